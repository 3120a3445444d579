/** Words that join what is cited without saying anything of their own (连接用语). */
export const JOINING_ZH: ReadonlySet<string> = new Set(
  '的 了 在 是 为 和 与 及 年 由 至 到 并 其中 根据 报告 年报 显示 写明 写道 指出 提到 该县 该区 该市 该镇 当地 此外 同时 另外 还 以及 达 达到 方面 情况 数量 数字 截至 年度 年底 从'.split(
    ' ',
  ),
);

/** English words that say nothing of their own; negations, comparisons, ranks and number words are left out. */
export const JOINING_EN: ReadonlySet<string> = new Set(
  'a an the in on of for to by with and as at from its it this that these which were was is are be been has have had there according report reports reported states stated says said shows showed also year years during under total number rate share county district town city municipality province people person persons times cases case items item yuan mu households enterprises hours minutes days working percentage points points percent about at least most over more than up around approximately nearly among them within per through came stood'.split(
    ' ',
  ),
);

/** Words after or before which the same words mean the opposite (否定). */
export const NEGATION_ZH = /不|未|无|没|非|勿|禁止|防止|避免|杜绝|拒绝|停止|取消|驳回|撤销/u;

/** Number words: in English sentences numbers are written in digits, or they cannot be checked. */
export const NUMBER_WORD_EN =
  /^(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|double[ds]?|triple[ds]?|thirds?|quarters?|no|not|never|none|without|fail\w*|un\w+|non)$/u;

/** English words for the stages of a case (办理阶段). */
export const STAGE_EN: ReadonlyMap<string, 'received' | 'accepted' | 'handled' | 'concluded'> = new Map([
  ['received', 'received'],
  ['filed', 'received'],
  ['accepted', 'accepted'],
  ['handled', 'handled'],
  ['processed', 'handled'],
  ['mediated', 'handled'],
  ['concluded', 'concluded'],
  ['closed', 'concluded'],
  ['completed', 'concluded'],
  ['resolved', 'concluded'],
  ['settled', 'concluded'],
]);

/** Chinese units that an English word can stand for; a word that is not listed names no unit. */
export const UNITS_EN: ReadonlyMap<string, readonly string[]> = new Map([
  ['%', ['%']],
  ['percent', ['%']],
  ['percentage', ['个百分点']],
  ['yuan', ['元']],
  ['mu', ['亩']],
  ['people', ['人', '名', '位']],
  ['persons', ['人', '名', '位']],
  ['person-times', ['人次']],
  ['households', ['户']],
  ['enterprises', ['家', '户']],
  ['hours', ['小时']],
  ['minutes', ['分钟']],
  ['working', ['个工作日', '工作日']],
  ['days', ['天', '日']],
  ['times', ['次']],
  ['cases', ['件', '起', '宗', '例']],
  ['items', ['项', '件', '个']],
  ['years', ['年']],
  ['months', ['个月', '月']],
]);

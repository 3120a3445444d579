/** Verbs of change that may have an object before 至 or 到: 压缩办理时限至5个工作日. */
const VERBS =
  '压缩|缩短|缩减|降低|下降|下调|减少|精简|压减|调减|提升|提高|上升|升高|升级|增长|增加|扩大|扩展|拓展|扩充|调整|调增|上调|优化|回升|延长|跃升|攀升|发展|压降|跃居|回落|收窄|提速|浓缩|扩容|增多|整合|前移|改革|变更|放宽|缩小|合并|归并|集中|简化|减免|下放|增设';
/** The same as single characters, which 至, 到 or 为 must follow at once. */
const SHORT_VERBS = '降|减|升|增|扩|缩|变|改|涨|跌|提|压|跃|调|并|精';
/** A year or 现在的 between the verb and the number it leads to. */
const TIME =
  '(?:(?:19|20)\\d{2} ?年度?(?:全年|同期|底|末)?的?|第?[一二三四1-4]季度的?|[上下]半年的?|年[底末]的?|今年的?|目前的?|现在的?|当前的?|现有的?)?';
const SCOPE = '(?:了|全[国省市区县州盟]|[国省市区县州]内?)?';

/** Words that lead to the figure a change ended at: 缩短至, 减为. */
export const LEADS_TO = `(?:(?:${VERBS})(?:了)?(?:[^,。;:、\\d]{0,6}?(?:至|到)|为|成)|(?:${SHORT_VERBS})(?:至|到(?!位|期)|为)|[变改]成)${SCOPE}${TIME}`;

/** A change stated as an amount right before it: 增长12%, 减少3件. */
export const STATES_CHANGE =
  /(?:增长|增加|上升|提高|(?<!改造|整治|巩固|培育|规范|优化|整合|建设)提升|下降|减少|降低|压缩|压减|缩短|精简|下浮|上浮|上涨|上调|下调|下滑|回落|缩减|压降|增速|增幅|降幅|涨幅|跌幅|变化|提速|收窄|节省|净增|递增|递减|增多|攀升|跃升|前进|后退|[前后上下]移|[进晋退]位|扩大|缩小|多增|少增|同比增|同比减|同比升|同比降|环比增|环比降|(?<![共协陪])同[增减升降]|延长|(?:减|增|降|升)(?:幅|了))(?:幅度|比例|率|了|约|近|达|达到|为|超|超过|逾|高达|分别|依次|均| ){0,3}$/;

/** Growth that is the name of an index, not a statement of change. */
export const NAMES_GROWTH = /(?:自然增长|可持续增长)率(?:为|达|达到)?$/;

/** A comparison whose difference follows: 比去年多15件. */
export const COMPARES =
  /(?:较|比|同比|环比|相比)[^。;]{0,16}(?:多|少|快|慢|高|低|提前|增|减|升|降|下浮|上浮)(?:了|出|收|近|约)?$|(?:(?:同比|环比|相比)[^,。;]{0,12}|[较比][^,。;]{1,12})[多少](?:发|办|立|查|审|收|结|调|罚|报|登记|受理|化解|缴|用|花|跑|建|招|派|征|处理|移送)[^,。;:、\d]{0,6}$/;

/** A comparison with another place or plan: its difference is no change over time. */
export const GAP =
  /(?:高于|低于|高出|低出|超出|领先|优于)[^,。;]{0,16}$|[较比](?:国家|省级?|市级?|全国|上级|法定|规定|计划|目标|序时)[^,。;]{0,8}[多少高低快慢](?:出|了)?$|[比较](?:全[国省市区县州]|[省市区州])?[^,。;]{0,6}(?:平均|均值)(?:水平|值|数)?(?:高|低|多|少)(?:出|了)?$/;

/** A verb of change with its object before a percentage or a duration: 减少窗口30%. */
export const CHANGES_OBJECT =
  /(?:减少|压缩|压减|缩短|精简|提高|提升|降低|增加|缩减|压降|节省|节约|提速|减轻)[^,。;:、\d率比占达至到为是]{1,12}$|(?:^|[,、;。]|平均|共)减(?!轻|免|刑)[^,。;:、\d率比占达至到为是]{1,8}$/;

/** The same before a count, for verbs that only ever lessen. */
export const LESSENS_OBJECT = /(?:减少|压减|缩减)[^,。;:、\d率比占达至到为是]{1,12}$/;

/** A newly added amount is a value: 新增2个. */
export const ADDS = /(?:新增|净增|新增加|增设|增配)(?:了)?$/;

/** 由, 从 or 自 as the start of a change, not as part of 由于 or 从事. */
export const STARTS_CHANGE =
  /(?:[由从]|(?<![来各亲独])自)(?!事|严|优|于|来|此|重|中央|轻|快|县|市|区|省|镇|政府|部|贸|主|然|治|行|查|身|觉|动|己|助|愿)[^,。;:]{0,18}$/;

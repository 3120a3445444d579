/**
 * Words of which the parts of a question are made that only frame it: who asks, what for, how urgently, greetings and thanks
 * (寒暄与缘由). Everyday speech. No word stands here that asks (多少, 哪), claims (是吗, 对吧, 真的) or names a matter of reports.
 */
const CHINESE = `
我 我们 咱 咱们 俺 俺们 本人 你 你们 您 他 她 他们 大家 各位 各位老师 大佬 大神 老师 同学 同事 朋友 家人们 兄弟 姐妹 老乡 领导 老板 主编 编辑 编辑部 主任 处长 科长 组长 导师 教授 客户 甲方
读者 记者 实习生 学生 研究生 审计组 督查组 调研组 课题组 单位 公司 群里 我妈 我爸 我妈妈 我爸爸 家里 家里人 孩子 老婆 老公 室友 小编 博主 网友 有人 没人 谁 有谁 哪位 哪位老师 有没有人 有没有大佬
有没有朋友 有没有老师 上级 上头 上面 台里 社里 报社 所里 学校 我是 本人是 我是做 我是个 做数据的 做审计的 做研究的 跑口 跑口的 新来的 刚入职 上班 值班
请 请您 请你 您帮忙 你帮忙 非常 十分 万分 由衷 衷心 一名 一位 实习律师 执业律师 律师咨询 律师求证 律师请教 审计核对 审计核实 审计确认 审计取证 尽调 做尽调 合规尽调 做合规尽调 本所 我所 我司 本报 本刊 盼复 盼回复 敬请 望告知 烦请 劳烦
问 问问 问下 问一下 问一问 问一句 问个 请问 请教 请教一下 求教 求助 求 求问 求解 求告知 告知 告诉 告诉我 知道 不知道 晓得 不晓得 清楚 不清楚 了解 了解一下 打听 打听下 打听一下 查 查查 查查看 查下
查一下 查一查 查到 查不到 没查到 查了 查过 找 找找 找到 找不到 没找到 找了 看 看看 看下 看一下 看到 没看到 没看懂 翻了 翻遍了 核 核实 核实一下 核对 核对一下 核一下 核个 确认 确认一下 对一下 对个 让 叫 要 想 想要 需要 得
急着 着急 很急 急 急急急 急用 急需 等 等着 等用 等着用 在线等 催 催着 催我 交 要交 上报 要报 填 填表 写 写稿 写稿子 写东西 写篇 写个 写点 写的 赶 赶稿 赶稿子 做个 做表 做报告 做课题 做ppt 出稿 发稿 要发 引用 引用一下
用 要用 用一下 用的 要写进 写进 布置 布置的 交代 交代的 记得 记不清 记不得 忘了 好像 印象中 印象里 听说 听人说 听人说起 听人提 听人提起 说起 提起 提到 提过 说过 写过 写了 讲过 好奇 想到 随便 随口 顺便 顺带 顺手 麻烦
劳驾 辛苦 拜托 打扰 打搅 不好意思 抱歉 谢谢 多谢 感谢 谢了 跪谢 先谢了 先谢过 帮 帮忙 帮我 帮我们 帮看 帮查 帮帮忙 给 给我 给个 给一下 给下 发 发我 发一下 附 附上 附个 带 带上 带个 注明 标明 列出 贴 贴一下 回我 说一下
说下 讲一下 说说 讲讲
稿 稿子 稿件 报道 新闻 新闻稿 论文 毕业论文 毕业设计 作业 材料 底稿 报表 表 表格 课题 专题 汇报 简报 文章 东西 ppt 数 数字 数据 个数 准数 准信 问题 一个问题 第二个问题 第三个问题 第二问 第三问 事 事儿 个事 个事儿 件事 这事
这个 那个 这个数 那个数 原文 原话 原句 出处 来源 依据 链接 页码 引文 一句话 一句 具体 具体的 具体数字 准确 准确的 准确数字 报告 报告里 报告里面 报告上 文件里 资料 网上 半天 好久 老半天 今天 明天 后天 现在 马上 下午 上午
晚上 今晚 刚才 刚刚 之前 上次 回头 等会 等会儿 待会 待会儿 下班前 周五前
一下 下 一个 就 就行 就好 就可以 即可 行 好 可以 能 能不能 能否 可否 可不可以 行不行 好不好 吗 么 呢 啊 呀 哈 哦 嘛 啦 了 的 也 都 还 再 又 先 另 另外 还有 有个 有个事 有个问题 有数 补充 补充一个 补一个 接着 接着问 继续 继续问 下一个 下一题
最后一个 最后 多嘴 弱弱 弱弱地 越快越好 尽快 赶紧 快点 快 速 速回 在吗 在不在 你好 您好 大家好 老师好 嗨 哈喽 哈啰 早 早上好 下午好 晚上好 早安 对了 话说 嗯 呃 哎 诶 欸 喂 个 来 来个 里 里面 上 时 时候 因为 所以 但 但是 不过 到底
`;

const ENGLISH = `
i i'm im i've i'd i'll we we're we've you you're you've me us my our your they a an the this that it its it's is am are was were be been being do does did don't doesn't didn't can could would will shall
should may might must have has had hope hoping well fine great good morning afternoon evening day night hi hello hey dear all everyone everybody team folks guys there sorry apologies apology excuse bother bothering
disturb but and also so just really wondering wonder wondered curious quick quickly one more question questions query another next last thing things please kindly thanks thank many much lot advance cheers pls plz tell
telling know knows let help find found looking look looked check checking checked confirm confirming confirmed verify verifying fact facts need needs needed want wants wanted ask asks asked asking cite citing
quote quoting use using write writing wrote prepare preparing work working research researching draft drafting for to of in on from with by at if as remember recall read reading heard hear hearing thought think
say says said story piece article thesis paper column report reports assignment homework project presentation briefing dissertation editor boss supervisor professor advisor adviser colleague colleagues client
manager teacher friend someone somebody anyone anybody journalist reporter student researcher analyst today tomorrow tonight deadline urgent urgently asap now soon exact number numbers figure figures only source
sources citation citations reference references wording possible able not couldn't cannot can't anywhere myself yet here trying try tried new first time off top head hand maybe perhaps chance any
`;

/** Phrases of English that frame a question though their words may ask. */
export const FRAMING_PHRASES: readonly string[] = [
  'from what i remember',
  'from what i recall',
  'from what i read',
  'as far as i know',
  'where does it say so',
  'where does it say that',
  'where is that from',
  'what i need is',
];

/** Verbs of asking as they end: what stands before them is whose wish it is (领导让我问问…, 想请教各位…). */
export const ASKING_VERBS: readonly string[] =
  '问 问下 问一下 请教 请教一下 打听 打听下 打听一下 查 查下 查一下 了解 了解一下 知道 核实 核实一下 核对 确认 确认一下 看看 看下 看一下'.split(
    ' ',
  );

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''));

export const CHINESE_FRAMING = wordsOf(CHINESE);
export const ENGLISH_FRAMING = wordsOf(ENGLISH);

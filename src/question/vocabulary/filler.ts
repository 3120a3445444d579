/**
 * Words that fill a question and name no matter (填充词): the verbs that any work is done with, adverbs, pronouns,
 * time and degree. They are neither sought nor missed. Source: everyday usage.
 */
export const CHINESE_FILLER: ReadonlySet<string> = new Set(
  `钱 吃了 真正 能办好 办好 办下来 能办完 办得完 能办 新 回了 拆掉的 做了 变的 变化大 怎么变 多大 帮老百姓 管着 有着 设着 养着 现有 原有 共有 总共有 一共有 人手 队伍 走势 趋势 总计有 处理了 处置了 碰上 摊上 全部办结了 全办结 办结了的 能不能办 之多 来着 好了 成了 完了 掉了 不用再 不用 不用再 无需 用不着 再 去 来 走 事 能 会 要 完 又 幅度 牵涉 涉及 涉及到 业务量 的 了 是 有 在 得 过 着 吗 呢 吧 啊 没罚的 找出 找到 受惠 覆盖 总量 总数 总额 合计 总计 完 上 下 里 中 内 外 后 前 时 次 场 管理 开展 组织 进行 推进 实施 落实 加强 举办 举行 完成 实现 通过 相关 有关 主要 各类 各种 全县 全区 全镇 全乡 全市 县里 区里 镇里 市里 乡里
  当地 本地 本县 本区 政府 工作 情况 方面 问题 件数 次数 数量 人数 个数 数目 户数 场次 案件 案子 事情 东西 东东 一些 某些
  最后 最终 最近 目前 现在 如今 眼下 当前 后来 之后 以后 之前 以前 原来 原先 本来 当时 期间 平时 平常 整体 总体 总的 全部 全体 大家 大伙儿
  自己 他们 我们 咱们 人家 别人 这个 那个 这些 那些 这批 那批 这份 那份 这种 那种 这次 那次 这里 那里 其中 里面 里头 当中 中间 上面 下面
  专门 特地 特意 主动去 亲自去 一起 一块 一块儿 一同 共同 分别 各自 到底 究竟 真的 确实 其实 实际 实际上 果真 大概 大约 差不多 左右 上下 起码 至少 最多 最少
  最快 最慢 最高 最低 最大 最小 较多 较少 更多 更少 比较 相当 非常 特别 十分 很多 许多 不少 好多 多个 几个
  从头到尾 彻底 完全 能够 可以 应该 需要 必须 愿意 想要 打算去 听到 看到 见到 遇到 碰到 收到 拿到 得到 达到 做到 找到 查到 查出 评出 选出 开出 发出
  发出去 送出去 拿出 提出 列出 给出 指出 得出 作出 做出 搞出 弄出 出台 提到 说到 谈到 包括 包含 算上 算起来 加上 加起来 合起来 总起来
  啃下 干掉 搞定 搞成 弄成 做成 办成 建成 设了 设有 有着 拥有 配有 配了 配备 安排 安排了 送去 送过 带来 带去 带到 派去 派了 派出 请来 找来 用来 用于 用了 花了 花掉 费了
  办了 办过 办的 办 搞 搞了 搞过 做了 做过 弄了 干了 走了 跑了 开了 开过 去过 来过 有过 上了 下了 出了 进了 成了 接了 收了 收过 查了 查过 抓了 抓过 管了 管过 审了 审过
  方式 方法 手段 途径 渠道 形式 类型 种类 类别 部分 领域 层面 角度 过程 结果 成果 成效 效果 内容 具体 详细 细节 名称 名字 叫什么 属于 关于 对于 由于 因为 所以 但是 而且 还有 以及 或者 并且
  数据 数字 统计 指标 信息量 水平 程度 比重 状况 表现 介绍 说明 解释 描述 概括 总结 归纳 列举 告知 知道 了解 请教 想问 问问 问下 看下 查下 讲下
  一年 全年 年内 年度 年底 年末 本年 当年 今年 去年 那年 这年 一整年 上半年 下半年 截至 截止 为止 以来
  县 区 镇 市 乡 村里 地方 地区 单位 哪边 那边 这边 数 量 人 次 件 条 项 户 家 场 份 名 起 部 册 所 处 批 期 事 一 两 三 多 少 大 小 高 低 快 慢 长 短 久 远 近
  不到 没到 只有 仅有 才有 竟然 居然 怎么会 怎么连 连一半 一半 半数 没有 没办结 没能 未能 还没 都没 都不 真 假 对吗 是吗 对不对 是真 吗 是不是真
  涨到 跌到 降到 升到 掉到 减到 增到 涨成 变成 成为 涨了 跌了 降了 升了 变少 变多 变化 变动 前后 从 到 由 至 现 原 变
  帮 给 向 对 为 跟 和 与 同 及 把 被 让 使 叫 令 在 于 以 用 按 照 据 靠 凭 因 并 或 而 且 又 也 都 就 还 才 只 仅 很 太 真 挺 更 最 不 没 未 别 勿 所 其 之 此 该 本 每 各 某 另 别的 其他 其它 另外
  公布 公布了 发布了 报告 报告了 写明 写到 写着 提及 记录 记载 报道 出现 存在 获得 取得 得了 拿了 拿下了 获 得 取 送 派 设 建 开 收 发 查 抓 管 审 评 列 划 提 搞 弄 做 干 走 请 编 编了 印 印了 配 装 种 栽 选 投 花 啃 掉 谁 几 多少 哪 啥 咋 咋样 如何 怎样 怎么 什么 何时 何地 为何`
    .split(/\s+/u)
    .filter(Boolean),
);

/** English words of the same sort. */
export const ENGLISH_FILLER: readonly string[] =
  `a an the of in on at by to for from previous prior preceding earlier with without and or nor but if than then as about around between among within across per via toward towards against onto into upon off over under up down out through throughout during before after since until till while
  it its their they them there here that this these those he she his her him we our us you your i me my who whom whose which what when where why how
  is are was were be been being am do does did done doing has have had having can could should would may might must shall will not no yes so such very too also just only even still yet already again ever never both either neither each every any some all most more less least fewer many much few several lot lots one two three other another same own new old big large small great good bad high low long short far near
  total totals altogether together overall number numbers amount figure figures count counts quantity size level case cases item items matter matters thing things piece pieces point points headcount head-count tally copy copies people-times person-times times time year years annual annually month day days county counties town towns district districts city township government governments local area region place places
  hold held holding carry carried carrying take took taken taking make made making get got getting give gave given giving go went gone going come came run ran put set see saw seen say says said saying state stated states mention mentioned mentions tell told report reported reports show showed shown shows claim claimed give gave find found finding look looked looking use used using do conduct conducted conducting organise organised organize organized hand handle handled handling deal deals dealt dealing process processed manage managed have has had achieve achieved reach reached gain gained obtain obtained receive received help keep kept let work worked working works admit admits admitted name names named call called count include included including cover list listed describe described explain offer offered provide provided produce produced need needed want wanted try tried start started begin began end ended become became turn turned happen happened
  share proportion percentage percent minutes hours minute hour gone through send sent sends down dispatch dispatched standardise standardised standardize standardized coordinate coordinated admit cut share gather gathered collect collected set_up undergo underwent feature features face faces faced session sessions ceremony ceremonies gathering gatherings occasion occasions below above than under over administrative administration practise practice practises practises serve served apply applied attend attended join joined pass passed bring brought build built buy ask asked allow allowed lose_out spend spent pay paid open opened close closed lead led meet met raise raised save saved win won write wrote written draw drew drawn drawn publish published issue issued organise cover involve involved follow followed concern concerned rely impose imposed employ employed hire hired appoint appointed appoint own owned belong belonged exist existed last lasted stand stands stood rise rose risen fall fell fallen drop dropped go gone rate rates ratio please exactly approximately roughly nearly almost actually really currently now last past recent latest main major different various particular specific certain related regarding concerning according whether s t re ve ll d m tonne tonnes ton tons kilometre kilometres kilometer kilometers batch batches got pool roster corps roughly quick quicker fast faster fastest quickest shortest longest money sum sums length duration total totals wide widely countywide districtwide outright often frequently regularly whole entire actual new newly successful successfully big bigger biggest higher highest lower lowest largest most get slower faster worse better move moved moves moving sat sit wrote bought brought sold stood fell went ran began spoke drove rode grew flew threw caught taught thought felt left lent sent kept slept met fed bound wound broke chose froze launch launched run running turned happens happen onto body kind sort way ways what's who's where's develop developed develops evolve evolved change changed changes changing became slower faster true correct right wrong compare compared comparison rank ranked versus vs question answer please tell know someone somebody anyone anybody everyone everybody something anything everything itself themselves himself herself possibly perhaps probably usually normally generally typically typical approximate because instead exactly precisely simply wants cant`
    .split(/\s+/u)
    .filter(Boolean);

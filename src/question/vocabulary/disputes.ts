/**
 * Disputes, reconsideration, litigation, petitions (纠纷、复议、诉讼、信访). A line is a concept: the terms that
 * reports use; what people say instead; English. Sources: the wording of 行政复议法, 行政诉讼法, 人民调解法,
 * 信访工作条例 and their usual English renderings; everyday speech.
 */
export const DISPUTES = `
行政复议 复议 ; 行政复核 民告官复议 办复议 ; administrative reconsideration / administrative review / reconsideration / reconsider
行政应诉 应诉 ; 打官司应诉 被告上法庭 ; respond to lawsuits / responding to administrative lawsuits / administrative defence
行政诉讼 诉讼 起诉 ; 打官司 民告官 告政府 告上法庭 去法院起诉 到法院起诉 向法院起诉 去法院告 上法院告 到法院告 告到法院 ; administrative litigation / lawsuit / litigation / sue / court case / suit
败诉 ; 输官司 官司输 输掉 ; lose in court / lost cases / losing / defeat in court
胜诉 零败诉 ; 赢官司 官司赢 ; win in court / won cases
出庭应诉 负责人出庭 出庭 ; 一把手出庭 上法庭 到庭 亲自出庭 ; appear in court / appearance in court / court appearance / appearing in court / appeared in court / show up in court / turn up in court / went to court / court attendance / attended court
旁听庭审 庭审旁听 旁听 ; 听庭 去听审 ; observe trials / attend hearings / court hearings as audience / sit in on trials
行政机关负责人 ; 单位一把手 部门一把手 机关头头 ; heads of administrative organs / agency heads / head of agency / officials in charge
听证 听证审理 听证会 ; 开听证 ; hearing / public hearing
纠错 ; 改正错案 错案 ; corrected / correction / overturned / error correction
复议后起诉 ; 复议完又起诉 复议后打官司 复议完还不服 ; sued after reconsideration / litigation after reconsideration / taken to court afterwards / went to court afterwards / ended up in court / sued afterwards / litigated afterwards
行政争议 ; 官民纠纷 官民矛盾 ; administrative disputes / disputes with government
实质化解 实质性化解 ; 真正解决 实打实解决 ; substantively resolved / substantive resolution / genuinely resolved
矛盾纠纷 纠纷 矛盾 ; 扯皮 闹矛盾 纷争 吵架 争执 闹纠纷 冲突 ; disputes / dispute / conflict / quarrel / contradictions
商事纠纷 商事 涉企 ; 生意上 做买卖 做生意 商业 ; commercial disputes / business disputes / commercial / trade disputes
邻里 ; 邻居 隔壁 ; neighbour / neighborhood
婚姻家庭 ; 两口子 家务事 夫妻 ; marriage and family / family
劳动争议 劳动 ; 欠薪 讨薪 工钱 ; labour dispute / wage arrears / labor
物业 ; 小区物业 ; property management
疑难杂症 疑难案件 重大疑难 ; 难缠的 老大难 硬骨头 棘手 ; difficult cases / hard cases / thorny / knotty / complicated cases
化解 ; 摆平 解决掉 了结 平息 消化 啃下来 拿下 ; resolve / defuse / settle / dissolve / sorted out / solved
化解率 ; 化解比例 ; resolution rate / settlement rate / share resolved
调解 调处 ; 说和 劝和 调停 居中调 ; mediate / mediation / conciliation / mediated
调解成功 调处成功 成功化解 化解成功 ; 调成 调好 谈拢 ; successfully mediated / settled through mediation / mediated successfully / successful mediation
调解成功率 成功率 ; 调成的比例 成功比例 ; mediation success rate / success rate / rate of success
人民调解 ; 民间调解 ; people's mediation
人民调解组织 调解组织 调委会 人民调解委员会 各类调解组织 ; 调解机构 调解的组织 调解队 ; mediation committees / mediation organisations / mediation organizations / mediation bodies / mediation groups
人民调解员 调解员 ; 和事佬 ; mediators / people's mediators
调解室 调解中心 调解工作室 ; 说理的地方 ; mediation room / mediation centre / mediation studio
排查 ; 摸底 摸排 查出来 找出来 过筛子 ; screened / investigate / identified / investigated / comb / checked for
受理 ; 接手 接下 收下 接案 ; accept / accepted / take in / taken in / took in / take on
申请 ; 递交 提出申请 ; apply / application / request / requests / applications
办结 审结 结案 ; 办完 审完 结了 办妥 处理完 了结掉 ; concluded / closed / completed / wound up / finished
办结率 结案率 ; 办完的比例 结案比例 ; completion rate / closing rate / conclusion rate / closure rate
按期办结 按时办结 ; 准时办完 按时办完 ; on time / within the time limit / timely completion
及时受理 受理率 ; 及时收下 ; timely acceptance
经调解终止 调解终止 ; 调解后撤了 谈好了就撤 ; ended by mediation / terminated after mediation
信访 信访事项 信访总量 ; 上访 来信来访 告状信 反映问题 访民 ; petitions / petition / letters and visits / complaints and petitions / petitioners / petitioning
接访 下访 ; 接待上访 接待来访 见群众 ; receive petitioners / visits received / meet petitioners / hear grievances / hearing grievances / hear complaints / hear people out / listen to residents / listen to villagers / met residents / met villagers
万人起诉率 ; 每万人打官司 ; litigation rate per ten thousand / lawsuits per ten thousand people / suits per ten thousand people
万人 每万人 ; ; per ten thousand people
法院 人民法院 ; 打官司的地方 ; court / courts
移送 ; 转来 转过来 移交 ; transferred / handed over / referred
行政裁决 裁决 ; ; administrative adjudication / adjudication
仲裁 ; ; arbitration
司法建议 ; 法院给的建议 法院建议 ; judicial advice / judicial suggestions / court recommendations / judicial recommendations
检察建议 ; 检察院建议 检察院给的建议 ; procuratorial suggestions / prosecutors' advice / procuratorial advice / procuratorial recommendations
复议建议书 行政复议建议书 ; 复议的建议 ; reconsideration advice letters / reconsideration recommendation
行政争议化解中心 ; ; administrative dispute resolution centre
枫桥经验 枫桥式 ; 枫桥 ; Fengqiao experience / Fengqiao-style / Fengqiao model / Fengqiao
一站式 ; 一条龙 ; one-stop
刑事 ; ; criminal
民事 ; ; civil
违约 ; ; breach of contract
群体性事件 ; 聚众闹事 ; mass incidents
满意 满意度 满意率 好评 ; 满不满意 高兴 认可 说好 夸 ; satisfied / satisfaction / satisfaction rate / happy / happier / happiest / pleased / happy with
群众 人民群众 ; 老百姓 百姓 居民 市民 大伙 ; people / residents / the public / masses / citizens / public
`;

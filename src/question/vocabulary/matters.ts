/**
 * The matters of these reports once more, each with many ways of naming it (各类事项的多种说法): an entry is what a
 * report writes, what a person in the street says, and what an English reader says. Format as in disputes.ts. Sources:
 * the headings of 法治政府建设实施纲要(2021—2025年) and of 市县法治政府建设示范指标体系, taken one by one; everyday
 * speech in both languages.
 */
export const MATTERS = `
常务会议 政府常务会议 县政府常务会议 常务会 ; 政府开会 政府的会 领导班子会 县长办公会 ; executive meetings / government executive meetings / standing meetings / cabinet meetings
党组会议 党组会 常委会会议 县委常委会 ; 党委开会 常委开会 ; party group meetings / party committee meetings / standing committee meetings
专题会议 专题研究 专题会 ; 专门开会 专门研究 开专门的会 ; special meetings / dedicated meetings / thematic meetings
会前学法 领导干部学法 学法 集体学法 带头学法 ; 开会前学法律 开会前学了 开会前学法 会前学了 领导学法律 干部学法律 学了几次法 先学法 ; study law before meetings / law study sessions / studied the law / pre-meeting law study / legal study by leaders / learn the law
述法 专题述法 年终述法 ; 汇报法治工作 述职述法 讲自己怎么依法办事 ; report on the rule of law / rule-of-law report / rule-of-law reports / rule-of-law debriefing / law-related work reports / account for their legal duties
法治督察 督察 督查 专项督察 ; 上门督促 下去督查 检查落实 盯着落实 ; inspections of rule of law / oversight inspections / supervision and inspection / inspections by the office
督察反馈问题 反馈问题 ; 督察出来的毛病 挑出的毛病 ; problems found by inspection / issues raised by inspectors
考核 ; 考评打分 ; assessment / appraisal / performance evaluation
权力清单 权责清单 责任清单 权责事项 ; 权力的单子 管哪些事的清单 权力有哪些 ; power lists / lists of powers and responsibilities / responsibility lists / powers and duties
行政许可事项清单 许可事项 行政许可事项 ; 许可的单子 要批的事 要审批的事项 ; licensing items / permit items / items requiring a permit / list of licensing items
负面清单 市场准入负面清单 ; 不让干的清单 禁止清单 ; negative list / market access negative list
证明事项 证明事项告知承诺制 告知承诺制 告知承诺 ; 开证明 免开证明 承诺就行 写个承诺 ; certificates required / proof requirements / notification and commitment / self-declaration / pledges in place of certificates
证明事项清理 取消证明 减证便民 ; 不用开的证明 砍掉的证明 奇葩证明 ; certificates abolished / certificates scrapped / proof items cancelled
容缺受理 容缺办理 ; 缺材料先办 材料不全先收 ; acceptance with missing documents / handled despite missing papers
政务服务事项 服务事项 办理事项 ; 能办的事 窗口能办的 政府服务项目 ; government service items / public service items / services offered / service items
政务服务大厅 政务服务中心 政务大厅 行政服务中心 ; 办事大厅 办事中心 大厅 ; service hall / service centre / service center / government service centre
综窗 综合窗口 无差别窗口 一窗受理 ; 一个窗口都能办 通办窗口 ; integrated windows / one-stop counters / single window
最多跑一次 跑一次 零跑动 ; 跑一趟 少跑腿 不用跑 一趟办好 ; one visit / at most one visit / no visit needed / zero visits
高效办成一件事 一件事一次办 一件事 ; 一次办成的事 打包办的事 ; one thing done at once / bundled services / life event services
跨省通办 跨域通办 全省通办 川渝通办 异地通办 通办事项 ; 外地也能办 跨地方办 在外省办 两地都能办 ; cross-provincial services / inter-provincial services / services across provinces / cross-regional services / handled across regions
全程网办 网上办理 网办 不见面审批 ; 在网上就能办 手机上办 线上办 网上办 ; handled online / online services / fully online / done on the internet
承诺时限 法定时限 办理时限 审批时限 压缩时限 ; 多久办好 办多少天 几天办完 省了多少时间 时间缩短 ; time limit / processing time / statutory time limit / promised time limit / days needed / turnaround
满意度 满意率 群众满意度 群众满意率 ; 满不满意 多少人满意 ; satisfaction rate / satisfaction / how satisfied
营商环境 优化营商环境 ; 做生意的环境 投资环境 办企业的环境 ; business environment / business climate / doing business
市场主体 经营主体 登记市场主体 ; 商家 店铺 做买卖的 公司和个体户 门店 ; market entities / business entities / businesses registered / registered firms / firms and shops / enterprises and self-employed
个体工商户 ; 个体户 小老板 ; sole traders / self-employed people / sole proprietors / individual businesses
企业开办 开办企业 开办时间 ; 开公司要多久 开店手续 注册公司 ; starting a business / business start-up / company set-up / company registration time
公平竞争审查 ; 查有没有排挤对手 反垄断审查 公平竞争 ; fair competition review / fair competition reviews
招标投标 政府采购 公共资源交易 ; 投标 招标 政府买东西 ; tenders / bidding / procurement / public procurement / public resource transactions
减税降费 减免税费 税费优惠 ; 少收的税 少交税 省下的税 减的税 ; tax cuts / tax relief / tax and fee cuts / tax reductions / tax breaks
涉企政策 惠企政策 ; 帮企业的政策 给企业的好处 ; pro-business policies / policies for enterprises / business-friendly policies
拖欠企业账款 清欠 政府欠款 ; 欠企业的钱 还企业的钱 ; arrears owed to companies / debts to enterprises / overdue payments to firms
规范性文件 行政规范性文件 ; 红头文件 政府发的文件 发的规矩 管人的文件 ; normative documents / regulatory documents / administrative normative documents / policy documents / official rules
规范性文件备案 报送备案 备案 ; 文件报备 报上去备案 报备 上报备案 ; filed for record / filings / submitted for filing / recorded with
规范性文件清理 文件清理 清理 ; 文件大扫除 旧文件清理 过了一遍旧文件 清掉 ; clean-up of documents / document clean-up / cleaned up / reviewed old documents / cleared out
废止 失效 宣布失效 宣布废止 ; 作废 不用了的文件 废掉 不再用 不算数 不算数了 ; repealed / abolished / annulled / declared invalid / scrapped / revoked documents
修改 修订 ; 改过的 改了 ; amended / revised / modified
制定 出台 印发 制发 ; 发了 出了 拿出 推出 ; issued / formulated / adopted / promulgated / released / drawn up
合法性审查 合法性审核 法制审核 ; 把法律关 过法律关 法律把关 审合不合法 看合不合法 送法审 ; legality review / legal review / legality checks / reviewed for legality / legal vetting / vetted
审查意见 法律意见 提出意见 审核意见 修改意见 ; 给的意见 挑出来的意见 提的意见 出的意见 ; review opinions / legal opinions / comments made / suggestions made / opinions offered / advice given
重大行政决策 行政决策 重大决策 ; 大事拍板 定大事 大决定 重要决定 ; major decisions / major administrative decisions / big decisions / key decisions
专家论证 风险评估 公众参与 ; 请专家把关 专家评议 听老百姓意见 ; expert appraisal / risk assessment / public participation / expert review
重大行政决策事项目录 决策目录 ; 大事清单 决策清单 ; decision catalogue / catalogue of major decisions
法律顾问 政府法律顾问 村居法律顾问 一村一法律顾问 ; 请的律师 签约律师 村里的律师 政府律师团 帮政府看法律的人 ; legal advisers / legal advisors / legal consultants / legal counsel / lawyers retained / retained lawyers / government lawyers
公职律师 ; 单位自己的律师 吃公家饭的律师 政府里的律师 ; public lawyers / government attorneys / in-house government lawyers / public-sector lawyers
公司律师 ; 企业自己的律师 ; company lawyers / in-house lawyers
律师 执业律师 社会律师 ; 打官司的律师 ; lawyers / practising lawyers / attorneys / practicing lawyers
公证 公证案件 办理公证 公证事项 ; 公证书 做公证 办公证 ; notarisation / notarial matters / notarizations / notary cases / notarial cases / notarised / notarized
司法鉴定 鉴定案件 ; 做鉴定 验伤鉴定 ; forensic appraisals / judicial appraisals / forensic cases / forensic examinations
仲裁 仲裁案件 ; 仲裁的案子 仲裁委办的 ; arbitration / arbitration cases / arbitrations
法律援助 法律援助案件 援助案件 ; 免费律师 免费打官司 请不起律师 穷人打官司 法援 ; legal aid / legal aid cases / free legal help / free legal assistance / legally aided cases
法律援助咨询 法律咨询 解答咨询 解答法律咨询 ; 问法律 问问题 来问的 咨询的人 ; legal consultations / legal advice given / legal inquiries / enquiries / consultations / legal queries
公共法律服务中心 公共法律服务站 公共法律服务工作站 公共法律服务室 ; 法律服务的点 问法律的地方 法律服务点 ; public legal service centres / legal service stations / legal service points / legal service centers
司法所 ; 乡镇司法所 基层司法所 ; judicial offices / judicial stations / grassroots judicial offices / justice offices
法律明白人 ; 村里懂法的人 懂法的村民 明白人 ; law-savvy villagers / legally literate villagers / law-savvy people / legal know-how villagers / village legal guides
学法用法示范户 示范户 ; 学法的人家 懂法的家庭 ; model households / model law-abiding households / law-learning households
民主法治示范村 民主法治示范社区 民主法治示范村社区 法治示范村 ; 法治搞得好的村 模范村 法治村 ; democracy and rule of law villages / model villages / rule-of-law villages / exemplary villages
法治文化阵地 法治文化广场 法治文化公园 法治文化长廊 法治公园 ; 讲法的地方 普法的地方 法治主题公园 法治广场 ; rule-of-law culture sites / legal culture sites / law-themed parks / legal culture venues / legal culture squares
法治宣传活动 普法活动 普法宣传 法治宣传教育 法治宣传 宣讲活动 ; 普法讲座 宣传法律的活动 讲法律 法律宣传 送法下乡 搞普法 ; legal publicity events / legal publicity activities / legal awareness activities / law publicity / legal education events / outreach events / awareness campaigns
宣传资料 宣传手册 普法资料 发放资料 宣传品 ; 发的单子 小册子 传单 发的资料 普法本子 ; leaflets handed out / materials distributed / publicity materials / brochures / booklets / handouts / pamphlets
法治讲座 法治课 法治培训 以案释法 法治宣讲 ; 上法律课 法律讲座 讲座 讲课 ; law lectures / legal lectures / legal talks / law classes / seminars on law
法治副校长 法治辅导员 ; 学校请的法治老师 管法治的副校长 ; rule-of-law vice principals / legal vice principals / vice principals for law / school legal advisers
青少年法治教育 法治进校园 ; 给学生讲法 学校普法 孩子学法 ; legal education for the young / law education in schools / law in schools / students taught law
宪法宣传周 宪法宣传 国家宪法日 宪法宣誓 ; 宪法周 宣传宪法 ; constitution week / constitution publicity / constitution day
受众 受教育群众 ; 听了课的人 多少人听 听众 ; audience / people reached / people educated / reached people
阅读量 浏览量 点击量 播放量 ; 多少人看 看了多少次 被看了 被点开 点击 ; views / page views / reads / clicks / hits / times viewed
行政执法人员 执法人员 持证执法人员 执法队伍 ; 执法的人 有执法证的人 有证能执法的人 有证的执法人员 干执法的 执法队员 ; enforcement officers / law enforcement officers / enforcement staff / enforcement personnel / officers with certificates
行政执法证 执法证 持证上岗 执法资格 ; 执法的证 上岗证 证件 ; enforcement certificates / law enforcement permits / enforcement credentials / enforcement licences
执法人员培训 执法培训 业务培训 参训 ; 给执法人员上课 执法的培训 ; training for enforcement officers / enforcement training / officers trained
行政执法三项制度 执法公示 全过程记录 重大执法决定法制审核 三项制度 ; 执法录像 执法公开 ; three systems / three enforcement systems / disclosure of enforcement / recording of enforcement / whole-process records
法制审核 重大执法决定法制审核 法制审核人员 ; 执法决定前的审核 ; legal checks on enforcement decisions / legal review of enforcement decisions / legal reviewers
行政处罚 行政处罚案件 处罚案件 ; 罚了多少 罚的案子 开罚单 处罚的案子 被罚的 ; administrative penalties / penalties imposed / penalty cases / punished / sanctions / fines issued
罚没金额 罚款金额 罚没款 罚没 罚款 ; 罚的钱 罚了多少钱 罚下来的钱 ; fines and confiscations / fines collected / penalties collected / amount fined / total fines / confiscated amount
行政强制 行政强制执行 强制措施 ; 强制执行 查封 强拆 扣押 ; administrative coercion / compulsory measures / coercive measures / compulsory enforcement
行政检查 执法检查 检查企业 入企检查 ; 上门查 去查 检查了多少 查了多少家 ; inspections / administrative inspections / enforcement inspections / companies inspected / checks on companies
行政许可 行政审批 许可件 ; 批的件 审批的件 批了多少 办的许可 ; permits / licences granted / permits granted / approvals / administrative permits / administrative approvals
包容审慎 不予处罚 免予处罚 轻微违法不罚 免罚清单 首违不罚 轻微不罚 免罚 ; 小错不罚 头一回不罚 第一次不罚 放一马 不罚的 ; exempted from penalty / penalty exemptions / no-penalty list / leniency / spared a fine / first offence not punished / let off / not punished
从轻处罚 减轻处罚 减轻 从轻 ; 罚轻点 轻罚 少罚 ; lighter penalties / reduced penalties / mitigated penalties / leniently punished
裁量基准 行政裁量权基准 裁量权 ; 罚多少的标准 处罚尺度 ; discretion standards / discretionary benchmarks / discretion benchmarks / penalty standards
案卷评查 执法案卷 评查案卷 ; 查卷宗 翻案卷 看卷宗 抽查卷宗 案子材料 ; case file reviews / case files reviewed / case file checks / file reviews / files examined / dossiers
行政执法监督 执法监督 监督检查 执法监督检查 ; 监督执法 管执法的 盯执法的 ; enforcement supervision / supervision of enforcement / oversight of enforcement
行政执法监督员 执法监督员 特邀监督员 ; 盯执法的人 监督的人 请来监督的 ; enforcement supervisors / special supervisors / invited supervisors
执法监督意见书 督办函 监督建议书 整改通知书 提示函 ; 发的督办单 发的监督文书 提醒函 ; supervision letters / rectification notices / supervision opinions / reminder letters / letters of reminder
综合行政执法 综合行政执法改革 综合执法大队 ; 几支队伍合成一支 综合执法队 ; integrated law enforcement / comprehensive enforcement / combined enforcement teams
跨区域执法 联合执法 联合检查 部门联合 ; 一块执法 几个部门一起查 ; joint enforcement / joint inspections / cross-regional enforcement / inspected jointly
两法衔接 行刑衔接 移送司法机关 移送公安机关 涉嫌犯罪移送 ; 转给公安的 交给公安的 送司法的 ; transferred to police / criminal referrals / referred to judicial authorities / cases handed to prosecutors
行政复议申请 收到行政复议申请 复议申请 ; 递上来的复议 来申请复议 找政府复议 ; reconsideration applications / review applications received / applications for administrative reconsideration / requests for review
行政复议案件 复议案件 行政复议 ; 复议案 民告官复议 不服政府的复议 复议的案子 ; reconsideration cases / administrative review cases / administrative reconsideration / reviews / review cases
不予受理 ; 不收的 没让进门 ; rejected applications / refused / inadmissible / turned down
海上 ; 海面上 海里 ; at sea / offshore
水上 ; 水面上 江上 河上 ; on the water / on the river
维持 ; 维持原来的 支持政府 判政府对 ; upheld / affirmed / maintained / sustained
纠错 直接纠错 ; 推翻的 判政府错 纠正的 错了改的 改掉的 ; overturned / corrected / reversed / found unlawful / put right / found wrong / found at fault / went against the agency / wrong decision / wrong decisions
驳回 驳回复议请求 驳回申请 ; 打回 没支持 没同意 ; dismissed / rejected / turned down
终止 撤回 撤回申请 终止审理 ; 撤了的 不告了 自己撤的 半路停了 ; terminated / withdrawn / discontinued / dropped
调解和解 调解结案 和解 达成和解 经调解终止 ; 谈和了 私下和了 和好 谈妥 ; settled / conciliated / settled by mediation / ended by mediation / reconciled
纠错率 综合纠错率 ; 改错的比例 纠错比例 推翻的比例 ; correction rate / reversal rate / error correction rate / share overturned
复议后起诉 ; 复议了还去告 复议完又上法院 不服复议又告 ; sued after review / went on to court / litigated after reconsideration
行政复议建议书 复议意见书 行政复议意见书 建议书 ; 复议后给的建议 复议发的建议 ; reconsideration opinions / reconsideration suggestions / review recommendations / written recommendations
行政应诉案件 行政诉讼案件 应诉案件 一审行政诉讼 ; 政府被告 政府吃官司 被告上法庭的 民告官 打官司 当被告 ; lawsuits against the government / administrative lawsuits / administrative litigation cases / sued / cases against the county / court cases
败诉 败诉案件 ; 官司输了 打输 输掉 ; lost cases / lost lawsuits / defeats in court / lost in court
胜诉 ; 官司赢了 打赢 ; won cases / success in court
出庭应诉 负责人出庭应诉 行政机关负责人出庭应诉 ; 当官的上庭 领导出庭 领导上法庭 一把手出庭 头头出庭 ; heads appearing in court / officials appearing in court / court appearances / appearance by heads / leaders appear in court / officials in court
出庭应诉率 负责人出庭应诉率 出庭率 ; 领导出庭比例 上庭的比例 ; appearance rate / court appearance rate / rate of court appearance / attendance rate in court
司法建议 司法建议书 ; 法院给的建议 法院来函 ; judicial recommendations / judicial suggestions / suggestions from the court
检察建议 检察建议书 ; 检察院给的建议 检察院来函 ; procuratorial suggestions / prosecutors' recommendations / procuratorial recommendations / prosecutors' suggestions
府院联动 府院联席会议 府检联动 ; 政府跟法院碰头 和法院开会 ; government-court coordination / joint meetings with courts / court-government meetings
人大代表建议 人大建议 代表建议 ; 代表提的 人大提的 ; proposals by deputies / people's congress suggestions / deputies' suggestions
政协提案 委员提案 提案 ; 委员提的 政协提的 ; CPPCC proposals / proposals from members / advisory body proposals
建议提案 ; 代表委员提的 ; motions and proposals / proposals and suggestions
主动公开 主动公开政府信息 ; 晒出来的信息 公布的信息 挂到网上 ; information disclosed / published on its own initiative / proactive disclosure / information released
依申请公开 政府信息公开申请 信息公开申请 ; 来要信息的 申请看信息 申请公开的 ; disclosure requests / freedom of information requests / information requests / requests for information
审计 审计项目 ; 查账 查账的 审账 ; audits / audit projects / auditing
财政监督 统计监督 ; 管钱的监督 ; financial supervision / statistical supervision
纪检监察 违纪 党纪政务处分 追责问责 问责 ; 处分的人 追责的人 挨处分 ; disciplinary sanctions / disciplined / held accountable / accountability / punished officials
政务失信 诚信建设 政府失信 ; 说话不算数 政府不守信 ; government dishonesty / breach of promises / government integrity
信访 信访事项 信访件 信访量 信访总量 ; 上访 告状信 来信来访 来访 写信反映 ; petitions / letters and visits / petition cases / petition matters / complaints by letter and visit
领导接访 下访接访 接访 包案 包案化解 ; 领导见上访的人 见群众 领导包的案 ; leaders receiving petitioners / leaders met petitioners / cases taken by leaders / visits received by leaders
人民调解 人民调解案件 调解案件 调解纠纷 调处纠纷 ; 劝和 说和 调停 居中说和 调的架 ; people's mediation / mediation cases / cases mediated / disputes mediated / mediated disputes
人民调解委员会 调解组织 人民调解组织 调委会 行业性专业性调解组织 ; 调解的班子 管调解的组织 调解的机构 ; mediation committees / mediation organisations / people's mediation committees / mediation bodies
人民调解员 专职人民调解员 专职调解员 调解员 ; 劝架的人 调解的人 和事佬 说和的人 ; mediators / people's mediators / full-time mediators / mediation staff
调解成功率 成功率 ; 谈成的比例 调成的比例 能调好多少 ; success rate / mediation success rate / share settled / rate of successful mediation
涉及金额 涉案金额 ; 牵扯多少钱 涉的钱 ; amount involved / sum involved / money at stake / amounts at issue
涉及人数 涉及当事人 涉及群众 ; 牵扯多少人 卷进多少人 有关的人 ; people involved / persons involved / parties involved / affected people
矛盾纠纷排查 排查矛盾纠纷 排查 摸排 ; 摸底 挨家挨户问 查到的矛盾 找出来的矛盾 ; disputes screened / disputes identified / disputes found / screened for disputes / detected disputes
行政裁决 裁决案件 ; 政府裁的 政府定的纠纷 ; administrative adjudication / administrative rulings / adjudicated
刑满释放 安置帮教 刑释人员 ; 出来的人 放出来的 出狱 ; released prisoners / ex-offenders / people released from prison / resettlement and help
社区矫正 社区矫正对象 矫正对象 ; 在外面服刑 缓刑的人 假释的人 ; community correction / community corrections / offenders serving in the community / people on community correction
枫桥式 新时代枫桥经验 枫桥经验 ; 枫桥 ; Fengqiao experience / Fengqiao-style / Fengqiao model
网格 网格化 网格员 微网格 ; 管片的人 片区 小片区 ; grids / grid workers / grid management / neighbourhood grids
平安建设 扫黑除恶 治安 刑事案件 ; 打黑 抓坏人 治安案件 ; public security / organised crime crackdown / criminal cases / safety campaigns
突发事件 应急预案 应急演练 应急处置 ; 出大事怎么办 演习 练应急 预案 ; emergencies / emergency plans / emergency drills / drills / emergency response
安全生产 安全隐患 隐患排查 隐患整改 ; 查隐患 危险的地方 安全检查 ; work safety / safety hazards / hidden dangers / hazards found / hazards fixed
生态环境 环境执法 环保 污染 ; 环保执法 查污染 排污 ; environmental enforcement / pollution / environmental protection / ecological
食品药品 食品安全 药品监管 抽检 ; 查吃的 查药 吃的喝的 ; food and drugs / food safety / drug safety / sampling inspections
城市管理 ; 城管 ; urban management / city management
交通运输执法 道路交通 运输执法 ; 路上的执法 查车 跑运输 ; transport enforcement / traffic enforcement / road traffic
农业执法 农资 农产品质量 ; 查农药 查种子 假种子 ; agricultural enforcement / farm supplies / farm produce
文化市场执法 网吧 文旅市场 ; 查网吧 查书店 ; culture market enforcement / cultural market / internet cafes
劳动保障监察 欠薪 农民工工资 劳动监察 ; 讨薪 拖欠工资 工钱 ; labour inspection / unpaid wages / wage arrears / migrant workers' wages
知识产权 专利 商标 侵权 ; 盗版 假牌子 仿冒 ; intellectual property / patents / trademarks / counterfeits / infringement
数字政府 数字化 政务云 一体化平台 智慧 ; 电脑系统 网上平台 手机软件 ; digital government / digitisation / digital platform / e-government / smart
政务数据共享 数据归集 数据共享 数据资源 ; 打通数据 数据汇总 归拢数据 ; data sharing / shared data / data resources / pooled data / data records collected
电子证照 电子印章 ; 手机上的证件 电子的证 ; electronic certificates / e-certificates / digital certificates / electronic licences
执法平台 执法系统 执法办案平台 ; 执法用的系统 办案系统 ; enforcement platform / case-handling system / enforcement system
法治政府建设示范创建 示范创建 法治政府示范 示范市县 示范项目 ; 评上示范 争先进 当模范 ; demonstration / model county / model project / rule-of-law demonstration / pilot / demonstration project
表彰 获评 荣获 先进集体 先进个人 ; 得奖 拿奖 评上 获奖 ; honoured / awarded / commended / award / prizes / honours / advanced collective
典型案例 优秀案例 指导案例 ; 好案例 拿得出手的例子 ; typical cases / model cases / exemplary cases / best practices
排名 位居 名列 居全市第 ; 排第几 第几名 ; ranking / ranked / rank / placed
试点 改革试点 先行先试 ; 先试 试着干 ; pilots / pilot scheme / trial / pilot reform
机构改革 职能划转 编制 人员编制 ; 部门合并 编制名额 ; institutional reform / staffing / posts / reorganisation
乡镇赋权 赋权事项 下放事项 执法权下放 ; 给乡镇的权 放给乡镇的 下放的权 ; powers delegated to townships / delegated powers / powers handed to towns / powers handed / powers handed over / devolved powers
投诉举报 ; 举报 告发 检举 ; complaints and reports / tip-offs / reports of wrongdoing
12345热线 政务热线 便民热线 热线 诉求 ; 打热线 市民热线 市长电话 ; 12345 / citizens' hotline / hotline calls / hotline requests / government hotline
意见建议 征求意见 收集意见 民意 群众意见 ; 老百姓说的 收上来的意见 听来的意见 大伙的意见 ; suggestions collected / opinions collected / public comments / views collected / public opinions / feedback collected / public feedback / feedback from the public
实事 民生实事 急难愁盼 ; 办的好事 给群众办的事 ; practical matters / people's livelihood projects / real problems solved
`;

/**
 * Government services, licensing, business climate, openness (政务服务、营商环境、政务公开). Format as in disputes.ts.
 * Sources: the wording of 优化营商环境条例, 政府信息公开条例, 放管服 documents, and everyday speech.
 */
export const SERVICES = `
一件事 一件事一次办 一件事套餐 ; 套餐服务 一次办成 ; one-thing-once / one matter handled once / one thing done at once / one-thing / one matter / package services / one-stop packages
套餐 主题套餐 套餐服务 ; 打包办 打包的服务 ; packages / themed packages / service packages
最多跑一次 ; 只跑一趟 跑一趟 跑一次 少跑腿 ; at most one visit / one visit at most / run at most once / one trip / one errand
全程网办 网上办理 全程网上办理 网办 ; 从头到尾在网上 全在网上办 网上就能办完 网上办 不出门办 在线办 线上办 ; handled entirely online / fully online / online handling / entirely online / end-to-end online / wholly online
一网通办 ; 一个网办 ; all-in-one online services / one-network
一窗受理 一窗综办 综合窗口 无差别窗口 ; 一个窗口 一个窗口全办 ; one-window / single window / integrated window / comprehensive windows / undifferentiated windows / all-purpose counters / one window
窗口 ; 柜台 办事柜台 ; windows / counters / service windows / counter
综窗区 分领域综窗区 ; ; integrated window zones / sector zones
依申请类 依申请事项 依申请类政务服务事项 ; 要申请才办的 ; on application / upon application / application-based matters / matters handled on application
政务服务事项 政务事项 政务服务 ; 政府办的事 办事项目 能办的事 ; government services / government service items / government matters / service matters / public services items
行政权力事项 权力事项 权力清单 ; 政府的权力 手里的权 ; administrative power items / administrative powers / power items / power list
公共服务事项 公共服务 ; 服务项目 ; public service items / public services
事项清单 清单 ; 单子 名单 ; lists / list of items / checklist / list
事项 ; 事儿 项目数 ; items / matters
办件量 办理量 办件 ; 办的量 办了多少单 ; volume handled / transactions / transactions handled / number handled
动态调整 调整 ; 增减 变动 ; adjusted / dynamically adjusted / adjustment
覆盖率 覆盖 ; 覆盖到 覆盖比例 ; coverage / coverage rate / covered
受理比例 ; ; acceptance share / proportion accepted
进驻 进驻率 入驻 ; 搬进大厅 放进 进大厅 ; stationed / moved into / settled in / entered / housed
政务大厅 政务服务中心 ; 办事大厅 ; government service hall / service hall / service centre
便民服务中心 便民服务站 ; 办事点 便民点 ; convenience service centre / convenience service stations / service stations / convenience centres
代办 代办事项 ; 帮办 帮忙办 替人办 ; agency handling / handled by proxy / on behalf
川渝通办 跨省通办 跨区通办 跨域通办 ; 两地都能办 异地办 跨地方办 外地也能办 ; Sichuan-Chongqing services / cross-province services / cross-regional services / cross-province / Sichuan-Chongqing / inter-provincial
免证办 ; 不用带证 不带证 ; certificate-free / without certificates / no-certificate
电子证照 证照 ; 电子的证 ; certificates / licences and certificates / electronic certificates / e-certificates / electronic licences / electronic licenses / digital certificates
电子印章 ; 电子章 e-seal eseal ; electronic seals / e-seals / e-seal / digital seals / electronic stamps
互认 ; 彼此认 都认 ; mutual recognition / mutually recognised / mutually recognized
告知承诺 告知承诺制 ; 承诺就行 写个承诺 ; notification and commitment / commitment system / informed commitment
证明事项 ; 开证明 证明材料 ; proof / certification items / certificates required / supporting documents
办理时间 办理时限 审批耗时 耗时 ; 办下来要多久 要多久 等多久 多长时间 花多长 ; processing time / time needed / time limit / handling time / approval time / how long / take long / duration
压缩 缩减 缩短 减少 压减 ; 缩到 省了 砍到 减到 砍掉 变短 ; compress / shorten / reduce / cut / shortened / decrease / cut down
工程建设项目 工程建设项目审批 ; 盖房子的项目 建设项目 ; construction projects / engineering projects / construction project approval
政府投资 ; 政府出钱 公家投资 ; government-funded / government investment / government-invested
企业投资 ; 企业出钱 ; enterprise-invested / private investment
企业开办 开办企业 ; 开公司 办执照 注册公司 开个企业 ; business start-up / starting a business / start a business / start a company / company registration / register a company / register a business / registering a company / registering a business / open a business / opening a business / open a company / opening a company / setting up a company / set up a business / setting up a business / incorporate a company
水电气 联办过户 过户 ; 水电煤气 水电燃气 换户主 ; water electricity and gas / utilities / transfer of ownership / utility transfer / water, power and gas
不动产 ; 房产证 房子过户 ; real estate / property registration
入学 ; 上学 报名上学 ; school enrolment / school enrollment
新生儿 ; 生孩子 出生 生娃 ; newborn / birth
营商环境 ; 做生意的环境 生意环境 投资环境 ; business environment / business climate / good to do business / easy to do business / good for business / friendly to business / business-friendly / ease of doing business
市场主体 经营主体 ; 个体户和企业 商户 老板 ; market entities / market players / businesses / business entities / market participants
新增 ; 多了 新冒出 新来的 新开 ; newly added / new / newly registered / newly established / additional
减免 减轻 减少 ; ; cut / waive / waived / reduce / lower
税费 减税降费 税 ; ; taxes / fees / taxes and fees / tax and fees / tax
减税降费 税费 ; 少交税 省的税 减税 ; tax and fee cuts / cut in taxes and fees / cut in taxes / cut taxes / lower taxes / tax cuts / tax reductions / tax relief / reduction of taxes
政策资金 扶持资金 补贴 ; 扶持的钱 政策的钱 补贴款 ; policy funds / funding / subsidies / support funds / policy money
助企 助企纾困 帮扶企业 ; ; help enterprises / helped companies / assist enterprises / enterprise assistance / firms helped
企业 ; 公司 厂子 单位 ; enterprises / companies / firms / businesses / company
规上工业企业 规模以上 ; 大厂 ; industrial enterprises above designated size
法治体检 ; 给企业体检 法律体检 ; legal check-ups / legal check-up / rule-of-law checkup / legal health checks
知识产权 商标 ; 专利 牌子 ; intellectual property / trademark / trademarks / IP
好差评 主动评价 评价 ; 打分 评分 给好评 点评 ; good and bad reviews / service ratings / user ratings / ratings / evaluations / rated / reviews given
好评率 ; 好评比例 五星 ; positive rating rate / favourable rate / praise rate / favorable rating / positive ratings
政务服务满意率 满意率 ; 办事满意 ; satisfaction rate / satisfaction with services
差评 ; 骂的 ; negative ratings / bad reviews
政务公开 政府信息公开 信息公开 公开政府信息 主动公开 ; 晒信息 公开信息 透明 ; open government / government information disclosure / information disclosure / openness / transparency / disclosure
主动公开政府信息 主动公开 ; 自己公开 自觉公开 主动晒 ; proactively / proactively disclosed / voluntarily disclosed / proactive disclosure / proactively made public / proactively published / proactively make public / proactively publish / of its own accord
政府信息 信息 ; 消息 ; government information / information
政府信息公开申请 依申请公开 信息公开申请 ; 要求公开 申请公开 申请看信息 ; information disclosure requests / FOI requests / freedom of information / requests for information / requests for information disclosure / disclosure applications / disclosure requests
政府网站 网站发布信息 网站 官方网站 ; 网上发的 官网 门户 ; government website / website / websites / official website
浏览量 总浏览量 阅读量 访问量 ; 点击 看了多少次 访问量 ; page views / views / visits to the website / hits
公文 政府公文 ; 公家文书 ; official documents / government documents
留言 网民留言 ; 网友留言 网上留言 ; messages from netizens / online messages / netizens' messages / messages / comments left
热线 ; 打电话 电话 ; hotline / hot line / calls
工单 ; 热线单子 ; work orders / tickets
公开信箱 ; ; mailbox
三公经费 预决算 ; 花的公款 ; budget and final accounts / three public expenses
数字政府 数字化 数字应用 ; 信息化 上网 智能 ; digital government / digital / digitalisation / smart
核心业务 业务事项 ; 主要业务 ; core business / core operations / core tasks / core business items
业务事项清单 ; ; list of business items
渝快政 办公平台 ; ; government office platform
接入 系统 应用系统 ; 连上的系统 ; connected systems / systems / connected / systems connected
用户 用户数 注册用户 ; 注册的人 用的人 多少人用 ; users / registered users / user base / registered
认证账号 账号 ; 户头 ; accounts / verified accounts / authenticated accounts
平台 ; ; platform
自助服务 ; 自己办 ; self-service
公证 办理公证 ; ; notarisation / notarization / notarial / notary / notarised / notarized
法律援助 法律援助案件 ; 免费打官司 免费律师 法援 帮穷人打官司 ; legal aid / free legal help
法律服务 公共法律服务 ; 法律方面的服务 ; legal services / public legal services / public legal service
公共法律服务指数 法律服务指数 指数 ; ; legal services index / index
服务群众 ; 服务的人 ; people served / served / service to the public / services provided to the public
法律明白人 ; 懂法 懂法的人 ; legally literate persons / law-savvy persons / legal-minded persons / law-literate / legal literates / law-wise
村居法律顾问 村社区法律顾问 法律顾问全覆盖 ; 村里的律师 村里请的法律顾问 ; village legal advisers / community legal advisers / village and community legal counsel / legal consultants for villages
司法鉴定 ; ; forensic appraisal / forensic identification / judicial appraisal / judicial authentication
法治副校长 ; 学校的法治副校长 ; deputy principals for rule of law
社区矫正 社区矫正对象 ; 缓刑的 ; community correction / community corrections
安置帮教 刑满释放 ; 出狱的 ; resettlement and help
司法所 ; ; judicial office / justice office / judicial offices / judicial station
法律之家 ; ; home of law / homes of law / law homes
微网格 网格 ; 小格子 格子 ; micro-grids / grids / grid / micro grid
民意 收集民意 意见建议 ; 老百姓的意见 民声 心声 ; public opinion / opinions collected / views collected / feedback from the public
生产生活难题 难题 ; 难处 过日子的难事 困难 ; difficulties / problems in life and work / livelihood problems / everyday difficulties
用地 企业用地 ; 要地 地皮 ; land use / land
亩 面积 ; 多大地 ; area / mu of land / mu
受众 ; 听众 ; audience / person-times / attendances / attendees / reached / reach
隐性壁垒 壁垒 ; 门槛 ; hidden barriers / barriers / obstacles
行政审批 审批 ; 批手续 批文 ; administrative approval / approvals / approval
市场准入 负面清单 ; 进门槛 禁入名单 ; market access / negative list
招商引资 ; 拉投资 引项目 ; investment promotion / attract investment
`;

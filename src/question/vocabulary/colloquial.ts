/**
 * More of what people say for what reports write (口语与官方用语), over all matters. Format as in disputes.ts. Source:
 * everyday speech beside the usual wording of such reports.
 */
export const COLLOQUIAL = `
法律援助 法律援助案件 ; 打官司援助 官司援助 免费请律师 免费代理 法律帮扶 帮打官司 ; free lawyers / legal assistance / free legal representation
网考 理论知识网考 法治理论知识网考 网络考试 ; 网上考试 网上法治考试 法治考试 线上考试 在线考试 网上答题 法律考试 考法律 ; online exam / online test / online legal exam / law exam / legal knowledge test
减税降费 新增减税降费 减免税费 税费优惠 ; 新减税费 新减的税 减的税费 税费减免 减掉的税 省了税 ; tax reductions and exemptions / taxes saved
信访总量 信访件 信访事项 ; 信访量 上访量 信访数 ; petitions registered / registered petitions / petitions lodged / petition volume / total petitions
政府信息公开申请 依申请公开 ; 依申请公开申请 公开申请 信息申请 ; disclosure applications received / access requests
未结 未审结 未办结 尚未办结 在办 ; 没结 还没结 没办完 还没办完 没审完 没审结 还在办 悬着 剩下 ; pending / outstanding / unresolved / unfinished
败诉 ; 输了 打输 输掉官司 输的官司 吃败仗 ; lost lawsuits / lose lawsuits / lost suits / lost court cases
胜诉 ; 赢了 打赢 赢的官司 ; won lawsuits / win lawsuits
挽回经济损失 避免或挽回经济损失 挽回损失 ; 少亏 少亏了 少损失 追回损失 避免损失 挽损 省下的钱 省下多少 省了多少 省下 ; losses avoided / averted losses / losses prevented / recovered / money recovered
涉及金额 涉案金额 ; 牵涉多少钱 牵扯的钱 牵扯金额 涉及的钱 ; amount involved / sums involved / money involved
反馈问题 发现问题 查找问题 ; 查出问题 揪出问题 挑出问题 找出问题 ; problems detected / faults found
拆除 拆解 ; 拆掉 拆了 扒掉 拆的 ; demolished / torn down / pulled down
违法建筑 违建 违法建设 ; 违章建筑 违章 私搭乱建 ; illegal structures / unauthorised buildings / unauthorized construction
常住人口 常住居民 户籍人口 ; 住着多少人 多少人住 人住 ; permanent residents / resident population / people live
在岗 实有在岗 在编在岗 ; 实际在岗 在职 ; on duty / in post / in service
到场 到场时间 到达现场 ; 赶到现场 赶到 到现场 ; reach the scene / arrive on site / arrival time / response time
移送公安机关 移送司法机关 ; 移交公安 交给公安 转给公安 送去公安 ; handed to the police / referred to police / transferred to police
责令改正 责令整改 ; 要求改正 勒令整改 ; ordered to correct / rectification orders
警告 ; 口头警告 警告处分 ; warnings / warned
吊销 吊销许可证 ; 没收执照 吊执照 ; licences revoked / revoked licences
没收 没收违法所得 ; 充公 ; confiscation of illegal gains / illegal gains
当场处罚 简易程序 ; 当场罚 现场罚 ; on-the-spot penalties / summary procedure / simplified procedure / simple procedure
普通程序 一般程序 ; ; ordinary procedure / general procedure
投诉举报 ; 投诉 告状 ; complaints / complaints and reports / consumer complaints
消费维权 消费投诉 12315 ; 买东西投诉 退钱 消费者投诉 ; consumer protection / consumer rights
消费者 ; 买家 顾客 ; consumers / customers
放心消费承诺单位 放心消费 ; 放心店 ; assured consumption / worry-free shopping / worry-free consumption / trusted merchants
无理由退货 ; 随便退货 七天退货 ; no-reason returns / unconditional returns
特种设备 电梯 ; 锅炉 升降机 ; special equipment / elevators / lifts
食品安全 食品 ; 吃的安全 吃的 ; food safety
药品 药品安全 ; 药 吃的药 ; medicines / drug safety / drugs
假冒伪劣 ; 假货 山寨 ; counterfeit / fake goods
价格 明码标价 ; 物价 乱收费 ; prices / pricing
涉企收费 违规收费 ; 乱收企业钱 ; charges on enterprises / illegal charges
信用修复 ; 恢复信用 ; credit repair / credit restoration
失信被执行人 失信 ; 老赖 黑名单 ; dishonest debtors / blacklisted / judgment defaulters
双随机一公开 双随机 ; 随机抽企业 ; double random inspections
扫码入企 扫码检查 ; 扫码进企业 ; scan code before inspection / inspection codes
办件 办理事项 ; 办的事 经手的事 ; items handled
即办件 马上办 ; 当场办 立等可取 ; instant approval / on-the-spot items
办理环节 审批环节 ; 手续 步骤 流程步数 ; steps / procedures
申请材料 ; 交的材料 要交的 资料 ; application documents / paperwork / materials required
一网通办 ; 网上一次办 ; one-stop online
帮办代办 代办 ; 跑腿 替办 ; assisted services / agency services
延时服务 ; 加班办 午间不打烊 周末不打烊 ; extended hours
自助终端 自助机 ; 自助办事机 ; self-service terminals / kiosks
12345 政务服务便民热线 ; 市长热线 打热线 政府热线 ; 12345 hotline / mayor's hotline / government hotline
12348 公共法律服务热线 ; 法律热线 法律服务热线 ; 12348 hotline / legal hotline / legal services hotline
热线工单 工单 ; 热线派单 派单 ; hotline work orders / hotline orders / hotline tickets
响应率 ; 回应比例 ; response rate
解决率 ; 解决比例 ; resolution rate
回访 ; 打回去问 ; follow-up calls
行政调解 ; 政府调解 机关调解 ; administrative mediation
司法确认 ; ; judicially confirmed
诉源治理 ; 少打官司 ; reducing litigation at source
仲裁案件 ; 仲裁的案子 ; arbitrated cases
劳动人事争议 ; 打工纠纷 劳资纠纷 ; labour disputes / employment disputes
拖欠农民工工资 欠薪 ; 工钱 讨工钱 要工资 拖欠工钱 欠的工资 ; back pay / wages owed
社区矫正对象 ; 矫正人员 缓刑犯 ; offenders under community correction / offenders / community correction subjects
刑满释放人员 安置帮教对象 ; 出狱的人 刑释人员 ; released prisoners / ex-prisoners
普法 法治宣传 ; 讲法 宣传法律 ; legal publicity / law popularisation / legal education
法治讲座 讲座 ; 上法治课 法律课 讲课 ; legal lectures / lectures / talks
宣传资料 ; 小册子 传单 发的材料 ; leaflets / brochures / flyers / publicity materials / pamphlets
培训 法治培训 ; 上课 办班 培训课 ; training / training courses / training sessions
参训 培训人员 ; 来上课的 听课 参加培训 ; trainees / trained / people trained
执法培训 ; 执法人员上课 ; enforcement training
旁听庭审 ; 坐在法庭听 听审 ; court observation
法治政府建设示范 ; 法治示范 ; rule-of-law government demonstration
立法 地方性法规 政府规章 ; 定规矩 地方立法 ; local legislation / local rules
公开征求意见 ; 征集意见 网上征求 ; public comments
听证会 听证 ; 开听证会 ; hearings held
招商引资协议 投资协议 协议 ; 招商合同 投资合同 ; investment agreements / agreements
合同 政府合同 行政协议 ; 合约 签的合同 ; government contracts
重大合同 ; 大合同 ; major contracts
执行标的 ; 执行金额 ; enforcement amount
固定资产投资 ; 投了多少 ; fixed asset investment
空气质量优良天数 优良天数 ; 空气好的天数 蓝天 ; good air days / days of good air quality
环境违法案件 ; 污染案件 排污案件 ; pollution cases / environmental violations
河长制 ; 管河 ; river chiefs
安全生产 ; 生产安全 安监 ; work safety / production safety
事故 安全事故 ; 出事 ; accidents
消防 火灾 ; 着火 失火 ; fire safety / fires
应急演练 演练 ; 练兵 演习 ; emergency drills / drills / exercises
突发事件 应急预案 ; 预案 ; emergency plans / contingency plans
道路交通 交通 ; 马路 路上 ; road traffic
超限超载 超载 ; 超重车 ; overloading / overloaded trucks
非法营运 ; 黑车 ; illegal taxis / unlicensed transport
占道经营 ; 占路摆摊 摆摊 流动摊贩 ; street vending / roadside stalls / illegal stalls
违停 乱停乱放 ; 乱停车 ; illegal parking
住房公积金 ; 公积金 ; housing provident fund
数据共享 政务数据 ; 共享数据 ; data sharing / shared data
应用场景 ; 数字场景 ; application scenarios / use cases
电子证照 ; 电子执照 电子证件 ; e-licences / digital licences
政务新媒体 公众号 ; 微信号 ; official social media / WeChat accounts / WeChat
新闻发布会 ; 发布会 ; press conferences / press briefings
常态化 长效机制 ; ; regular mechanism
分值权重 权重 ; 占多少分 占分 分值 ; weighting / weight of score
公安 公安机关 警方 ; ; police / police force / public security
网上 线上 在线 网办 ; ; online / over the internet / on the internet
采纳 ; 听进去 ; adopted / taken on board / took on board / take on board / taken up
约谈 ; ; called in / called in for a talk / talking-to / summoned for talks
经营异常名录 异常名录 ; ; abnormal operations list / list of abnormal operations / abnormal business list
征求意见 公开征求意见 征集意见 网上征集 ; ; public consultation / online consultation / consultation exercise
庭审 旁听庭审 ; ; court trials / trials in court / court hearings / hearings in court
不合格 ; ; faulty / substandard / unqualified / defective / below standard
净增 ; ; gained / net gain / net increase
就业 带动就业 ; ; jobs / employment / jobs created
执法记录仪 记录仪 ; ; body cameras / body-worn cameras / bodycams
折页 宣传折页 宣传单 ; ; leaflets / flyers / folders
法治 依法 ; ; rule of law / law-based
审查 审核 ; ; vet / vetted / vetting / checked over
法律顾问 政府法律顾问 ; ; government lawyers / in-house lawyers
节约 节省 节约资金 ; ; savings / saved money / cost savings
责任追究 问责 ; 处理了多少人 追责 ; officials held accountable
更名 更名为 改名 前身 ; 以前叫 原来叫 过去叫 曾经叫 老名字 曾用名 ;
赴省 到省 进省 省级 ; 到省里 去省里 省里 上省里 ;
`;

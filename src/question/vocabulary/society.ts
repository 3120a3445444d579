/**
 * Safety, livelihood and other matters that such reports touch (平安、民生及其他). Format as in disputes.ts. Sources:
 * the outline of 法治政府建设实施纲要（2021—2025年）, the usual duties of county departments, and everyday speech.
 */
export const SOCIETY = `
应急避难场所 避难场所 ; 躲灾的地方 避难点 ; emergency shelters / shelters / evacuation sites
救灾物资 储备物资 ; 救灾的东西 ; relief supplies / emergency supplies / disaster relief materials
风险隐患 隐患 ; 安全漏洞 危险点 ; hidden risks / hazards / hidden dangers / safety hazards
整改率 ; 改好的比例 ; rectification rate
县政府 区政府 市政府 ; ; county government / district government
诉前调解 诉前委派 ; 打官司前调解 ; pre-litigation mediation / pre-trial mediation
司法确认 ; 法院确认 ; judicial confirmation
扫黑除恶 涉黑 涉恶 ; 打黑 ; organised crime / gang crime
反诈 电信网络诈骗 诈骗 ; 骗子 被骗 ; fraud / anti-fraud / telecom fraud
刑事案件 刑事立案 破案 ; 命案 ; criminal cases
治安案件 治安 ; ; public security cases / public order
交通违法 交通事故 ; 闯红灯 车祸 ; traffic violations / traffic accidents
酒驾 醉驾 ; 喝酒开车 ; drunk driving
生态环境 环境保护 环境违法 ; 污染 环保 ; environment / environmental protection / pollution
城市管理 市容 违法建筑 违建 ; 城管 乱搭乱建 ; urban management / illegal buildings / illegal construction
市场监管 ; 管市场的 ; market regulation / market supervision
税务 ; ; tax administration
医保 医疗保障 ; 看病报销 ; medical insurance / health insurance
养老 老年人 ; 老人 ; elderly care / elderly / old people
妇女儿童 妇女 ; ; women and children / women
残疾人 ; ; disabled people / people with disabilities
农民工 ; 打工的 ; migrant workers / rural workers
拖欠工资 欠薪 ; 拖欠的工钱 ; unpaid wages / wage arrears
经济损失 挽回经济损失 挽回损失 ; 追回的钱 追回多少钱 ; economic losses / losses recovered
受援人 受援群众 ; 被援助的人 ; aid recipients / recipients of legal aid
网格员 ; ; grid workers / grid members
志愿服务 ; ; voluntary service / volunteering
校园 进校园 ; 学校里 ; campus / schools / in schools
青少年法治教育基地 法治教育基地 教育基地 ; ; legal education bases / education bases
法治文化公园 法治公园 ; ; legal culture parks / parks of legal culture
学法用法示范户 示范户 ; ; model households for law / model households
民主法治示范村 示范村 ; ; model villages / demonstration villages
法律服务团 ; ; legal service teams / legal service groups
公共法律服务工作室 工作室 公共法律服务中心 ; ; public legal service studios / studios
执业律师 ; 开业律师 ; practising lawyers / licensed lawyers / practising attorneys
仲裁案件 劳动仲裁 劳动人事争议仲裁 ; ; labour arbitration / labor arbitration / arbitration cases
涉嫌犯罪 移送公安 ; 移送公安的案子 ; suspected crimes / criminal referrals
重大执法决定法制审核 法制审核 ; ; legal review of major enforcement decisions
行政执法监督员 监督员 特邀监督员 ; ; enforcement supervisors / supervisors
不当执法 不当执法行为 ; 乱执法 ; improper enforcement / wrong enforcement
执法资格考试 资格考试 ; ; enforcement qualification exam / qualification exams
败诉率 ; 输官司的比例 ; rate of lost cases / loss rate / losing rate
出庭应诉率 ; 出庭的比例 到庭率 ; court appearance rate / rate of appearance in court / appearance rate
调解和解率 调撤率 ; ; mediation and settlement rate / settlement rate
一审 ; ; first instance / first-instance
审结 ; ; concluded at court
地方性法规 规章 草案 ; ; local regulations / draft regulations
政府规章 ; ; government rules
立法 ; 定法 ; legislation / law-making
上位法 ; ; superior law
公平竞争审查 ; ; fair competition reviews
统一市场 全国统一大市场 ; ; unified market / single market
财政 预算 资金 ; 公家的钱 ; finance / budget / funds
节支 增收节支 ; 省下的钱 ; savings / money saved
违纪违法 处分 党纪政务处分 ; 挨处分 ; disciplinary action / discipline violations / punished officials
问责 追责 ; 被追究 ; held accountable / accountability
评估指数 绩效评估 ; ; performance evaluation / performance assessment index
政务诚信 诚信 ; 讲信用 ; integrity of government / government integrity
行政协议 ; ; administrative agreements
行政赔偿 国家赔偿 ; 政府赔的钱 ; state compensation / administrative compensation
常住人口 人口 ; 多少人住 ; population / residents in total / inhabitants
生产总值 GDP 地区生产总值 ; 经济总量 ; GDP / gross domestic product / economic output
小学 学校 中小学 ; ; primary schools / schools
医院 ; ; hospitals
法官 ; ; judges
检察官 ; ; prosecutors
警察 民警 辅警 ; ; police officers / police
警车 ; ; police cars
公证处 公证机构 ; ; notary offices
收入 人均收入 ; ; income / incomes
`;

/**
 * What people and reports say in place of one another (说法), over all matters of the field. Format as in disputes.ts.
 * Sources: the wording of the laws named in the other tables, of 道路运输条例, 保障农民工工资支付条例 and 优化营商环境条例,
 * and everyday speech in both languages.
 */
export const PARAPHRASES = `
行政处罚 处罚 罚款 罚没款 罚没 ; 罚 罚了 被罚 挨罚 吃罚单 ; penalised / fined / fines collected / collect in fines / penalized
行政诉讼 一审行政诉讼 诉讼案件 应诉案件 ; 当被告 被告 被起诉 被人告 吃官司 告 ; sued / taken to court / lawsuits against / court cases against / cases against the government
败诉 ; 输 ; lost in court
不予受理 ; 退回不收 没收下 不收 不接 拒收 挡回 ; declined / applications rejected / not accepted / turned away / refused applications
复议后起诉 复议后诉讼 ; 复议完又告 复议后还告 复议完上法院 复议了还告 ; after reconsideration / still went to court / sued after / went on to sue / went on to court
行政复议申请 复议申请 ; 找政府复议 申请复议 来复议的 ; reconsideration applications / applications for reconsideration / applied for reconsideration
被申请行政复议 被复议 ; 被提复议 被人提复议 ; subject to reconsideration
讨薪 欠薪 追回工资 工资 农民工工资 拖欠工资 ; 工钱 要工钱 讨工钱 欠的工资 工资款 血汗钱 ; wages / back wages / unpaid pay / wages recovered / owed wages / pay recovered
讨薪 追回 追讨 讨回 ; 要回来 讨回来 追回来 要回 ; recovered / won back / got back
务工人员 农民工 ; 打工的 打工人 务工的人 进城务工 ; migrant workers / workers
违法建筑 违建 违章建筑 违法建设 ; 私搭乱建 乱盖的房子 ; illegal buildings / illegal structures / unauthorised structures
执法资格考试 行政执法资格考试 执法证资格考试 执法证考试 ; 考执法证 执法考试 ; enforcement exam / qualification exam / enforcement qualification exam
合格 通过 ; 过了 考过 考过了 ; passed the exam
网约车 非法网约车 ; 黑网约车 ; ride-hailing / ride-hailing cars / online taxis / e-hailing
网约车驾驶员证 网络预约出租汽车驾驶员证 ; 网约车司机证 ; ride-hailing driver licences / ride-hailing licences
驾驶员 ; 司机 ; drivers
超限超载 ; 超重 ; overloaded vehicles / overloaded trucks / overweight vehicles / overloading
车辆 ; 车子 ; vehicles / cars / trucks / lorries
船舶 ; 船只 ; vessels / ships / boats
减免费用 减免公证费 ; 公证费 免的公证费 ; notary fees waived / fees saved / waived notary fees
主要负责人 负责人 ; 部门一把手 头儿 领头的 ; heads / department heads / chiefs
组长 牵头 挂帅 ; 当头儿 当头 带头人 谁当头 ; leads / leader / headed by / chairs / chaired by / heads the group
具体负责 负责 承担 ; 主管 分管 谁做 ; responsible / responsible for / in charge of / day-to-day
示范县 示范区 示范创建 示范单位 ; 牌子 示范的牌子 ; title / honour / accolade / model status
生产生活难题 难题 ; 头疼事 烦心事 ; headaches / everyday problems / everyday-life / everyday life / livelihood problems
党内法规 ; 党内的规矩 党的规矩 ; party rules / party regulations
法律咨询 咨询 ; 法律问题 ; legal questions / legal queries / questions answered / legal enquiries
网考 理论知识网考 ; 网上法律考试 ; online law exam / online legal test / online law test
快检 快速检测 ; 快速检查 ; quick food tests / quick tests / rapid food tests / quick food test
法律顾问 ; 常年律师 ; outside counsel / external counsel / outside lawyer / outside lawyers / retained counsel / lawyer on retainer / lawyers on retainer / retained lawyer / legal counsel / on retainer
企业投资 ; 私人公司的 民间投资 ; private company / private company's / private companies
新增市场主体 新登记 新增经营主体 ; 新开的店 新注册的企业 新企业 新公司 新商户 ; new businesses registered / newly registered businesses / new business registrations / new businesses / new companies / businesses registered
一体化平台 省一体化平台 ; 省里的平台 省平台 ; provincial platform
执法领域 重点领域 领域 ; ; fields / sectors / areas / domains
加大 加强 强化 ; 下力气 ; step up / stepped up / strengthen / strengthened / intensify / intensified / beef up
重大事项 重大行政决策 ; ; major matters / important matters
首批 首个 首创 率先 ; 头一份 ; first / for the first time / a first / pioneered / first of its kind
商标品牌 商标 ; ; trademarks / trademark / brand
疫情 疫情防控 涉疫 ; 新冠 防疫 ; covid / epidemic / pandemic / covid-19
观测点 ; 点位 ; monitoring points / observation sites / watch points
接待群众 接待来访 群众来访 接访 ; 来访 上门反映 来反映问题 ; visitors received / visitors / people received / received visitors
信访积案 积案 ; 老案 老上访 陈年旧案 ; backlog petitions / long-standing petitions / old petition cases / petition backlog
初次信访 ; 头一次上访 第一次上访 ; first petitions / initial petitions / first-time petitions
担保贷款 创业担保贷款 贷款 ; 创业贷款 借款 ; loans / startup loans / start-up loans
留抵退税 退税 ; 退的税 ; tax refunds / vat refunds / vat credit refunds / refunded tax
保证金 ; 押金 ; deposits / security deposits
赋权 下放 赋权事项 ; 放权 放下去的权 放到乡镇 交给乡镇 ; delegated / delegated powers / powers delegated / powers handed down / handed down / devolved
分值权重 权重 ; 占几分 占分 ; weight / weighting / share of the score
全程网办 网办率 全程网办率 一网通办 ; 网上能办 网上全程办 网上办成 网上能全程办 ; fully online / done online / handled online / entirely online
调解成功率 成功率 ; 能成的比例 调成率 能调成 能成 ; rate of success
招录 招聘 ; 招人 要招 招进 ; recruit / hire / recruited / recruitment / take on staff
出庭 出庭应诉 负责人出庭 ; 上庭 出面应诉 ; showed up in court / turned up in court
整改 整改完成 整改销号 ; 改了 改完了 改过来 改好了 ; fixed / put right / rectified / corrected
不予通过 未通过 ; 没通过 没过审 被打回 被否 ; rejected in review / failed review / not approved
保留 继续有效 ; 留下 留着 留用 ; kept / retained / still valid
宣布失效 失效 ; 不算数 ; lapsed / declared invalid / no longer valid
入企检查 宁静期 ; 不会被查 不让查 免打扰 ; quiet period / no-inspection days / inspection-free
联席会议 联席会议制度 ; 碰头会 ; joint meeting / joint meeting mechanism / joint conference / joint meetings
行政检查 检查 ; 上门检查 上门查 ; on-site inspections / inspection visits / inspection trips
宪法宣誓 宣誓 ; ; oath / oaths / oath-taking / swearing-in ceremonies
签批 批示 ; 批过的 批了 ; signed off / signed and approved
检察建议 ; 检察院提的建议 检察院给的建议 检察院建议 ; prosecutors' suggestions / suggestions from prosecutors / procuratorial suggestions
司法建议 ; 法院提的建议 ; suggestions from courts / courts' suggestions
政务服务中心 政务大厅 ; 办事大厅 ; government service hall / service hall
办件 办件量 办理业务 ; 业务量 办的业务 ; transactions / business handled
最多跑一次 ; 只跑一趟 跑一趟 只跑一次 ; at most one visit / one visit / one trip / single visit
普法宣传 法治宣传 宣传活动 法治宣传活动 普法活动 宣传宣讲 普法宣讲 ; 搞普法 普法会 讲法活动 ; legal publicity sessions / publicity sessions / legal publicity events / legal outreach
新增减税降费 减税降费 ; 减的税费 减了多少税 少收的税 ; taxes and fees cut
法律明白人 ; 懂法的人 法律带头人 ; legally-minded people / legally minded people / law-aware people / legally literate people
法律顾问团 法律顾问 ; 法律顾问团队 顾问团队 律师团 ; legal advisory team / team of legal advisers
浏览量 总浏览量 访问量 ; 点开看 被点开 点开 看了多少次 ; viewed / page views / visits / clicked
涉及人数 涉及 ; 牵扯到 牵连 卷进 ; affected / involved / concerned
压减 精简 减少 ; 砍 砍了 ; trimmed / slimmed down / streamlined
编制 核定编制 ; 名额 编 ; staff quota / authorised posts / posts
山林纠纷 山林 ; 山林扯皮 争山 ; forest disputes / woodland disputes
边界纠纷 边界 ; 交界 边上 ; border disputes / boundary
后评估 ; 事后评 ; post-evaluation / ex-post evaluation
专职调解员 专兼职调解员 ; 全职调解员 ; full-time mediators
交通事故 ; 车祸 撞车 ; traffic accidents
物业纠纷 物业 ; 物业扯皮 ; property management disputes
邻里纠纷 邻里 ; 邻居吵架 邻居闹 ; neighbour disputes / disputes between neighbours / neighbourhood disputes
劳动纠纷 劳动争议 劳资 ; ; labour disputes / disputes at work
消费纠纷 消费投诉 ; ; consumer disputes
土地纠纷 征地 征迁 拆迁 ; 拆迁扯皮 ; land disputes / land acquisition / demolition and relocation
诈骗 电信诈骗 反诈 ; 被骗 骗子 ; scams / scam / fraud
群众满意度 满意度 满意率 ; 满意的程度 满意程度 ; how satisfied / satisfaction level / public satisfaction
知晓率 ; 知道的比例 ; awareness rate / awareness
覆盖率 全覆盖 ; 覆盖多少 ; coverage
受理率 及时受理率 ; ; acceptance rate / timely acceptance rate
履职 第一责任人职责 ; 尽责 ; duties / performance of duties
示范村 民主法治示范村 ; 法治示范村 ; model villages / democratic rule-of-law villages
法治督察 督察 ; 督查 ; rule-of-law inspections / supervision / inspection by superiors
审核意见 审查意见 合法性审查意见 法制审核意见 ; ; legality-review opinions / legality review opinions / review opinions issued
合法性审查 合法性审核 ; ; legality reviews / legality-review / legality check / legal review
免予处罚 不予处罚 不予行政处罚 免罚 ; 压根没罚 没挨罚 不罚 ; no penalty was imposed / no penalty imposed / without penalty / not penalised / not fined
公证事项 公证 办理公证 ; 公证书 ; notarisations / notarizations / notarial acts
调解终止 和解终止 调解和解 ; 调解掉 和解掉 谈和 ; ended in settlement / settled or mediated
村级合同 ; 村里的合同 ; village contracts / contracts of villages
先审后签 ; ; review before signing
无重新犯罪 重新犯罪 ; 又犯事 再犯 ; reoffended / reoffending
`;

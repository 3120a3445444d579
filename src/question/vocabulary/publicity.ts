/**
 * A line that begins with § names a section of such reports.
 *
 * Publicity of law, people, plans, problems, ranking (普法、队伍、打算、不足、名次). Format as in disputes.ts. Sources:
 * the national 八五普法 plan, the usual outline of these reports, and everyday speech.
 */
export const PUBLICITY = `
普法 普法宣传 法治宣传 宣传 ; 讲法 法律宣传 宣讲法律 宣传法律 普及法律 ; legal publicity / law publicity / legal education / law popularisation / law popularization / publicising the law / spreading legal knowledge / legal awareness / publicity
宣传活动 法治宣传活动 宣传宣讲 ; 搞宣传 办活动 普法活动 普法会 ; publicity sessions / publicity activities / publicity events / publicity campaigns / events / activities
宣传资料 普法资料 宣传品 ; 小册子 传单 宣传单 普法材料 材料 资料 册子 ; publicity materials / leaflets / brochures / pamphlets / flyers / handouts / materials
发放 ; 发出去 派发 送出 散发 ; distributed / handed out / given out / hand out / give out / distribute
以案释法 案例 典型案例 ; 拿案子讲法 ; cases explained / case studies / typical cases
推送 普法资讯 ; 发推送 发消息 ; pushed / posts pushed / push / legal information
讲座 专题讲座 ; 开讲 讲课 上课 ; lectures / lecture / talks
宣讲 授课 邀请 ; 来讲 请来 讲了 请了谁 ; invited / lectured / gave a talk / speaker / lecturer / taught
习近平法治思想 ; ; Xi Jinping Thought on the Rule of Law / Xi Jinping thought
宪法 宪法宣传周 ; ; constitution / constitution week
民法典 ; ; Civil Code
法律进企业 法律进企 ; 给企业讲法 给企业做普法 企业普法 ; law in enterprises / law into enterprises
法治文化 法治文化阵地 法治阵地 ; 普法阵地 法治公园 ; rule-of-law culture / legal culture venues / legal culture / legal education base / rule-of-law venues / publicity bases
宣传栏 ; 橱窗 墙报 ; bulletin boards / notice boards / billboards
青年普法志愿者 志愿者 ; 义工 ; volunteers / young volunteers
万余名 国家工作人员学法考法 学法考法 ; 公务员考法 ; law learning and testing
建议书 ; ; advice letter
队伍 法治队伍 ; 人手 人马 ; team / teams / ranks / staff
证书 ; ; certificates
司法行政 ; ; judicial administration
民族 ; ; ethnic
未成年人 青少年 学生 ; 小孩 娃娃 ; minors / young people / students / juveniles
农村 乡村 村 ; 乡下 村里 ; rural / villages / countryside / village
社区 ; 小区 ; community / communities
§存在的问题 不足 存在不足 差距 薄弱 有待 ; 不行 不好 不理想 不够 差在哪 毛病 短板 缺点 没做好 做得不好 薄弱环节 弱项 欠缺 哪里不行 不到位 问题出在 差在 还差在 欠在 自己的问题 存在问题 做得不够 没做到位 没到位 做不到位 短处 软肋 弱点 老毛病 不尽如人意 拖后腿 ; shortcomings / weaknesses / problems / deficiencies / inadequacies / what went wrong / weak points / fall short / not good enough / difficulties admitted / weak spots / problems admitted
§原因 成因 原因分析 究其原因 ; 为啥 怎么会 怪什么 归咎 根子 缘由 ; reasons / causes / why / reason / blame / attributed
§下一步 工作安排 工作思路 工作打算 打算 安排 计划 ; 要干啥 干点啥 干点什么 接下来 今后 往后 明年 来年 准备怎么 想怎么 以后 新一年 ; next step / next / do next / plans / plan / next year / going forward / intends / future / intend
目标 工作目标 ; 奔着 想达到 ; goal / target / aim / objective
成立 组建 设立 建立 ; 搭起 建起 弄了 新设 组了 ; set up / established / founded / build / created / formed
创新 首创 率先 首个 首批 ; 头一个 第一家 第一个 最早 ; first / pioneering / innovative / innovation / the first
入选 获评 评为 荣获 ; 评上 获奖 得奖 选上 拿了什么奖 称号 进了 ; selected / awarded / named / honoured / recognised / won / rated as / award / recognized / chosen
试点 ; 试验点 试行 ; pilot / pilots / trial
排名 名次 位居 居 第 位 ; 排第几 排老几 第几名 第几 名列 ; rank / ranked / ranking / place / position / placed
全市 渝东北 全国 全省 ; ; citywide / city-wide / nationwide / province-wide / in the city / northeast Chongqing
连续 ; ; consecutive
报告 报送 ; ; report / submit
汇报 听取汇报 专题听取 ; 听了哪些汇报 听的报告 ; briefings / heard reports / listened to reports / reports heard
亲自 亲自部署 批示 ; 自己抓 ; personally / in person / instructions
研究部署 研究 部署 ; 开会研究 安排 ; studied and arranged / deployed / deliberated / discussed
会议 召开 联席会议 ; 开会 碰头 ; meetings / meeting / joint meetings / conferences
负责人 组长 ; 谁负责 带头 牵头 ; person in charge / head / leader
副组长 ; 二把手 ; deputy head / deputy leader
民主监督 人大监督 政协监督 ; ; democratic supervision
检举 举报 举报箱 ; 打小报告 告发 ; report wrongdoing / report misconduct / report corruption / report abuses / blow the whistle / whistleblowing / tip-off boxes
公众 ; 大众 ; general public
同比 比上年 较上年 ; 比去年 跟去年比 跟上一年比 比上一年 ; year on year / compared with last year / than the year before / than a year earlier / versus last year
下降 减少 降低 ; 少了 降了 掉了 变少 跌 ; fall / fell / decline / drop / dropped / decrease / decreased / declined / shrink / shrank
上升 增长 提高 提升 ; 涨 涨了 多起来 变多 升了 ; rise / rose / grow / increase / increased / growth / went up / improve / grew
合作 签订 合作协议 ; 签了 跟谁合作 ; cooperation / signed / agreement / cooperate / partnered
协作 共建 ; 一起搞 ; collaboration / joint
模式 新模式 工作法 ; 路子 做法 套路 玩法 ; model / method / approach / practice
构建 搭建 打造 ; 搞了个 ; built / constructed / construct
调查 ; ; survey
经验 ; 好做法 ; experience / good practice
机制 制度 体系 ; 规矩 规章 ; mechanism / system / institutions / rules
`;

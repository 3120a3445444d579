/**
 * Documents, decisions, contracts, lawyers (文件、决策、合同、法律顾问). Format as in disputes.ts. Sources: the
 * wording of 重大行政决策程序暂行条例, the State Council's rules on 行政规范性文件, and everyday speech.
 */
export const DOCUMENTS = `
规范性文件 行政规范性文件 ; 红头文件 政府文件 官方文件 文件 ; normative documents / regulatory documents / rule documents / administrative documents / binding documents / red-header documents
清理 专项清理 ; 梳理清 过一遍 清一清 ; clean up / clear up / clean-up / review and clear / purge / cleared
废止 ; 废了 废掉 作废 取消 撤销掉 不再用 ; repeal / abolish / annul / scrap / revoke / abolished / repealed
修改 修订 ; 改了 改过 ; amend / revise / revised / modification
继续有效 现行有效 ; 还管用 还有效 仍在用 ; still valid / in force / remain in effect / currently effective / still in force
备案 报备 ; 报上去存档 登记备案 ; filed / filing / put on record / recorded / registration of documents
备案审查 ; 备案时审 ; filing and review / filing review / record review
合法性审查 合法性审核 法制审核 法核 ; 合不合法 法审 法律把关 合法不合法 过法制关 法律审 ; legality review / legal review / legality check / legal vetting / lawfulness review / vetted / legal examination
法制审核意见 审核意见 审查意见 ; 审出来的意见 法审意见 ; review opinions / legal opinions on review
法律意见 法律意见书 ; 律师意见 ; legal opinions / legal opinion / legal advice letters
制定 出台 印发 制发 ; 发布 发文 新出 ; issue / issued / formulate / adopted / promulgated / put out / drew up
汇编 ; 合订本 ; compilation
后评估 评估 ; 事后评价 回头看 ; post-evaluation / evaluation / assess
公平竞争审查 公平竞争 妨碍公平竞争 ; 地方保护 不公平竞争 妨碍竞争 ; fair competition review / fair competition / hinder competition / obstruct fair competition
政策措施 ; 政策 ; policy measures / policies
政策解读 解读 ; 解释政策 政策讲解 ; policy explainers / explainers / policy interpretations / policy explanations / interpretation of policies
重大行政决策 重大决策 行政决策 ; 大事拍板 大决定 拍板 重要决策 ; major administrative decisions / major decisions / important decisions / big decisions
决策事项目录 目录 目录清单 ; 决策的单子 ; catalogue of decisions / catalogue / directory / list of decisions
公开征求意见 征求意见 征求社会公众意见 ; 问过老百姓 问大家意见 听取民意 ; public consultation / seek public opinions / solicit opinions / asked the public / public comment
专家论证 专家评审 专家 ; 请专家看 专家把关 ; expert review / expert argumentation / experts / expert assessment
风险评估 社会稳定风险评估 社会风险评估 ; 风险把关 评风险 ; risk assessment / social risk assessment / social stability risk
集体讨论 集体讨论率 ; 一起商量 开会讨论 集体拍板 ; collective discussion / discussed collectively
公众参与 ; 老百姓参与 ; public participation
常务会议 政府常务会议 ; 常务会 ; executive meeting / standing meeting
议题 审议议题 ; 上会的事 上会议题 ; agenda items / items on the agenda
法律顾问 政府法律顾问 ; 请的律师 政府律师 ; legal advisers / legal advisors / legal counsel / legal consultants / law adviser
公职律师 ; 吃公家饭的律师 ; government lawyers / public lawyers
律师事务所 ; 律所 律师楼 ; law firm / law firms / law practices
法律咨询 咨询 ; 问法律问题 解答 ; legal consultation / consultations / legal enquiries / legal advice
审查合同 合同审查 合同 政府合同 ; 协议 ; contract review / contracts / contract / agreements
标的额 合同金额 标的 ; 合同值多少 总金额 金额 总价 ; contract value / amount involved / worth / value of contracts
民营企业 民企 ; 私企 私营企业 老板们 民营 ; private enterprises / private companies / private firms / private businesses
法律风险 风险隐患 风险点 ; 法律漏洞 坑 ; legal risks / risk points / hidden legal risks
涉法事务 涉法 ; 跟法律有关的事 ; law-related matters / legal affairs
府院联动 府院联席 ; 政府和法院的会 政府跟法院 ; government-court coordination / joint meeting of government and court / government-court
人大代表建议 代表建议 人大代表 人大议案 议案建议 ; 人大的建议 代表提的建议 人大建议 人大 代表建议案 ; suggestions from people's congress deputies / NPC proposals / deputies' suggestions / people's congress deputies / proposals by deputies / suggestions of deputies / people's congress proposals / congress deputies
政协提案 政协委员 提案 ; 政协的提案 政协 ; CPPCC proposals / political consultative conference proposals / CPPCC members / CPPCC
议案建议和提案 议提案 ; 人大和政协的 ; proposals and motions / bills and proposals
办复 办复率 回复率 答复 ; 回复 回信 有回音 ; response rate / replied / answered / reply rate / responded / reply / reply to / replied to
审计 经济责任审计 ; 查账 离任审计 ; audit / audits / economic responsibility audit
巡察 ; 巡查 ; inspection tours / discipline inspection
督察 法治督察 督导 ; 督查 上门督 ; supervision and inspection / law-based government inspection / rule-of-law inspection / rule of law supervision / rule-of-law supervision / inspectors
被督察单位 乡镇 街道 ; 镇街 下面的镇 ; towns and subdistricts / townships / towns
县级单位 县级部门 部门 ; 县里的单位 县里部门 局办 ; county-level units / county departments / departments / agencies / county-level departments
反馈问题 发现问题 ; 查出来的问题 挑出毛病 查出的毛病 ; problems found / issues found / problems fed back / problems identified / problems uncovered
整改 整改落实 ; 改好 改到位 改完 纠正 ; rectified / rectification / fixed / put right
示范创建 法治政府示范 ; 争当示范 评示范 ; demonstration project / model county / demonstration / showcase
考核 考核指标 考评 考评指标 ; 打分考核 ; appraisal / performance assessment
学法 带头学法 会前学法 ; 学法律 学习法律 ; study law / law study / studied laws / study sessions on law
述法 ; 汇报履职 ; report on duties of rule of law
第一责任人 ; 一把手责任 第一责任 ; first responsible person / first person responsible
党内法规 ; 党规 ; party regulations / intra-party regulations
领导小组 ; 领导班子小组 ; leading group
观测点 基层法治观测点 ; 观察点 ; observation points / rule-of-law observation points / observation posts
`;

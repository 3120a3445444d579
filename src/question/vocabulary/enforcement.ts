/**
 * Enforcement, penalties, supervision of enforcement (行政执法、处罚、执法监督). Format as in disputes.ts. Sources:
 * the wording of 行政处罚法, 行政强制法, 行政许可法 and 行政执法监督 rules, and everyday speech.
 */
export const ENFORCEMENT = `
行政执法 执法 ; ; administrative enforcement / law enforcement / enforcement
综合行政执法 综合行政执法改革 综合执法 ; 执法改革 ; comprehensive enforcement / comprehensive enforcement reform / integrated enforcement
行政处罚 处罚 ; 罚单 挨罚 开罚单 罚的 ; administrative penalties / administrative penalty / penalties / punished / punishment / sanctions / penalty
行政处罚案件 处罚案件 ; 处罚案子 罚款案 ; penalty cases / punishment cases / administrative penalty cases
行政强制 强制措施 ; 强制执行 强拆 查封扣押 ; administrative coercion / compulsory measures / coercive measures / administrative compulsion / coercion / compulsory enforcement
行政检查 检查 ; 查企业 上门查 查了 ; administrative inspections / inspections / inspection / inspected / checks
行政许可 许可事项 许可 ; 发证 批的证 许可证 审批许可 ; administrative licensing / licences / licenses / administrative permits / licence items / license items / permit / licensing
行政许可事项 ; 许可项目 ; licence items / license items / licensing items / permit items
抽查 随机抽查 ; 抽着查 突击查 随机查 ; random checks / spot checks / random inspection / sampled / randomly checked
联合抽查 联合检查 ; 几家一起查 一起查 ; joint inspections / joint spot checks / joint checks
双随机 双随机一公开 ; ; double random / two random
综合查一次 ; 进一次门 一次查完 ; check once / comprehensive one-time check / one comprehensive check
抽检 监督抽检 ; 抽样检验 抽样检测 化验 ; sampling inspection / sampled and tested / sampling tests / sampling
快检 ; 快速检测 快速检验 ; rapid tests / quick tests / rapid testing / quick inspection / quick checks / quick food checks / rapid checks / rapid food checks / on-the-spot tests
食品 食品安全 ; 吃的东西 ; food / food safety
评查 审查 审核 ; ; review / reviewed / reviews / examined
案卷评查 案卷 卷宗 评查 ; 案子的卷宗 翻案卷 档案 查卷 看卷 卷子 ; case files / case-file review / enforcement files / files reviewed / case file reviews / dossiers / case-file
优秀案卷 优秀 ; 评优的 写得好的 ; excellent files / excellent / outstanding
优良率 ; 优良比例 好的比例 ; share of good and excellent / good and excellent rate / excellence rate
良好 ; ; good files / rated good
合格率 合格 ; 及格 过关 通过率 ; pass rate / qualified / passing / passed
不合格 ; 没过关 不及格 ; unqualified / failing / failed / not up to scratch / not up to standard / not up to par / below par / flunked / unsatisfactory
参考率 ; 参加考试的比例 到考 ; participation rate in exams / exam attendance
执法监督 行政执法监督 ; 管执法的 盯执法 ; enforcement supervision / supervision of enforcement / oversight of enforcement
执法监督意见书 执法监督建议书 监督意见书 监督建议书 执法建议 ; 监督的建议书 ; supervision opinions / supervision advice letters / enforcement supervision letters / enforcement supervision recommendation / written opinions
执法监督通知书 通知书 ; ; supervision notices / notices of supervision
执法建议 ; 给执法的建议 提的执法建议 ; enforcement suggestions / enforcement recommendations / suggestions on enforcement
通报 ; 点名 ; circulars / bulletins / notified
执法人员 行政执法人员 ; 执法的人 执法队员 执法干部 穿制服的 ; enforcement officers / law enforcement officers / enforcement personnel / enforcement staff / officers
执法证 行政执法证件 执法证件 行政执法证 ; 执法的证 工作证 ; enforcement certificates / enforcement IDs / enforcement ID / enforcement cards / certificate of enforcement / enforcement badge
换证 换领 新证 ; 换新证 换新 ; renewed / exchanged / replaced / switched / new certificates
持证上岗 持证 持证率 ; 有证才上 有证的 手里有证 拿了证 ; certified / work with certificates
下沉 下沉指导 ; 到基层去 派下去 下到乡镇 ; sent down / seconded to towns / dispatched to the grassroots / sent to towns
轻微违法 ; 小毛病 小错 小违法 犯小错 小问题 ; minor violations / minor offences / minor illegal acts / minor infractions / slight violations / petty
不予处罚 不予行政处罚 免予处罚 免罚 ; 没罚 未罚 不罚 不用罚 放过 免了罚 ; no penalty / exempt from penalty / exempted / not punished / no punishment / non-penalty / unpunished / impunity / exempted from punishment
减轻处罚 从轻 ; 轻罚 罚轻了 少罚 ; mitigated penalties / reduced penalties / lighter penalties / mitigated / lighter punishment / lenient
首违不罚 初次违法 ; 首次违法 初犯 第一次不罚 头一回不罚 ; first-offence exemption / no penalty for first offence / first-time offenders / first-time offences / first-time offender / first offenders / first offences
减免罚款 减免罚没 减免金额 减免罚没金额 ; 免掉的罚款 少罚的钱 免的罚款 ; fines waived / fines reduced / waived fines / reduced fines
罚没 罚没金额 罚款 ; 罚的钱 罚金 ; fines / fines and confiscations / confiscated / fine / forfeiture
包容审慎 柔性执法 ; 手下留情 人性化执法 温柔执法 ; lenient enforcement / inclusive and prudent regulation / flexible enforcement / tolerant / prudent regulation
新业态 新产业 新模式 新技术 ; 新行业 新玩法 ; new business forms / new industries / new formats / new business models
自由裁量权 裁量权 裁量基准 ; 罚多罚少的标准 ; discretion / discretionary power / discretion benchmarks
三项制度 行政执法三项制度 ; ; three systems of enforcement
问题线索 线索 ; 举报的线索 查到的线索 ; clues / leads / problem clues / leads on problems / tips
专项整治 突出问题专项整治 ; 集中整治 专项行动 大整治 整顿 ; special rectification / special campaign / rectification campaign / crackdown / targeted campaign / clean-up campaign
道路交通安全 交通运输 运输执法 ; 路上交通 跑运输 交通 ; road traffic safety / transport enforcement / traffic / transport
问题清单 ; 问题单子 ; problem list / list of problems
投诉 投诉案件 ; 告状 抱怨 ; complaints / complaint
罚没指标 ; 罚款任务 罚款指标 ; fine quotas / quotas for fines / penalty targets
安全生产 ; 生产安全 ; work safety / production safety
应急演练 演练 ; 演习 练兵 ; emergency drills / drills / exercises / drill / rehearsals
应急预案 预案 ; 应急方案 ; emergency plans / contingency plans
应急 突发事件 ; 出了事 突发 ; emergency / emergencies / incident
自然灾害 灾害 ; 天灾 ; natural disasters / disaster
风险研判 会商会 研判会商 ; 碰头研判 ; risk assessment meetings / consultation meetings / risk consultation
工作卡 响应工作卡 ; 卡片 ; response cards / work cards
法制审核人员 ; 审文件的人 ; legal reviewers / legality reviewers
培训 ; 上课 办班 集训 轮训 ; training / trained / train / courses
业务轮训 轮训 ; 轮着培训 ; rotation training / in-service training
专题培训 培训班 培训会 ; 培训课 开班 ; training sessions / training courses / special training / workshops / training course
考试 抽考 网考 ; 考核考试 测验 网上考试 ; exams / tests / examination / online exam / tested
领导干部 ; 当官的 官员 干部 领导 ; leading cadres / leading officials / cadres / officials / leaders
新提任 新任 ; 刚提拔 新提拔 ; newly promoted / newly appointed
国家工作人员 ; 公务员 公职人员 ; state employees / public servants / civil servants / state functionaries
党政主要负责人 主要负责同志 主要领导 主要负责人 ; 一把手 头头 最大的领导 大领导 书记县长 ; principal leaders / main leaders / party and government leaders / top leaders / chief officials / party and government heads / top officials / main officials
执法大队 ; ; enforcement brigade
合署办公 ; 合在一起办公 ; work together in one office / shared office
执法改革 ; ; enforcement reform
掌上执法 ; 手机执法 用手机执法 ; handheld enforcement / mobile enforcement
教育 ; ; education
信用 失信 异常信息 ; 老赖 上黑名单 信誉 ; credit / dishonest / abnormal / dishonesty / credit records
修复 信用修复 ; 恢复信用 ; repair / credit repair / restored / repaired
惩戒 联合惩戒 联合奖惩 惩戒措施 ; 惩罚措施 ; punitive measures / joint punishment / joint rewards and punishments / disciplinary measures
公示 ; 亮出来 晒出来 挂出来 贴出来 ; publicised / publicized / posted / disclosed publicly / made public / put on display
涉企 涉企检查 ; 对企业的 ; enterprise-related / inspections of enterprises
`;

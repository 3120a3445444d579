/** Sentences on one subject of such reports, with the headings they may stand under. */
export interface Topic {
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
}

/**
 * Sentence patterns of the genre, as data. A slot is `{kind|unit|what is counted|metric id|name}`; the last two may be
 * left out. Kinds: c a count, C a large count, p a percentage, m money, d a duration, k a rank, x an index; `c<a` is at
 * most the slot named a, `r:b/a` the rate of two slots, `s:a+b` their sum. `!from`, `!to` and `!change` give the role,
 * `^-1` the year before. `[p]` is 全县 or its like, `[P]` the place, `[Y]` the year.
 */
export const TOPICS: readonly Topic[] = [
  {
    headings: ['加强行政复议和应诉工作', '依法化解行政争议', '发挥行政复议主渠道作用'],
    sentences: [
      '[Y]年，[p]共收到行政复议申请{c|件|行政复议收到申请|review_received|a}，依法受理{c<a|件|行政复议受理案件|review_accepted|b}，审结{c<b|件|行政复议审结案件|review_concluded}。',
      '全年受理行政复议案件{c|件|行政复议受理案件|review_accepted|a}，办结{c<a|件|行政复议办结案件|review_concluded|b}，办结率{r:b/a|行政复议办结率|review_conclusion_rate}。',
      '办理行政复议案件{c|件|行政复议办理案件|review_handled|a}，通过调解和解结案{c<a|件|行政复议调解和解案件|review_mediated|b}，调解和解率达{r:b/a|行政复议调解和解率|review_mediation_rate}。',
      '坚持有错必纠，直接纠错{c|件|行政复议纠错案件|review_corrected}，制发行政复议建议书{c|份|行政复议建议书|review_advice}。',
      '开展行政复议听证{c|次|行政复议听证|review_hearings}，案后回访当事人{c|人次|行政复议案后回访}。',
      '[p]发生一审行政诉讼案件{c|件|行政诉讼一审案件|litigation_cases|a}，审结{c<a|件|行政诉讼审结案件|litigation_concluded|b}，其中败诉{c<b|件|行政诉讼败诉案件|litigation_lost|c}，败诉率{r:c/b|行政诉讼败诉率|litigation_loss_rate}。',
      '行政机关负责人应出庭{c|件|行政机关负责人应出庭案件||a}，实际出庭{c<a|件|行政机关负责人出庭应诉|court_appearances|b}，行政机关负责人出庭应诉率{r:b/a|行政机关负责人出庭应诉率|court_appearance_rate}。',
      '组织执法人员旁听庭审{C|人次|旁听庭审人数|court_audience}，办理检察建议{c|件|检察建议办理|procuratorial_advice}、司法建议{c|件|司法建议办理|judicial_advice}，回复率均为{p|%|检察建议、司法建议回复率}。',
      '行政应诉案件由上年的{c!from^-1|件|行政应诉案件}下降至{c!to|件|行政应诉案件}，“府院联动”机制更加顺畅。',
    ],
  },
  {
    headings: ['深入推进矛盾纠纷化解', '坚持和发展新时代“枫桥经验”', '健全社会矛盾纠纷多元预防调处化解机制'],
    sentences: [
      '[p]各级人民调解组织共受理矛盾纠纷{C|件|人民调解组织受理矛盾纠纷|mediation_accepted|a}，调解成功{C<a|件|人民调解成功|mediation_succeeded|b}，调解成功率{r:b/a|人民调解成功率|mediation_success_rate}。',
      '深入开展矛盾纠纷“大排查大化解”专项行动，排查各类矛盾纠纷{C|起|排查矛盾纠纷|disputes_screened|a}，化解{C<a|起|化解矛盾纠纷|disputes_resolved|b}，化解率为{r:b/a|矛盾纠纷化解率|dispute_resolution_rate}。',
      '建成人民调解委员会{c|个|人民调解委员会|mediation_bodies}，选聘专兼职人民调解员{C|名|人民调解员|mediators}。',
      '举办人民调解员业务培训{c|期|人民调解员业务培训}，培训人民调解员{C|人次|培训人民调解员|mediator_training}。',
      '全年接待群众来信来访{C|件次|接待群众来信来访}，信访总量{C|件|信访总量|petitions}，同比下降{p!change|%|信访总量}。',
      '信访事项及时受理率、按期办结率分别为{p|%|信访事项及时受理率}、{p|%|信访事项按期办结率|petition_timely_rate}。',
      '打造品牌调解室{c|个|品牌调解室}，诉前委派调解纠纷{C|件|诉前委派调解纠纷}，司法确认{c|件|司法确认}。',
      '劳动人事争议仲裁机构立案受理案件{c|件|劳动人事争议仲裁受理案件||a}，结案{c<a|件|劳动人事争议仲裁结案|arbitration_cases}，涉及金额{m|元|劳动人事争议仲裁涉及金额}。',
    ],
  },
  {
    headings: ['完善公共法律服务体系', '提升公共法律服务质效', '加强法律服务供给'],
    sentences: [
      '受理法律援助案件{C|件|法律援助受理案件|legal_aid_accepted}，为受援人挽回经济损失{m|元|法律援助挽回经济损失|legal_aid_recovered}。',
      '办理法律援助案件{C|件|法律援助办理案件|legal_aid_handled}，惠及受援群众{C|人|法律援助受援人数|legal_aid_recipients}，满意率达{p|%|法律援助满意率}。',
      '公证机构办理各类公证{C|件|办理公证|notary_cases}，减免公证费用{m|元|减免公证费用}。',
      '“12348”公共法律服务热线接听来电{C|个|公共法律服务热线接听来电}，提供法律咨询{C|人次|提供法律咨询|legal_consultations}。',
      '组建法律服务团{c|个|法律服务团}，为民营企业开展“法治体检”{c|家|“法治体检”企业|company_health_checks}，提出法律意见{c|条|“法治体检”法律意见}。',
      '培育“法律明白人”{C|名|“法律明白人”|legal_guides}，创建市级民主法治示范村（社区）{c|个|市级民主法治示范村（社区）|democracy_villages}。',
      '现有律师事务所{c|家|律师事务所}，执业律师{c|名|执业律师|lawyers}，公职律师{c|名|公职律师|public_lawyers}。',
      '在册社区矫正对象{c|人|在册社区矫正对象|community_corrections}，全年无重新犯罪，安置帮教刑满释放人员{c|人|安置帮教刑满释放人员|released_persons}。',
      '司法鉴定机构受理鉴定业务{C|件|司法鉴定业务|forensic_cases}，开展质量检查{c|次|司法鉴定质量检查}。',
      '建成村（社区）公共法律服务工作室{c|个|村（社区）公共法律服务工作室|legal_service_stations}，实现法律顾问全覆盖。',
    ],
  },
  {
    headings: ['加强行政规范性文件监督管理', '健全依法行政制度体系', '严把制度建设关口'],
    sentences: [
      '全年制发行政规范性文件{c|件|制发行政规范性文件|normative_issued}，均按规定报送备案。',
      '对{c|件|合法性审核行政规范性文件|normative_reviewed}行政规范性文件进行合法性审核，提出审核意见{c|条|行政规范性文件审核意见|legal_opinions}。',
      '开展行政规范性文件清理{c|次|行政规范性文件清理}，废止{c|件|废止行政规范性文件|normative_abolished}，修改{c|件|修改行政规范性文件|normative_revised}，继续有效{c|件|继续有效行政规范性文件|normative_in_force}。',
      '接收部门和乡镇报备的规范性文件{c|件|接收报备规范性文件||a}，备案审查{c<a|件|规范性文件备案审查|normative_filing_reviewed}，报备率、及时率均为{p|%|规范性文件报备率、及时率}。',
      '公平竞争审查增量政策措施{c|件|公平竞争审查增量政策措施|fair_competition_reviewed}，清理妨碍统一市场的存量文件{c|件|清理妨碍统一市场的存量文件|fair_competition_cleaned}。',
      '废止和修改与上位法不一致的政策文件共{c|件|废止和修改与上位法不一致的政策文件|normative_abolished_revised}。',
      '参与《城镇燃气管理条例》等{c|部|参与征求意见的法规规章|law_drafts}地方性法规、规章草案的意见征求工作。',
    ],
  },
  {
    headings: ['推进科学民主依法决策', '健全重大行政决策机制', '规范重大行政决策程序'],
    sentences: [
      '编制并公布年度重大行政决策事项目录，纳入目录管理事项{c|项|重大行政决策目录事项|major_decisions}。',
      '对{c|项|合法性审查重大决策事项}重大决策事项开展合法性审查，集体讨论决定率达{p|%|重大行政决策集体讨论率|decision_discussion_rate}。',
      '审查政府合同、协议{c|份|审查政府合同、协议|contracts_reviewed}，涉及金额{m|元|审查政府合同涉及金额}，提出法律意见{c|条|政府合同法律意见}。',
      '政府法律顾问参与涉法事务论证{c|次|政府法律顾问参与涉法事务论证}，出具法律意见书{c|份|政府法律顾问法律意见书}。',
      '[p]党政机关聘请法律顾问{c|名|政府法律顾问|government_legal_advisers}，审查政府常务会议议题{c|个|审查政府常务会议议题}。',
      '通过政府网站公开征集社会意见{c|条|公开征集社会意见|opinions_collected}，采纳{c|条|采纳社会意见}。',
      '召开重大行政决策听证会{c|场|重大行政决策听证会}、专家论证会{c|场|重大行政决策专家论证会}。',
    ],
  },
  {
    headings: ['深化政务公开', '全面推进政务信息公开', '打造阳光政府'],
    sentences: [
      '全年主动公开政府信息{C|条|主动公开政府信息|info_disclosed}，其中政策文件{c|件|主动公开政策文件}。',
      '受理政府信息公开申请{c|件|政府信息公开申请|foi_requests|a}，按期答复{c<a|件|政府信息公开申请按期答复||b}，答复率{r:b/a|政府信息公开申请答复率|foi_reply_rate}。',
      '政府门户网站发布信息{C|条|政府门户网站发布信息|website_posts}，总访问量{C|次|政府门户网站访问量|website_visits}。',
      '发布政策解读材料{c|篇|政策解读材料|policy_explanations}，召开新闻发布会{c|场|新闻发布会|press_conferences}。',
      '回应网民留言{C|条|回应网民留言}，办结率{p|%|网民留言办结率}。',
      '政府网站绩效评估位列全市{k|名|政府网站绩效评估位次}。',
    ],
  },
  {
    headings: ['深化“放管服”改革', '持续优化法治化营商环境', '提升政务服务效能'],
    sentences: [
      '[p]政务服务大厅累计办理各类事项{C|件|政务服务大厅办件量|service_volume}，按时办结率{p|%|政务服务事项按时办结率}。',
      '“最多跑一次”事项占比达{p|%|“最多跑一次”事项占比|run_once_rate}，“全程网办”率达{p|%|“全程网办”率|online_rate}。',
      '承诺办理时限较法定时限压缩{p!change|%|承诺办理时限|time_limit_cut}，企业开办时间由{d!from|个工作日|企业开办时间}压缩至{d!to|小时|企业开办时间}。',
      '上线“一件事”主题服务{c|项|“一件事”主题服务|onething_items}，累计办件{C|件|“一件事”办件量|onething_volume}。',
      '“好差评”系统收到评价{C|条|“好差评”评价|service_reviews}，好评率{p|%|“好差评”好评率|good_rating_rate}。',
      '推行告知承诺制事项{c|项|告知承诺制事项|commitment_items}，取消证明材料{c|项|取消证明材料}。',
      '动态调整行政权力事项{c|项|动态调整行政权力事项}，公布行政许可事项{c|项|行政许可事项|license_items}、公共服务事项{c|项|公共服务事项|public_service_items}。',
      '“跨省通办”事项增加到{c!to|项|“跨省通办”事项|crossregion_items}，全年办理{C|件|“跨省通办”办件量|crossregion_volume}。',
      '12345政务服务便民热线受理群众诉求{C|件|12345热线受理群众诉求|hotline_tickets|a}，办结{C<a|件|12345热线办结群众诉求||b}，办结率{r:b/a|12345热线办结率|hotline_closing_rate}，满意率{p|%|12345热线满意率|hotline_satisfaction}。',
      '新增经营主体{C|户|新增经营主体}，同比增长{p!change|%|新增经营主体}；新增减税降费及退税缓费{m|元|新增减税降费及退税缓费}。',
      '修复信用主体{c|家|修复信用主体}，公示行政许可和行政处罚信息{C|条|公示行政许可和行政处罚信息}。',
      '营商环境评价指数由[Y-1]年的{x!from^-1||营商环境评价指数}提高到{x!to||营商环境评价指数}。',
    ],
  },
  {
    headings: ['严格规范公正文明执法', '加强行政执法监督', '深化综合行政执法改革'],
    sentences: [
      '组织开展行政执法案卷评查{c|次|行政执法案卷评查}，抽查案卷{c|份|抽查行政执法案卷|file_review|a}，评定优秀{c<a|份|行政执法优秀案卷||b}，优秀率{r:b/a|行政执法案卷优秀率}。',
      '全年实施行政处罚{C|件|行政处罚案件|penalties}，罚没金额{m|元|罚没金额|penalty_amount}。',
      '办理行政许可{C|件|行政许可案件|license_cases}、行政强制{c|件|行政强制案件|coercion_cases}、行政检查{C|次|行政检查|inspections}。',
      '开展“双随机、一公开”部门联合抽查{c|次|部门联合抽查|joint_inspections}，检查市场主体{C|户|联合抽查市场主体}。',
      '[p]持证行政执法人员{C|名|持证行政执法人员|enforcement_officers}，组织执法资格考试{c|次|执法资格考试}，新领证{c|人|新领执法证|enforcement_certificates}。',
      '举办行政执法业务培训{c|期|行政执法业务培训}，培训执法人员{C|人次|培训执法人员|enforcement_training}。',
      '制发行政执法监督意见书{c|份|行政执法监督意见书|supervision_papers}，纠正不当执法行为{c|起|纠正不当执法行为}。',
      '落实“首违不罚”，依法不予处罚案件{c|件|不予处罚案件|exemption_cases}，减免罚款{m|元|减免罚款|fines_waived}。',
      '公布轻微违法行为不予处罚事项清单，涵盖{c|个|不予处罚事项清单涵盖领域}领域{c|项|不予处罚事项|exemption_items}事项。',
      '重大执法决定法制审核{c|件|重大执法决定法制审核|enforcement_legal_review}，审核率{p|%|重大执法决定法制审核率}。',
      '向公安机关移送涉嫌犯罪案件{c|件|移送涉嫌犯罪案件|criminal_transfers}，会商疑难案件{c|件|会商疑难案件}。',
      '专项整治中摸排问题线索{c|条|专项整治问题线索|problem_clues|a}，整改销号{c<a|条|专项整治整改销号线索}。',
      '开展食品安全监督抽检{C|批次|食品安全监督抽检|food_sampling}，合格率{p|%|食品安全监督抽检合格率}。',
    ],
  },
  {
    headings: ['自觉接受各方监督', '强化对行政权力的制约和监督', '健全权力运行监督体系'],
    sentences: [
      '办理人大代表建议{c|件|人大代表建议|npc_proposals}，政协提案{c|件|政协提案|cppcc_proposals}，办复率均为{p|%|建议、提案办复率|proposal_reply_rate}。',
      '全年承办人大代表建议和政协提案共{c|件|人大代表建议和政协提案|proposals_both}，满意和基本满意率{p|%|建议、提案满意和基本满意率|proposal_satisfaction}。',
      '完成审计项目{c|个|审计项目}，查出主要问题金额{m|元|审计查出主要问题金额}，促进增收节支{m|元|审计促进增收节支}。',
      '对{c|个|法治督察单位|law_inspections}部门和乡镇开展法治政府建设督察，反馈问题{c|个|法治督察反馈问题}，整改率{p|%|法治督察问题整改率}。',
      '开展领导干部经济责任审计{c|个|经济责任审计|audit_units}，提出审计建议{c|条|审计建议}。',
      '聘请特邀行政执法监督员{c|名|特邀行政执法监督员}，走访企业{c|家|走访企业}。',
    ],
  },
  {
    headings: ['深入开展法治宣传教育', '全面落实“八五”普法规划', '营造尊法学法守法用法氛围'],
    sentences: [
      '开展各类法治宣传活动{C|场次|法治宣传活动|publicity_events}，发放宣传资料{C|份|法治宣传资料|publicity_materials}，受教育群众{C|人次|普法受众|publicity_people}。',
      '建成法治文化公园{c|个|法治文化公园|publicity_sites}、青少年法治教育基地{c|处|青少年法治教育基地}，面积{a|亩|法治文化公园面积}。',
      '通过微信公众号推送普法信息{C|条|推送普法信息|publicity_posts}，阅读量{C|次|普法信息阅读量}。',
      '选聘中小学法治副校长{c|名|中小学法治副校长|law_vice_principals}，开展法治进校园{c|场|法治进校园}。',
      '组织国家工作人员在线学法考试，参考{C|人|国家工作人员在线学法考试参考|exam_people}，参考率{p|%|国家工作人员在线学法考试参考率|exam_rate}。',
      '举办领导干部法治专题讲座{c|场|领导干部法治专题讲座|legal_lectures}，培训{C|人次|领导干部法治专题培训|law_training}。',
      '培育学法用法示范户{C|户|学法用法示范户|law_households}，乡镇覆盖率{p|%|学法用法示范户乡镇覆盖率}。',
    ],
  },
  {
    headings: ['加强党对法治政府建设的领导', '压实法治建设第一责任人职责', '强化组织保障'],
    sentences: [
      '政府常务会议专题学法{c|次|政府常务会议学法|leaders_study}，听取法治工作汇报{c|次|听取法治工作汇报}。',
      '主要负责人召开法治建设会议{c|次|法治建设会议}，研究解决重点难点问题{c|个|研究解决法治重点难点问题}。',
      '组织{c|名|现场述法负责人}部门和乡镇主要负责人开展现场述法，群众满意度为{p|%|法治建设群众满意度|public_satisfaction}。',
      '法治建设纳入绩效考核，权重{p|%|法治建设考核权重}，考核单位{c|个|法治建设考核单位}。',
    ],
  },
  {
    headings: ['依法预防处置突发事件', '健全突发事件应对体系', '提升应急处置能力'],
    sentences: [
      '修订各类应急预案{c|个|修订应急预案}，开展应急演练{c|场次|应急演练|emergency_drills}，参演{C|人次|应急演练参演人数}。',
      '排查风险隐患{C|处|排查风险隐患||a}，整改{C<a|处|整改风险隐患||b}，整改率{r:b/a|风险隐患整改率}。',
      '建成应急避难场所{c|处|应急避难场所}，储备救灾物资{C|件|储备救灾物资}。',
    ],
  },
];

/** Sentences that state nothing in numbers, though some hold years, document numbers, names and hotlines. */
export const FILLERS: readonly string[] = [
  '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面落实党中央、国务院决策部署。',
  '认真贯彻《法治政府建设实施纲要（2021—2025年）》，制定年度工作要点，明确责任分工。',
  '印发《关于进一步加强行政执法监督工作的通知》（政办发〔[Y]〕18号），细化工作举措。',
  '全面推行行政执法“三项制度”，健全行政裁量权基准制度。',
  '以“12·4”国家宪法日为契机，推动宪法精神深入人心。',
  '依托“1+3+N”工作体系，推动资源力量下沉基层一线。',
  '充分发挥12345热线作用，推动接诉即办、未诉先办。',
  '深化“互联网+政务服务”，让数据多跑路、群众少跑腿。',
  '[P]先后获评全省法治政府建设示范地区，相关做法在全省推广。',
  '聚焦群众急难愁盼问题，持续提升服务质量和水平。',
];

/** What such reports say of what is missing, and what they will do next; no numbers. */
export const SHORTCOMINGS: readonly string[] = [
  '个别单位主要负责人履行法治建设第一责任人职责不够到位，运用法治思维解决问题的能力有待提升。',
  '基层执法力量相对薄弱，执法人员能力素质与新形势新要求还有差距。',
  '普法宣传的针对性和实效性不强，方式方法较为单一。',
  '行政执法监督机制有待完善，监督信息化水平还不高。',
];

/** Plans for the year after; no numbers but the year. */
export const PLANS: readonly string[] = [
  '持续优化法治化营商环境，规范涉企行政检查，激发市场主体活力。',
  '严格落实重大行政决策程序规定，提高决策质量和效率。',
  '深化行政复议体制改革，推动行政争议实质性化解。',
  '加强乡镇（街道）综合行政执法队伍建设，提升规范化水平。',
];

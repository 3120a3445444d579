import type { FigureKind, Stage } from '../figures/types.js';
import { englishUnits, PEOPLE_UNITS } from './english-units.js';
import { someOf } from './some-of.js';
import { areAges, areOfQuantity, quantityAsked, unitsOfQuantity } from './quantities.js';

/** What a question says about the figure that would answer it (所问数量). */
export interface Asked {
  /** Measure words that fit; empty when the question leaves them open. */
  readonly units: readonly string[];
  readonly kinds: readonly FigureKind[];
  /** Stages that fit, the likeliest first; empty when the question names none. */
  readonly stages: readonly Stage[];
}

/** Measure words that reports use for one another (同类量词). */
export const UNIT_GROUPS: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '案', '桩', '个'],
  ['人', '名', '位', '个'],
  ['次', '场', '场次', '期', '轮', '回', '件次', '条次', '趟', '余次'],
  ['人次', '人', '名'],
  ['份', '册', '本', '件', '部', '个', '篇', '卷', '幅', '张'],
  ['项', '个', '条', '类', '种', '点', '大类'],
  ['家', '处', '所', '座', '间', '支', '户', '个'],
  ['批次', '批', '次'],
  ['件', '笔', '单'],
  ['封', '件'],
  ['件', '件次', '单', '宗', '条', '起'],
  ['艘', '条', '只'],
  ['头', '只', '匹', '口'],
  ['条', '条次'],
  ['家', '家次', '户次'],
  ['户', '户次'],
  ['辆', '台', '台次', '辆次'],
  ['台', '部'],
  ['棵', '株'],
  ['课时', '个课时', '学时', '个学时'],
];

/** Measure words, each not where it begins another word (多少人大代表). */
export const MEASURE =
  '案(?![件子卷例由])|样(?!本|品|子|板|式)|桩|个人(?!所)|个小时|个钟头|钟头|号人|台班|[人件场条批户家台辆车架艘班项份]次|课时|工作日|小时|分钟|个月|件|起(?!诉)|宗|例(?!会)|条(?!例)|项(?!目)|个(?!人|体)|名(?!录|单)|位(?!置)|人(?!大|民|员|口|社)|户(?!籍)|家(?!庭)|场(?!所|地)|次|份|册|本(?!地|县|区)|部(?!门)|篇|期(?!间)|批(?!评|复)|处(?!罚|理|分|置)|所(?!属)|支(?!持)|张|枚|亩|台|套|类(?!型)|种(?!植)|天|日|元|亿|万|块|卷(?!宗)|棵|轮|座|站|点|届|回|趟|辆(?!车)|艘|株|吨|公斤|千克|斤|公里|千米|海里|立方米|平方米|平方公里|公顷|平米|根(?!据|本|源|治)|盏|架|栋|幢|分(?=$|[,，。?？啊呢呀\\s])|只|头|尾|羽|桶|瓶|包|面(?!积|对|临|向)|笔|封|页|拨(?![款付打给])|单(?!位)|遍|组(?!织|长)|学时';
const HOW_MANY = new RegExp(`(?:多少|几)(?:余|多|千|百|十|万|个(?=小时|工作日|钟头))?(${MEASURE})`, 'gu');

const KIND_CUES: readonly (readonly [FigureKind, RegExp])[] = [
  [
    'percent',
    /百分之(?:几|多少)|百分比|百分点|比例|占比|几成|多大比重|占(?:了|到|的)?多少(?![个件起条项名人家场次份卷亩元分])|占(?!地|用|道|压|座|有)(?:了|到)?[^,，。?？多几]{2,12}?的?(?:多少|几成)(?=$|[,，。?？])|(?:差|高|低|多|少|快|慢)(?:了|出)?(?:多少|几)个?(?:百分)?点|(?<!效|概)率(?!先|队)|满不满意(?!.*(?:多少|几)[个名位人户家])|\brates?\b|percent|\bhow (?:big|large) an? (?:slice|share|part|portion|fraction)\b|\bwhat (?:portion|fraction) of\b|\bwhat ?%|(?<!\d\s?)%(?= of\b)|per cent|\bshare\b|proportion|\bratio\b|\bcovers? (?:more|most|less) of (?:its|their|the)\b|how (?:satisfied|successful|happy)|\b(?:un|dis)?(?:happ(?:y|ier|iest)|satisfied) with\b|^(?:the )?(?:[a-z'-]+ ){0,2}satisfaction\b|\bsatisfaction levels?\b|\blevels? of satisfaction\b|, in (?:per ?cent|percent|%)\s*\??$|how many (?:percentage )?points\b/iu,
  ],
  // What is given in a test or an appraisal: how many points rule of law carries.
  ['index', /\bhow many points\b/iu],
  [
    'rank',
    /排(?:名|第|在)?第?几|第几|名次|排老几|(?<!^(?:please |now |and )?|\b(?:up|promoted|higher|rise|rose|risen|moved) in )\brank(?:ed|ing|s)?\b(?! (?:the|all|these|those|them|both)\b)|(?:what|which) place\b(?! (?:out of|in|outside|within|is|are|was|were|can|do|hosts?|holds?)\b)|what position|\bwhere (?:did|does)\b.{0,40}\b(?:come|rank|finish|stand|place)\b/iu,
  ],
  [
    'money',
    /\bwhat (?:do|does|did) .{1,80} cost\b|金额|多少钱|(?:投资|资金|基金|盘子)(?:总额|规模)?(?:有)?多大|多大(?:的)?盘子|[的上](?:钱|花费|开销|花销)(?=有?多少|谁|哪|[,，。?？\s]|$)|多少(?:(?![把将被给让的])\p{Script=Han}){0,4}(?:资金|工资|工钱|补贴|贷款|税款|费用|房租|租金|利息|学费|水费|电费|保费|赔偿款?|补偿款?|投资额|价款|造价)(?!的)|(?:工资|工钱|薪水?|[罚税贷货赔]款|资金|损失|费用|收费|经费|开支|税费|保证金|押金|房租|租金|造价|成本|预算)(?:(?!的?(?:案|纠纷|官司|人|户|企|公司|次))[^,，。?？]){0,6}多少(?![人名件起次家户项个条份宗笔张辆批种类例处场只头棵艘吨])|总额|(?:工资|工钱|薪水?|[罚税贷货赔]款|资金|损失|投资|经费)(?:(?!的?(?:案|纠纷|官司|人|户|企|公司|次))[^,，。?？]){0,8}(?:从[多高]到|最[多少高低]|谁[多少高低]|[多高]还是)|多少(?:税|罚款|资金|补贴|损失)|罚没?了?多少万|罚没?了多少(?=$|[,，。?？啊呢呀钱])|多少(?:万|亿)?元|多少块钱|几个亿|多少(?:个亿|亿(?=$|[,，。?？啊呢呀]))|多大金额|(?<!多少|几)(?:省|节省|节约)(?:了|下|下了|出)?(?:大概|大约|一共|总共)?多少(?=$|[,，。?？啊呢])|(?:到账|入账|进账|垫付|少掏|少花)了?(?:大概|大约|一共|总共)?多少(?=$|[,，。?？啊呢钱])|多少\p{Script=Han}{1,4}(?:(?<!条)款|(?<![浪消免])费|金)(?=$|[,，。?？啊呢])|(?:罚[款单]|奖金|赔[款偿]|补[偿贴])(?:最[多高大]的?)?(?:一[笔张单个次])?(?:的?金额)?(?:是|有)?多大|赔(?:了|给)?[^,，。?？多几]{0,6}多少(?=$|[,，。?？啊呢])|钱[^。?？多几]{0,16}(?:发|拨|退|付|给|补|兑现|到账)(?:出去|下去|出|了|到位){0,2}(?:一共|总共)?多少(?:回[去来]|出[去来]|下[去来])?(?=$|[,，。?？啊呢])|减了多少税|标的额|how much (?:[a-z-]+ ){0,3}(?:money|fund(?:s|ing)?|investment|loans?|credit|capital|subsid(?:y|ies)|compensation|revenue|savings|cash|financing|rent|tax(?:es)?|debts?|deposits?|payments?|premiums?|insurance|relief|income|profits?|turnover|spending|wages?|(?:back )?pay|salar(?:y|ies)|arrears)\b|amount of (?:money|fines?|tax|fund)|(?<!s' |'s )\bworth\b|total value|contract value|\bhow (?:big|large|high|hefty|steep) (?:is|was|were|are|a) [^,?]{0,40}\b(?:penalt(?:y|ies)|fines?|payouts?|awards?|rewards?|bonus(?:es)?|settlements?|subsid(?:y|ies)|budgets?|debts?|loans?|refunds?)\b(?! (?:rate|ratio))|\bwhat (?:is|was|were) the (?:biggest|largest|highest|heaviest|top|maximum|record) (?:[a-z-]+ ){0,2}(?:penalty|fine|payout|award|reward|bonus|settlement|subsidy|compensation|fare|price|fee|charge|toll|rent)\b|\bwhat (?:is|was|were|are) the (?:total |combined |overall )?(?:fines|takings|proceeds|losses|savings|payouts|arrears|damages)\b|, in (?:yuan|rmb|renminbi)\s*\??$|\b(?:how many|number of) (?:[a-z]+ )?(?:yuan|rmb|renminbi)\b|\bwhat did [^?]{0,60}\b(?:collect|take in|bring in|levy|recover|get) (?:[a-z]+ )?in (?:[a-z]+ ){0,2}(?:fines|penalties|fees|tax(?:es)?|compensation|damages|rent|proceeds)\b|\bwhat did [^?]{0,40}\b(?:fine (?!print|tun)|refund|recoup|claw back|save(?! (?:[a-z]+ ){0,3}(?:from|time|days|hours|trips|visits)))|how much (?:was|were) .{0,30}(?:fines?|tax|fees?)|what (?:amount|sum)\b|\bwhat (?:(?!kinds?|sorts?|types?|rules?)[a-z-]+ ){0,2}(?:payout|compensation|fine|penalty|rent|fee|fare|reward|subsidy|bonus|ransom|refund)s? (?:did|does|was|were|is|are|has|have|had)\b|\bwhat (?:was|were) [^?]{1,60}\bfined\b|^(?:the )?(?:yearly|annual|monthly|daily) (?:rent|fee|fare|charge|budget|cost|income|subsidy)\b|\bwhat (?:is|was|were|are) (?:the |its |their )?(?:total |overall |combined |final )?(?:sum|bill|outlay|price|value|cost|budget)\b|\bwhat (?:is|was) the most\b.{1,60}\b(?:paid|get|earn|fined|claim|receive|charged)\b|^(?!.*\b(?:by how|r[io]sen?|f[ae]ll(?:en)?|drop(?:ped)?|cut|gr[eo]wn?|grow|changed?|increased?|decreased?|reduced|improved?|shortened|(?:go|gone|went|come|came|is|was) (?:up|down))\b).*\bhow much(?: (?:in all|altogether|in total|all told|overall|(?:was|is) (?:that|it)))?\s*\??$|^(?=.*\b(?:money|funds?|tax(?:es)?|fees?|fines?|penalties|subsid(?:y|ies)|payouts?|compensation|losses|savings|wages|arrears|debts?|loans?|grants?|rents?|refunds?|investments?|spending|budgets?|sales|income)\b).*\bwhat (?:do|did|does|has|have)\b[^?]{1,80}\b(?:come|add(?:ed)? up|amount(?:ed)?) to\s*\??$|how much in (?:fines?|tax|funds?)|(?<!\bby )how much (?:did|do|does|was|were|is|are|has|have|had)\b(?!.{0,90}\b(?:r[io]se|risen|f[ae]ll|fallen|drop(?:ped)?|increased?|decreased?|gr[eo]w|grown|improved?|declined?|changed?|shorten(?:ed)?|reduced?|cut|go (?:up|down)|went (?:up|down)|c[ao]me (?:down|up)|faster|slower|longer|shorter)\b)|^(?:the )?(?:[a-z-]+ )?(?:losses|savings|wages|(?:back )?pay|money|funding|spending|investment|cost|value|refunds?|compensation|arrears|subsid(?:y|ies)|payouts?|sum|deposits)(?= (?:[a-z]+ed|won|paid|spent|put|back|at|of|in|from|for|by|to)\b)|\bwhat (?:did|does|was|were|is) (?!.{0,40}\bdo (?:that|to)\b).{0,60}\b(?:rake|raked|earn|earned|cost|spend|spent|pay|paid)\b(?! attention| (?:[a-z]+ ){0,3}on\s*\?)/iu,
  ],
  [
    'duration',
    /多久|多长时间|多少(?:时间|工夫|功夫)(?!段|点)|多少(?:天|个?工作日|小时|分钟)|几个?(?:天|工作日|小时|钟头|分钟|月能|月才)|多少个?(?:钟头|小时|分钟|月(?!份)|年(?![轻龄纪代底度级])|星期)|(?:拖|等|用|花|过|压|积压|欠|拖欠|干|持续|延|提前|早|晚|判|关|蹲|服刑)(?:了|过|的?是)?(?:好)?几(?:个月|年|周|个?星期)|(?<!(?:增|涨|升|降|减|下跌|扩大)\p{Script=Han}{0,3})多快|(?<![赶加尽最很太])[快慢早晚]了(?:大概|大约|差不多)?(?:多少|几)(?=$|[,，。?？啊呢呀])|耗时|办理时限|how long(?! (?:is|was) (?:the|that|this) .{0,40}\b(?:streets?|roads?|paths?|trails?|corridors?|pipelines?|walls?|greenways?)\b)|how many (?:(?:working )?days|hours|minutes|weeks|months|years)\b(?! in a row)|\b(?:how many|average|median|number of) (?:working )?(?:days|hours|minutes)\b|(?:average|usual|typical|normal|mean|median) (?:[a-z]+ ){0,2}(?:length|duration|wait|delay|turnaround|time)\b|\bg[eo]t (?:any )?(?:quicker|faster|slower)\b|\b(?:what|how many) (?:is|are|were|was) the (?:working )?(?:days|hours|minutes)\b|, in (?:working )?(?:days|weeks|months|years|hours|minutes)\s*\??$|\b(?:longest|shortest|quickest|fastest|slowest)\b[^?]{0,40}\b(?:wait(?:ed|ing)?|took|lasted|drag(?:ged)?|time)\b|\b(?:processing|waiting|response|approval|handling|turnaround) time|how (?:fast|quick(?:ly)?)\b(?! (?:did|has|have|was|were)\b.{0,70}\b(?:gr[eo]w|rise|rose|increas|expand|climb|fall|fell|drop|declin|shrink))/iu,
  ],
  [
    'area',
    /面积|占地|多大(?:一[块片]|的?地)|(?:地方|场地|场所|园区|基地|大厅|[楼馆院湖]|林地|草原|公园|广场|占)(?:一共|总共|总的)?(?:加起来)?(?:有)?多大(?=$|[,，。?？])|多少亩|几亩|(?:多少|几)(?:余|多|百|千|万)?(?:平方|平米|公顷)|how many (?:mu|hectares|acres|square (?:kilo)?met(?:re|er)s)\b|how much (?:[a-z]+ ){0,2}(?:land|woodland|forest|grassland|farmland|pasture|wetland|floor ?space)\b|\bwhat area\b|how (?:big|large) an area\b|\barea of\b|how (?:big|large) .{0,50}\b(?:square|park|plaza|garden|site|hall|building|(?<!\b(?:user|customer|client|tax|member) )base|cent(?:re|er)|campus|grounds)\b/iu,
  ],
];
/** What only a share answers, be it of money: 拖欠企业的钱还上了百分之多少. */
const PERCENT_ASKED =
  /百分之(?:几|多少)|\bwhat (?:percent(?:age)?|proportion|share|portion|fraction) of\b|\bhow many percent\b(?! points)|\bby what (?:percent(?:age)?|per cent|proportion)\b|\bin percent(?:age)? terms\b|\bhow (?:big|large) an? (?:slice|share|portion|fraction) of\b/iu;
const HOURS = new Set(['小时', '课时', '学时']);
const NOT_COUNT: readonly FigureKind[] = ['percent', 'rank', 'money', 'duration', 'area'];

const STAGES: readonly (readonly [readonly Stage[], RegExp])[] = [
  [
    ['concluded'],
    /办结|审结|结案|办完|审完|办妥|办成(?!一件事|功)|(?<!办不成)办好了?(?=多少|几)|了结|结了|化解|调成|调解成功|调好|调解成(?![立员果])|调处成功|成功率|摆平|解决掉|啃下来?|拿下了?|conclud|\bclosed\b|\bclosing\b|complet|\bsettled?\b(?! or (?:mediat|handl|deal))|\bresolved?\b|successful|finished|wound up|\bgot an? (?:final )?(?:ruling|decision|verdict)\b|\b(?:was|were|been) (?:ruled on|decided)\b/iu,
  ],
  [['accepted'], /受理|立案|受案|接手|正式(?:收|立|接)|\baccept(?:ed|s)?\b|placed on file/iu],
  [
    ['accepted', 'received'],
    /(?<!正式)(?:收了|收下|收进来|收上来)|(?<![吸没征回税])收的(?=\p{Script=Han}{0,4}(?:案|件|申请|诉求|举报|投诉))|接进来|新收|一年收|共收|总共收|\btook in\b|\btak(?:e|en|ing) in\b|\btake on\b|\btook on\b/iu,
  ],
  [['handled', 'concluded'], /办了|办过|办的|办多少|办几/iu],
  [['received'], /收到|收案|接到|收件|接收|\breceiv(?:ed|e)\b|申请量|提出.{0,4}申请/iu],
  [
    ['handled'],
    /办理|经办|处理|审理|查办|查处|\bhandled?\b|\bdealt with\b|\bdeal with\b|\bdealing with\b|process(?:ed|es)?\b/iu,
  ],
];

/** How far apart things happen is told in words (按季度): no number of hours is asked for. */
export const INTERVAL = /隔多(?:久|长时间)|多(?:久|长时间)\p{Script=Han}{0,10}一[次回趟轮遍期]/gu;
/** What is asked for then. */
export const EVERY = '每隔什么';

/** Not yet concluded is no stage of those. */
const UNFINISHED = /(?:还没有?|尚未|没有?|未)(?:能)?(?:办结|办完|审结|了结|结案|结了?|完结|处理完|审完)/gu;

/** What a body is named after is no stage of its cases: 争议化解中心. */
const NAMED_AFTER =
  /(?:化解|受理|办理|处理|调处|审批|审理|结案){1,3}(?=中心|委员会|办公室|大厅|窗口|平台|工作站|工作室|室(?!外)|站|机构|组织|队伍)/gu;

/** Court cases are told by the occasion (几场官司) and counted one by one. */
const CASES_BY_OCCASION =
  /(多少|几)[场次桩](?=官司|败仗|诉讼|案子|案件)|(?<=(?:官司|诉讼|案子|民告官)[^,，。?？多几]{0,6}(?:一共|总共|全年)?(?:打|吃|惹|摊)?(?:输|败|赢|胜|上)?了?)(多少|几)[场桩]/gu;

/** What happens and is told by the occasion: 着火多少次, 多少次事故. */
const HAPPENED =
  /(?<=[着失起]火|火灾|火情|山火|火警|事故|车祸|险情|爆炸|中毒|溺水|触电)((?:一共|总共|发生|出)?了?(?:多少|几))[次场回](?!人)|((?:多少|几))[次场回](?=山?火|火[灾情警]|事故|车祸|险情|爆炸|中毒|溺水|触电)/gu;

/** What is counted tells its measure word where the question has none: 案件有多少. */
const NOUN_UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:队伍|团队|人手|人马)(?:的?规模)?(?:一共|总共|现在|目前)?(?:共|总)?有?多(?:大|少|强)|多大的?(?:一支)?队伍/u,
    PEOPLE_UNITS,
  ],
  [/(?:多少|几)个?(?:家|户)?(?:民营|私营)?(?:企业|公司|商户|商家|厂子|律所)/u, ['家', '户']],
  [
    /(?:多少|几)个?(?:群众|人员|游客|旅客|客人|观众|乘客|访客|老百姓|百姓|居民|干部|律师|学生|职工|农民工|工人|劳动者|打工的|村民|病人|患者|残疾人|老人|孩子|家长|志愿者|执法人员|调解员|队员|员工|工友|骑手|司机|学员|业主|股东|消费者|当事人|领导|犯罪嫌疑人|嫌疑人|嫌犯|罪犯|逃犯|被告人)/u,
    PEOPLE_UNITS,
  ],
  [/(?:多少|几)(?:万|千)?人口/u, PEOPLE_UNITS],
  // What is counted may stand at the end of what is said of it: 抓到多少个偷偷在江里打鱼的人.
  [/(?:多少|几)个[^,，。?？多少几]{1,20}的人(?:员|家)?(?=$|[,，。?？啊呀呢])/u, PEOPLE_UNITS],
  [
    /(?:多少|几)个[^,，。?？多少几]{1,20}的(?:企业|公司|商户|商家|厂子?|店铺?|律所)(?=$|[,，。?？啊呀呢])/u,
    ['家', '户'],
  ],
  [/(?:多少|几)个?(?:案件|案子|官司|纠纷)/u, ['件', '起', '宗', '例', '件次']],
  [/(?:多少|几)个?(?:村|社区|乡镇|街道|镇街)/u, ['个', '处']],
  [/案(?:件|子)?(?:数量?|总数|量)?(?:一共|总共|共)?有?多少/u, ['件', '起', '宗', '例', '件次']],
  [/的人(?:数)?(?:一共|总共|共)?(?:有|是)?多少/u, PEOPLE_UNITS],
  // What the number is called by tells it as well: 快赔的单数, 岸电船舶艘次.
  [/(?<=[的总])单数(?=$|[,，。?？]|(?:一共|总共|共)?[是有为])/u, ['单', '件', '笔']],
  [/艘次(?=$|[,，。?？]|(?:一共|总共|共)?[是有为])/u, ['艘次', '艘']],
  [/总人次(?=$|[,，。?？]|(?:一共|总共|共)?[是有为])/u, ['人次']],
  [/(?:人员|员|律师|校长|干部|志愿者|明白人)(?:一共|总共|共)?有?多少/u, PEOPLE_UNITS],
];

/** What those do with it to whom it is handed, which is no stage that it has reached: 移交给调解中心化解的争议. */
const HANDED_FOR =
  /((?:移交|移送|转交|交办|转|交|委派|委托|派)给?[^,，。?？了]{0,8}?)(?:化解|调解|办理|处理|处置|调处|解决)(?=的)/gu;

/** Whether what was handed to somebody is asked about, whatever became of it there. */
export function handsOver(text: string): boolean {
  return text.replaceAll(HANDED_FOR, '$1') !== text;
}

/** What is told of the cases that are asked about, beside what is asked of them: 受理的复议案子最后办结了几件. */
const OF_CASES =
  /(?:受理|收到|接到|接收|立案|收下|收进来|收上来|接进来|收)(?:了|过)?的(?=\p{Script=Han})|\b(?:of|out of|among) (?:all |the |those |its |these )*(?:[a-z]+ ){0,3}(?:accepted|received|taken in|took in|placed on file|it (?:accepted|received|took in))\b|\bof (?:all |the |those |its |these )*(?:accepted|received) |\b(?:once|after) [a-z -]{3,40}? (?:was|were|is|are|had been|has been) (?:finished|concluded|completed|closed|settled)\b/giu;

/** More than that is asked for: not just accepted. */
const NOT_JUST = /\bnot (?:just|only|merely|simply) (?:those |the ones )?[a-z]+(?:ed|en|in)\b/giu;

/** The verb right before the number that is asked for: 收到的举报最后办结了几万件 asks for those concluded. */
const BEFORE_NUMBER = /(受理|立案|办结|审结|结案)(?:了|过|掉)?(?:多少|几)/u;

/** The stage that the verb right before the number names; null when it names none. */
export function stageBeforeNumber(text: string): Stage | null {
  return stagesNamed(BEFORE_NUMBER.exec(text)?.[1] ?? '')[0] ?? null;
}

/** Every stage that a text's words name, the likeliest first. */
export function stagesNamed(text: string): readonly Stage[] {
  return STAGES.filter(([, cue]) => cue.test(text)).flatMap(([stages]) => stages);
}

/** What was named before is no number asked for: 按天罚的那几起，罚了多少. */
const THOSE_FEW = /(?<=[那这][样种些么]?)几(?=\p{Script=Han})/gu;

/** What the question's words say about unit, kind and stage of the figure asked for. */
export function askedFor(question: string): Asked {
  const text = question
    .replaceAll(THOSE_FEW, '些')
    .replace(CASES_BY_OCCASION, '$1$2件')
    .replace(HAPPENED, '$1$2起')
    .replace(INTERVAL, EVERY);
  const staged = text.replace(UNFINISHED, ' ').replace(NAMED_AFTER, ' ').replaceAll(HANDED_FOR, '$1');
  const counted = [...text.matchAll(HOW_MANY)].map((match) => match[1] ?? '');
  const noun = counted.some((unit) => unit !== '个')
    ? []
    : (NOUN_UNITS.find(([cue]) => cue.test(text))?.[1] ?? []);
  const kinds = countsAlone(text, counted, noun)
    ? []
    : KIND_CUES.filter(([, cue]) => cue.test(text)).map(([kind]) => kind);
  const english = englishUnits(text);
  const own = counted.flatMap((unit) => unitsFor(unit));
  const isShare = kinds.includes('percent') || kinds.includes('rank');
  const quantity = own.length > 0 || noun.length > 0 || isShare ? [] : quantityAsked(text);
  const counts =
    noun.length > 0 ||
    counted.some((unit) => !isMeasureOfKind(unit)) ||
    english.length > 0 ||
    /how many|number of|总量|总数|(?<!质)数量(?!级)/iu.test(text);
  if (quantity.length > 0)
    return { units: quantity, kinds: [areAges(quantity) ? 'duration' : 'count'], stages: stagesIn(staged) };
  return {
    units: [...new Set([...own, ...noun, ...english])],
    kinds: PERCENT_ASKED.test(text)
      ? ['percent']
      : kinds.length > 0
        ? kinds
        : counts
          ? countKinds(english)
          : [],
    stages: stagesIn(staged),
  };
}

/**
 * Whether the one number asked for is of things that are counted, whatever else is measured in the question: 给多少家公司争取到政策上的钱
 * asks for no money, 跟煤矿占地有关的有多少件 for no area.
 */
function countsAlone(text: string, counted: readonly string[], noun: readonly string[]): boolean {
  const unit = counted[0] === '个' ? noun[0] : counted[0];
  if (unit === undefined || counted.length > 1 || isMeasureOfKind(unit) || !COUNTED_ALONE.has(unit))
    return false;
  return (text.match(/多少|几|第几|率|占比|比例|百分/gu) ?? []).length === 1;
}

/** Measure words of what is only ever counted. */
const COUNTED_ALONE = new Set('件 起 宗 例 家 户 人 人次'.split(' '));

/** What is counted in hours is a length of time as well (学时). */
function countKinds(units: readonly string[]): readonly FigureKind[] {
  return units.some((unit) => HOURS.has(unit)) ? ['count', 'duration'] : ['count'];
}

/** The stages that are asked for; those that only tell which cases are meant count where no other is named. */
function stagesIn(text: string): readonly Stage[] {
  // 审结的案件中经调解终止的有多少件: those asked for have come to another stage than all.
  const part = someOf(text)?.part;
  if (part !== undefined) return [...new Set(stagesNamed(part))];
  const asked = stagesNamed(text.replaceAll(OF_CASES, ' ').replaceAll(NOT_JUST, ' '));
  return [...new Set(asked.length > 0 ? asked : stagesNamed(text))];
}

/** Measure words that people and reports alike put in place of 个. */
const LOOSELY_COUNTED = new Set(['项', '家', '处', '所', '座', '支', '类', '种', '点', '条']);

/** Measure words of things, which people exchange freely when they ask. */
const THINGS = new Set([
  '件',
  '条',
  '份',
  '项',
  '个',
  '篇',
  '起',
  '宗',
  '例',
  '部',
  '册',
  '本',
  '卷',
  '张',
  '枚',
  '处',
  '类',
  '件次',
  '份次',
]);

/** How well a figure's unit fits the units asked for: 1 the same, less a related one, 0 none. */
export function unitFit(asked: readonly string[], unit: string): number {
  if (asked.length === 0) return 1;
  const at = asked.indexOf(unit);
  if (at === 0) return 1;
  if (at > 0) return 0.97;
  if (areOfQuantity(asked)) return 0;
  const related = asked.some((one) =>
    UNIT_GROUPS.some((group) => group.includes(one) && group.includes(unit)),
  );
  if (unit === '个' && !asked.includes('人'))
    return asked.some((one) => LOOSELY_COUNTED.has(one)) ? 0.8 : 0.5;
  if (related) return 0.8;
  return THINGS.has(unit) && asked.some((one) => THINGS.has(one)) ? 0.4 : 0;
}

/** Kinds that a question asking for none of them may not be answered with unless nothing else is asked. */
export function isSpecialKind(kind: FigureKind): boolean {
  return NOT_COUNT.includes(kind);
}

function unitsFor(unit: string): readonly string[] {
  if (unit === '个') return [];
  if (['亿', '万', '元', '块'].includes(unit)) return ['元'];
  if (unit === '人' || unit === '个人' || unit === '号人') return PEOPLE_UNITS;
  if (unit === '名' || unit === '位') return [unit, '人', '名', '位'];
  if (unit === '案') return ['件', '起', '宗', '例', '案'];
  if (unit === '拨') return ['批', '批次', '拨'];
  if (unit === '样') return ['项', '种', '类', '件'];
  if (unit.endsWith('钟头') || unit === '个小时') return ['小时'];
  if (unit === '天' || unit === '日') return ['天', '日', '个工作日'];
  const quantity = unitsOfQuantity(unit);
  return quantity.length > 0 ? quantity : [unit];
}

const MEASURES_OF_KIND = new Set(
  '亿 万 元 块 天 日 小时 个小时 钟头 个钟头 分钟 工作日 亩 平方米 平米 平方公里 公顷 个月'.split(' '),
);

function isMeasureOfKind(unit: string): boolean {
  return MEASURES_OF_KIND.has(unit);
}

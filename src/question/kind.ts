import type { Span } from '../lib/span.js';
import { HOW_OFTEN, namesCount } from './english-units.js';
import { EVERY, INTERVAL, type Asked } from './measure.js';
import type { Premise, QuestionKind } from './types.js';

/** What the question's kind is told from. */
export interface KindFacts {
  readonly places: number;
  readonly allPlaces: boolean;
  readonly asked: Asked;
  readonly premises: readonly Premise[];
  /** Whether a term of the field stands in the question. */
  readonly inField: boolean;
}

const COMPARE =
  /最[多少高低大小快慢][^。?？]{0,16}(?:是|在)哪(?:里|儿|个|家|一[个家])|哪些(?:没|未|不)(?:有)?(?:报|写|公布|披露|提)|从[高多大快](?:到|至)[低少小慢]|各(?:自|地|家)?(?:报|交|写)了?(?:多少|几)|哪个(?:地方|县区?|区县?|镇|城市|地区|单位)?.{0,24}(?:最|更|比较)|哪(?:里|儿|一个|家).{0,20}(?:最|更)|谁.{0,24}(?:最|更|多|少|高|低|快|大)|最(?:多|少|高|低|大|小|快|长)的?(?:是|有)?(?:哪|谁)|排(?:个|一)?序|排个名|排一排|比一?比|对比|相比|(?<![的\s])哪几(?:个县|个区|个地方|份报告)|哪些(?:县|区|(?<![在到去]哪些)地方|报告)|高低|谁多|谁少|哪(?:里|儿|边|个)(?:多|少|高|低|快|大)|谁多谁少|差多少|相差|\bcompar|\bwhich (?:of|county|district|place|town|report|one|jurisdiction|area)|\bhigher\b|\blower\b|\bmore\b.{0,60}\bor\b|\bhad more\b|\bhave more\b|\bmore than .{2,20}\?|\bversus\b|\bvs\.?\b|\brank (?:the|all)\b|\bbetween\b|\bwho .{0,30}\b(?:most|fewest|highest|lowest|more|fewer)\b/iu;
const SUPERLATIVE_PLACE =
  /\b(?:which|who)\b[^?]{0,60}\b(?:most|highest|lowest|fewest|largest|least|biggest)\b/iu;
const CHANGE =
  /比(?:去年|上年|上一年|前一?年|20\d\d年)[^,，。?？]{0,8}[多少快慢高低长短]了?还是|(?:和|与|跟|同)(?:上一?年|去年|前一?年)[^,，。?？]{0,6}各|前后各|多了(?:吗|没有?|么)|少了(?:吗|没有?|么)|(?:跟|同|与|和|较|比)(?:去年|上年|上一年|前一年|往年|20\d\d年)(?:相?比)?(?:怎么样|如何|怎样|呢)?[?？]?$|怎么(?:变|(?<!(?:纠纷|矛盾|[争吵闹]|官司|扯皮|冲突)[^。?？]{0,20}怎么)调|改|调整)(?:的|化)|变化(?:情况|趋势|大)|走势|趋势|是增加了?还是减少|是升还是降|(?:原先|以前|之前|原来)(?:呢|是多少)|(?:调整|调(?!成)|改)(?:成|到|为)了?多少|原来.{0,12}(?:现在|后来)(?!干[嘛吗]|为[什啥何]|怎么(?:会|想))|从(?:多少|几(?![月号日点]))|[降升涨跌](?:了|低了?|高了?)?(?:几|百分)|比(?:去年|上年|上一年|前一?年)[^,，。?？]{0,12}[多少增减](?:了|加了?)?(?:多少|几|百分)|由多少|变(?:少|多|化|(?<!哪(?:里|儿|些)?变)了)|变[长短快慢高低大小好差](?:了|没)|[多少增减升降涨跌高低快慢长短]了还是|增加了?多少|减少了?多少|降了?多少|下降了?(?:多少|几|百分)|上升了?(?:多少|几|百分)|提高了?多少|提升了?多少|增长了?(?:多少|几|百分)|涨了?(?:多少|几)|缩短了?(?:多少|几|到)|压缩(?:了多少|到|至|成|前后)|缩减|同比|涨幅|降幅|增幅|幅度|前后(?:变化|对比|差)|变动|升了多少|(?:[升涨增多]了?[降跌减少]|[降跌减少]了?[升涨增多])了(?=[没吗呢?？]|$)|(?:率|[次件量数]数?|频次|频率|时间|时限|时长)(?:[^,，。?？]{0,4})(?:下来|上[去来]|减|降|升|涨)了(?:多少|几)|升到|降到|涨到|砍(?:到|掉|了)|少了(?:多少|几)|(?<![又新])多了(?:多少|几)|有没有(?:下降|上升|减少|增加)|是(?:升|降|涨|增|减)|\bhow (?:did|has|have|was|were)\b.{0,70}\b(?:chang|evolv|develop|improv|cut|shorten|reduc|mov(?:e|ed)\b|go from|fare)|\bhow (?:far|much) (?:did|was|were|has|have|were)?\b(?:(?!\b(?:who|whose|which)\b).){0,70}\b(?:chang(?!(?:ed?|es|ing) (?:hands|jobs|sides|ownership))|rise|risen|rose|fall|fell|fallen|drop|increase|decrease|reduce|cut|shorten|improve|grow|grew|grown|decline(?! to )|go (?:up|down))|\bchanges? in\b|\bwhat (?:happened to|became of)\b(?! [^?]{0,60}\b(?:that|which|caught|found|workshops?|factor(?:y|ies)|plants?|mines?|contracts?|agreements?|farmers?|vendors?|boats?|vessels?|buildings?|houses?|homes|wells?|schools?|hotels?|restaurants?|documents?|polic(?:y|ies)|products?|goods|whose|who|officers?|officials?|cadres?|people|persons?|men|women|man|woman|staff|owners?|drivers?|traders?|shops?|compan(?:y|ies)|firms?|suspects?|offenders?|children|workers?|residents?|villagers?|him|her|them|it)\b)|\byear[- ]on[- ]year\b|\bup or down\b|\bby what (?:percent|proportion|share|margin)|\bby how much\b|^(?:did|has|have) [^?]{2,70}\b(?:come down|go(?:ne)? (?:up|down)|f[ae]ll(?:en)?|r[io]sen?|drop(?:ped)?|shr[aiu]nk|gr[eo]wn?)\b|\bhow much (?:more|less) (?:often|frequent)|\bhow much (?:quicker|faster|slower|shorter|longer|higher|lower|bigger|smaller|cheaper) |\bhow (?:fast|quickly|sharply|steeply|rapidly) (?:did|has|have|was|were)\b.{0,70}\b(?:gr[eo]w|rise|rose|increas|expand|climb|fall|fell|drop|declin|shrink)|\b(?:from|before) what\b|\bwhere did (?:it|they) (?:start|begin)\b|\bstart(?:ed|ing)?\b.{0,40}\b(?:is|are) (?:it|they) now\b|\bbefore and after\b|\b(?:rise|fall(?! (?:out|behind|short|foul|ill)\b)|drop(?! (?:in on|by|off)\b)|increase|decrease|growth|decline(?! to ))\b[^?]{0,20}\bin\b/iu;
const FIGURE =
  /多少|几(?:余|多)?(?:件|起|宗|例|条|项|个|名|位|人|户|家|场|次|份|册|本|部|篇|期|批|处|所|支|张|枚|亩|台|套|类|种|样|桩|天|成|分|轮|卷|回|趟|点|辆|艘|只|面|单|笔|尾|头|号人)|第几|百分之几|(?:多少|几)(?:千|百|十|万)?个?(?:小时|钟头|工作日)|几万|几千|几百|多大|多久|多长|多高|多快|有多强|人手|(?<!效|先)率(?:是|有|达|为|多|如何|怎么样|呢|$|[?？,，。 ])|[数额量](?=吗?(?:$|[?？,，。 ]))|[次件人户家起场宗份]数(?=(?:你|请|麻烦)?(?:帮|给我|查|告诉|发我|[说报看]一?下))|总量|总数|比例|数量|规模|几何|how many|how much|\bhead ?count\b|\bwhat ?%|\b% of\b|\btally\b|\bnumber of\b|\brate\b|percent|\bhow long\b|\bisn't (?:that|it|this) (?:[a-z]+ ){0,2}(?:few|many|low|high|little|a lot)\b|\bamount\b|\btotal\b|\bshare\b|\bwhat rank|\bcount\b|how big|how large|\bhow far (?:behind|ahead|short|below|above|off|apart)\b|\baverage\b|\bwhat level\b|\bwhat(?:'s| is| was| were| are)(?: the)? (?:[a-z]+ ){0,2}(?:value|amount|sum|cost|price|size|figure|headcount|percentage|volume|score|tally) (?:of|for)\b|\bwhat (?:score|mark|price|value|size|age|sum|percentage|proportion|length|volume)\b|\bwhat (?:\w+ )?(?:score|mark)\b|\bwhat (?:is|was|were|are) the (?:highest|lowest|worst|best|longest|shortest|largest|smallest|biggest|average|median|minimum|maximum|top|combined) (?:[a-z'-]+ ){0,2}?(?:scores?|marks?|grade|price|wait|delay|gap|age|length|size|sum|fee|value|distance|speed)\b|\bwhat did .{1,60}\b(?:climb|rise|fall|drop|grow|go up|come down|increase|decrease) to\b/iu;
const PASSAGE =
  /谁|哪[些个家位里儿几两二三四五六七八九十种类样条项方本部]|几[月号日]|啥|干[嘛吗]|(?:能(?!告诉|说|讲|介绍|问|查|看|帮|给我|不能)|可以(?!告诉|说|讲|介绍|问|查|看|帮))[^,，。?？]{0,12}吗[?？]?$|在哪|何处|什么|怎么|怎样|如何|为何|原因|介绍|讲讲|说说|有没有|是否|做法|措施|毛病|不足|问题出|打算|计划|思路|下一步|安排|经验|亮点|内容|\bwho\b|\bwhich\b|\bwhat\b|\bhow\b|\bwhy\b|\bwhere\b|\bwhen\b|\bdescribe\b|\btell me\b|^list\b|\blist (?:the|all|some)\b|\bplans?\b|\bshortcoming|\bweakness|\bproblem|\bdid .{2,60}\?/iu;
const WHICH_FEW =
  /哪[几些两二三四五六七八九十]|\bwhich (?:two|three|four|five|six|seven|eight|nine|ten|few)\b/iu;
/** What it was and what it is, both asked for, whatever is claimed beside them. */
const BOTH_ASKED = /\bbefore and after\b|前后各(?:是|有|为)?(?:多少|几|多[长久大高])/iu;
/** What it was and what it is, or whether there was more of it, in English (英文问变化). */
const MOVED_ENGLISH = new RegExp(
  [
    String.raw`\bmore or (?:fewer|less)\b(?!\s*[?.]?$)`,
    String.raw`\bfrom how (?:long|many|much) to how\b`,
    String.raw`\bhow (?:many|much|long)\b[^?]{1,80}\bbefore\b[^?]{0,40}?[,;]? (?:and )?how (?:many|much|long) (?:now|after|afterwards|today)\b`,
    String.raw`\bbefore and now\b`,
    String.raw`\bhow (?:many|much) (?:more|fewer|less)\b[^?]{1,90}\bthan (?:(?:in |during )?(?:20\d\d|the (?:year before|(?:previous|prior) year))|a year (?:earlier|before|ago))\b`,
    String.raw`\bgo from (?:19|20)\d\d to (?:19|20)\d\d\b`,
    String.raw`\bhow (?:many|much)\b[^?]{1,60}\b(?:shaved|knocked|trimmed|sliced|lopped|cut) off\b`,
  ].join('|'),
  'iu',
);

/** What it was and what it is, or whether and how far it moved, in Chinese: 以前要几天、如今几天, 压缩前和压缩后分别, 比原来少多少, 涨没涨 (中文问变化). */
const MOVED_CHINESE = new RegExp(
  [
    String.raw`前后(?:分别|各自)?(?:是|有|为)?(?:多少|几|多[长久大高])`,
    String.raw`前[和与跟、]\p{Script=Han}{0,4}后(?:分别|各)`,
    String.raw`(?:以前|原来|原先|从前|过去|早先|之前)[^。?？]{0,16}?(?:多少|几|多[久长大高快])[^。?？]{0,12}(?:现在|如今|眼下|目前|后来)`,
    String.raw`比(?:以前|从前|过去|原来|原先|早先|之前)[^,，。?？]{0,6}[少多快慢高低短长省](?:了|掉)?(?:多少|几|百分)`,
    String.raw`比(?:去年|前年|上一?年|前一年|往年|20\d\d年|以前|从前|过去|原来|原先|之前)[^,，。?？]{0,6}[好差强弱高低多少快慢长短]了?(?:一?些|一?点)?(?:吗|没有?(?=$|[,，。?？])|么)`,
    String.raw`比(?:去年|前年|上一?年|前一年|(?:20)?\d\d年)[^,，。?？]{0,6}[多少](?:出来?|[收办接处受做审签发调查]\p{Script=Han}?)?了?(?:多少|几)`,
    String.raw`^(?!.*(?:哪[些个位里]|谁|怎么|为什么|什么)).*([变涨降升减增])没(?:有)?\1`,
    String.raw`(?:增长|上升|下降|减少|增加|提高|[涨降升])得(?:有)?多[快大少]`,
    String.raw`(?:精简|压减|压降|压缩|缩小|提速)了(?:多少|几|百分)`,
    String.raw`把[^,，。?？多几]{1,12}(?:压|降|减|砍|缩|省)(?:下去|下来|掉|低)了?(?:多少|几成|百分)(?![个件项条家份])`,
    String.raw`(?:排名|名次|位次|排位)[^,，。?？多几]{0,6}(?:进|退|升|降|掉|提|挪)[^,，。?？多几]{0,3}(?:多少|几)[位名个]|(?:前进|后退|进位)了?(?:多少|几)(?:位|个?名次)`,
    String.raw`(?<![赶加尽最很太])[快慢早晚]了(?:大概|大约|差不多)?(?:多少|几)(?!个?[名位人件家户次起])`,
    String.raw`(?:去年|上一?年|前一年)的[^,，。?？]{1,8}[和跟与](?:今年|本年|当年|20\d\d年)的`,
  ].join('|'),
  'u',
);

/** What an English question asks a number by, beside how many and how much (英文问数). */
const NUMBER_ENGLISH = new RegExp(
  [
    HOW_OFTEN.source,
    String.raw`\b(?:numbers|quantity|size|portion|fraction) of\b`,
    String.raw`(?:^|[,.;:?!] ?)(?:and )?(?:the )?numbers?(?=[,.]? please\b| (?:still|not)\b|\s*[?.]?\s*$)`,
    String.raw`\bfigures? for\b`,
    String.raw`, in (?:people|person-times|cases|households|visits|yuan|days|hours)\b`,
    String.raw`\bwhat (?:portion|fraction)\b`,
    String.raw`\b(?:shortest|longest|quickest|fastest|slowest|minimum|maximum|average) (?:[a-z]+ ){0,2}(?:time|wait|delay|period|trip|journey|distance|stay|sentence|detention)\b`,
    String.raw`\bwhat (?:was|were|is|are|did|has|have) [^?]{1,60}\b(?:cut|brought|whittled|trimmed|reduced|lowered|raised|lifted|knocked|negotiated|bargained|driven|shortened|squeezed|scaled|pared|slashed|slimmed|get|got|come|go)(?: (?:down|back|up))? to(?=\s*(?:$|[?.]))`,
    String.raw`\bwhat (?:is|was|were|are) (?:the |their |its )?(?:[a-z]+ ){0,2}(?:sum|total|amount|headcount|value|cost|bill|percentage|tally|figure)\b(?!\s+(?:that|who)\b)`,
    String.raw`\bwhat (?:is|was) (?:[a-z'-]+ ){0,7}(?:budget|population|headcount|turnover|spending|expenditure|funding|outlay)\b(?! (?:priorit|items?|plans?|process|rules?|system|management|reform|spent|used))`,
    String.raw`\bwhat (?:was|were) (?:the |its |their )?(?:[a-z'-]+ ){0,5}(?:loss|losses|damage|fines|costs|savings|takings|earnings|proceeds|arrears)\b(?! (?:for|like|about|caused))`,
    String.raw`\bhow far (?:under|below|above|over|short of|beyond|ahead of|behind) (?!the (?:scenes|wheel))`,
    String.raw`\bwhat (?:is|was) the most\b.{1,60}\b(?:paid|get|earn|fined|claim|receive|charged)\b`,
    String.raw`\b(?:usual|typical|normal|mean|median) (?:[a-z]+ ){0,2}(?:wait|time|delay|turnaround)\b`,
    String.raw`\bwhat (?:did|does|do|has|have|was|is)\b[^?]{1,80}\b(?:come|add(?:ed)? up|amount(?:ed)?|run) to(?=\s*(?:$|[?,.;]))`,
  ].join('|'),
  'iu',
);
const CHAT =
  /^(?:你好|您好|嗨|哈[哈喽]|hi|hello|hey|thanks?|thank you|谢谢|多谢|早上好|晚上好|再见|bye|good (?:morning|evening|night))|天气|下雨|下雪|气温|股票|彩票|足球|篮球|电影|笑话|做饭|菜谱|写首?诗|唱歌|你是谁|你叫什么|笨蛋|傻[瓜子逼蛋]|[你真太好]傻|滚(?:开|蛋|吧|$)|(?:^|你|你们|真|就|个|是)(?:个|是|就是)?(?:垃圾|废物)(?:$|[,，。!！?？吧啊了])|who are you|weather|\brain\b(?! ?(?:gauges?|water|storms?|fall))|joke|recipe|stupid|idiot|football|stock price|\bpoem\b|bitcoin|比特币|房价|旅游攻略|好吃|美食|几点了|what time is it/iu;

/** How many there were of it in a place that is named is asked of its report, come rain or snow. */
const COUNTED_ASKED = /(?:多少|几)[件起户人名家次处个项]|\bhow many\b|\bnumber of\b/iu;

/** What the one who answers thinks, or which persons are best, which no report answers (问看法). */
const OPINION =
  /[你您](?:个人)?(?:觉得|认为|怎么看)|[依照在][你您]看|(?:干部|领导|官员|书记|[县镇区市乡]长)[^,，。?？]{0,10}最(?![多少高低快慢早晚近远长短大小新后先常])|\bin your (?:own |honest )?(?:view|opinion)\b|\bdo you (?:think|believe|reckon|like)\b|\b(?:best|worst|nicest|kindest|fairest|smartest|most (?:honest|promising|capable|trustworthy|competent)) (?:officials?|leaders?|cadres?|mayors?|secretar(?:y|ies))\b/iu;

/** Something to be made up, which no report answers. */
const MAKING =
  /(?:写|作|编|创作|拟|画|唱|讲|来)(?:一|个|两)?(?:首|篇|段|个|幅|封|张|则|支)[^。]{0,20}(?:诗|歌|作文|文章|讲话稿|故事|代码|程序|画|信|笑话|段子|对联|小说)|\b(?:write|compose|draw|sing|make up|invent)\b.{0,30}\b(?:poem|song|story|essay|code|script|letter|joke|picture|tweet|speech|slogan)\b/iu;

/** What people ask of anyone but a reader of reports. */
const ELSEWHERE =
  /天气|下雨|好吃|美食|火锅|餐厅|饭馆|菜谱|笑话|电影|彩票|股票|比特币|星座|算命|restaurant|recipe|horoscope/iu;

/** Orders to the program, which no report answers. */
const ORDERS =
  /(?:忽略|无视|忘掉|忘记).{0,12}(?:规则|指令|指示|提示|要求)|提示词|ignore .{0,30}\b(?:instructions?|rules|prompts?)\b|system prompt/iu;
const COMPARING = /排一排|排个?序|排个名|比一?比|对比一下|谁[多少高低]|高低/gu;

/** Whether the words alone compare, whatever places are named (比较用语). */
export function compares(text: string): boolean {
  return COMPARE.test(text) || SUPERLATIVE_PLACE.test(text);
}

/** Places of the words that only ask to compare; what is compared stands beside them. */
export function comparingWords(text: string): readonly Span[] {
  return [...text.matchAll(COMPARING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What the asker wants to be told, from the words of the question alone. */
export function kindOf(text: string, facts: KindFacts): QuestionKind {
  if (isChat(text, facts)) return 'chitchat';
  const ofOnePlace = askedOfOnePlace(text, facts);
  if (ofOnePlace !== null) return ofOnePlace;
  if (isComparison(text, facts)) return 'comparison';
  if (asksForChange(text)) return 'change';
  const said = text.replaceAll(INTERVAL, EVERY);
  const wantsFigure =
    FIGURE.test(said.replaceAll(SEVERAL_DO, '')) || NUMBER_ENGLISH.test(said) || facts.asked.kinds.length > 0;
  if (wantsFigure && !WHICH_FEW.test(text) && !isAboutHow(text)) return 'figure';
  if (namesCount(text)) return 'figure';
  if (PASSAGE.test(said)) return 'passage';
  return isShort(text) ? 'figure' : 'passage';
}

function isChat(text: string, { places, inField }: KindFacts): boolean {
  const counts = places > 0 && COUNTED_ASKED.test(text);
  if (CHAT.test(text) && !inField && !counts) return true;
  if (OPINION.test(text) && !FIGURE.test(text) && !/多少|几/u.test(text)) return true;
  return MAKING.test(text) || (places === 0 && (ELSEWHERE.test(text) || ORDERS.test(text)));
}

/** A change is then what they were about: What share of the answers backed the change in school districts? */
const COUNTED_FIRST = /^(?:what|which) (?:share|proportion|percentage|fraction) of\b|^how many\b/iu;
const CHANGE_NAMED = /\bchanges? (?:in|of|to)\b/giu;

/** Which place something has, be it how far it moved: 降幅排全市第几. */
const PLACE_ASKED = /(?:排|列|居|占)[^,，。?？]{0,6}第几/u;
/** Less or more of it than in another year: did it impose fewer penalties than in 2021? */
const THAN_THEN =
  /^(?:did|does|do|has|have|was|were|is|are) [^?]{2,80}\b(?:more|fewer|less|higher|lower|longer|shorter|faster|slower|bigger|smaller|larger)\b[^?]{0,60}\bthan (?:in |it (?:did|was) in |they (?:did|were) in )?(?:(?:19|20)\d\d|the (?:year before|previous year|prior year)|last year|a year (?:earlier|before|ago))/iu;

function asksForChange(text: string): boolean {
  if (PLACE_ASKED.test(text)) return false;
  if (THAN_THEN.test(text)) return true;
  const asked = COUNTED_FIRST.test(text) ? text.replaceAll(CHANGE_NAMED, ' ') : text;
  return CHANGE.test(asked) || MOVED_ENGLISH.test(asked) || MOVED_CHINESE.test(asked);
}

/** What is told of one place alone: what it was and what it is, or whether it is so; null where neither is asked. */
function askedOfOnePlace(text: string, { places, allPlaces, premises }: KindFacts): QuestionKind | null {
  if (places > 1 || allPlaces) return null;
  if (BOTH_ASKED.test(text) || MOVED_ENGLISH.test(text)) return 'change';
  return premises.length > 0 ? 'figure' : null;
}

function isComparison(text: string, { places, allPlaces, asked }: KindFacts): boolean {
  if (places >= 2) return true;
  if (places === 1 && !allPlaces) return false;
  if (compares(text)) return true;
  return allPlaces && (FIGURE.test(text) || asked.kinds.length > 0 || /情况|各地|each|all/iu.test(text));
}

/** Several bodies of which is asked how they do something (几个部门是怎么轮着管的): no number is asked for. */
const SEVERAL_DO = /几(?:个|家|大)(?=\p{Script=Han}{1,6}(?:是|都|之间|一起)?(?:怎么(?!样)|如何|怎样))/gu;

/** Several bodies that are named before it is asked how or why (为啥要把几个部门的人并到一起, 几个部门互相推，打算怎么改). */
const SEVERAL_MEANT =
  /(?<=[把让被将这那跟和对]|^|[,，;；])几(?:个|家|大)(?=(?:部门|单位|地方|镇街|乡镇|街道|村|口子|局)(?!$|[,，?？]))/gu;

/** The same behind the word that asks why: 为啥海边几个部门一起管老是理不顺. */
const SEVERAL_BEHIND_WHY =
  /(?<=(?:为啥|为什么|为何|凭啥)[^,，。?？]{0,12})几(?:个|家|大)(?=(?:部门|单位|地方|镇街|乡镇|街道|村|口子|局)(?!$|[,，?？]))/gu;

/** Few, or some, of which it is asked why: no number is asked for (办不了几个案子, 没办几件案, 有几个镇街没办案，是怎么回事). */
const FEW_OR_SOME =
  /(?:不了|没有?\p{Script=Han}{0,2}|不到|没得)几[件起条项个名人家场次份]|(?:有好?|有?[那这]么)几[件起条项个名人家场次份](?=.{2,40}(?:怎么回事|怎么搞的|为什么|为何|为啥|[什啥]么?(?:原因|缘故)|原因(?:是什么|何在|在哪)|根子|症结|问题出?在哪))/gu;

/** An amount of which it is asked what decides it (能贷多少是凭啥定的). */
const DECIDED =
  /(?:多少|几[件起条项个名人家场次份])(?=[是都要得]{0,2}(?:凭|按照?|看|根据|依据?|由)(?:什么|啥|谁|哪)|是?(?:怎么|如何|谁)(?:定|算)[的出])/gu;

/** 怎么, 为什么 and "how did X improve" ask for words even where 率 or "rate" stands beside them. */
function isAboutHow(text: string): boolean {
  if (
    /多少|几[件起条项个名人家场次份]|how many|how much|how often did|number of|amount of|\bhead ?count\b|第几|百分之/iu.test(
      [SEVERAL_DO, SEVERAL_MEANT, SEVERAL_BEHIND_WHY, FEW_OR_SOME, DECIDED].reduce(
        (rest, words) => rest.replaceAll(words, ''),
        text,
      ),
    )
  )
    return false;
  return /怎么(?!样)|怎样|如何|为什么|为何|为啥|哪些|(?:什么|啥)(?!比例|水平)|凭啥|干[嘛吗]|原因|根子|症结|问题出?在哪|\bhow (?:does|do|did|is|are|will)\b|\bwhy\b|(?:^|[,.;:?]\s*|\b(?:and|by|from|to)\s)who\b/iu.test(
    text,
  );
}

/** A noun phrase such as 垫江 行政复议: what it counts is meant. */
function isShort(text: string): boolean {
  const words = text.match(/[A-Za-z'-]+/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words + han / 2 <= 10;
}

import { inWords } from './english-spelling.js';
import { extractNumbers } from '../figures/extract.js';
import { claimsLast, ranksClaimed } from './claimed-rank.js';
import type { Span } from '../lib/span.js';
import type { Premise } from './types.js';

/** Words that state something while asking: why it is so, whether it is really so, only so many. */
const TAKEN =
  /\bwhat(?:'s| is| was| lies| led| lay| has| had)? (?:caused|causing|explains|explained|drove|driving|behind|to|pushed|pushes|pushing|sent|sends|sending|put|dragged|dragging|fuell?ed|fuell?ing|holding|keeping|keeps|kept)\b|\bwhat (?:went|goes|has gone|is|was|'s) wrong\b|\bwhat's wrong\b|\bwhat(?:'s| is| was| were| are) (?:the|its|their) (?:main |real )?(?:reasons?|causes?|explanation)\b|^they say\b|\ba mere \d|,\s*(?:is|are|was|were|do|does|did|has|have|had)(?:n't)? (?:it|they|he|she|there|that)\s*\?$|为什么|为何|为啥|[什啥]么?(?:原因|缘故)|原因(?:是什么|是啥|何在|在哪)|怎么(?:搞|弄|闹|拖|办到)|[什啥]么?(?:事情|东西)?(?:导致|造成|引起|带动|促成|推动|拉动|推高|拉低)|(?:靠|凭|为了|因为)的?是?(?:什么|啥)(?:办法|法子|招数?|措施|手段)?(?=$|[?？呀啊]|做到|办到|拿)|听讲|够用?吗|够不够|(?:怎么|如何|怎样)做到|怎么.{0,6}(?:上升|下降|增加|减少|上涨|下跌|涨|跌|降|升|多|少|高|低|快|慢|差|掉)(?:了|到|成)|怎么(?:大部分|大多数?|多数|大半|大都|不|没|低|少|会|才|连|就|还|只|那么|这么|一下|越来越|反而|一半|全|都)|怎么(?:就|又)?.{0,4}(?:起来|上[去来]|下[去来])了|怎么(?:会)?有(?=\s*[\d一二两三四五六七八九十])|怎么(?:就|还|都|得|需要?)?(?:要|得|花)(?=[了上]?\s*[\d一二两三四五六七八九十])|怎么(?:会|就)?比(?:去年|上一?年|前一?年|往年|以前|20\d\d年)[^,，;；?？多几]{0,4}(?:多|少|高|低|[增减升降涨跌])\p{Script=Han}{0,2}[?？]?$|怎么(?:回事|造成|来)的?|既然|(?:问题|毛病|原因)(?:出在|在哪|在于)|卡在哪|越\p{Script=Han}{1,2}越[差低少高多好大小长短]|怎么.{0,4}(?:一半|半数|[一二三四五六七八九]成)|凭[什啥]么?|凭啥|何以|怎么(?:解释|说明|交代)|有(?:何|什么|啥)(?:解释|说法)|是不是|难道|居然|竟然|不是.{1,30}[吗嘛]|是.{1,24}吗|真的|听说|据说|是?(?:靠|因为)?(?:哪些|什么|啥)(?:举措|措施|办法|做法|因素|招)(?:见效|奏效|起(?:了)?(?:作用|效)|管用|促成|导致|造成)|归功于|说是|传闻|有人说|对吗|对吧|对不对|没错吧|是吗|是吧|\bwhy\b|how come|\bonly (?:\d|managed)|\b(?:given|considering|now) that\b|^since\b.{3,120},|\bwhat (?:made|makes)\b|\bwhat(?:'s| is| was) (?:its|the|their) (?:secret|trick|recipe)|(?:秘诀|诀窍|窍门)|how did .{1,40} (?:manage|do (?:it|that|this|so))\b|how was .{1,40} achieved|\b(?:is|are|was|were|did|does|do|has|have)n't\b|is it (?:true|correct|right)|really|i(?: have|'ve)? heard|apparently|supposedly|i thought|\b(?:right|correct|true)\s*\?|^(?:is|are|was|were|did|does|has|have)\b/iu;
/** A clause that states how it went, or how many did not, before the one that asks: 十件实事全办完了，…; 还有11个没整改，…; 山火比2022年还多，…. */
const STATED_FIRST =
  /^[^,，;；?？]*(?:(?:全部?|都|统统|悉数)[^,，;；?？多少几哪什怎]{1,8}了(?:吧|吗|嘛)?|\d[^,，;；?？多少几哪什怎]*[没未][^,，;；?？多少几哪什怎]+)[,，;；](?=.*(?:哪|什么|啥|怎|谁|为何|最|依据|如何|几[月号日]))|比(?:去年|上一?年|前一?年|往年|20\d\d年)(?:还|更|又)(?:要)?[多少高低][^,，;；?？]{0,4}[,，;；]/u;
/** A question that only asks whether what it says is so. */
const WHETHER =
  /[吗吧么][?？]?$|\d\s?[%％\p{Script=Han}]{0,3}[?？]$|(?:才|只|仅|连)[^。]{0,24}$|是不是|对不对|真的|^(?:is|are|was|were|did|does|has|have|isn't|aren't|wasn't|didn't|doesn't|hasn't|haven't)\b|\b(?:right|correct|true)\s*\?|\b(?:is|are|was|were|did|does|do|has|have)n't (?:it|they|there|he|she)\b/iu;
/** What asks for an amount states none: 多少, 几件. */
const ASKS_AMOUNT = /多少|几[个件起条项名人家场次份天]|百分之几|how (?:many|much|long)/iu;
/** What asks for the time or the marks that each of them took. */
const ASKS_MEASURE =
  /平均|人均|几(?:天|个?工作日|个?小时|分(?!之))|多[久长快]|\baverage\b|\bhow (?:long|fast|quickly)\b/iu;
/** Questions that ask for something state only what they take for granted; others state what they ask to be held. */
const ASKS =
  /多少|几[^何]|第几|哪|谁|什么|啥|怎[么样]|如何|为何|\bhow\b|\bwhat\b|\bwhich\b|\bwhere\b|\bwhen\b|\bwho\b|\bwhy\b/iu;
const ALL =
  /全部|全都|(?<![成半])(?:全|都|统统|悉数)(?=\p{Script=Han}{1,6}了(?:吧|吗|嘛)?[,，;；])|(?<![安健完齐周保])全(?=[做办完干整搞改调收弄清解]\p{Script=Han}{0,3}[了完好])|个个|人人|件件|样样|户户|份份|清零|清仓|一[件个份起卷本条项]不(?:剩|落|少|漏)|(?<![安健完齐周保])全(?=\p{Script=Han}{1,3}了(?:吧|吗|[,，;；。?？]|$))|每一?(?:个(?!月|季|星期)|[件起家名份条位项宗处])\p{Script=Han}{0,8}都|百分之?百|百分百|(?<!\bof )\ball\b(?! (?:the )?(?:five|counties|reports|places|year|time|day|month|along|round)\b)|\bevery\b(?! (?:year|quarter|month|week|day)\b)|\ball of\b|\beverything\b/iu;
const HALF =
  /一半|半数|一?大半|一?多半(?!是)|过半|大部分|大多数?|多数(?!据)|\bhalf\b|\bmajority of\b|(?<=why (?:did|do|does|are|were|have|has) )most\b|(?<=\bfail(?:ed|s)? to [a-z]+ )most\b/iu;
const FEWER =
  /不到|不足|没到|未到|(?:一半|半数|大半|过半|大部分|大多数?|多数)[^,，。]{0,6}(?:不|没|未)|(?:都|也|还)没有?|没有?一半|少于|低于|只有|仅|才|\b(?:less than|fewer than|not even|a mere|under|below|only|fail(?:ed)? to)\b/iu;
const MORE =
  /超过|多于|高于|以上|过了|大于|\bmore than\b|\b(?:over|above)\b(?! the (?:year|period|course))|\bexceed/iu;
const ROSE =
  /不[减降][反却]而?[增升涨]|反[增升涨]|往上[走升涨蹿窜]|[蹿窜]|多起来|变慢|变长|slower|longer|涨|升|增(?:加|长|多|至|到)|提高|(?<![送报交递呈])上去|变多|多了|新高|大涨|暴增|激增|猛增|飙升|大增|骤增|surge|soar|sho(?:o?t|oting) up|spike|skyrocket|balloon|mount(?:ed|ing)|push(?:ed|es|ing)? .{1,60}\bup\b|\bup by\b|\b(?:is|are|was|were|been) (?:[^,.;?]{2,40} )?up\b(?= *(?:$|[?,.;]|\d|by\b|last\b|this\b|so\b|in 20|on\b|year\b|from\b|sharply\b))|gone up|going up|(?:bigger|larger|higher|growing|rising) (?:share|number|proportion|rate|percentage)|more and more|rise|rose|risen|increase|went up|go up|grow|grew|jump|climb/iu;
const FELL =
  /不[增升涨][反却]而?[减降跌]|反[减降跌]|往下[走掉滑跌降]|(?:名次|排名|位次)\p{Script=Han}{0,6}退|变快|变短|faster|shorter|跌|降|减少|下滑|变少|(?<=(?:率|[总数]量|数|值|得分|名次|排名)\p{Script=Han}{0,4})掉|掉(?=到|下[来去]|了?[这那]么|得|了(?:[\d几一二三四五六七八九十]|百分))|缩水|少了|新低|大跌|少到|暴跌|锐减|骤降|猛降|plunge|plummet|collapse|slump|tumble|fall|fell|fallen|drop|decrease|went down|go down|gone down|going down|down by|\b(?:is|are|was|were|been) (?:[^,.;?]{2,40} )?down\b(?= *(?:$|[?,.;]|\d|by\b|last\b|this\b|so\b|in 20|on\b|year\b|from\b|sharply\b))|slip(?:ped|s)?\b(?! (?:in)?to (?:(?:19|20)\d\d|(?:the )?(?:next|following|new)\b)| through\b| past\b)|slid(?:es?|ing)?\b|drag(?:ged|s)? .{1,40}\bdown\b|(?:not|n't) (?:as|so) .{1,60}\bas (?:they|it|he|she|people) (?:used to|once|were|was)|less and less|fewer and fewer|went from .{1,20} down|\bcut\b|declin|shrink|shr[au]nk/iu;
const WORSE = /越\p{Script=Han}{1,2}越(?:差|低|少|小|短)|变差|恶化|退步|worse|deteriorat/iu;
const BETTER = /越\p{Script=Han}{1,2}越(?:高|多|好|大|长)|变好|改善了|improved?\b/iu;
const MORE_THAN_BEFORE =
  /比(?:去年|上一?年|前一?年|往年|从前|以前|过去|先前|之前|早先|20\d\d年)(?:还|更|又)?(?:要)?(?:多|高)|(?:more|higher|longer)(?: often| frequently)? than (?:(?:last|the previous) year|the year before|a year (?:earlier|before|ago))/iu;
const LESS_THAN_BEFORE =
  /比(?:去年|上一?年|前一?年|往年|从前|以前|过去|先前|之前|早先|20\d\d年)(?:还|更|又)?(?:要)?(?:少|低)|(?:fewer|less|lower|shorter)(?: often| frequently)? than (?:(?:last|the previous) year|the year before|a year (?:earlier|before|ago))/iu;
const NEVER =
  /从来?(?:就|都|也)?[没不未]|一次(?:都|也)?(?:没|不)|(?<![有第])一[件起个份例宗次人名项卷家户条场](?:(?:\p{Script=Han}{1,8}的)?(?:都|也)(?:没|不)|没(?!有?几))|没有?一[件起个份例宗次人名项卷家户条场本册处所张笔单批座栋](?!\p{Script=Han}{0,4}的(?:时间|过程))|\bnever\b|\bnone of\b|\bnot (?:one|a single)\b|n't (?:[a-z]+ ){0,2}(?:ever|once|a single|one single|one(?! of\b))\b/iu;
const SELDOM =
  /(?:老是|总是|总|老|经常|常常|往往|一直)(?:都)?不|很少|极少|难得|几乎不|几乎没|\b(?:rarely|seldom|hardly(?: ever)?|barely|scarcely|almost never)\b|\b(?:keep|keeps|kept) (?:skipping|missing|avoiding|dodging)\b|\balways (?:skip|miss|avoid|dodge)s?\b/iu;
const SOME = /不是有人|有人(?:被?投诉|告|举报|上访|到|去)|发生过|出过/u;
/** Shares in words besides the half. */
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:a|one)[- ]quarter(?= of\b)|\b(?:about|around|nearly|almost|roughly|only|just|over|is|was) (?:a|one) quarter\b/iu,
    25,
  ],
  [
    /\b(?:a|one)[- ]third(?= of\b)|\b(?:about|around|nearly|almost|roughly|only|just|over|is|was) (?:a|one) third\b/iu,
    100 / 3,
  ],
  [/\btwo[- ]thirds\b/iu, 200 / 3],
  [/\bthree[- ]quarters\b/iu, 75],
];
/** So many of so many: nine in ten, 十个里不到九个. */
const OF_MANY =
  /(?<![\d.,])\b(?<part>one|two|three|four|five|six|seven|eight|nine|\d{1,2})(?: [a-z]+)? (?:in|out of)(?: every)? (?<whole>[a-z]+|\d{1,3})\b(?! (?:days|weeks|months|years|hours))|十[个件起人户次份条](?!工作)\p{Script=Han}{0,4}[里中有](?:\p{Script=Han}{0,7}?)(?<tenth>[一二三四五六七八九])[个件起人户次份条]/giu;
const WORDS_FOR_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Half of a matter with a name of its own that falls short (一半的镇街审核人员都不达标): no share that is told is that of those that do. */
const SHORT_OF_IT = /(?:一半|半数|大半|大部分|大多数?|多数)的[^,，。]{4,12}[不没未]/u;
const TENTHS = /([一二两三四五六七八九])成(半|五)?(?![立为功效果员交])/gu;
/** Small amounts in words, which the reports' own reading of numbers leaves alone. */
const SMALL =
  /(?<![第一二三四五六七八九十百千万几哪])(一(?=个月|周)|[两二三四五六七八九十])(个?(?:工作日|小时|钟头|月)|周|天|件|起|次|名|人|家|份|条|项|场|座|处|户|位|宗|例|批|所|卷|艘|台|辆)/gu;
/** How many of them are to be named is asked, not claimed: 哪两个镇. */
const WHICH_OF_THEM = /哪\s?(?:[一二两三四五六七八九十]+|\d+)(?=\p{Script=Han})/gu;
const ROUGHLY = /(?<=[十百千万])来(?=[件起次名人家份条项个场])/gu;
const ENGLISH_NUMBER =
  /(?<![\w“"'.,])(\d[\d,]*(?:\.\d+)?)(?:\s*(%|per ?cent\b)|[\s-]*((?:working |business )?days?|weeks?|months?|hours?|minutes?|yuan|rmb)\b)?(?![\w”"])/giu;
/** How many there are of something, in words: five of its cases, a dozen cases, more than ten mines. */
const ENGLISH_COUNT =
  /(?<![\w-]|\b(?:in|of|these|those|its|their|top|first|last|all|which|what|by) )(?:a )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)(?= (?:of (?!every|ten|five|the (?:five|counties))|(?!in\b|out\b|times?\b|days?\b|years?\b|months?\b|weeks?\b|hours?\b|counties\b|places\b|reports\b|working\b|types?\b|kinds?\b|stages?\b|levels?\b|parties\b)[a-z]+))/giu;
const DOZEN = 12;
/** What a measure of an English question is called in the reports. */
const ENGLISH_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/day/iu, '天'],
  [/week/iu, '周'],
  [/month/iu, '个月'],
  [/hour/iu, '小时'],
  [/minute/iu, '分钟'],
  [/yuan|rmb/iu, '元'],
];
const DIGITS = '〇一二三四五六七八九十';

/** Whether a question states something while it asks, be it told as an amount or not: why it fell, how come it failed. */
export function takesForGranted(text: string): boolean {
  return TAKEN.test(text);
}

/**
 * What the question takes for granted (前提): 为什么涨到了298项 says that it rose, and to 298. Only questions that
 * state something while asking have any.
 */
export function premisesOf(text: string): readonly Premise[] {
  const whether = WHETHER.test(text) && !ASKS_AMOUNT.test(text);
  const states = !ASKS.test(text) && statedNumbers(text).length > 0;
  const takes =
    TAKEN.test(text) ||
    STATED_FIRST.test(text) ||
    whether ||
    claimsLast(text) ||
    states ||
    settlesFirst(text);
  return takes ? claimsIn(text) : [];
}

/** A statement, then what is asked of it: 45项任务都完成了，是哪个月完的. */
const STATED_THEN_ASKED = /^(?<stated>.+)(?:[,，;；。.!?？]\s*|\s[-–—]\s)(?<asked>[^,，;；。.!?？]+)[?？]?$/u;

/** Whether all of it, none of it or a place in an order is stated before something is asked of it. */
function settlesFirst(text: string): boolean {
  const { stated = '', asked = '' } = STATED_THEN_ASKED.exec(text)?.groups ?? {};
  if (!ASKS.test(asked) || ASKS.test(stated)) return false;
  // How many there were of it may be asked of what was done as well; how long it took or what it came to may not.
  const counts = ASKS_AMOUNT.test(asked) && !ASKS_MEASURE.test(asked);
  return claimsIn(`${stated}，`).some(
    ({ claim }) => claim === 'rank' || (!counts && (claim === 'all' || claim === 'never')),
  );
}

/** What is asked for may come of it, so that it is none that has: 如何提高满意率, 打算怎么减少投诉. */
const TO_COME =
  /如何|怎样|打算|计划|下一步|将(?:要|会)?|要怎么|怎么才能|\bhow (?:to|will|can|could|should|does|do)\b|\bplans?\b|\bwill\b|\bgoing to\b|\bnext\b/iu;

/** What a question states, beyond what it takes for granted too: a sentence that answers it may say otherwise (所述). */
export function claimsOf(text: string, taken: readonly Premise[]): readonly Premise[] {
  return taken.length > 0 || TO_COME.test(text) ? taken : claimsIn(text);
}

function claimsIn(text: string): readonly Premise[] {
  const rank = ranksClaimed(text).map(({ text: said, place }) =>
    claimed('rank', said, { value: place, unit: '名' }),
  );
  return [...rank, ...amountsClaimed(text, ASKS_AMOUNT.test(text)), ...courseClaimed(text)];
}

function claimed(
  claim: Premise['claim'],
  said: string | readonly string[] | null,
  amount: Amount = NONE,
): Premise {
  return { text: typeof said === 'string' ? said : (said?.[0] ?? ''), claim, ...amount };
}

/** Halves, tenths and numbers. */
function amountsClaimed(text: string, asksAmount: boolean): readonly Premise[] {
  const half = SHORT_OF_IT.test(text) ? null : HALF.exec(text);
  const claim = claimOf(text);
  const tenths = [...text.matchAll(TENTHS)].map(([said, tenth = '', five]) =>
    claimed(claim, said, { value: 10 * digit(tenth) + (five === undefined ? 0 : 5), unit: '%' }),
  );
  const numbers = amountsIn(text, asksAmount).map(({ said, ...amount }) => claimed(claim, said, amount));
  const halves =
    half === null
      ? []
      : [claimed(FEWER.test(text) ? 'lessThan' : 'moreThan', half, { value: 50, unit: '%' })];
  const fractions = FRACTIONS.flatMap(([said, value]) => {
    const found = said.exec(text);
    return found === null ? [] : [claimed(claim, found, { value, unit: '%' })];
  });
  const shares = ofMany(text, claim);
  return [...halves, ...tenths, ...fractions, ...(shares.length > 0 ? shares : numbers)];
}

function ofMany(text: string, claim: Premise['claim']): readonly Premise[] {
  return [...text.matchAll(OF_MANY)].flatMap(({ 0: said, groups }) => {
    const { part = '', whole = '', tenth } = groups ?? {};
    const [some, all] = tenth === undefined ? [numberOf(part), numberOf(whole)] : [digit(tenth), TEN];
    return some > 0 && some < all
      ? [claimed(claim, said, { value: (WHOLE_SHARE * some) / all, unit: '%' })]
      : [];
  });
}

const TEN = 10;
const WHOLE_SHARE = 100;

/** What an English word or digits come to; −1 for other words. */
function numberOf(said: string): number {
  return /^\d/u.test(said) ? Number(said) : WORDS_FOR_NUMBERS.indexOf(said.toLowerCase());
}

/** All or none of it, and which way it went. */
function courseClaimed(text: string): readonly Premise[] {
  const all = /了|吗|是|全|都|have|were|did|why|all|every/iu.test(text) ? ALL.exec(text) : null;
  const moved = movedIn(text);
  const found = [
    { claim: 'all' as const, said: all },
    { claim: 'never' as const, said: NEVER.exec(text) },
    { claim: 'seldom' as const, said: SELDOM.exec(text) },
    { claim: 'some' as const, said: SOME.exec(text) },
  ].flatMap(({ claim, said }) => (said === null ? [] : [claimed(claim, said)]));
  return moved === null ? found : [...found, claimed(moved.claim, moved.said)];
}

/** Amounts that the question states. */
function amountsIn(text: string, asksAmount: boolean): readonly (Amount & { readonly said: string })[] {
  if (!/\p{Script=Han}/u.test(text)) {
    const inLetters = [...text.matchAll(ENGLISH_COUNT)].map(([said, word = '']) => ({
      said,
      value: /dozen/iu.test(word) ? DOZEN : numberOf(word),
      unit: '',
    }));
    const inDigits = [...text.matchAll(ENGLISH_NUMBER)]
      .map(([said, digits = '', percent, measure = '']) => ({
        // As people write small numbers: two weeks may have been typed so.
        said: measure === '' ? said.trim() : said.trim().replace(/^\d+/u, inWords),
        value: Number(digits.replaceAll(',', '')),
        unit:
          percent === undefined ? (ENGLISH_MEASURES.find(([name]) => name.test(measure))?.[1] ?? '') : '%',
      }))
      .filter(({ said }) => !/^(?:(?:19|20)\d\d|123\d\d),?$/u.test(said));
    return [...inDigits, ...inLetters];
  }
  // 三百来件 is said as loosely as 三百余件 is written; 三天两头 is often, no length of time.
  const said = text.replaceAll(ROUGHLY, '余').replaceAll('三天两头', '').replaceAll(WHICH_OF_THEM, '哪');
  const read = extractNumbers(said, { year: null })
    .filter(
      ({ soft, value, unit, text: said }) =>
        (!soft ||
          !(asksAmount || (value < 2 && !/[周月]$/u.test(said)) || unit === '' || /成|半/u.test(said))) &&
        // 23年 is told of a year, not of a length of time.
        !/^\d\d年$/u.test(said),
    )
    .map(({ text: said, value, unit }) => ({ said, value, unit }));
  if (read.length > 0 || asksAmount) return read;
  return [...text.matchAll(SMALL)].map(([said, number = '', unit = '']) => ({
    said,
    value: digit(number),
    unit,
  }));
}

function digit(word: string): number {
  return word === '两' ? 2 : DIGITS.indexOf(word);
}

const CLAIMING =
  /(?:的)?(?:主要)?原因(?:是什么|是啥|何在|在哪里?|在于|造成的)|缘故|(?:问题|毛病)(?:就?出在|在)(?:哪里?|什么地方)?|怎么(?:搞|弄|闹|拖|办到|干到)(?:的|成这样|成)?|[什啥]么?(?:事情|东西)?(?:导致|造成|引起|带动|促成|推动|拉动|推高|拉低)|靠(?:的)?(?:是)?[什啥]么?|不[增减升降涨][反却]而?[增减升降涨跌]|反[倒而]|[这那][么样][高低多少慢快差]|往[上下][走升涨掉滑跌降]|多起来|三天两头|个个|\bwhat (?:has |had |is |was )?(?:push(?:ed|es|ing)|sen[dt](?:s|ing)?|put(?:s|ting)?|dragg?(?:ed|s|ing))\b|\bwhat (?:went|goes|has gone|is|was|'s) wrong\b|\bwhat(?:'s| is| was| were| are) (?:the|its|their) (?:main |real )?(?:reasons?|causes?|explanation)\b|\bso (?:few|many|high|low|little|much)\b|\ba mere\b|\bnone of\b|\bnot (?:one|a single)\b|\b(?:every|a) single\b|\bthey say\b|\bas (?:they|it|people) used to(?: be)?\b|\b(?:bigger|larger|growing) (?:share|proportion) of\b|\b(?:\d+|one|two|three|four|six|seven|eight|nine) (?:in|out of) (?:every )?(?:ten|four|five|three|\d+)\b|没错吧|\b(?:a )?dozen\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= of\b)|是?(?:靠|因为)?(?:哪些|什么|啥)(?:举措|措施|办法|做法|因素|招)(?:见效|奏效|起(?:了)?(?:作用|效)|管用|促成|导致|造成)了?|归功于|是?[什啥]么?(?:原因|缘故)|对不对|对[吗吧]|是[吗吧]|听说|据说|说是|传闻|有人说|真的|难道|居然|竟然|是不是|不是(?=有人)|(?:老是|总是|经常|常常|往往)(?:都)?(?=不)|比(?:去年|上一?年|前一?年|往年|20\d\d年)(?:还|更|又)?(?:多|少|高|低)了?|怎么(?:回事|还|又|就|才|连|反而)?|反而|越\p{Script=Han}{1,2}越[差低少高多好大小长短]|花(?=了?[\d一二两三四五六七八九十])|从来|\b(?:is|are|was|were|did|does|do|has|have)n't\b|\b(?:right|correct|true)(?=\s*\?)|\bis it (?:true|correct|right)(?: that)?|\bi(?: have|'ve)? heard(?: that)?|\bhow come\b|\bwhat(?:'s| is| was| lies| led| lay)? (?:caused|causing|explains|explained|drove|driving|behind|to)\b|\b(?:surge[ds]?|soar(?:ed|ing)?|jump(?:ed)?|spike[ds]?|skyrocket(?:ed)?|balloon(?:ed)?|plunge[ds]?|plummet(?:ed)?|slump(?:ed)?|collapse[ds]?|tumble[ds]?|shrink|shr[au]nk)(?: (?:in|to|by)\b)?|\bper ?cent\b|[暴激猛骤锐][增涨减跌降]|飙升|\b(?:fewer|less|more) than\b|\bnot even\b|\b(?:below|above|under|over|only|just)\b/giu;

/** Places of the words that state or doubt without naming a matter (断言用语): what is looked for stands beside them. */
export function claimingWords(text: string): readonly Span[] {
  return [...text.matchAll(CLAIMING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type Amount = Pick<Premise, 'value' | 'unit'>;

const NONE: Amount = { value: null, unit: null };

/** From one number to another: 从295加到298, from 295 to 298; years and times of day are none. */
const FROM_TO =
  /(?:从|由|\bfrom )\s*(?!(?:19|20)\d\d\b)(\d[\d,]*(?:\.\d+)?)(?!\s*[年月日点时号])[^\d,，;；。]{0,8}?(?:到|至|成|\bto )\s*(\d[\d,]*(?:\.\d+)?)(?!\s*[年月日点时号\d])/iu;

/** What asks which way it went says neither. */
const EITHER_WAY =
  /[升涨增高多](?:了|加了?)?还是[降跌减低少]|[降跌减低少](?:了)?还是[升涨增高多]|\b(?:up|ris(?:e|en)|rose|more|increas\w+|higher) or (?:down|f[ae]ll(?:en)?|fewer|less|decreas\w+|lower|drop\w*)\b|\b(?:down|fall|fell|decrease\w*) or (?:up|rise|rose|increase\w*)\b|\b(?:long|short|bigg|small|high|low|fast|slow|quick)er or (?:long|short|bigg|small|high|low|fast|slow|quick)er\b|\bany (?:long|short|bigg|small|high|low|fast|slow|quick)er\b/iu;

/** Which way the question says that it went; what is compared with the year before goes first. */
function movedIn(text: string): { readonly claim: 'rose' | 'fell'; readonly said: string } | null {
  if (/下降率|增长率/u.test(text) || EITHER_WAY.test(text)) return null;
  const ends = FROM_TO.exec(text);
  const [from, to] = [ends?.[1], ends?.[2]].map((end) => Number(end?.replaceAll(',', '')));
  if (ends !== null && from !== undefined && to !== undefined && from !== to)
    return { claim: to > from ? 'rose' : 'fell', said: ends[0] };
  const ways = [
    ['rose', MORE_THAN_BEFORE],
    ['fell', LESS_THAN_BEFORE],
    ['fell', WORSE],
    ['rose', BETTER],
    ['rose', ROSE],
    ['fell', FELL],
  ] as const;
  for (const [claim, pattern] of ways) {
    const said = pattern.exec(text)?.[0];
    if (said !== undefined) return { claim, said };
  }
  return null;
}

/** A number that a question states, with its place. */
export interface StatedNumber extends Span {
  readonly value: number;
  /** Null for a bare number of an English question. */
  readonly unit: string | null;
}

const BARE =
  /(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?=(?: [a-z-]+){1,4}\b|\s*[?.!]?$)(?!\s*(?:%|percent|million|billion))/giu;
const YEAR = /^(?:19|20)\d\d$/u;
/** What a bare number counts of time. */
const TIME = /^[\s-]*(?:(?:working|business) )?(?:days?|weeks?|months?|hours?|minutes?)\b/iu;

/** The numbers that a question states, those of years and names left out. */
export function statedNumbers(text: string): readonly StatedNumber[] {
  const written = extractNumbers(text, { year: null })
    .filter(({ soft }) => !soft)
    .map(({ start, end, value, unit }) => ({ start, end, value, unit }));
  if (/\p{Script=Han}/u.test(text)) return written;
  const bare = [...text.matchAll(BARE)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: Number((found[1] ?? '').replaceAll(',', '')),
      unit: null,
    }))
    .filter(({ start, end }) => !YEAR.test(text.slice(start, end)))
    .filter(({ start, end }) => written.every((one) => end <= one.start || one.end <= start))
    .map((one) => ({ ...one, end: one.end + (TIME.exec(text.slice(one.end))?.[0].length ?? 0) }));
  return [...written, ...bare];
}

/** What makes a number the whole of which a part is asked for. */
const WHOLE =
  /\b(?:of|out of|among)(?: (?:the|those|these|its|all))* (?<en>\d[\d,]*)\b(?! ?%)|(?<zh>\d[\d.]*万?)(?:多|余)?[件起宗例个条项名人家户份本场次批卷]\p{Script=Han}{0,14}?(?:当中|之中|里头?|里面|中)(?!心|小|学|央|国|队)[^。?？]*(?:多少|几)/giu;

/** The amounts of which a question asks for a part (已给总数): they are no answer to it. */
export function givenAmounts(text: string): readonly number[] {
  const wholes = [...text.matchAll(WHOLE)].filter(({ groups }) => !YEAR.test(groups?.['en'] ?? ''));
  return wholes.map(({ groups }) => {
    const [, digits = '', scale] = /^([\d.,]*)(万?)$/u.exec(groups?.['en'] ?? groups?.['zh'] ?? '') ?? [];
    return Number(digits.replaceAll(',', '')) * (scale === '万' ? 10_000 : 1);
  });
}

function claimOf(text: string): Premise['claim'] {
  if (FEWER.test(text) && !/只有|仅|才|only|a mere/iu.test(text)) return 'lessThan';
  if (MORE.test(text)) return 'moreThan';
  return 'equals';
}

/** A part that every report of the genre has, by rule. */
interface ReportPart {
  /** How askers hint at it. */
  readonly cues: RegExp;
  /** What its heading says. */
  readonly heading: string;
  /** How its headings can be told. */
  readonly headed: RegExp;
  /** How its text can be told where a heading covers more than the part, or none does. */
  readonly says: RegExp;
  /** The most that standing in it counts; default 1. */
  readonly most?: number;
  /** What stands in the same part and is meant only where it is asked for: a text of it alone, and one that has it. */
  readonly besides?: { readonly cues: RegExp; readonly says: RegExp; readonly has: RegExp };
}

/** What does not go well, asked for its reason: 为什么人手这么紧张, why can't data be shared. */
const HARDSHIP =
  /紧张|紧缺|打不通|不通|[查办管推接用跟答做留招顶](?:不了|不过来|不动|不住|不上|不好|不到位|不下)|忙不过来|不敢|不会|不愿|没人|缺人|人少|缺钱|太慢|这么慢|太少|这么少|太难|这么难|难办|难管|难留|难招|落后|吃不消|没(?:什么|啥|多大)?效果|败诉|(?:打|又|总|老|还|会)输|输(?:了|掉|官司|在)|(?:老|总)[是被要]|经常|反复|重复|(?:没|不了|[那这]么)\p{Script=Han}{0,2}几[件个起]|\bcan(?:'t|not)\b|unable|so few|so little|so hard|so slow|struggl|short of|understaffed|overstretched|stretched|lack|not enough|difficult|\bkeeps? (?:on )?[a-z]+ing\b|\b(?:hardly|barely|scarcely) (?:any|ever)\b/iu;
const REASON_ASKED =
  /为什么|为何|为啥|咋(?!样)|怎么会?|原因|根子|卡在|难在|[栽输]在|症结|why|what (?:stops|keeps|prevents|holds)/iu;

const SHORTCOMINGS: ReportPart = {
  cues: /不足(?![一二两三四五六七八九十百半\d])|毛病|缺点|短板|弱项|差距|薄弱|欠缺|没做好|没做到|没到位|不到位|做得?不好|不够|短处|弱点|拖后腿|差在|还差|软肋|(?:方面|地方|环节|哪里|哪儿|还是?|比较)弱|(?:犯|出)(?:了|过|些)?(?:哪些|什么|啥)?(?:错|差错|纰漏|岔子|漏子)|(?:存在|哪些|什么|啥|自身|[这那]些|上述|以上)的?问题|问题(?:出在|在哪|是什么|有哪些|的?(?:原因|根源|成因|症结)|是?怎么(?:来|造成|形成|产生))|shortcoming|weakness|weak (?:points?|spots?|links?|sides?|areas?)|room for improvement|not up to (?:scratch|par|standard)|deficien|\bfailings?\b|\bbad at\b|not (?:doing|done|good|going) (?:so |very |too )?(?:well|enough|great)|n't (?:doing |going )?(?:good|well) enough|\badmi(?:ts?|tted|ssion)\b|\bowns? up\b|\bconcedes?\b|falls? short|fell short|what problems|which problems/iu,
  heading: '存在的问题、不足、差距和原因',
  headed: /不足|问题|差距|短板|弱项|薄弱|困难/u,
  says: /(?:存在|还有|仍有|尚有|主要)[^。]{0,16}(?:不足|问题|差距|短板)|(?:不足|问题|差距|短板)[:：]|有待|还?不够|究其|原因分析|薄弱|参差不齐/u,
  besides: {
    cues: /原因|为什么|为何|为啥|怎么会|怎么(?:来|造成|形成|产生)的|根子|根源|成因|缘由|归咎|why|cause|reason|blame/iu,
    says: /^[^。；]{0,30}(?:原因|成因|究其|根源)/u,
    has: /原因|成因|究其|根源/u,
  },
};
const PLAN: ReportPart = {
  cues: /想(?:怎么|如何|用|靠|从|在)|下一步|下步|打算|准备(?:怎么|如何|采取|做|出台)|明年|接下来|今后|将来|往后|来年|未来|20\d\d年?(?:的|有(?:什么|哪些))?(?:工作)?(?:计划|安排|思路|重点|目标)|(?:有(?:什么|哪些|啥)|什么样?的?)(?:工作)?计划|next (?:step|year)|do next|plans? (?:to|for)|\bwhat\b.{0,30}\bplans?\b|planned|upcoming|\b(?:what|how|which|where|who)\b.{0,30}\bwill\b|will .{0,40} do|\bgoing to\b|\b(?:intend|mean|want|hope|aim)s? to (?:do|go|take|try|get|make|keep|curb|tackle)\b|intends? to|\bintentions?\b|\bin store\b|\bin mind\b|\bfrom (?:here|now) on\b|\bgoing forward\b|\blook(?:s|ing)? ahead\b/iu,
  heading: '下一步工作思路和安排',
  headed: /下一?步|打算|计划|安排|思路|展望|今后|下一年/u,
  says: /^(?:.{0,6}是?)?(?:下一?步|今后|接下来)|下一?步[^。]{0,6}[，,将]|(?:20\d\d年)[，,]?[^。]{0,12}(?:将|计划|重点|力争)|将(?:继续|持续|进一步|坚持)/u,
};
const LEADERS: ReportPart = {
  cues: /一把手|主要领导|主要负责(?:人|同志)|党政负责人|书记|(?:县|区|镇|市|乡)长|头头|领导班子|top leader|main leader|principal leader|party secretar|mayor|magistrate|(?:county|district|town) (?:head|chief|leader)/iu,
  heading: '党政主要负责人履行第一责任人职责',
  headed: /负责人|第一责任人/u,
  says: /主要(?:负责|领导)|第一责任人/u,
  // Its text names them over and over: that it does tells no more than its heading.
  most: 0.4,
};

/**
 * The annual report must tell, besides the measures, the shortcomings and their causes, what the leaders did as the
 * first responsible, and the plan for the next year. Askers say so in other words than the headings.
 */
const PARTS: readonly ReportPart[] = [SHORTCOMINGS, PLAN, LEADERS];

/** What standing in the part counts for what is not meant of it. */
const BESIDES = 0.3;
const AGAINST = -1;

/** A sentence of the shortcomings by itself, as one of a list too. */
const TO_MEND =
  /(?:不足|问题|差距|短板)(?:[:：。；，,]|$)|(?:有待|尚需|还需|仍需|还?不够|不强|不高|不到位|薄弱|欠缺|参差不齐)/u;
/** It ends in what is amiss: 普法覆盖不够, 服务效果打了折扣. */
const FALLS_SHORT =
  /(?:不够|不足|不强|不高|不到位|不及时|不规范|薄弱|欠缺|单一|折扣|滞后|参差不齐|差距|短板)[。；;]?$/u;
const MENDS = /补齐|补强|补上|破解|解决|整改|弥补|消除|针对|改进|提升|加强/u;
/** What is to be mended is then what the plan is about, not what is asked for. */
const REMEDY =
  /怎么|如何|怎样|咋|办法|解决|措施|\bhow\b|\bdo about\b|\bto (?:fix|address|tackle|solve|remedy|improve|overcome)\b/iu;
const SHORTCOMINGS_TOO =
  /(?:哪些|什么|啥|何)(?:不足|毛病|短板|差距|问题|弱项)|(?:不足|短板|差距|问题)(?:和|及|以及|、|与)|\b(?:shortcomings?|weakness(?:es)?|problems?),? and\b/iu;

/** What was done about a shortcoming that the question itself names (怎么补这个短板): it is not asked for. */
const MENDED =
  /(?:怎么|如何|怎样|用什么(?:办法|法子|招))(?:来|去|才|给|把|帮)?(?:补|解决|破解|破|治|应对|弥补|缓解|改善|改进|处理|避免|防止|帮|扶|管|治|改|整)|\bhow (?:did|does|do|is|was|were|has|have) .{1,60}\b(?:fix|solv|tackl|address|remed|overc[ao]me|make up for|made up for|deal(?:t|ing)? with|help)/iu;

function asksOfHardship(question: string): boolean {
  return REASON_ASKED.test(question) && HARDSHIP.test(question);
}

function partsOf(question: string): readonly ReportPart[] {
  const meant = PARTS.filter(
    (part) => part.cues.test(question) || (part === SHORTCOMINGS && asksOfHardship(question)),
  );
  const told = meant.includes(PLAN) ? REMEDY.test(question) : MENDED.test(question);
  const remedy = told && !SHORTCOMINGS_TOO.test(question);
  return remedy ? meant.filter((part) => part !== SHORTCOMINGS) : meant;
}

/** Words of the headings under which the answer is likely to stand (所问部分); empty when the question gives no hint. */
export function partsMeant(question: string): string {
  return partsOf(question)
    .map(({ heading }) => heading)
    .join(' ');
}

/**
 * How a passage stands to the part that a question means (所在部分): 1 inside it by heading and by words, 0.7 by one of them,
 * less for what stands there besides, 0 outside, and -1 where it tells the shortcomings alone of which a plan is to mend;
 * null when the question means no part.
 */
export function partHeld(
  question: string,
  { heading, text }: { readonly heading: readonly string[]; readonly text: string },
): number | null {
  const meant = partsOf(question);
  const path = heading.join(' ');
  if (meant.length === 0) return asksHow(question) && admits(text, path) ? ADMITTED : null;
  if (meant.includes(PLAN) && !meant.includes(SHORTCOMINGS) && tellsShortcomings(text, path)) return AGAINST;
  const held = meant.map(({ headed, says, besides, most = 1 }) => {
    const asked = besides?.cues.test(question) === true;
    if (besides !== undefined && (asked ? !besides.has.test(text) : besides.says.test(text))) return BESIDES;
    const [inHeading, inText] = [headed.test(path), says.test(text)];
    if (inHeading && inText) return most;
    return inHeading || inText ? Math.min(0.7, most) : 0;
  });
  return Math.max(...held);
}

/** What is done, or who does it, is asked for: a report's shortcomings tell what is not (怎么给外来务工人员普法). */
const HOW_IT_IS_DONE =
  /怎么(?!会|不|没|还|才|这么|那么)|如何|怎样|谁|\bhow (?:do|does|did|is|are|was|were|has|have)\b|\bwho\b/iu;
/** What standing among the shortcomings counts for it. */
const ADMITTED = -0.5;

function asksHow(question: string): boolean {
  return (
    HOW_IT_IS_DONE.test(question) &&
    !/为什么|为何|为啥|怎么(?:会|回事|搞)|原因|\bwhy\b|how come/iu.test(question)
  );
}

/** Whether a passage stands among the shortcomings that a report admits, by its heading and its words. */
function admits(text: string, path: string): boolean {
  return /不足|短板|差距|弱项|存在.{0,6}(?:问题|困难)/u.test(path) && tellsShortcomings(text, path);
}

/** Whether a sentence tells a shortcoming where only the plan, or how it is done, is asked for: what is to be mended is not what will be done. */
export function tellsWhatIsToMend(question: string): (sentence: string) => boolean {
  const meant = partsOf(question);
  if (meant.includes(SHORTCOMINGS)) return () => false;
  if (meant.includes(PLAN))
    return (sentence) => TO_MEND.test(sentence) && !MENDS.test(sentence) && !PLAN.says.test(sentence);
  return asksHow(question) ? (sentence) => FALLS_SHORT.test(sentence) : () => false;
}

/** Whether a passage tells what is planned (下一步). */
export function tellsPlan({
  heading,
  text,
}: {
  readonly heading: readonly string[];
  readonly text: string;
}): boolean {
  return PLAN.headed.test(heading.join(' ')) || PLAN.says.test(text);
}

function tellsShortcomings(text: string, path: string): boolean {
  const headed = SHORTCOMINGS.headed.test(path) && !PLAN.headed.test(path);
  return (headed || SHORTCOMINGS.says.test(text)) && !PLAN.says.test(text);
}

import { meansPeople } from './person-nouns.js';

/** Measure words of people (人的量词). */
export const PEOPLE_UNITS: readonly string[] = ['人', '名', '位', '人次'];

/** How often it came about: how often in a year was it caught on camera. */
export const HOW_OFTEN =
  /\bhow (?:often|frequently|regularly)(?: (?:in|over|during|a|the|last|past|this|year|month|20\d\d)){0,4} (?:did|has|have|was|were)\b/iu;

const SESSIONS = ['次', '场', '场次', '期', '个'];

/** Times that something was done, which are told by those who did it, or to whom it was done, as well. */
const TIMES = ['次', '场', '场次', '期', '人次', '件次'];

/** What a thing is counted in, by the last word of what is to be counted (量词). */
const COUNTED_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:cases|disputes|petitions|complaints|lawsuits|suits|appeals|offences|offenses|violations)$/u,
    ['件', '起', '宗', '例', '件次'],
  ],
  [/^(?:seals|stamps)$/u, ['枚']],
  [/^(?:views|plays|clicks|hits|downloads|page-views|pageviews)$/u, ['次', '人次', '余次']],
  [/^(?:readers|viewers|listeners)$/u, ['次', '人次', '人', '名', '余次']],
  [/^(?:attendances|person-times|man-times)$/u, ['人次', '人', '名']],
  [/^(?:hours|man-hours)$/u, ['小时', '课时', '学时']],
  [/^visits$/u, ['次', '人次', '余次', '家次', '户次']],
  [/^(?:vehicles|cars|trucks|buses|ambulances|taxis)$/u, ['辆', '台']],
  [/^(?:ships|boats|vessels)$/u, ['艘', '艘次', '条']],
  [/^(?:households|families)$/u, ['户']],
  [/^(?:homes|houses)$/u, ['户', '套', '栋', '幢', '间', '处', '座']],
  [/^couples$/u, ['对', '户']],
  [/^(?:flats|apartments|dwellings)$/u, ['套', '户']],
  [/^(?:spots|sites|places|venues|locations|outlets)$/u, ['处', '个', '家', '点', '所']],
  [/^entries$/u, ['项', '条', '个', '件']],
  [/^(?:trees|saplings|plants)$/u, ['棵', '株']],
  [
    /^(?:committees|organi[sz]ations|bodies|institutions|stations|cent(?:re|er)s|offices|villages|towns|townships|communities|teams)$/u,
    ['个', '家', '处', '支', '所'],
  ],
  [/^pieces$/u, ['条', '件', '份', '篇']],
  [/^points$/u, ['个', '处', '点', '项', '条']],
  [/^batches$/u, ['批次', '批']],
  [
    /^(?:powers|items|matters|measures|procedures|policies|standards|provisions|tasks)$/u,
    ['项', '条', '件', '个'],
  ],
  [/^(?:suggestions|comments|proposals|opinions|recommendations|clues)$/u, ['条', '件', '份', '个']],
  [/^(?:enterprises|companies|firms|businesses)$/u, ['家', '户']],
  [
    /^(?:times|sessions|hearings|drills|meetings|lectures|events|activities|exercises|inspections|campaigns|briefings)$/u,
    SESSIONS,
  ],
  [
    /^(?:documents|files|dossiers|contracts|letters|leaflets|brochures|materials|copies|pamphlets)$/u,
    ['件', '份', '册', '本', '部', '卷'],
  ],
  [
    /^(?:people|persons|youngsters|youths|children|students|women|citizens|participants|residents|cadres|officials|staff|members|experts|judges|clerks|tenants|applicants|migrants|patients|candidates|informants|recruits|retirees|suspects|convicts|culprits)$/u,
    PEOPLE_UNITS,
  ],
];

/** Words for how many people there are of a sort, whatever stands before them: the squads' headcount, user count. */
const PEOPLE_TOLD =
  /\bhead-? ?count\b|\b(?:user|visitor|tourist|member|subscriber|audience|student) (?:count|numbers|base)\b|\bpopulation\b|, in people\b/iu;
/** What befalls people only: how many got held by the police. */
const BEFELL =
  /^[-–—:;,. ]*(?:(?:and|so|in|for|over|during)\b[^?]{0,40},? )?(?:how many|the number)(?: of them)? (?:was|were|got|have been|had been|ended up)(?: being)? (?:held|detained|arrested|jailed|locked up|sacked|fired|hired|recruited|trained|disciplined|demoted|promoted|injured|hurt|killed|rescued|evacuated|taught|summoned|convicted|sentenced|prosecuted)\b/iu;
/** How often it was: what follows the times is who did it. */
const OCCASIONS = /\b(?:how many|(?:the )?number of) (?:times|occasions)\b/iu;
/** Those to whom something of theirs was done, of which either is counted: officers had their badges cancelled. */
const OF_THEIRS = /\bhow many [a-z' -]{3,50}? (?:have |has )?had (?:their|its|his|her|a|an)\b/iu;
/** What is to be told of something that is named first: Legal clips: total plays? */
const TOTAL_LAST =
  /[,:;–-] *(?:and |the |its |their )?(?:total|combined|overall) ([a-z-]+s)\b[^,:;?]{0,24}\??$/iu;

const OTHER_CUES: readonly (readonly [RegExp, readonly string[]])[] = [
  [HOW_OFTEN, ['次', '场', '场次', '期']],
  [/\b(?:average|mean|highest|lowest|what) (?:[a-z]+ ){0,2}(?:marks?|scores?)\b/iu, ['分']],
  [/\b(?:class|teaching|training|study|credit) hours\b/iu, ['课时', '学时']],
  [
    /how (?:big|large) .{0,30}\b(?:team|pool|force|corps|staff|workforce|roster|mediators|officers|lawyers|volunteers|people)\b|\b(?:size|headcount) of .{0,20}\b(?:team|pool|force|corps|staff|workforce|roster)\b/iu,
    PEOPLE_UNITS,
  ],
  [/\b(?:death|casualty) tolls?\b/iu, PEOPLE_UNITS],
];

const COUNTED =
  /\b(?:how many|(?:the )?number of)\s+((?:[\w'-]+ ){0,4}?[\w'-]+?)(?=\s*(?:$|[?,.;])| (?:did|does|do|has|have|had|were|was|are|is|got|get|came|took|went|in|on|of|for|from|by|to|at|under|with|that|which|who|can|could|will)\b| [a-z]+ed\b)/iu;

/** A plural noun; what follows it is its verb, unless it is one too: lawyers volunteer, sports events. */
const PLURAL = /(?<![aiu'])s$|^(?:people|children|women|men|staff|police)$/iu;
/** Who did it may follow right upon what it was done to: messages people posted. */
const PLURAL_NOUN = /(?<![aiu'])s$/iu;

/** A noun phrase that stands for a question: "Penalties under the simplified procedure". */
const NAMED_COUNT =
  /^[-–—:;,. ]*(?!(?:how|what|which|who|whose|when|where|why|did|does|do|has|have|is|are|was|were|average|share|percentage|rate|by|tell|describe|list|explain|give|show|compare|rank|order|sort|summari[sz]e|name)\b)(?:the |total )?((?:[a-z][\w'-]* ){0,4}?[a-z][\w'-]*?)(?=\s*(?:$|[?,.;:])|\s+(?:in|on|of|for|from|by|to|at|under|over|with|that|which|who|where|whose|still|per|won|sent|paid|put|left|found|lost|brought|taken|made|held)\b|\s+[a-z]+ed\b)/iu;

/** What an English question wants counted: "enforcement inspections" of how many enforcement inspections did; null in others. */
export function countedWords(text: string): string | null {
  return nounOf(COUNTED.exec(text) ?? NAMED_COUNT.exec(text));
}

/** What is told in words, though it stands in the plural. */
const TOLD =
  /^(?:shortcomings|weaknesses|plans|problems|measures|steps|reasons|causes|lessons|priorities|efforts|ways|rules|names|examples|details|challenges|difficulties|goals|targets|tasks|arrangements|achievements|results|highlights|methods|practices|innovations|honours|honors|awards)$/iu;

/** What was done with them, one by one: problems settled, measures repealed. */
const DONE_WITH =
  /^\s+(?:raised|reported|flagged|lodged|filed|found|uncovered|spotted|identified|detected|received|handled|solved|resolved|fixed|rectified|corrected|settled|accepted|repealed|abolished|logged|registered|submitted|dealt with|put right)\b/iu;

/** What is told first, and asked of after it: Buyers couldn't get their deeds. How was it sorted out? */
const ASKS_AFTER =
  /[,.;:!–—-]\s+(?:and |so |but |in |on |at |by |to )?(?:how(?! (?:many|much|often|long|big|large|far)\b)|what(?! (?:percent|proportion|share|total|number|amount|figure|rate))|why|who|where|when|which)\b(?!(?: [a-z'-]+){0,3} (?:total|number|count|figure|amount|rate|percentage|sum|toll|tally|headcount|score|value|bill|cost)\b)/iu;

/**
 * Whether an English question is a noun phrase of things that can be counted (Penalties under the simplified procedure), after
 * which nothing is asked of them in words.
 */
export function namesCount(text: string): boolean {
  if (ASKS_AFTER.test(text)) return false;
  const named = NAMED_COUNT.exec(text);
  const head = nounOf(named)?.split(' ').at(-1) ?? '';
  const told = TOLD.test(head) && !DONE_WITH.test(text.slice((named?.[0] ?? '').length));
  return PLURAL.test(head) && !told;
}

function nounOf(found: RegExpExecArray | null): string | null {
  const words = found?.[1]?.split(/\s+/u);
  if (words === undefined) return null;
  const head = words.findIndex((word, at) => PLURAL.test(word) && !PLURAL_NOUN.test(words[at + 1] ?? ''));
  return (head < 0 ? words : words.slice(0, head + 1)).join(' ');
}

/** What is compared by its number: more reconsideration cases, the most mediators. */
const MORE_OF =
  /(?<!\bso (?:that )?[^?.]{0,60})\b(?:more|most|fewer|fewest)\s+((?:[a-z][\w'-]* ){0,3}?[a-z][\w'-]*?)(?=\s*(?:$|[?,.;:])|\s+(?:in|on|of|for|from|by|to|at|under|over|with|than|that|which|who|did|does|do|has|have|had|were|was|are|go)\b|\s+[a-z]+ed\b)/iu;

/** What the number is to be told in, at the end of the question: its traffic, in views. */
const TOLD_IN = /, (?:(?:counted|measured|told|given) )?in (?:number of )?([a-z-]+s)\s*\??$/iu;

/** Measure words that fit what an English question wants counted; empty when its words leave them open. */
export function englishUnits(text: string): readonly string[] {
  if (PEOPLE_TOLD.test(text) || BEFELL.test(text)) return PEOPLE_UNITS;
  if (OCCASIONS.test(text)) return TIMES;
  if (OF_THEIRS.test(text)) return [];
  const counted =
    COUNTED.exec(text) ??
    MORE_OF.exec(text) ??
    TOLD_IN.exec(text) ??
    TOTAL_LAST.exec(text) ??
    (namesCount(text) ? NAMED_COUNT.exec(text) : null);
  const head = nounOf(counted)?.split(' ').at(-1)?.toLowerCase() ?? '';
  const units = COUNTED_IN.find(([noun]) => noun.test(head))?.[1];
  if (units !== undefined) return units;
  if (meansPeople(head)) return PEOPLE_UNITS;
  return OTHER_CUES.find(([cue]) => cue.test(text))?.[1] ?? [];
}

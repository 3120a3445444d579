import { segment } from './segment.js';

/** Words that ask for one answer to each of several things. */
const EACH =
  /分别|各自|各(?:是|有|为|占|达|办了?|收了?)?(?:多少|几)|各[是有为](?:多|几)|\brespectively\b|\beach\b|\bboth\b/iu;
/** A sign that joins two things; not one that begins a word: 和解, 与会, 跟踪, 及时. */
const JOINS = '以及|还有|和(?![解谐平睦])|与(?!会)|跟(?![踪进班])|及(?!时)|[、,，]';
const AND = new RegExp(`(?:${JOINS}|\\band\\b)`, 'iu');
/** Commas are spaces by now; where each is asked for, they part things. */
const EACH_AND = new RegExp(`(?:${JOINS}|\\s|\\band\\b)+`, 'iu');
/** What it was done by or for, which is no number of its own: 靠微网格和指挥中心收了多少条民意. */
const LED_TO = /^(?:靠|通过|依托|依靠|利用|凭借?|借助)\p{Script=Han}/u;
/** With whom or to whom it is done, which is no further thing: 企业跟干部反映的难题. */
const DONE_WITH =
  /[和跟与](?=\p{Script=Han}{1,6}(?:反映|反馈|提出|诉说|联系|沟通|对接|合作|联合|共同|结对|座谈|签订|签的|打交道|打官司|打架|抵触|冲突|相抵|不符|有关|相关|沾边|挂钩))/gu;
/** Things of which one thing is said: hotels and guesthouses that had a case opened. */
const ONE_CLASS = /^[a-z-]+ and [a-z-]+ (?:that|which|who|whose|where)\b/iu;
/** Stands in its place while the topic is cut. */
const WITH = '\u0000';
/** What stands for more than a stage or an action. */
const MATTER = 0.75;
const MOST = 4;

/**
 * The topics of a question that asks for several figures at once (许可和处罚分别多少); empty when it asks for one. A
 * part that names only a stage shares the first one's matter, behind its own words (受理和办结各多少).
 */
export function conjunctsOf(
  topic: string,
  question: string,
): { readonly topics: readonly string[]; readonly each: boolean } {
  const each = EACH.test(question);
  const pieces = topic
    .replace(
      /分别|各自|各(?:是|有|为|占|达)?$|各(?:是|有|为|占|达)?(?=\s|$)|\b(?:respectively|each|both)\b/giu,
      ' ',
    )
    .replace(DONE_WITH, WITH)
    .split(each ? EACH_AND : AND)
    .map((piece) => piece.replaceAll(WITH, '跟').trim())
    .filter((piece) => piece.length > 1);
  if (pieces.length < 2 || pieces.length > MOST) return { topics: [], each };
  if (!each && (LED_TO.test(topic) || ONE_CLASS.test(topic))) return { topics: [], each };
  const first = pieces[0] ?? '';
  const matter = segment(first)
    .filter(({ weight, concept }) => concept && weight >= MATTER)
    .map(({ words }) => words)
    .join('');
  const topics = pieces.map((piece, at) => {
    const groups = segment(piece);
    const own = groups.some(({ weight, concept }) => !concept || weight >= MATTER);
    return at === 0 || own || matter === '' ? piece : `${piece} ${matter}`;
  });
  return topics.some((one) => segment(one).length === 0) ? { topics: [], each } : { topics, each };
}

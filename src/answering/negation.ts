import { withoutExclusions } from '../question/exclusions.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import { needsModifier } from './modifiers.js';

/** What is asked for is what was not done (否定): 没赔的有几件, how many were not paid out. */
const NOT_DONE =
  /(?<!满)不满意?(?:(?![意去而就来才告申起向又再])[^,，。?？多几]{1,6})?的(?:一共|总共)?(?:有|是|占)?(?:多少|几)|(?:多少|几)[个名位人户家]?\p{Script=Han}{0,6}(?<!满)不满|(?:被|给)[^,，。?？]{0,8}?(?:挡住|挡下|挡回|挡在|拦下|打回|退回|否掉|否了|否决|拒)|拦(?:了下来|下来了?)|先?别上会|(?:(?<![有])没(?:有|能)?|未(?:能|予|经|获|被)?|不(?:予|给|让|肯|准))(?!收|成年|有|多少|几|名|来|必|了)[^没未不,，。?？的]{1,8}的?(?:一共|总共|分别|又|还)?(?:有|占|是)?(?:多少|几|[?？]?$)|(?:多少|几)(?:\p{Script=Han}{1,2}?)(?:\p{Script=Han}{0,6})(?:(?<!有)没(?:有|能)?|未(?:能|予|经|获|被))(?!收|成年|[?？]?$)\p{Script=Han}|(?:没(?:有|能|给)?(?=[批罚办审改修结赔退拆换查处])|未(?:能|予|经|获|被)(?!成年)|不(?:予|给))[^没未不,，。?？的]{1,5}的[^,，。?？的]{2,10}[,，]?(?:一共|总共)?(?:有|是)?(?:数量|总数|件数|数目|多少|几)|(?:失败|不成功|没成功|谈崩|破裂)了?的?(?:一共|总共)?(?:有|占|是)?(?:多少|几)|(?:多少|几)[件起宗例个]?\p{Script=Han}{0,4}(?:失败|不成功|没成功|谈崩)|\b(?:was|were|is|are|been|be|did|do|does|has|have|had|could|get|got)(?:n't| not| never)(?: yet| ever| actually)? (?:(?:been|get|got|be) )?(?!just\b|only\b|more\b|less\b|counting\b)[a-z]+|\b(?:did|do|does|has|have|had) (?:[\p{L}'’-]+ ){1,4}(?:not|never) (?!just\b|only\b|more\b|less\b|counting\b)[a-z]+|\b(?:leave|leaves|leaving|left|keep|kept) (?:[a-z]+ ){0,3}un[a-z]{3,}ed\b|\b(?:remain(?:s|ed)?|left|went|go|goes|still) (?:un[a-z]{3,}(?:ed|d|t)|without)\b|\bstill (?:waiting|pending|open|outstanding|in the queue|to (?:do|fix|go|come|be [a-z]+))\b|\bfail(?:ed|s)? to [a-z]+/iu;
/**
 * Named after what cannot be done, what comes before something is done or was done without (没出村就化解了), what those are like to whom it
 * was done (herders who don't know Chinese), and whether it was (涨没涨).
 */
const NO_DENIAL =
  /(\p{Script=Han})没(?:有)?\1|没\p{Script=Han}{1,8}(?:之?前|以前)|(?:没(?:有|能)?|未|不(?:用|必|让)?)[^没未不,，。?？的]{1,8}就(?=\p{Script=Han}{1,4})|\b(?:who|that|which) (?:do|does|did|can|could)(?:n't| not)(?: even)? (?:know|speak|read|write|understand|have|own|live|need|use)\b|哪(?:份|家|个|些)里?没有?(?:讲|说|报|写|提)到?(?:这个数|的)?|没名没|没证|[“‘'"][^”’'"]{1,20}[”’'"]|\bwhy\b|\b(?:is|are|was|were|did|does|do|has|have)n't (?:it|there|they|he|she|that)\b/giu;
/** Words by which a report says that something was not done, or fell short. */
const DENIED =
  /[未没不无非免拒驳余剩尚仍欠缺失漏逾超差败退空零暂弃停误迟拖撤劣黑独]|待|否(?!则)|拦|挡|叫停|淘汰|保住|挽|在办|结转|(?:推进|正在|持续|限期|抓紧)(?:整改|解决|化解|办理|处理)|以外|其他|除|胜诉|除外/u;
/** Before a word of the topic it says that this was not done: 未予赔付, 没有兑现. */
const DENIES = /(?:未|(?<!罚)没有?|不)[予能经获被曾再]?以?$/u;
/** Words of a question that may mean what was not done, however they put it. */
const MAY_DENY =
  /[没未不无非免拒驳剩欠缺漏差余败失退弃黑躲逃赖拖停空零]|\b(?:not?|never|none|nothing|without|un[a-z]+|non|fail\w*|refus\w*|reject\w*|den(?:y|ied|ies)|declin\w*|turn(?:ed)? (?:down|away)|let off|spared|escap\w*|miss\w*|lack\w*|left|remain\w*|outstanding|pending|still|yet|bad|illegal\w*|dodg\w*|skip\w*|exempt\w*|waiv\w*)\b|n't\b/iu;

/** How a question stands to what was not done. */
interface Denial {
  readonly asked: boolean;
  readonly possible: boolean;
}

let last: (Denial & { readonly question: UnderstoodQuestion }) | null = null;

function denialIn(question: UnderstoodQuestion): Denial {
  if (last?.question === question) return last;
  const said = withoutExclusions(question.normalised);
  const asked =
    question.premises.length === 0 &&
    !needsModifier(question) &&
    NOT_DONE.test(said.replaceAll(NO_DENIAL, ' '));
  last = { question, asked, possible: MAY_DENY.test(said) };
  return last;
}

/**
 * Whether a figure tells what was done where it is asked what was not, or the other way round (否定相反): of 赔付256件，未予赔付的15件
 * each is no answer to the question for the other.
 */
export function isContrary(
  { figure, beside }: FigureMatter,
  question: UnderstoodQuestion,
  { groups, after }: { readonly groups: readonly TermGroup[]; readonly after: string },
): boolean {
  const { asked, possible } = denialIn(question);
  if (asked) return !DENIED.test(`${figure.metric}\n${beside}\n${saidOfIt(after)}`);
  if (possible || question.premises.length > 0) return false;
  return groups.some(({ terms, words, near = [] }) =>
    [words, ...terms, ...near].some(
      (term) => /^\p{Script=Han}{2,}$/u.test(term) && denies(figure.metric, term),
    ),
  );
}

/** What is said of a number behind it, up to the words that lead to the next one: 31件因情节轻微，只批评教育，不罚款. */
function saidOfIt(after: string): string {
  const said = /^[^。；;]*/u.exec(after)?.[0] ?? '';
  const next = said.search(/\d/u);
  if (next < 0) return said;
  const until = said.slice(0, next);
  // 58项，对接不住、管不好的32项: all of it is said of the next one.
  const leads = until.endsWith('的') ? /[,，][^,，]*$/u : /[,，、][^,，、]*$/u;
  return said.slice(0, Math.max(0, until.search(leads)));
}

function denies(metric: string, term: string): boolean {
  const at = metric.indexOf(term);
  return at > 0 && DENIES.test(metric.slice(0, at));
}

import { derived } from '../lib/derived.js';
import type { UnderstoodQuestion } from '../question/types.js';

/** Which of the places is ahead (谁最多, 哪家更高): what is asked of them together, not of each. */
const CONTEST =
  /(?:其中|到底|究竟)?(?:是)?(?:谁|哪(?:一?[个家里边份头方]|个?地方|[县区镇市省])(?:的)?)[^,，。;；?？多几]{0,12}?(?:[最更比较]{1,2}[\p{Script=Han}]{1,3}|[多少高低快慢长短大小强差])(?:得多|一些|一点|些)?(?=[,，。;；?？啊呢呀吗]|$)/gu;
/** The same in English: which had the most, who did more. */
const CONTEST_EN =
  /\b(?:which(?: (?:one|place|county|district|town|city|of (?:them|the (?:two|three|four)|these)))?|who)\b|\b(?:the )?(?:most|fewest|highest|lowest|largest|smallest|longest|shortest|biggest|best|worst|more|fewer|higher|lower|larger|smaller|longer|shorter|bigger|better)\b/giu;

/**
 * The question as one of the compared places would be asked it alone (单问一地): 厚街、肃南各有多少户，谁最多 asks Houjie how many there
 * are, not for the most of several. Made once for each question, so that what is kept by it is found again.
 */
export const askedAlone = derived((question: UnderstoodQuestion): UnderstoodQuestion => {
  const contest = question.language === 'en' ? CONTEST_EN : CONTEST;
  return { ...question, kind: 'figure', normalised: question.normalised.replace(contest, ' ').trim() };
});

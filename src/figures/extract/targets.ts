import type { Found, Source } from './found.js';

const PLAN_HEADING =
  /下一步|下步|下阶段|工作打算|工作安排|工作思路|工作计划|努力方向|今后|工作举措|重点工作|主要安排|展望/;
const PAST_HEADING = /报告|成效|总结|情况|已|回顾|做法|开展/;
const MIXED_HEADING = /问题|不足|短板|差距|困难/;
const HEADING = /^ {0,6}(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分)/;
const PLAN_SENTENCE = /(?:^|[。;!?\n]) {0,6}(?:下一步|下步|下阶段|今后|明年|新的一年|接下来)/;
const AIM =
  /(?:力争(?!创|先|上)|争取(?=[^,。;]{0,16}(?:达|实现|提高|突破|完成))|预期|目标(?:为|是|值)|拟于|(?<!年|年度|年初|按)计划(?:于|在|到|新|再|培训|开展|完成|建|打造|组织|培养))[^,。;!?\n]{0,40}$/;
const NAMED_YEAR = /(?:^|[,。;:!?\n至到在于 前])((?:19|20)\d{2}) ?年/g;
const WINDOW = 60;

/** A stretch of text that speaks of what is planned. */
interface Plan {
  readonly start: number;
  readonly end: number;
}

/** Which figures are targets of a time to come (目标数字): they report nothing done, so they are soft. */
export function targetsAmong(
  { folded }: Source,
  figures: readonly Found[],
  year: number | null,
): readonly boolean[] {
  const plans = plansIn(folded, year);
  let at = 0;
  return figures.map((figure) => {
    while ((plans[at]?.end ?? Infinity) <= figure.start) at += 1;
    const plan = plans[at];
    if (plan !== undefined && plan.start <= figure.start) return true;
    return isAim(folded, figure, year);
  });
}

function isAim(folded: string, figure: Found, year: number | null): boolean {
  const window = folded.slice(Math.max(0, figure.start - WINDOW), figure.start);
  const left = window.slice(
    Math.max(window.lastIndexOf('。'), window.lastIndexOf('\n'), window.lastIndexOf(';')) + 1,
  );
  if (AIM.test(left)) return true;
  if (year === null) return false;
  return [...left.matchAll(NAMED_YEAR)].some(
    (match) => Number(match[1]) > year && !/截至|截止/.test(left.slice(0, match.index + 1)),
  );
}

function plansIn(folded: string, year: number | null): readonly Plan[] {
  const plans: Plan[] = [];
  let inSection: 'plan' | 'mixed' | null = null;
  let begun = false;
  let start = 0;
  for (const line of folded.split('\n')) {
    const end = start + line.length;
    if (HEADING.test(line)) {
      inSection = headingKind(line.slice(0, WINDOW), year);
      begun = false;
    }
    const sentence = PLAN_SENTENCE.exec(line);
    if (inSection === 'plan' || begun) plans.push({ start, end });
    else if (sentence !== null) {
      plans.push({ start: start + sentence.index, end });
      begun = inSection === 'mixed';
    }
    start = end + 1;
  }
  return plans;
}

function headingKind(line: string, year: number | null): 'plan' | 'mixed' | null {
  const named = /((?:19|20)\d{2}) ?年/.exec(line);
  const isLater = named !== null && year !== null && Number(named[1]) > year;
  if (isLater && !PAST_HEADING.test(line)) return 'plan';
  if (!PLAN_HEADING.test(line)) return null;
  if (MIXED_HEADING.test(line)) return 'mixed';
  return PAST_HEADING.test(line) || (named !== null && !isLater) ? null : 'plan';
}

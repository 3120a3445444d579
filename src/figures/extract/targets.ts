import type { Found, Source } from './found.js';
import { plansIn } from './plans.js';

const AIM =
  /(?:力争(?!创|先|上)|争取(?=[^,。;]{0,16}(?:达|实现|提高|突破|完成))|预期|目标(?:为|是|值)|拟于|(?<!年|年度|年初|按)计划(?:于|在|到|新|再|培训|开展|完成|建|打造|组织|培养))[^,。;!?\n]{0,40}$/;
/** A time to come that a clause opens with: 共享率仅为64.7%，下一步要提高到80%. */
const LATER_CLAUSE = /(?:^|[,:(])(?:下一步|下步|下阶段|明年|来年|接下来)/;
const NAMED_YEAR = /(?:^|[,。;:!?\n至到在于 前])((?:19|20)\d{2}) ?年/g;
const WINDOW = 60;

/** What is aimed at: by a plan for the year to come, or without saying that it is for that. */
export type Target = 'next year' | 'open';

/** Which figures are targets of a time to come (目标数字): they report nothing done, so they are soft; null for the others. */
export function targetsAmong(
  { folded }: Source,
  figures: readonly Found[],
  year: number | null,
): readonly (Target | null)[] {
  const plans = plansIn(folded, year);
  let at = 0;
  return figures.map((figure) => {
    while ((plans[at]?.end ?? Infinity) <= figure.start) at += 1;
    const plan = plans[at];
    if (plan !== undefined && plan.start <= figure.start) return 'next year';
    return aimOf(folded, figure, year);
  });
}

function aimOf(folded: string, figure: Found, year: number | null): Target | null {
  const window = folded.slice(Math.max(0, figure.start - WINDOW), figure.start);
  const left = window.slice(
    Math.max(window.lastIndexOf('。'), window.lastIndexOf('\n'), window.lastIndexOf(';')) + 1,
  );
  if (LATER_CLAUSE.test(left)) return 'next year';
  if (AIM.test(left)) return 'open';
  if (year === null) return null;
  const later = [...left.matchAll(NAMED_YEAR)].some(
    (match) => Number(match[1]) > year && !/截至|截止/.test(left.slice(0, match.index + 1)),
  );
  return later ? 'open' : null;
}

import type { Found, Source } from './found.js';

/** Words after which a number without a measure word is still a quantity: 指数由21.9上升至28.5. */
const INDEX_WORDS =
  /(?:指数|得分|分值|评分|成绩|系数|均分|总分|比值|数值|数|量|额|率|比例|占比)[^,。;\n]{0,24}$/;
const VALUE_WORDS = /(?:为|达|达到|至|到|共|共计|合计|是|:|突破|分别为)$/;
const NUMBERED =
  /(?:电话|热线|号码|编号|代码|邮编|微信|版本|网址|专线|序号|信箱|密码|账号|尾号)[^,。;\n]{0,12}$/;
const CLAUSE_END = /^(?:[,。;、!?)\n]|$)/;
const WINDOW = 32;

/** A number without scale, mark or measure word: a figure only where the words before it say so. */
export function bareFigure({ folded }: Source, found: Found): Found | null {
  const left = folded.slice(Math.max(0, found.start - WINDOW), found.start);
  const right = folded.slice(found.end, found.end + 1);
  if (NUMBERED.test(left)) return null;
  const isIndex = /指数|得分|分值|评分|成绩|系数|均分/.test(left);
  if (isIndex && /[年至到达为由从:数分]$/.test(left)) return { ...found, kind: 'index' };
  if (INDEX_WORDS.test(left) && VALUE_WORDS.test(left) && CLAUSE_END.test(right)) {
    return { ...found, kind: 'count' };
  }
  return null;
}

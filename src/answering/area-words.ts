import type { Modifier } from './modifier-words.js';

/** Areas that may be of a kind (示范县, 无讼村), each with what a report may write of them. */
const AREAS: readonly (readonly [string, string])[] = [
  ['县', '县'],
  ['镇', '镇|乡|街'],
  ['村', '村'],
  ['社区', '社区|村'],
  ['小区', '小区'],
  ['园区', '园'],
];

/** How many areas of a kind there are (示范县有多少个) is told by no number of anything else of that kind. */
export const COUNTED_AREAS: readonly Modifier[] = AREAS.map(([area, told]) => ({
  told: new RegExp(told, 'u'),
  allows: /./u,
  needs: new RegExp(
    String.raw`\p{Script=Han}{2}${area}(?:一共|总共|共)?(?:有|是)?(?:多少|几)个?(?:[了啊呢呀]?[?？。]?$)`,
    'u',
  ),
}));

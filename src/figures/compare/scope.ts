import type { Bilingual } from '../catalogue/types.js';

/** Whose figure it is, where the clause says so (口径). */
export interface Scope {
  /** 2 for the whole place, 0 for a part of its authorities, 1 between. */
  readonly width: 0 | 1 | 2;
  readonly name: Bilingual;
}

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [
    /全[县区市镇州旗省乡]|县乡|各级|政府及(?:各|其|所属)?部门/,
    { width: 2, name: { zh: '全域', en: 'the whole place' } },
  ],
  [
    /[县区市]级(?:执法)?(?:部门|单位|机关)|[县区市](?:政府)?部门/,
    { width: 0, name: { zh: '县级部门', en: 'departments of the county level' } },
  ],
  [/乡镇|镇街|街道/, { width: 0, name: { zh: '乡镇（街道）', en: 'townships and subdistricts' } }],
  [
    /[县区市]政府|[县区市州]本级|政府本级/,
    { width: 1, name: { zh: '政府本级', en: 'the government itself' } },
  ],
];

/** The scope that the words name; null when they name none. */
export function scopeOf(words: string): Scope | null {
  return SCOPES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

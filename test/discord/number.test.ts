import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/types.js';
import { wordsOf } from '../../src/discord/locales/index.js';
import { spoken } from '../../src/discord/render/number.js';

type Spoken = Pick<Figure, 'value' | 'unit' | 'bound' | 'kind'>;

function figure(value: number, unit: string, rest: Partial<Spoken> = {}): Spoken {
  return { value, unit, bound: 'exact', kind: 'count', ...rest };
}

describe('a figure in words', () => {
  it.each([
    [figure(83, '件'), '83\u2009件', '83\u2009件'],
    [figure(2000, '件', { bound: 'atLeast' }), '至少 2,000\u2009件', 'at least 2,000\u2009件'],
    [figure(500, '人次', { bound: 'about' }), '约 500\u2009人次', 'about 500\u2009人次'],
    [figure(5, '个工作日', { bound: 'atMost' }), '至多 5\u2009个工作日', 'at most 5\u2009个工作日'],
    [figure(92.8, '%', { kind: 'percent' }), '92.8%', '92.8%'],
    [figure(28.5, '', { kind: 'index' }), '28.5', '28.5'],
    [figure(1, '名', { kind: 'rank' }), '第 1\u2009名', 'no. 1\u2009名'],
    [figure(20, '位', { kind: 'rank', bound: 'atMost' }), '前 20\u2009位', 'top 20\u2009位'],
    [figure(1_010_000_000, '元', { kind: 'money' }), '10.1 亿\u2009元', '1,010,000,000\u2009元'],
    [figure(-3.2, '%', { kind: 'percent' }), '-3.2%', '-3.2%'],
    [figure(0, '件'), '0\u2009件', '0\u2009件'],
    [figure(95.652174, '%', { kind: 'percent' }), '95.652174%', '95.652174%'],
  ])('%j', (given, chinese, english) => {
    expect(spoken(given, wordsOf('zh-CN'))).toBe(chinese);
    expect(spoken(given, wordsOf('en'))).toBe(english);
  });
});

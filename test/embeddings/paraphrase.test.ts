import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paraphrase } from '../../embeddings/paraphrase.js';
import { dot } from '../../src/lib/dot.js';

const likeness = (a: string, b: string): number => dot(paraphrase(a), paraphrase(b));

describe('what a text says, as a vector', () => {
  it.each([
    ['端掉了几个卖假酒的', '查处假冒伪劣白酒案件', '取缔无证经营窝点'],
    ['晚上去院子里跟村民聊天的活动', '组织干部夜间走访群众座谈', '开展执法培训'],
    ['揪出来的毛病', '督察发现问题', '完成整改'],
    ['fake goods busted', '查处假冒伪劣商品案件', '受理消费投诉'],
    ['people let go after serving time who were helped', '刑满释放人员安置帮教', '社区矫正对象'],
    ['inspectors sent on courses', '执法人员参加培训', '持有执法证件的人员'],
  ])('%s is nearer to %s than to %s', (asked, meant, neighbour) => {
    expect(likeness(asked, meant)).toBeGreaterThan(likeness(asked, neighbour) + 0.1);
  });

  it('has length 1, and is nothing where no part of the text is known', () => {
    expect(likeness('行政复议', '行政复议')).toBeCloseTo(1, 5);
    expect(likeness('行政复议2023', '行政复议')).toBeCloseTo(1, 5);
    for (const text of ['', '2023', '🙂'])
      expect([...paraphrase(text)].every((value) => value === 0)).toBe(true);
  });
});

describe('what it was trained with', () => {
  it('is a matter a line: as a report says it, in Chinese and in English, with no line twice', () => {
    const lines = readFileSync(new URL('../../.config/data/paraphrases.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(15_000);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      const [report = '', chinese = '', english = '', more] = line.split('\t');
      expect(report, line).toMatch(/\p{Script=Han}{2}/u);
      expect(chinese.split('|').length, line).toBeGreaterThanOrEqual(3);
      expect(english.split('|').length, line).toBeGreaterThanOrEqual(2);
      expect(english, line).toMatch(/^[\p{Script=Latin}\d\p{P}\p{S} ]+$/u);
      expect(more, line).toBeUndefined();
    }
  });
});

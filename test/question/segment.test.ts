import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/question/segment.js';
import { otherWordsIn } from '../../src/question/thesaurus.js';
import { CONCEPTS } from '../../src/question/vocabulary/index.js';

const termsOf = (topic: string): readonly string[] => segment(topic).flatMap(({ terms }) => terms);

describe('the vocabulary', () => {
  it('holds some hundred concepts, each with a term of the reports', () => {
    expect(CONCEPTS.length).toBeGreaterThan(300);
    expect(CONCEPTS.filter(({ terms }) => terms.length === 0)).toEqual([]);
  });

  it.each([
    ['生意上扯皮', '商事纠纷'],
    ['小毛病不罚', '轻微违法'],
    ['从头到尾在网上办', '全程网办'],
    ['打官司输官司', '败诉'],
    ['administrative reconsideration', '行政复议'],
    ["suggestions from people's congress deputies", '人大代表建议'],
    ['party and government heads', '主要负责同志'],
    ['normative documents abolished', '废止'],
  ])('brings %s to %s', (topic, term) => {
    expect(termsOf(topic)).toContain(term);
  });
});

describe('the thesaurus', () => {
  const source = (): readonly string[] =>
    readFileSync(new URL('../../.config/data/thesaurus.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
  const termsFor = (topic: string): readonly string[] => otherWordsIn(topic).flatMap(({ terms }) => terms);

  it.each([
    ['撤走了', '转移'],
    ['冒牌草莓', '假冒'],
    ['operators stripped of their licence', '吊销'],
    ['officers on auxiliary contracts, contract workers', '辅助人员'],
    ['leaflets handed out to shopkeepers', '发放'],
    ['trials that officials sat in on', '旁听'],
    ['money kept out of the hands of scammers', '诈骗'],
    ['prosecutors’ advice and prosecutors', '检察机关'],
  ])('brings %s to %s', (topic, term) => {
    expect(termsFor(topic)).toContain(term);
  });

  it('holds a matter a line: terms of the reports, what people say, English', () => {
    const lines = source();
    expect(lines.length).toBeGreaterThan(5000);
    for (const line of lines) {
      const [terms = '', spoken = '', english = '', more] = line.split(' ; ');
      expect(terms, line).toMatch(/^\S{2,}(?: \S{2,})*$/u);
      expect(spoken, line).not.toMatch(/多少|哪|谁|什么|怎么/u);
      expect(english, line).toMatch(/^[a-z0-9'&. /-]*$/u);
      expect(more, line).toBeUndefined();
    }
  });

  it('was built from those lines', () => {
    for (const line of source().filter((_, at) => at % 50 === 0)) {
      const [terms = '', spoken = '', english = ''] = line.split(' ; ');
      const [word = ''] = spoken.split(' ');
      const [phrase = ''] = english.split(' / ');
      for (const typed of [word, phrase].filter((one) => one !== '' && !terms.split(' ').includes(one)))
        expect(termsFor(typed), line).toEqual(expect.arrayContaining(terms.split(' ')));
    }
  });
});

describe('segmenting a topic', () => {
  it('drops what fills a question', () => {
    expect(segment('一共办了')).toEqual([]);
    expect(segment('the total number of')).toEqual([]);
  });

  it('keeps a word that it does not know whole', () => {
    expect(segment('水葫芦打捞').map(({ words }) => words)).toContain('水葫芦打捞');
  });

  it.each([
    ['那支队伍里的法律明白人', ['法律明白人']],
    ['办复议的', ['办复议']],
    ['无人机巡查', ['无人机', '巡查']],
    ['开个公司', ['开公司']],
  ])('tells everyday speech from matters: %s', (topic, essential) => {
    const words = segment(topic)
      .filter(({ light }) => light !== true)
      .map(({ words: own }) => own);
    expect(words).toEqual(essential);
  });

  it('reads a verb of one character where it stands alone', () => {
    expect(termsOf('罚了')).toContain('行政处罚');
    expect(termsOf('12345热线')).not.toContain('12348');
  });

  it.each([
    ['全县植了', ['植']],
    ['配备的记录仪', ['记录仪']],
  ])('keeps the character that a filler leaves behind: %s', (topic, words) => {
    expect(segment(topic).map(({ words: own }) => own)).toEqual(words);
  });

  it('names a concept once', () => {
    expect(segment('纠纷矛盾').length).toBe(1);
  });
});

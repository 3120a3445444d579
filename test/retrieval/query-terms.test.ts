import { describe, expect, it } from 'vitest';
import { characterTerms, loadGloss } from '../../embeddings/gloss.js';
import { queryTerms } from '../../src/retrieval/query-terms.js';
import { partHeld, partsMeant, tellsWhatIsToMend } from '../../src/retrieval/report-parts.js';

describe('the part of a report that a question means', () => {
  it.each([
    ['哪些地方做得不好', '不足'],
    ['存在什么问题', '不足'],
    ['What shortcomings does the county admit?', '不足'],
    ['执法人员办案还会犯哪些错', '不足'],
    ['哪方面比较弱', '不足'],
    ['打官司输了，到底输在什么地方', '不足'],
    ['怎么经常败诉', '不足'],
    ['乡镇一年立不了几个案，原因在哪', '不足'],
    ['为什么老被不同部门上门查', '不足'],
    ['What does the county own up to as its failings?', '不足'],
    ["What isn't good enough yet?", '不足'],
    ['Why does the county keep losing in court?', '不足'],
    ['明年打算怎么做', '下一步'],
    ['想怎么帮执法队提高水平', '下一步'],
    ['How will the town curb this?', '下一步'],
    ["What's in store for those contracts?", '下一步'],
    ["What's the plan in the town for landlords?", '下一步'],
    ['Where does it want to take this from here on?', '下一步'],
    ['What are the plans for next year?', '下一步'],
    ['一把手带头学法了吗', '负责人'],
    ['Did the county head study the law?', '负责人'],
  ])('“%s” is told by its own words', (question, heading) => {
    expect(partsMeant(question)).toContain(heading);
  });

  it.each([
    '问题线索有多少条',
    '办理行政复议案件多少件',
    'How many leaders took the exam?',
    '怎么给老师涨工资',
    '乡镇没人懂审查，是怎么补这个短板的',
    '怎么管老是跑企业检查的事',
    '',
  ])('“%s” gives no hint', (question) => expect(partsMeant(question)).toBe(''));
});

describe('how a passage stands to that part', () => {
  const heading = ['存在的问题和下一步打算'];
  const shortcoming = { heading, text: '存在的不足：一是偏远村组找律师难。' };
  const plan = { heading, text: '下一步，我县将实行律师定点联系村组制度。' };
  const cause = { heading, text: '存在的不足：一是人手少。究其原因，主要是编制不足。' };
  const held = (question: string, passage: typeof plan): number => partHeld(question, passage) ?? Number.NaN;

  it('a plan that mends a shortcoming is told where the plan stands', () => {
    const question = '人手不够的问题打算怎么解决';
    expect(held(question, plan)).toBeGreaterThan(0);
    expect(held(question, shortcoming)).toBeLessThan(0);
    expect(held('有哪些不足，下一步怎么办', shortcoming)).toBeGreaterThan(0);
  });

  it('what is to be mended tells nothing of the plan, what mends it does', () => {
    const isToMend = tellsWhatIsToMend('下一步打算怎样推动基层法治政府建设');
    expect(isToMend('三是基层法治政府建设离要求还存在差距。')).toBe(true);
    expect(isToMend('一是补齐基层短板，为乡镇司法所招录人员。')).toBe(false);
    expect(isToMend('下一步，我县将继续推进基层法治政府建设。')).toBe(false);
    expect(tellsWhatIsToMend('基层法治政府建设有哪些不足')('三是基层法治政府建设离要求还存在差距。')).toBe(
      false,
    );
  });

  it('that somebody leads tells less than that it is the part that is meant', () => {
    const question = 'How does the county chief talk with entrepreneurs?';
    const leads = { heading: ['党政主要负责人履职情况'], text: '县委主要负责人主持召开会议2次。' };
    expect(held(question, leads)).toBeLessThan(0.5);
    expect(held(question, leads)).toBeGreaterThan(0);
  });

  it('causes are told where they are named', () => {
    const question = 'What are the causes of the shortcomings?';
    expect(held(question, cause)).toBeGreaterThan(held(question, shortcoming));
    expect(held('哪些地方做得不好', shortcoming)).toBe(1);
  });
});

describe('query terms', () => {
  it('are those of the query when the question means no part', () => {
    const terms = queryTerms('行政复议', '行政复议有多少件');
    expect(terms.characters).toEqual(characterTerms('行政复议'));
    expect(terms.gloss).toEqual(loadGloss().stems('行政复议'));
  });

  it('take the words of the part in, more lightly than their own', () => {
    const { characters } = queryTerms('毛病', '自己总结的毛病出在哪');
    expect(characters.get('毛病')).toBe(1);
    expect(characters.get('不足')).toBeGreaterThan(0);
    expect(characters.get('不足')).toBeLessThan(1);
  });

  it('ask the character index for nothing that an English query does not say', () => {
    const { characters, gloss } = queryTerms('shortcomings', 'What shortcomings are there?');
    expect([...characters.keys()]).toEqual(['shortcomings']);
    expect(gloss.size).toBeGreaterThan(1);
  });
});

import { describe, expect, it } from 'vitest';
import { unframed } from '../../src/question/framing.js';

const CHINESE = '垫江去年办了多少行政复议?';
const ENGLISH = 'How many reconsideration cases did Dianjiang close?';

describe('what only frames a question', () => {
  it.each([
    '你好,',
    '我妈让我问问,',
    '群里有人问:',
    '写篇东西要引用,',
    '不知道有没有大佬清楚,',
    '审计组要核个数:',
    '我是记者,想了解一下,',
    '急!在线等,',
    '@典据 ',
    '领导让我们问一下',
    '您好,我是一名实习律师,想请您帮忙确认一下,',
    '审计核对:',
    '本所做合规尽调:',
  ])('%s is taken away before it', (frame) => {
    expect(unframed(`${frame}${CHINESE}`)).toBe(CHINESE);
  });

  it.each([',谢谢老师', ',越快越好', ',麻烦附个出处', ',报告里写了吗', '写稿用'])(
    '%s is taken away behind it',
    (frame) => {
      expect(unframed(`${CHINESE}${frame}`)).toBe(CHINESE);
    },
  );

  it.each([
    'Hi there, ',
    'My editor wants to know: ',
    'Hope you are well. ',
    'Sorry to bother you, but ',
    'Checking a fact for my thesis - ',
  ])('%s is taken away before it', (frame) => {
    expect(unframed(`${frame}${ENGLISH}`)).toBe(ENGLISH);
  });

  it.each([' Thanks a lot!', ' I need it for a story.', ' (exact number please)', ' Where does it say so?'])(
    '%s is taken away behind it',
    (frame) => {
      expect(unframed(`${ENGLISH}${frame}`)).toBe(ENGLISH);
    },
  );

  it('leads on to an English question in one breath', () => {
    expect(unframed('Can anyone tell me how many people Yunyang mediated?')).toBe(
      'how many people Yunyang mediated?',
    );
  });

  it.each([
    // What the question is about, what it claims, and what it asks for beside the number.
    '大旱的时候,浏阳给多少人解决了喝水问题?',
    '垫江的复议全办结了,是吗?',
    '云阳和垫江,哪个多?',
    '南岸 案卷 数',
    '垫江的调解员有多少,其中专职的几个?',
    'Dianjiang closed 83 cases, right?',
    'How much time, in hours, did the lawyers give?',
    // Nothing else was said.
    '你好',
    'Thanks!',
  ])('%s keeps all its parts', (question) => {
    expect(unframed(question)).toBe(question);
  });
});

import { describe, expect, it } from 'vitest';
import { followUpSubject, openConversation } from '../../src/discord/conversation.js';

describe('a follow-up', () => {
  it.each([
    ['那垫江呢？', '垫江'],
    ['垫江县呢', '垫江县'],
    ['那么安岳呢?', '安岳'],
    ['换成南岸区', '南岸区'],
    ['2022年呢？', '2022年'],
    ['What about Dianjiang?', 'Dianjiang'],
    ['and for 2022?', '2022'],
    ["how about Nan'an", "Nan'an"],
  ])('%s asks about %s', (text, subject) => {
    expect(followUpSubject(text)).toBe(subject);
  });

  it.each(['垫江去年办了多少行政复议？', '行政复议', 'How many cases did Dianjiang handle?', '', '呢', '那'])(
    '%j is a question of its own',
    (text) => {
      expect(followUpSubject(text)).toBeNull();
    },
  );

  it('belongs to one user in one channel', () => {
    const conversation = openConversation();
    conversation.keep({ user: 'a', channel: '1' }, { question: 'q' });
    expect(conversation.last({ user: 'a', channel: '1' })).toEqual({ question: 'q' });
    expect(conversation.last({ user: 'b', channel: '1' })).toBeNull();
    expect(conversation.last({ user: 'a', channel: '2' })).toBeNull();
  });
});

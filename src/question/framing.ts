import { ASKING_VERBS, CHINESE_FRAMING, ENGLISH_FRAMING, FRAMING_PHRASES } from './vocabulary/framing.js';

/** Where one part of a question ends and the next begins, with the signs between them. */
const BETWEEN =
  /(?:[,，。;；:：!！?？…~()（）—–]|(?<!\d)\.|\.(?!\d)|\s-+\s)[\s,，。;；:：!！?？…~()（）—–.]*/gu;
const LONGEST_WORD = Math.max(...[...CHINESE_FRAMING].map((word) => word.length));
const CHINESE = /\p{Script=Han}/u;
/** A question has at least so many letters left beside its frame; else the frame is what was said. */
const LEAST_LEFT = 2;
/** Signs that lead on to a part that was taken away. */
const LEADING_NOWHERE = new Set(' ,，;；:：(（—–-');
const QUESTION_MARK = /[?？]/u;
const LETTERS = /[\p{Script=Han}A-Za-z]/gu;
/** The name of whom the question is put to. */
const ADDRESSED = /^@\S{1,32}\s+/u;
/** What leads on to an English question in one breath. */
const LEADING =
  /^(?:(?:but|so|and|also|please|kindly) +)*(?:(?:tell (?:me|us)|(?:can|could|would|does|do) (?:you|anyone|anybody|someone|somebody|we|they) (?:please |kindly |happen to )?(?:tell (?:me|us)|know|say|find out|check))\s+)?(?=(?:how|what|which|who|whether|where|when|why)\b)/iu;
/** What an English question is asked for: For an audit working paper. */
const PURPOSE =
  /^for (?:an?|my|our|the|some) (?:[a-z-]+ ){0,4}(?:papers?|thesis|article|story|piece|essay|memo|brief|briefing|presentation|slides?|file|table|spreadsheet|dissertation|class|assignment|homework|column|newsletter)$/u;
interface Part {
  readonly text: string;
  /** The signs behind it. */
  readonly signs: string;
}

/**
 * A question without what only frames it (寒暄与缘由): the parts that greet, say who asks and what for, give thanks, or want a
 * source, which each answer has. As it is where nothing else was said.
 */
export function unframed(question: string): string {
  const parts = partsOf(question.replace(ADDRESSED, ''));
  const kept = parts.filter(({ text }) => !isFrame(text));
  const left = ended(withoutLead(kept.map(({ text, signs }) => text + signs).join('')));
  const asks = QUESTION_MARK.test(question) && !QUESTION_MARK.test(left);
  return (left.match(LETTERS)?.length ?? 0) < LEAST_LEFT ? question : `${left}${asks ? '?' : ''}`;
}

function ended(text: string): string {
  let end = text.length;
  while (end > 0 && LEADING_NOWHERE.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: signs, index } of text.matchAll(BETWEEN)) {
    parts.push({ text: text.slice(at, index), signs });
    at = index + signs.length;
  }
  return [...parts, { text: text.slice(at), signs: '' }];
}

/** Whether a part is made of framing words alone. */
function isFrame(part: string): boolean {
  const text = part.trim().toLowerCase();
  if (text === '') return true;
  if (!CHINESE.test(text)) {
    if (PURPOSE.test(text)) return true;
    const opening = FRAMING_PHRASES.filter((phrase) => text.startsWith(phrase));
    return ['', ...opening].some((phrase) => areFraming(text.slice(phrase.length)));
  }
  return coveredTo(text).has(text.length);
}

const areFraming = (text: string): boolean =>
  (text.match(/[^\s]+/gu) ?? []).every((word) => ENGLISH_FRAMING.has(word));

/** Every length to which the text is made of framing words from its start. */
function coveredTo(text: string): ReadonlySet<number> {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    if (text[at] === ' ') reached.add(at + 1);
    for (let length = 1; length <= LONGEST_WORD && at + length <= text.length; length += 1) {
      if (CHINESE_FRAMING.has(text.slice(at, at + length))) reached.add(at + length);
    }
  }
  return reached;
}

/** The question without whose wish it is, where that is said in one breath with it. */
function withoutLead(text: string): string {
  const english = text.replace(LEADING, '');
  if (!CHINESE.test(english)) return english;
  const reached = [...coveredTo(english)].filter((end) =>
    ASKING_VERBS.some((verb) => english.slice(0, end).endsWith(verb)),
  );
  return english.slice(Math.max(0, ...reached));
}

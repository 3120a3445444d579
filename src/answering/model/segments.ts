import type { Evidence, Ground, Segment } from './types.js';

const MARK_GROUP = /(?<!\s)(?:\s*\[\d{1,3}\])+/gu;
const OPEN = new Set(['“', '「', '《', '‘']);
const CLOSE = new Set(['”', '」', '》', '’']);
const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/gu;
const QUOTED = /“[^“”]*”|「[^「」]*」|《[^《》]*》|‘[^‘’]*’|"[^"]*"/gu;

/** Cuts a model's text into sentences, each with the marks that follow its full stop (切句). */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPEN.has(mark)) depth += 1;
    if (CLOSE.has(mark)) depth = Math.max(0, depth - 1);
    if (mark === '\n') depth = 0;
    if (mark !== '\n' && (depth > 0 || !endsAt(text, at))) continue;
    const marks = /^[”」》’"]?(?: ?\[\d{1,3}\]){0,9}/u.exec(text.slice(at + 1, at + 64))?.[0] ?? '';
    at += marks.length;
    sentences.push(text.slice(start, at + 1).trim());
    start = at + 1;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

function endsAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if ('。！？；'.includes(mark)) return true;
  return '.!?;'.includes(mark) && /^(?:$|\s|\[)/u.test(text.slice(at + 1, at + 2));
}

/** The stretches of a sentence, each with its evidence; null when a mark cites nothing or a stretch has no mark. */
export function segmentsOf(sentence: string, ground: Ground): readonly Segment[] | null {
  const segments: { text: string; evidence: readonly Evidence[] }[] = [];
  let start = 0;
  for (const group of sentence.matchAll(MARK_GROUP)) {
    const evidence = [...group[0].matchAll(/\d+/gu)].map(([n]) => ground.evidence.get(Number(n)));
    if (evidence.some((one) => one === undefined)) return null;
    const text = sentence.slice(start, group.index);
    segments.push({ text, evidence: evidence.flatMap((one) => one ?? []) });
    start = group.index + group[0].length;
  }
  const rest = sentence.slice(start);
  if (segments.length === 0 || /[\p{L}\p{N}]/u.test(rest)) return null;
  return segments.map(({ text, evidence }) => {
    const plain = text.normalize('NFKC').replaceAll(',"', ', "');
    return { text: plain, evidence, language: languageOf(plain) };
  });
}

/** Text with its quotations blanked, so that offsets stay. */
export function withoutQuotations(text: string): string {
  return text.replaceAll(QUOTED, (quoted) => ' '.repeat(quoted.length));
}

/** The quotations of a text without their marks. */
export function quotationsIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(([quoted]) => quoted.slice(1, -1));
}

function languageOf(text: string): 'zh' | 'en' {
  const plain = withoutQuotations(text);
  const han = plain.match(HAN)?.length ?? 0;
  return (plain.match(LATIN_WORD)?.length ?? 0) > han ? 'en' : 'zh';
}

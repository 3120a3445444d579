import { el } from './dom.js';

/** Names behind mentions. */
export type NameOf = (id: string) => string | null;

/** Inline marks, longest first; content is parsed again inside all but code. */
const MARKS: readonly (readonly [mark: string, tag: string])[] = [
  ['**', 'strong'],
  ['__', 'u'],
  ['~~', 's'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
];
const HEADING = /^(#{1,3}) +([^ ].*)?$/u;
const ITEM = /^(\s*)(?:[-*]|\d+\.) +([^ ].*)?$/u;

/** Discord's markdown as elements (文字排版), built from text nodes alone. */
export function markdown(text: string, nameOf: NameOf): DocumentFragment {
  const out = document.createDocumentFragment();
  const pieces = text.split('```');
  pieces.forEach((piece, index) => {
    // An opening fence without its end is just text.
    if (index % 2 === 1 && index < pieces.length - 1) out.append(codeBlock(piece));
    else out.append(blocks(index % 2 === 1 ? `\`\`\`${piece}` : piece, nameOf));
  });
  return out;
}

function codeBlock(piece: string): HTMLElement {
  return el('pre', {}, el('code', {}, piece.replace(/^[a-z0-9]*\n/iu, '').replace(/\n$/u, '')));
}

function blocks(text: string, nameOf: NameOf): DocumentFragment {
  const out = document.createDocumentFragment();
  const lines = text.split('\n');
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) out.append(inline(plain.join('\n'), nameOf));
    plain = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.startsWith('>>> ') || line.startsWith('> ') || line === '>') {
      flush();
      const all = line.startsWith('>>> ');
      const quoted = [line.replace(/^>(?:>>)? ?/u, '')];
      while (index + 1 < lines.length && (all || /^>(?: |$)/u.test(lines[index + 1]!))) {
        index += 1;
        quoted.push(all ? lines[index]! : lines[index]!.replace(/^> ?/u, ''));
      }
      out.append(el('blockquote', {}, inline(quoted.join('\n'), nameOf)));
      continue;
    }
    const block = lineBlock(line, nameOf);
    if (block === null) plain.push(line);
    else {
      flush();
      out.append(block);
    }
  }
  flush();
  return out;
}

function lineBlock(line: string, nameOf: NameOf): HTMLElement | null {
  const heading = HEADING.exec(line);
  if (heading) return el(`h${heading[1]!.length + 2}`, {}, inline(heading[2] ?? '', nameOf));
  if (line.startsWith('-# ')) return el('div', {}, el('small', {}, inline(line.slice(3), nameOf)));
  const item = ITEM.exec(line);
  if (item) return el('div', {}, `${item[1]}• `, inline(item[2] ?? '', nameOf));
  return null;
}

function inline(text: string, nameOf: NameOf): DocumentFragment {
  const out = document.createDocumentFragment();
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') out.append(plain);
    plain = '';
  };
  // What has no end further on has none for any later start either: looked for once a mark.
  const hopeless = new Set<string>();
  while (at < text.length) {
    if (text[at] === '\\' && at + 1 < text.length && /[^\p{L}\p{N}\s]/u.test(text[at + 1]!)) {
      plain += text[at + 1]!;
      at += 2;
      continue;
    }
    const found = special(text, at, hopeless) ?? null;
    if (found === null) {
      plain += text[at]!;
      at += 1;
      continue;
    }
    flush();
    out.append(found.render(nameOf));
    at = found.end;
  }
  flush();
  return out;
}

interface Special {
  readonly end: number;
  render(nameOf: NameOf): Node;
}

function special(text: string, at: number, hopeless: Set<string>): Special | null {
  const first = text[at]!;
  if (first === '`') return code(text, at, hopeless);
  if (first === '<') return angled(text, at);
  if (first === '[') return link(text, at, hopeless);
  for (const [mark, tag] of MARKS) {
    if (first !== mark[0] || !text.startsWith(mark, at) || hopeless.has(mark)) continue;
    const end = closing(text, at + mark.length, mark);
    if (end < 0) hopeless.add(mark);
    if (end <= at + mark.length) continue;
    // An underscore within a word is part of it.
    if (mark === '_' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) continue;
    const inner = text.slice(at + mark.length, end);
    return { end: end + mark.length, render: (nameOf) => marked(tag, inline(inner, nameOf)) };
  }
  return null;
}

/** The next mark that is not escaped. */
function closing(text: string, from: number, mark: string): number {
  let end = text.indexOf(mark, from);
  while (end > 0 && text[end - 1] === '\\') end = text.indexOf(mark, end + 1);
  return end;
}

function marked(tag: string, content: DocumentFragment): HTMLElement {
  if (tag !== 'spoiler') return el(tag, {}, content);
  const open = (event: Event) => (event.currentTarget as HTMLElement).classList.add('open');
  return el('button', { class: 'spoiler', type: 'button', onclick: open }, content);
}

function code(text: string, at: number, hopeless: Set<string>): Special | null {
  if (hopeless.has('`')) return null;
  const end = text.indexOf('`', at + 1);
  if (end < 0) hopeless.add('`');
  if (end <= at + 1) return null;
  return { end: end + 1, render: () => el('code', {}, text.slice(at + 1, end)) };
}

function link(text: string, at: number, hopeless: Set<string>): Special | null {
  if (hopeless.has('](')) return null;
  const middle = text.indexOf('](', at);
  if (middle < 0) hopeless.add('](');
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  if (end < 0) return null;
  const url = text.slice(middle + 2, end);
  if (!/^https?:\/\//u.test(url)) return null;
  const label = text.slice(at + 1, middle);
  return { end: end + 1, render: (nameOf) => anchor(url, inline(label, nameOf)) };
}

function anchor(url: string, label: Node | string): HTMLElement {
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function angled(text: string, at: number): Special | null {
  const end = text.indexOf('>', at);
  if (end < 0 || end - at > 200) return null;
  const inner = text.slice(at + 1, end);
  const user = /^@!?(\d{17,19})$/u.exec(inner)?.[1];
  if (user !== undefined) {
    return { end: end + 1, render: (nameOf) => el('span', { class: 'mention' }, `@${nameOf(user) ?? user}`) };
  }
  const channel = /^#(\d{17,19})$/u.exec(inner)?.[1];
  if (channel !== undefined) {
    return {
      end: end + 1,
      render: (nameOf) => el('span', { class: 'mention' }, `#${nameOf(channel) ?? channel}`),
    };
  }
  const command = /^\/([^:>]{1,100}):\d{1,19}$/u.exec(inner)?.[1];
  if (command !== undefined)
    return { end: end + 1, render: () => el('span', { class: 'mention' }, `/${command}`) };
  const time = /^t:(\d{1,12})(?::[tTdDfFR])?$/u.exec(inner)?.[1];
  if (time !== undefined) {
    const date = new Date(Number(time) * 1000);
    return {
      end: end + 1,
      render: () => el('time', { dateTime: date.toISOString() }, date.toLocaleString()),
    };
  }
  if (/^https?:\/\/\S+$/u.test(inner)) return { end: end + 1, render: () => anchor(inner, inner) };
  return null;
}

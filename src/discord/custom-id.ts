import { LIMITS } from './limits.js';
import { recall, remember } from './memo.js';

/** What a button, menu or form can ask for, with the arguments that it carries. A shape that changes gets a new name. */
const SHAPES = {
  passage: ['id'],
  passagepage: ['id', 'page'],
  passages: [],
  share: [],
  place: ['question'],
  option: ['question'],
  unhelpful: ['question'],
  reason: ['question'],
  rephrase: ['question'],
  rephrased: [],
  compare: ['metric', 'counties', 'year'],
  comparepage: ['metric', 'counties', 'year', 'page'],
  metric: ['counties', 'year'],
  comparecsv: ['metric', 'counties', 'year'],
  figures: ['county'],
  figurespage: ['county', 'topic', 'unit', 'page'],
  figurescsv: ['county', 'topic', 'unit'],
  checkpage: ['county', 'page'],
  checkcsv: ['county'],
  searchpage: ['text', 'county', 'page'],
  loadedpage: ['province', 'level', 'year', 'page'],
  reportstore: ['draft', 'how'],
  reportdrop: ['draft'],
  reportremove: ['report'],
  claimspage: ['text', 'page'],
  example: [],
} as const satisfies Record<string, readonly string[]>;

/** Name of a request that a component can carry. */
export type Verb = keyof typeof SHAPES;

/** The arguments of a request; absent ones are empty. */
export type Args<V extends Verb> = Readonly<Record<(typeof SHAPES)[V][number], string>>;

/** A custom id that was read. `forgotten` when it stands for a text that the memo has given up. */
export type ParsedId =
  | { readonly state: 'read'; readonly verb: Verb; readonly args: Readonly<Record<string, string>> }
  | { readonly state: 'forgotten' | 'unknown' };

/** First letters of every custom id: a later version that reads them differently gets another number. */
const VERSION = 'd1';
const SEPARATOR = '|';
/** Marks an argument that is a key of the memo; literal backslashes are always doubled, so none looks like it. */
const MEMO_MARK = String.raw`\m`;

/**
 * A custom id that carries all that its handler needs, so that it works after a restart. The longest argument
 * is kept in the memo instead where all together would not fit.
 *
 * @throws RangeError when even that does not fit: a mistake in this program, not of a user
 */
export function customId<V extends Verb>(verb: V, args: Args<V>): string {
  const names: readonly string[] = SHAPES[verb];
  const values = names.map((name) => escaped((args as Record<string, string>)[name] ?? ''));
  const raw = names.map((name) => (args as Record<string, string>)[name] ?? '');
  for (;;) {
    const id = [VERSION, verb, ...values].join(SEPARATOR);
    if (id.length <= LIMITS.customId) return id;
    const longest = values.reduce(
      (best, value, at) => (value.length > (values[best] ?? '').length ? at : best),
      0,
    );
    if (values[longest]?.startsWith(MEMO_MARK) !== false) throw new RangeError(`custom id too long: ${verb}`);
    values[longest] = MEMO_MARK + remember(raw[longest] ?? '');
  }
}

/** Reads a custom id as strictly as `customId` writes it. */
export function readCustomId(id: string): ParsedId {
  const [version, verb, ...values] = id.split(SEPARATOR);
  if (version !== VERSION || verb === undefined || !Object.hasOwn(SHAPES, verb)) return { state: 'unknown' };
  const names: readonly string[] = SHAPES[verb as Verb];
  if (values.length !== names.length) return { state: 'unknown' };
  const args: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const value = unpacked(values[at] ?? '');
    if (value === null) return { state: 'forgotten' };
    args[name] = value;
  }
  return { state: 'read', verb: verb as Verb, args };
}

/** A text as the value of a menu entry, which `unpacked` reads back. */
export function packed(text: string): string {
  const value = escaped(text);
  return value.length <= LIMITS.selectValue ? value : MEMO_MARK + remember(text);
}

/** Reads what `packed` wrote; null when the memo has given it up. */
export function unpacked(value: string): string | null {
  if (value.startsWith(MEMO_MARK)) return recall(value.slice(MEMO_MARK.length));
  return value.replaceAll(/\\([\\p])/gu, (_, character: string) => (character === 'p' ? SEPARATOR : '\\'));
}

function escaped(text: string): string {
  return text.replaceAll('\\', String.raw`\\`).replaceAll(SEPARATOR, String.raw`\p`);
}

import type { Figure, FigureRole } from '../../src/figures/types.js';
import {
  exactCount,
  largeCount,
  money,
  percentage,
  pick,
  smallCount,
  smallPercentage,
  whole,
  type Chance,
  type Written,
} from './generate-report-numbers.js';

/** A figure of a generated report, with the catalogue metric that it states. */
export interface GeneratedFigure extends Figure {
  readonly metricId: string | null;
}

/** A stated rate with what it is computed from; offsets into the text. */
export interface GeneratedCheck {
  readonly stated: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: number;
  };
  readonly formula: string;
  /** Unrounded. */
  readonly computed: number;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly verdict: 'consistent' | 'rounded';
}

/** What fills the patterns of one report. */
export interface Scene {
  readonly chance: Chance;
  readonly year: number;
  /** Words for tokens: [p], [P], [Y], [Y-1]. */
  readonly words: Readonly<Record<string, string>>;
}

/** A sentence with its figures and checks; offsets from its start. */
export interface FilledSentence {
  readonly text: string;
  readonly figures: readonly GeneratedFigure[];
  readonly checks: readonly GeneratedCheck[];
}

interface Slot {
  readonly kind: string;
  /** Slots it is computed from or bounded by. */
  readonly from: readonly string[];
  readonly role: FigureRole;
  readonly period: string;
  readonly unit: string;
  readonly metric: string;
  readonly metricId: string | null;
  readonly name: string;
}

const TOKEN = /\{([^}]*)\}|\[(p|P|Y|Y-1)\]/gu;

/** Fills a sentence pattern. */
export function fillSentence(pattern: string, scene: Scene): FilledSentence {
  const figures: GeneratedFigure[] = [];
  const checks: GeneratedCheck[] = [];
  const named = new Map<string, GeneratedFigure>();
  let text = '';
  let at = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    text += pattern.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] === undefined) {
      text += scene.words[match[2] ?? ''] ?? '';
      continue;
    }
    const slot = slotOf(match[1], scene.year);
    const sources = slot.from.map((name) => named.get(name)).filter((figure) => figure !== undefined);
    const written = write(slot, sources, scene.chance);
    const figure = figureOf(slot, written, text.length);
    if (slot.kind === 'r') checks.push(checkOf(figure, sources));
    if (slot.name !== '') named.set(slot.name, figure);
    figures.push(figure);
    text += written.text;
  }
  return { text: text + pattern.slice(at), figures, checks };
}

function slotOf(source: string, year: number): Slot {
  const fields = source.split('|');
  const rate = fields[0]?.startsWith('r:') === true;
  // A rate has no unit field: its unit is always %.
  const [head = '', unit = '', metric = '', metricId = '', name = ''] = rate
    ? [fields[0], '%', ...fields.slice(1)]
    : fields;
  const [kindAndFrom = '', role = 'value'] = head.replace(/\^-1$/u, '').split('!');
  const [kind = '', from = ''] = kindAndFrom.split(/[:<]/u);
  return {
    kind,
    from: from === '' ? [] : from.split('/'),
    role: role as FigureRole,
    period: String(head.endsWith('^-1') ? year - 1 : year),
    unit,
    metric,
    metricId: metricId === '' ? null : metricId,
    name,
  };
}

function write(slot: Slot, sources: readonly GeneratedFigure[], chance: Chance): Written {
  const [first, second] = sources;
  if (slot.kind === 'r') return rate(first, second, chance);
  if (first !== undefined) {
    return exactCount(Math.max(1, Math.round(first.value * (0.55 + chance() * 0.45))), slot.unit);
  }
  if (slot.name !== '') {
    return exactCount(slot.kind === 'C' ? whole(chance, 400, 20_000) : whole(chance, 12, 400), slot.unit);
  }
  return writeAlone(slot, chance);
}

function writeAlone(slot: Slot, chance: Chance): Written {
  switch (slot.kind) {
    case 'c':
      return slot.role === 'value'
        ? smallCount(chance, slot.unit)
        : exactCount(whole(chance, 12, 400), slot.unit);
    case 'C':
      return largeCount(chance, slot.unit);
    case 'p':
      return slot.role === 'change' ? smallPercentage(chance) : percentage(chance);
    case 'm':
      return money(chance);
    case 'd':
      return { ...exactCount(whole(chance, 2, 20), slot.unit), kind: 'duration' };
    case 'a':
      return { ...exactCount(whole(chance, 5, 300), slot.unit), kind: 'area' };
    case 'k': {
      const value = whole(chance, 1, 12);
      return { text: `第${value}名`, value, unit: '名', bound: 'exact', kind: 'rank' };
    }
    case 'x': {
      const value = whole(chance, 150, 990) / 10;
      return { text: String(value), value, unit: '', bound: 'exact', kind: 'index' };
    }
    default:
      throw new Error(`no slot kind ${slot.kind}`);
  }
}

function rate(
  part: GeneratedFigure | undefined,
  whole_: GeneratedFigure | undefined,
  chance: Chance,
): Written {
  if (part === undefined || whole_ === undefined) throw new Error('a rate needs two slots before it');
  const computed = (part.value / whole_.value) * 100;
  const decimals = pick(chance, [1, 1, 2]);
  const scale = 10 ** decimals;
  // Half-up as reports do; some cut the rest off instead.
  const value = (chance() < 0.1 ? Math.floor(computed * scale) : Math.round(computed * scale)) / scale;
  return { text: `${value}%`, value, unit: '%', bound: 'exact', kind: 'percent' };
}

function checkOf(stated: GeneratedFigure, sources: readonly GeneratedFigure[]): GeneratedCheck {
  const [part, whole_] = sources;
  if (part === undefined || whole_ === undefined) throw new Error('a rate needs two slots before it');
  const computed = (part.value / whole_.value) * 100;
  const decimals = /\.(\d+)/u.exec(stated.text)?.[1]?.length ?? 0;
  const rounded = Math.round(computed * 10 ** decimals) / 10 ** decimals;
  const { start, end, text, value } = stated;
  return {
    stated: { start, end, text, value },
    formula: `${part.value}/${whole_.value}`,
    computed,
    parts: sources.map((source) => ({ start: source.start, end: source.end })),
    verdict: Math.abs(rounded - value) < 1e-9 ? 'consistent' : 'rounded',
  };
}

function figureOf(slot: Slot, written: Written, start: number): GeneratedFigure {
  return {
    start,
    end: start + written.text.length,
    ...written,
    role: slot.role,
    metric: slot.metric,
    period: slot.period,
    metricId: slot.metricId,
  };
}

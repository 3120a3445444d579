import type { FigureKind, FigureRole, Stage } from '../types.js';
import type { Bilingual, CatalogueMetric, Neighbour, Terms } from './types.js';

/** Measure words of cases, which reports use for one another. */
export const CASES = ['件', '起', '宗', '例', '案'] as const;
/** Measure words of documents. */
export const PAPERS = ['件', '份', '个', '部', '项'] as const;
/** Measure words of heads, none of them 人次. */
export const PEOPLE = ['人', '名', '位'] as const;
/** Measure words of listed items. */
export const ITEMS = ['项', '个', '条'] as const;
/** Measure words of events. */
export const EVENTS = ['场次', '场', '次', '余场次'] as const;

/** A metric as its file states it; what is left out takes the default named. */
export interface MetricSpec {
  readonly id: string;
  /** Chinese name, then other ways to ask for it. */
  readonly zh: readonly [string, ...string[]];
  /** English name, then other ways to ask for it. */
  readonly en: readonly [string, ...string[]];
  /** Default: count. */
  readonly kind?: FigureKind;
  /** The first is the usual one. */
  readonly units: readonly [string, ...string[]];
  readonly otherUnits?: readonly string[];
  readonly stages?: readonly Stage[];
  /** Default: an amount, or the end of a change. */
  readonly roles?: readonly FigureRole[];
  readonly subject: Terms;
  readonly counted?: Terms;
  readonly not?: readonly Neighbour[];
  readonly includes: readonly [zh: string, en: string];
  readonly excludes: readonly [zh: string, en: string];
  readonly ask: readonly string[];
}

/** A neighbour: the words that give it away, and the reason in both languages. */
export function neighbour(words: readonly string[], zh: string, en: string): Neighbour {
  return { words, unless: [], weak: false, wide: false, why: { zh, en } };
}

/** The neighbour, unless one of these words stands beside it. */
export function unless(words: readonly string[], suspect: Neighbour): Neighbour {
  return { ...suspect, unless: words };
}

/** The neighbour, whether or not the words beside the number say what the metric counts. */
export function always(suspect: Neighbour): readonly Neighbour[] {
  return [suspect, weak(suspect)];
}

/** The neighbour, only where nothing beside the number says what the metric counts. */
export function weak(suspect: Neighbour): Neighbour {
  return { ...suspect, weak: true };
}

/** The neighbour, given away also by words earlier in the sentence (帮助企业审查合同162份，提供意见239条). */
export function wide(suspect: Neighbour): Neighbour {
  return { ...suspect, wide: true };
}

/** A catalogue entry from its spec. */
export function metric(spec: MetricSpec): CatalogueMetric {
  return {
    id: spec.id,
    nameZh: spec.zh[0],
    nameEn: spec.en[0],
    unit: spec.units[0],
    units: spec.units,
    kind: spec.kind ?? 'count',
    aliasesZh: spec.zh,
    aliasesEn: spec.en,
    includes: both(spec.includes),
    excludes: both(spec.excludes),
    stages: spec.stages ?? [],
    roles: spec.roles ?? ['value', 'to'],
    subject: spec.subject,
    counted: spec.counted ?? [],
    neighbours: spec.not ?? [],
    otherUnits: spec.otherUnits ?? [],
    questions: spec.ask,
  };
}

/** A percentage, with its unit. */
export function rate(spec: Omit<MetricSpec, 'kind' | 'units'>): CatalogueMetric {
  return metric({ ...spec, kind: 'percent', units: ['%'] });
}

/** Words of a stage in metric names and reasons. */
export const STAGE_NAMES: Readonly<Record<Stage, Bilingual>> = {
  received: { zh: '收到', en: 'received' },
  accepted: { zh: '受理', en: 'accepted' },
  handled: { zh: '办理', en: 'handled' },
  concluded: { zh: '办结', en: 'concluded' },
};

function both([zh, en]: readonly [string, string]): Bilingual {
  return { zh, en };
}

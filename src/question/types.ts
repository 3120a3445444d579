import type { Span } from '../lib/span.js';
import type { Jurisdiction } from '../reports/types.js';
import type { Stage, FigureKind } from '../figures/types.js';
import type { Language } from '../lib/errors.js';

/** What the asker wants to be told (问题类型). */
export type QuestionKind = 'figure' | 'change' | 'comparison' | 'passage' | 'chitchat';

/** A place that the question names (问题中的地名). */
export interface PlaceMention {
  /** As typed: 云洋县, Nan'an, 江北. */
  readonly text: string;
  /** The loaded jurisdictions it may mean, likeliest first; empty when no report of it is loaded. */
  readonly loaded: readonly Jurisdiction[];
  /** Known from the gazetteer though no report is loaded; null otherwise. */
  readonly known: Jurisdiction | null;
  /** How it was recognised. */
  readonly how: 'exact' | 'short' | 'pinyin' | 'typo' | 'traditional' | 'all';
}

/** A place named in the question, with where it stands. */
export interface PlacedMention extends PlaceMention, Span {}

/** What a question says, before anything is looked up. */
export interface UnderstoodQuestion {
  /** As asked. */
  readonly original: string;
  /** NFKC, simplified characters, zero-width characters dropped: what matching uses. */
  readonly normalised: string;
  readonly language: Language;
  readonly kind: QuestionKind;
  readonly places: readonly PlaceMention[];
  /** True for 各地, 五份报告, all counties, both. */
  readonly allPlaces: boolean;
  readonly years: readonly number[];
  /** Whether the years were told from the asker's present (去年): where there is no such report, the latest is meant. */
  readonly relativeYears?: boolean;
  /** Whether a year to come is asked about (下一年计划): what the report says was done is no answer to it. */
  readonly announced?: boolean;
  /** What is said not to be meant (快检的不算); absent where nothing is. */
  readonly excluded?: string;
  /** `normalised` without places, years and question words: what is looked for. */
  readonly topic: string;
  /** Ids of catalogue metrics that the topic may mean, likeliest first. */
  readonly metrics: readonly string[];
  /** The same metrics with their likelihood, 0 to 1. */
  readonly likely?: readonly { readonly id: string; readonly score: number }[];
  readonly stage: Stage | null;
  /** Every stage that the question's words allow, the likeliest first; empty when it names none. */
  readonly stages?: readonly Stage[];
  /** The stage that the verb right beside the number demands (办结了多少件); absent where it demands none. */
  readonly stageDemanded?: Stage;
  /** Measure words that would fit the answer (人次, 件); empty when the question does not say. */
  readonly units: readonly string[];
  /** Kinds of figure that would fit; empty when the question does not say. */
  readonly kinds: readonly FigureKind[];
  /** Quantities that the question takes for granted (涨到了298项, 连一半都没办结). */
  readonly premises: readonly Premise[];
  /** All that the question states, whether it is surely taken for granted or not: a sentence that is quoted may say otherwise. */
  readonly claims: readonly Premise[];
  /** Amounts of which a part is asked for (已给总数): 98 in 这98件里办结了几件. */
  readonly given: readonly number[];
  /** The questions that it is made of, when it asks for several figures at once; absent when it asks for one. */
  readonly parts?: readonly UnderstoodQuestion[];
  /** Whether it says that each of them is asked for (分别多少). */
  readonly each?: boolean;
}

/** A quantity or direction that the question takes for granted (问题的前提). */
export interface Premise {
  /** The words that say it: 不足六成, 298项. */
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly claim:
    'equals' | 'lessThan' | 'moreThan' | 'rose' | 'fell' | 'rank' | 'all' | 'never' | 'seldom' | 'some';
}

import { createHash } from 'node:crypto';
import { characterTerms, loadGloss } from '../../embeddings/gloss.js';
import type { FigureInContext } from '../../src/figures/types.js';
import type { Jurisdiction } from '../../src/reports/types.js';
import type { IndexedPassage, ReportBundle } from '../../src/store/store.js';

/** Length of the vectors in `bundle`. */
export const DIMENSIONS = 4;

export const LINSHUI: Jurisdiction = {
  name: '邻水县',
  shortName: '邻水',
  pinyin: 'linshui',
  level: 'county',
  parent: '广安市',
  province: '四川省',
};
export const FENGJIE: Jurisdiction = {
  name: '奉节县',
  shortName: '奉节',
  pinyin: 'fengjie',
  level: 'county',
  parent: '重庆市',
  province: '重庆市',
};

/** What a hand-made report says; each sentence is a passage. */
export interface Sketch {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly jurisdiction?: Jurisdiction;
  readonly year?: number;
  /** Citation ids in the order of the sentences; default: made of the report's id. */
  readonly ids?: readonly string[];
  readonly vectors?: readonly (readonly number[])[];
}

/** A report with everything derived from it, small enough to be read at a glance. */
export function bundle(sketch: Sketch): ReportBundle {
  const { id, sentences, jurisdiction = LINSHUI, year = 2023 } = sketch;
  const text = sentences.join('\n');
  const heading = '一、主要举措';
  const passages = sentences.map((sentence, index) => passageOf(sketch, sentence, index));
  return {
    id,
    file: `${id}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    parsed: {
      text,
      description: {
        title: `${jurisdiction.name}${year}年法治政府建设情况报告`,
        publisher: `${jurisdiction.name}人民政府`,
        jurisdiction,
        year,
        issued: '2024-01-31',
        doubts: [],
      },
      sections: [
        {
          index: 0,
          heading,
          span: { start: 0, end: text.length },
          level: 1,
          parent: null,
        },
      ],
    },
    passages,
    figures: figuresIn(text),
  };
}

function passageOf(sketch: Sketch, text: string, index: number): IndexedPassage {
  const start = sketch.sentences.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return {
    index,
    start,
    end: start + text.length,
    text,
    heading: ['一、主要举措'],
    section: 0,
    id: sketch.ids?.[index] ?? `${sketch.id}-${index}`,
    longerIds: [`${sketch.ids?.[index] ?? sketch.id}${index}x`, `${sketch.id}${index}xy`],
    characters: characterTerms(text),
    gloss: loadGloss().stems(text),
    vector: sketch.vectors?.[index] ?? [1, index, 0, 0],
  };
}

function figuresIn(text: string): FigureInContext[] {
  return [...text.matchAll(/(\d+)件/gu)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      ...span,
      text: match[0],
      value: Number(match[1]),
      unit: '件',
      bound: 'exact',
      kind: 'count',
      role: 'value',
      metric: '案件',
      period: '2023',
      clause: span,
      sentence: span,
      heading: ['一、主要举措'],
      stage: null,
      siblings: [],
      soft: false,
    };
  });
}

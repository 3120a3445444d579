import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { characterTerms } from '../../embeddings/gloss.js';
import type { ComparisonLine, ReportFilter, ReportStore, TermWeights } from '../../src/store/store.js';
import { termsOf } from '../../src/store/kept.js';
import { bundle, FENGJIE, LINSHUI } from './bundles.js';

/** Makes empty stores for `DIMENSIONS` numbers a vector, and takes them away again. */
export interface StoreFactory {
  /** Opens a store; a second call before `dispose` opens the same one again. */
  open(): Promise<ReportStore>;
  dispose(): Promise<void>;
}

const review = bundle({
  id: 'a1',
  sentences: ['全年受理行政复议案件98件，办结77件。', '开展普法宣传100余场。', '人民调解成功率98%。'],
  ids: ['ls23-aaaa', 'ls23-aaab', 'ls23-bbbb'],
  vectors: [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ],
});
const hearing = bundle({
  id: 'b2',
  sentences: ['行政复议案件56件，行政机关负责人出庭应诉。', '清理规范性文件26件。'],
  jurisdiction: FENGJIE,
  year: 2022,
  ids: ['fj22-cccc', 'fj22-dddd'],
  vectors: [
    [0.9, 0.1, 0, 0],
    [0, 0, 0, 1],
  ],
});

/** A line of a comparison with one citation. */
function lineOf(report: string, passage: string): ComparisonLine {
  const span = { start: 6, end: 9 };
  const citation = {
    id: passage,
    start: 0,
    end: 20,
    quote: '全年受理行政复议案件98件',
    heading: [],
    marks: [span],
  };
  const figure = {
    ...span,
    report,
    text: '98件',
    value: 98,
    unit: '件',
    metric: '行政复议案件',
    period: null,
  };
  return {
    metric: 'review_accepted',
    row: {
      report,
      jurisdiction: '邻水县',
      level: 'county',
      year: 2023,
      status: 'reported',
      figure: { ...figure, bound: 'exact', kind: 'count', role: 'value' },
      citation,
      near: [],
      note: null,
      noteEn: null,
    },
  };
}

/** What every report store promises, whatever it keeps its data in. */
export function storeSuite(name: string, factory: () => StoreFactory): void {
  describe(`${name} keeps the contract of a report store`, () => {
    let stores: StoreFactory;
    let store: ReportStore;

    beforeEach(async () => {
      stores = factory();
      store = await stores.open();
    });

    afterEach(async () => {
      await store.close();
      await stores.dispose();
    });

    const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

    it('is empty at first', async () => {
      expect(await store.stamp()).toMatchObject({ reports: 0, changed: null });
      expect(await store.reports()).toEqual([]);
      expect(await store.figures()).toEqual([]);
      expect(await store.searchText('characters', characterTerms('复议'), { limit: 5 })).toEqual([]);
      expect(await store.searchVectors([1, 0, 0, 0], { limit: 5 })).toEqual([]);
    });

    it('gives back what was put in, whole', async () => {
      expect(await store.put(review)).toBe('added');
      const [report] = await store.reports();
      expect(report).toEqual({
        id: 'a1',
        file: 'a1.txt',
        sha256: review.sha256,
        title: '邻水县2023年法治政府建设情况报告',
        publisher: '邻水县人民政府',
        jurisdiction: LINSHUI,
        year: 2023,
        issued: '2024-01-31',
        characters: review.parsed.text.length,
        passages: 3,
        figures: 2,
        doubts: [],
      });
      expect(await store.text('a1')).toBe(review.parsed.text);
      expect(await store.text('a2')).toBeNull();
      const passages = await store.passages('a1');
      expect(passages.map(({ text }) => text)).toEqual(review.passages.map(({ text }) => text));
      expect(passages[1]).toEqual({
        id: 'ls23-aaab',
        report: 'a1',
        index: 1,
        section: 0,
        start: review.passages[1]?.start,
        end: review.passages[1]?.end,
        text: '开展普法宣传100余场。',
        heading: ['一、主要举措'],
      });
    });

    it('keeps figures with the passage that holds them, in the order of reports and text', async () => {
      await store.put(hearing);
      await store.put(review);
      const figures = await store.figures();
      expect(figures.map(({ report, value }) => [report, value])).toEqual([
        ['a1', 98],
        ['a1', 77],
        ['b2', 56],
        ['b2', 26],
      ]);
      expect(figures[3]).toEqual({ ...hearing.figures[1], report: 'b2', passage: 'fj22-dddd' });
      expect(await store.figures({ jurisdictions: ['奉节县'] })).toHaveLength(2);
      expect(await store.figures({ years: [2021] })).toEqual([]);
    });

    it('skips what it holds, replaces what has changed', async () => {
      await store.put(review);
      const { generation } = await store.stamp();
      expect(await store.holds('a1', review.sha256)).toBe(true);
      expect(await store.outdated()).toEqual([]);
      expect(await store.hasAllLines()).toBe(true);
      expect(await store.put(review)).toBe('unchanged');
      expect((await store.stamp()).generation).toBe(generation);
      const changed = bundle({ id: 'a1', sentences: ['新的报告：立案登记制。'] });
      expect(await store.holds('a1', changed.sha256)).toBe(false);
      expect(await store.put(changed)).toBe('replaced');
      expect((await store.stamp()).generation).toBeGreaterThan(generation);
      expect((await store.passages('a1')).map(({ text }) => text)).toEqual(['新的报告：立案登记制。']);
      expect(await store.figures()).toEqual([]);
      expect(await store.searchText('characters', characterTerms('普法'), { limit: 5 })).toEqual([]);
      expect(await store.passagesById(['ls23-aaaa'])).toEqual([]);
    });

    it('removes a report with everything derived from it', async () => {
      await store.put(review);
      await store.put(hearing);
      expect(await store.remove('a1')).toBe(true);
      expect(await store.remove('a1')).toBe(false);
      expect(ids(await store.reports())).toEqual(['b2']);
      expect(await store.text('a1')).toBeNull();
      expect(await store.passages('a1')).toEqual([]);
      expect(ids(await store.searchText('characters', characterTerms('行政复议'), { limit: 5 }))).toEqual([
        'fj22-cccc',
      ]);
      expect(ids(await store.searchVectors([1, 0, 0, 0], { limit: 5 }))).toEqual(['fj22-cccc', 'fj22-dddd']);
      const frequencies = await store.documentFrequencies('characters', ['复议', '普法']);
      expect([...frequencies]).toEqual([['复议', 1]]);
    });

    it('stamps every change with a later generation', async () => {
      const generations = [(await store.stamp()).generation];
      for (const change of [() => store.put(review), () => store.put(hearing), () => store.remove('a1')]) {
        await change();
        generations.push((await store.stamp()).generation);
      }
      expect(generations).toEqual([...new Set(generations)].sort((a, b) => a - b));
      const stamp = await store.stamp();
      expect(stamp.reports).toBe(1);
      expect(new Date(stamp.changed ?? '').toISOString()).toBe(stamp.changed);
    });

    it('ranks by rare terms, in either field, with raw scores', async () => {
      await store.put(review);
      await store.put(hearing);
      const found = await store.searchText('characters', characterTerms('行政复议受理'), { limit: 5 });
      expect(ids(found).slice(0, 2)).toEqual(['ls23-aaaa', 'fj22-cccc']);
      expect(
        found.every(({ score }, rank) => score > 0 && score <= (found[rank - 1]?.score ?? Infinity)),
      ).toBe(true);
      const gloss = await store.searchText('gloss', new Map([['reconsid', 1]]), { limit: 5 });
      expect(ids(gloss).sort()).toEqual(['fj22-cccc', 'ls23-aaaa']);
      expect(await store.searchText('characters', new Map([['鑫', 1]]), { limit: 5 })).toEqual([]);
      expect(await store.searchText('characters', characterTerms('复议'), { limit: 0 })).toEqual([]);
    });

    it('scores by BM25 with k1 1.2 and b 0.6', async () => {
      await store.put(review);
      await store.put(hearing);
      const passages = [...review.passages, ...hearing.passages];
      const lengths = passages.map(({ characters }) =>
        [...termsOf(characters).values()].reduce((a, b) => a + b, 0),
      );
      const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
      // 普法 stands once, in the second passage of five.
      const expected = (Math.log(1 + 4.5 / 1.5) * 2.2) / (1 + 1.2 * (0.4 + (0.6 * (lengths[1] ?? 0)) / mean));
      const [found] = await store.searchText('characters', new Map([['普法', 1]]), { limit: 1 });
      expect(found?.score).toBeCloseTo(expected, 6);
    });

    it('searches only where the filter says, with the same scores', async () => {
      await store.put(review);
      await store.put(hearing);
      const terms = characterTerms('行政复议');
      const all = await store.searchText('characters', terms, { limit: 5 });
      for (const filter of [{ reports: ['b2'] }, { jurisdictions: ['奉节县'] }, { years: [2022] }]) {
        const found = await store.searchText('characters', terms, { limit: 5, filter });
        expect(found).toEqual(all.filter(({ id }) => id.startsWith('fj22')));
        const near = await store.searchVectors([1, 0, 0, 0], { limit: 5, filter });
        expect(ids(near)).toEqual(['fj22-cccc', 'fj22-dddd']);
      }
      for (const filter of [
        { reports: [] },
        { jurisdictions: ['奉节'] },
        { years: [2022], reports: ['a1'] },
      ]) {
        expect(await store.searchText('characters', terms, { limit: 5, filter })).toEqual([]);
        expect(await store.searchVectors([1, 0, 0, 0], { limit: 5, filter })).toEqual([]);
        expect(await store.reports(filter)).toEqual([]);
      }
    });

    it('finds the nearest vectors by their cosine', async () => {
      await store.put(review);
      await store.put(hearing);
      const found = await store.searchVectors([2, 0, 0, 0], { limit: 2 });
      expect(ids(found)).toEqual(['ls23-aaaa', 'fj22-cccc']);
      expect(found[0]?.score).toBeCloseTo(1, 4);
      expect(found[1]?.score).toBeCloseTo(0.9 / Math.hypot(0.9, 0.1), 4);
    });

    it('finds nothing by a vector of another length', async () => {
      await store.put(review);
      expect(await store.searchVectors([1, 0], { limit: 5 })).toEqual([]);
    });

    it('looks citations up in the order asked, knows the nearest ones and how they begin', async () => {
      await store.put(review);
      await store.put(hearing);
      const found = await store.passagesById(['fj22-dddd', 'none', 'ls23-aaaa']);
      expect(ids(found)).toEqual(['fj22-dddd', 'ls23-aaaa']);
      expect(await store.nearestCitations('ls23-aaac', 2)).toEqual(['ls23-aaaa', 'ls23-aaab']);
      // One sign more, one less, one another; those as near in the order of the alphabet.
      expect(await store.nearestCitations('ls23-bbbbb', 9)).toEqual([
        'ls23-bbbb',
        'ls23-aaab',
        'ls23-aaaa',
        'fj22-cccc',
        'fj22-dddd',
      ]);
      expect(await store.nearestCitations('fj22-ccc', 1)).toEqual(['fj22-cccc']);
      expect(await store.nearestCitations('fj22-eeee', 2)).toEqual(['fj22-cccc', 'fj22-dddd']);
      expect(await store.nearestCitations('ls23-aaaa', 0)).toEqual([]);
      expect(await store.nearestCitations('ls23-aaaa', -1)).toEqual([]);
      expect(await store.citationsStarting('ls23-a', 5)).toEqual(['ls23-aaaa', 'ls23-aaab']);
      expect(await store.citationsStarting('ls23', 1)).toEqual(['ls23-aaaa']);
      expect(await store.citationsStarting('%', 5)).toEqual([]);
    });

    it('gives a passage a longer id when its own is taken', async () => {
      await store.put(review);
      const other = bundle({ id: 'c3', sentences: ['另一份报告的段落。'], ids: ['ls23-aaaa'] });
      await store.put(other);
      expect(ids(await store.passages('c3'))).toEqual(['ls23-aaaa0x']);
      expect((await store.passagesById(['ls23-aaaa']))[0]?.report).toBe('a1');
    });

    it('stores nothing of a report that cannot be stored whole', async () => {
      await store.put(hearing);
      const before = await store.stamp();
      const [first] = review.passages;
      if (first === undefined) throw new Error('the sketch has passages');
      const broken = { ...review, passages: [...review.passages, { ...first, id: 'ls23-zzzz' }] };
      await expect(store.put(broken)).rejects.toThrow();
      expect(await store.stamp()).toEqual(before);
      expect(await store.text('a1')).toBeNull();
      expect(await store.passagesById(['ls23-aaaa'])).toEqual([]);
      expect([...(await store.documentFrequencies('characters', ['普法']))]).toEqual([]);
    });

    it('gives a report back whole, so that another store can take it', async () => {
      const metrics = [['reconsideration-accepted', 'reconsideration-handled'], ['reconsideration-closed']];
      const line = lineOf('a1', 'ls23-aaaa');
      const { figure, citation } = line.row;
      if (figure === null || citation === null) throw new Error('the sketch states no figure');
      const near = [{ figure, citation, why: '办结，不是受理', whyEn: 'concluded, not accepted' }];
      const earlier = [{ figure, citation, falls: true }];
      const silent = { ...line.row, status: 'not-reported' as const, figure: null, citation: null };
      const lines = [
        { metric: 'hearings', row: { ...silent, near } },
        { metric: 'review_accepted', row: { ...line.row, earlier } },
      ];
      await store.put({ ...review, metrics, lines });
      const [unstated] = await store.linesOf('hearings', ['a1']);
      expect([unstated?.citation, unstated?.earlier]).toEqual([null, undefined]);
      expect(unstated?.near).toMatchObject([{ why: '办结，不是受理', citation: { id: 'ls23-aaaa' } }]);
      const [stated] = await store.linesOf('review_accepted', ['a1']);
      expect(stated?.earlier).toMatchObject([{ falls: true, citation: { id: 'ls23-aaaa' } }]);
      const whole = await store.whole('a1');
      expect({ ...whole, passages: [] }).toEqual({ ...review, metrics, lines, passages: [] });
      // Counts are kept to four decimals.
      const rounded = (terms: TermWeights) =>
        new Map([...terms].map(([term, count]) => [term, Number(count.toFixed(4))]));
      const kept = review.passages.map(({ longerIds: _, ...passage }) => ({
        ...passage,
        gloss: rounded(termsOf(passage.gloss)),
      }));
      expect(whole?.passages).toEqual(kept);
      expect(await store.whole('a2')).toBeNull();
    });

    it('lists by id what it held before, what came since, and what a filter names', async () => {
      const listed = async (filter?: ReportFilter) =>
        (await store.reports(filter)).map(({ id, year, passages }) => `${id} ${year} ${passages}`);
      await store.put(hearing);
      expect(await listed()).toEqual(['b2 2022 2']);
      await store.put(review);
      const both = [`a1 2023 ${review.passages.length}`, 'b2 2022 2'];
      expect(await listed()).toEqual(both);
      expect(await listed({ reports: ['b2', 'none', 'a1', 'b2'] })).toEqual(both);
      await store.put(bundle({ id: 'a1', sentences: ['改过的一段。'], year: 2020 }));
      expect(await listed()).toEqual(['a1 2020 1', 'b2 2022 2']);
      await store.remove('b2');
      expect(await listed({ reports: ['b2', 'a1'] })).toEqual(['a1 2020 1']);
    });

    it('keeps the lines of comparisons, by metric and report, with the ids that passages were given', async () => {
      const ids = async (): Promise<(string | undefined)[]> =>
        (await store.linesOf('review_accepted', ['a1', 'b2', 'c3'])).map(({ citation }) => citation?.id);
      expect(await ids()).toEqual([]);
      await store.put({ ...hearing, lines: [lineOf('b2', 'fj22-cccc')] });
      await store.put({ ...review, lines: [lineOf('a1', 'ls23-aaaa')] });
      const sentences = ['另一份报告的段落。'];
      const other = bundle({ id: 'c3', sentences, ids: ['ls23-aaaa'] });
      await store.put({ ...other, lines: [lineOf('c3', 'ls23-aaaa')] });
      expect(await ids()).toEqual(['ls23-aaaa', 'fj22-cccc', 'ls23-aaaa0x']);
      expect(await store.linesOf('other', ['a1'])).toEqual([]);
      const [line, ...others] = await store.linesOf('review_accepted', ['b2']);
      expect([line?.citation?.id, others.length]).toEqual(['fj22-cccc', 0]);
      await store.remove('b2');
      await store.put({ ...bundle({ id: 'c3', sentences: ['又一段。'] }), lines: [] });
      expect(await ids()).toEqual(['ls23-aaaa']);
    });

    it('keeps everything across closing and opening', async () => {
      await store.put(review);
      await store.put(hearing);
      const before = {
        stamp: await store.stamp(),
        text: await store.searchText('characters', characterTerms('行政复议'), { limit: 9 }),
        near: ids(await store.searchVectors([1, 0, 0, 0], { limit: 3 })),
      };
      await store.close();
      store = await stores.open();
      expect({
        stamp: await store.stamp(),
        text: await store.searchText('characters', characterTerms('行政复议'), { limit: 9 }),
        near: ids(await store.searchVectors([1, 0, 0, 0], { limit: 3 })),
      }).toEqual(before);
    });

    it('shows one reader what another has written', async () => {
      const reader = await stores.open();
      expect(await reader.searchText('characters', characterTerms('复议'), { limit: 5 })).toEqual([]);
      await store.put(review);
      expect(ids(await reader.searchText('characters', characterTerms('复议'), { limit: 5 }))).toEqual([
        'ls23-aaaa',
      ]);
      expect(ids(await reader.searchVectors([1, 0, 0, 0], { limit: 1 }))).toEqual(['ls23-aaaa']);
      await store.remove('a1');
      expect(await reader.reports()).toEqual([]);
      expect(await reader.searchVectors([1, 0, 0, 0], { limit: 1 })).toEqual([]);
      await reader.close();
    });
  });
}

import { describe, expect, it } from 'vitest';
import { METRICS, matchMetrics, metricById, suggestMetrics } from '../../../src/figures/catalogue/index.js';
import { ids, rows } from './support.js';

describe('the catalogue', () => {
  it('holds at least 45 metrics, each with its own id and names', () => {
    expect(METRICS.length).toBeGreaterThanOrEqual(45);
    for (const key of ['id', 'nameZh', 'nameEn'] as const) {
      expect(new Set(METRICS.map((metric) => metric[key])).size).toBe(METRICS.length);
    }
  });

  it('says in both languages what each metric includes and excludes, and asks at least one question', () => {
    for (const metric of METRICS) {
      for (const said of [metric.includes, metric.excludes, ...metric.neighbours.map(({ why }) => why)]) {
        expect(said.zh, metric.id).toMatch(/\p{Script=Han}/u);
        expect(said.en, metric.id).toMatch(/^[^\p{Script=Han}]+$/u);
      }
      expect(metric.questions.length, metric.id).toBeGreaterThan(0);
      expect(metric.subject.flat().length, metric.id).toBeGreaterThan(0);
    }
  });

  it('names its usual unit first, and no unit as both comparable and not', () => {
    for (const metric of METRICS) {
      expect(metric.units[0], metric.id).toBe(metric.unit);
      expect(
        metric.units.filter((unit) => metric.otherUnits.includes(unit)),
        metric.id,
      ).toEqual([]);
      expect(metric.kind === 'percent', metric.id).toBe(metric.unit === '%');
    }
  });

  it('finds a metric by its id and nothing by another', () => {
    expect(metricById('review_accepted')?.nameZh).toBe('行政复议受理案件');
    expect(metricById('no_such_metric')).toBeUndefined();
  });
});

describe('matchMetrics', () => {
  it.each(METRICS.flatMap((metric) => metric.questions.map((question) => [question, metric.id] as const)))(
    'takes “%s” for %s',
    (question, id) => {
      expect(matchMetrics(question)[0]?.metric.id).toBe(id);
    },
  );

  it.each(rows('questions.txt'))('takes “%s” for %s', (question = '', expected) => {
    expect(ids(expected)).toContain(matchMetrics(question)[0]?.metric.id);
  });

  it('leaves a topic that names no stage ambiguous', () => {
    const close = matchMetrics('行政复议').filter(
      ({ score }, _, [best]) => score > (best?.score ?? 1) * 0.92,
    );
    expect(close.map(({ metric }) => metric.id).sort()).toEqual(
      ['review_accepted', 'review_concluded', 'review_handled', 'review_received'].sort(),
    );
  });

  it('puts the named stage far before the others', () => {
    const [first, second] = matchMetrics('行政复议受理');
    expect(first?.metric.id).toBe('review_accepted');
    expect(second?.score ?? 0).toBeLessThan((first?.score ?? 0) * 0.9);
  });

  it.each(['今天天气怎么样', '高铁里程', 'GDP growth', '', '？！', 'the and of'])(
    'finds nothing sure in “%s”',
    (topic) => {
      expect(matchMetrics(topic)[0]?.score ?? 0).toBeLessThan(0.6);
    },
  );
});

describe('suggestMetrics', () => {
  it.each([
    ['复议', 'review_'],
    ['xzfy', 'review_'],
    ['tiaojiechenggong', 'mediation_succe'],
    ['legal aid', 'legal_aid'],
    ['flyz', 'legal_aid'],
  ])('offers for “%s” metrics of %s', (partial, start) => {
    expect(suggestMetrics(partial)[0]?.id.startsWith(start)).toBe(true);
  });

  it('offers the first metrics for nothing typed, never more than asked for', () => {
    expect(suggestMetrics('')).toHaveLength(25);
    expect(suggestMetrics('案件', 5)).toHaveLength(5);
    expect(suggestMetrics('㊙️zzzqqq')).toEqual([]);
  });
});

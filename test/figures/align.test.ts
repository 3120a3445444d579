import { describe, expect, it } from 'vitest';
import { alignFigure } from '../../src/figures/align.js';
import { METRICS } from '../../src/figures/catalogue/index.js';
import { figureIn, ids, report, rows } from './catalogue/support.js';

function fits(sentence: string, written: string): { match: string[]; near: string[] } {
  const place = report(sentence);
  const figure = figureIn(place, written);
  const match: string[] = [];
  const near: string[] = [];
  for (const metric of METRICS) {
    const { fit } = alignFigure(metric, figure, place.text);
    if (fit === 'match') match.push(metric.id);
    if (fit === 'near') near.push(metric.id);
  }
  return { match, near };
}

describe('alignFigure', () => {
  it.each([...rows('clauses.txt'), ...rows('held-out.txt'), ...rows('held-out-2.txt')])(
    '“%s” %s is of “%s”, near “%s”',
    (sentence = '', written = '', ...expected) => {
      const [match, near] = expected;
      const found = fits(sentence, written);
      expect(found.match).toEqual(ids(match));
      expect(found.near).toEqual(expect.arrayContaining([...ids(near)]));
    },
  );

  it('says in words why a figure of another stage is not the metric', () => {
    const place = report('全年审结行政复议案件40件。');
    const metric = METRICS.find(({ id }) => id === 'review_accepted');
    expect(metric && alignFigure(metric, figureIn(place, '40件'), place.text)).toMatchObject({
      fit: 'near',
      why: '办结，不是受理',
      whyEn: 'concluded, not accepted',
    });
  });

  it('takes full-width digits and spaces for what they are', () => {
    expect(fits('受理行政复议案件９８件。', '９８件').match).toEqual(['review_accepted']);
    expect(fits('受理 行政复议案件 98 件。', '98件').match).toEqual(['review_accepted']);
  });

  it('is not swayed by a sentence elsewhere', () => {
    const alone = fits('受理行政复议案件98件。', '98件');
    expect(fits('办结法律援助案件77件。受理行政复议案件98件。评查案卷30份。', '98件')).toEqual(alone);
  });
});

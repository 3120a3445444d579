import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishStems } from '../../embeddings/english.js';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { characterTerms, loadGloss } from '../../embeddings/gloss.js';
import { stem } from '../../embeddings/stem.js';
import { relatedStems } from '../../embeddings/synonyms.js';

const gloss = loadGloss();
const sum = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((a, b) => a + b, 0);

describe('the dictionary', () => {
  it.each([
    ['行政复议', 'administrative reconsideration'],
    ['纠纷调解', 'mediation of disputes'],
    ['法律援助', 'legal aid'],
    ['营商环境', 'business environment'],
    ['投诉', 'complaints'],
  ])('brings %s and “%s” to a common stem', (chinese, english) => {
    const stems = gloss.stems(chinese);
    expect([...gloss.stems(english).keys()].some((each) => stems.has(each))).toBe(true);
  });

  it('gives every Chinese word the same weight, whatever the number of its meanings', () => {
    expect(sum(gloss.stems('纠纷'))).toBeCloseTo(1, 9);
    expect(sum(gloss.stems('办'))).toBeCloseTo(1, 9);
    expect(sum(gloss.stems('纠纷纠纷'))).toBeCloseTo(2, 9);
  });

  it('keeps numbers and leaves function words out', () => {
    expect([...gloss.stems('的了 2023 the of')]).toEqual([['2023', 1]]);
  });

  it('knows an abbreviation by what it stands for', () => {
    expect(gloss.stems('体检').has('examin')).toBe(true);
  });

  it('reads full-width letters as others', () => {
    expect(gloss.stems('ＬＡＷ')).toEqual(gloss.stems('law'));
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const weights = [...gloss.stems(text).entries()];
        expect(weights.every(([term, weight]) => /^[a-z]+$|^\d+$/u.test(term) && weight > 0)).toBe(true);
      }),
    );
  });
});

describe('character terms', () => {
  it('are single characters, bigrams and whole Latin words', () => {
    expect([...characterTerms('法治法治，AB 12')]).toEqual([
      ['法', 2],
      ['治', 2],
      ['法治', 2],
      ['治法', 1],
      ['ab', 1],
      ['12', 1],
    ]);
  });

  it('never hold white space, which separates them in the store', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect([...characterTerms(text).keys()].filter((term) => /\s|"/u.test(term) || term === '')).toEqual(
          [],
        );
      }),
    );
  });

  it('count every Han character once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'法治政府建设，。 a'), { maxLength: 60 }), (characters) => {
        const terms = characterTerms(characters.join(''));
        const singles = [...terms].filter(([term]) => /^\p{Script=Han}$/u.test(term));
        const expected = characters.filter((each) => /\p{Script=Han}/u.test(each)).length;
        expect(singles.reduce((total, [, count]) => total + count, 0)).toBe(expected);
      }),
    );
  });
});

describe('English stems', () => {
  // Pairs from the vocabulary that Porter published with his algorithm.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['digitizer', 'digit'],
    ['vietnamization', 'vietnam'],
    ['sensibiliti', 'sensibl'],
    ['triplicate', 'triplic'],
    ['hopefulness', 'hope'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['effective', 'effect'],
    ['probate', 'probat'],
    ['controlling', 'control'],
  ])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected));

  it('bring forms of a word together', () => {
    expect(englishStems('reconsideration')).toEqual(englishStems('reconsider'));
    expect(englishStems('How many disputes were mediated?')).toEqual(englishStems('dispute, mediate'));
  });
});

describe('related stems', () => {
  it.each([
    ['registration', 'register'],
    ['detained', 'detention'],
    ['lawyers', 'attorney'],
    ['explain', 'interpretation'],
  ])('bring %s to %s', (asked, said) => {
    const related = englishStems(asked).flatMap((one) => [...relatedStems(one)]);
    const near = new Map(related).get(englishStems(said)[0] ?? '') ?? 0;
    expect(near).toBeGreaterThanOrEqual(0.4);
    expect(near).toBeLessThanOrEqual(1);
  });

  it('are none of a word that no dictionary has', () => {
    expect([...relatedStems('qwrtz')]).toEqual([]);
  });
});

describe('the built-in embedder', () => {
  const embedder = new GlossEmbedder();
  const cosine = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);

  it('puts a question nearer to its answer than to another passage, in either language', async () => {
    const [mediation = [], publicity = []] = await embedder.embedDocuments([
      '排查矛盾纠纷109起，受理109起，调解成功107起，调解成功率98%。',
      '开展普法宣传100余场，发放宣传资料1500余份。',
    ]);
    for (const question of ['调解了多少纠纷', 'disputes settled by mediation']) {
      const query = await embedder.embedQuery(question);
      expect(cosine(query, mediation)).toBeGreaterThan(cosine(query, publicity));
    }
  });

  it('gives unit vectors', async () => {
    expect(Math.hypot(...(await embedder.embedQuery('行政复议')))).toBeCloseTo(1, 9);
  });
});

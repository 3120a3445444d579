import { MEASURE } from './measure.js';
import { knowsEnglish } from './segment.js';
import { hasOtherWords } from './thesaurus.js';

/**
 * Verbs that people part from their own object to ask how often (离合词): 着了多少次火. Each verb with its objects. Source: everyday
 * usage of the words that such reports have for what happens and what is done.
 */
const VERBS: readonly (readonly [string, string])[] = [
  ['着失起', '火'],
  ['立结破审办', '案'],
  ['发办吊扣', '证'],
  ['罚贷还退赔捐', '款'],
  ['讲上授', '课'],
  ['盖建拆修', '房子|房'],
  ['种植栽', '树'],
  ['退免缴欠', '税'],
  ['欠讨', '薪'],
  ['出报接', '警'],
  ['停', '业|产|工'],
  ['吵打', '架'],
  ['开出', '庭'],
  ['告', '状'],
  ['搬', '家'],
  ['发', '文'],
  ['扣', '车'],
  ['中', '毒'],
  ['受', '伤'],
  ['修', '路'],
];
const PARTED = new RegExp(
  VERBS.map(
    ([verbs, objects]) =>
      `(?<=([${verbs}]))(?:了|过|掉)?((?:多少|几)(?:${MEASURE}))的?(${objects})(?=$|[?？!！,，。;； 呢啊呀吗])`,
  ).join('|'),
  'gu',
);

/** A question with such a verb and its object together again, the number asked for behind them: 着火多少次. */
export function rejoined(text: string): string {
  return text.replace(PARTED, (_, ...found: readonly (string | undefined)[]) => {
    const at = VERBS.findIndex((_verb, index) => found[index * 3] !== undefined);
    return `${found[at * 3 + 2] ?? ''}${found[at * 3 + 1] ?? ''}`;
  });
}

const PARTICLES = new Set('off out up down over away back'.split(' '));
/** Words of an object that stands between an English verb and its particle at most: let small firms off. */
const LONGEST_OBJECT = 3;

const AUXILIARY = /^(?:did|does|do|done|has|have|had|is|are|was|were|be|been|)$/iu;

function isPhrase(verb = '', particle: string): boolean {
  const phrase = `${verb} ${particle}`;
  return !AUXILIARY.test(verb) && (knowsEnglish(phrase) || hasOtherWords(phrase));
}

/** A topic with each English verb and its particle together again, the object behind them (let off firms). */
export function rejoinedEnglish(topic: string): string {
  const words = topic.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const particle = (words[at] ?? '').replace(/[?.,!]{1,3}$/u, '');
    if (!PARTICLES.has(particle) || isPhrase(words[at - 1], particle)) continue;
    for (let verb = at - 2; verb >= Math.max(0, at - 1 - LONGEST_OBJECT); verb -= 1) {
      if (!isPhrase(words[verb], particle)) continue;
      words.splice(at, 1);
      words.splice(verb + 1, 0, particle);
      break;
    }
  }
  return words.join(' ');
}

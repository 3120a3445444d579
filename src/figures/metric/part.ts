import { isPassedOn, sameThings } from './carry.js';
import { OF_WHICH } from './lexicon.js';
import { isPlaceName, isSubject, stripLeading, stripTrailing, takeApart, wordsOf } from './phrase.js';
import type { Piece } from './pieces.js';
import { sameObject } from './same-object.js';
import { namedTopic } from './topic.js';
import type { Counted, Draft, Measured, Memory } from './types.js';

/** Measure words of bodies themselves: 经营主体31万户，其中企业12万户. */
const COUNTED_BODIES = /^(?:户|家|名|人|位|所|支)$/u;
const LISTED = new RegExp(String.raw`^\s*(?:${OF_WHICH.join('|')}|含|包括|包含)`, 'u');
const REGION_FIRST = /^(?:全|我|本)[省市县区镇乡州盟旗](?:共|现)?(?:实有|现有|共有|有)?/u;

/** A part of a total: 其中优秀案卷31件; 其中，县政府63件、县政府部门6件. Null when no total is open. */
export function partOf({ before: words, figure, joined }: Piece, memory: Memory): Draft | null {
  const body = stripTrailing(stripLeading(words)).replace(/^(?:含|包括|包含)(?=.{2})/u, '');
  const total = memory.total;
  if (total === null || !sameThings(total.unit, figure.unit)) return null;
  const parts = takeApart(body);
  if (parts.verb !== '' && (parts.object === '' || isPassedOn(parts))) {
    return { ...sameObject(parts, total, memory), part: true };
  }
  const head = total.object.slice(-2);
  const hasHead = head !== '' && body.includes(head);
  const goesOn = joined && memory.counted.at(-1)?.part === true;
  const listed = hasHead || goesOn || LISTED.test(words);
  const ties = [total.index];
  if (parts.verb !== '') return listed ? { ...parts, metric: body, ties, part: true } : null;
  const { subject, verb } = total;
  return { subject, verb, ...named(body, { figure, total, memory, hasHead }), ties, part: true, share: body };
}

/** What all of a list did that one of them did alone: 研究议题 of 党组会、常务会研究议题; empty where the words are no item of it. */
function deedOf(item: string, all: string): string {
  const words = wordsOf(all);
  const verb = words.findIndex(({ kind }) => kind === 'verb');
  const [doers, deed] = [words.slice(0, verb), words.slice(verb)].map((run) =>
    run.map(({ text }) => text).join(''),
  );
  return verb > 0 && item.length > 2 && doers?.split('、').includes(item) === true ? (deed ?? '') : '';
}

const QUOTED_ROW = /(?:[“"‘][^“”"‘’]{1,12}[”"’]、?){2,}/u;

/** What a part without verb counts, told from its total. */
function named(
  body: string,
  { figure, total, memory, hasHead }: { figure: Measured; total: Counted; memory: Memory; hasHead: boolean },
): Pick<Draft, 'object' | 'metric'> {
  // 党组会、常务会学法11次，其中党组会4次: one of those that did it.
  const deed = deedOf(body, total.metric);
  if (deed !== '') return { object: total.object, metric: `${body}${deed}` };
  // 不合格5批次（肥料4批次、农药1批次）: one of the things that the total counts together.
  if (body.length > 1 && total.object.split('、').length > 1 && total.object.includes(body))
    return { object: body, metric: `${total.verb}${body}` };
  // 查处“黑导游”“黑车”案件93件，其中“黑车”54件: one of those that are named in a row.
  const row = QUOTED_ROW.exec(total.object)?.[0];
  if (row?.includes(body) === true && /^[“"‘]/u.test(body)) {
    const object = total.object.replace(row, body);
    return { object, metric: `${total.verb}${object}` };
  }
  if (hasHead) {
    const topic = namedTopic(memory, body.slice(0, -2));
    const rest = body.endsWith(total.object) ? '' : total.object.slice(0, -2);
    return { object: body, metric: `${topic === '' ? `${total.verb}${rest}` : topic}${body}` };
  }
  // 养殖主体41家，其中安丰镇9家: a place is where they are, none of them.
  if (isPlaceName(body)) return { object: total.object, metric: `${body}${total.metric}` };
  if (COUNTED_BODIES.test(figure.unit) && (isSubject(body) || /[户员业司社]$/u.test(body))) {
    const region = REGION_FIRST.exec(total.object)?.[0] ?? '';
    return { object: body, metric: `${total.subject}${total.verb}${region}${body}` };
  }
  const acts = isSubject(body) && !/政府|部门|机构/u.test(body);
  const front = acts ? `${body}${total.verb}` : `${total.verb}${body}`;
  return { object: `${body}${total.object}`, metric: `${front}${total.object}` };
}

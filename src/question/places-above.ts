import { lookupPlace } from '../reports/gazetteer.js';
import { nameInFull } from '../reports/shared-names.js';
import type { Jurisdiction } from '../reports/types.js';
import type { PlacedMention } from './types.js';

/**
 * What a name means that several places have, by the place written right before it: 徐州市鼓楼区 is not 南京市鼓楼区, whether or
 * not it has a report. As it was where nothing stands there.
 */
export function underWhatStandsBefore(
  { start, loaded, known }: PlacedMention,
  text: string,
): Pick<PlacedMention, 'loaded' | 'known'> {
  const before = text.slice(0, start).replace(/[的\s·,，]$/u, '');
  const [first] = loaded;
  if (before === '' || first === undefined) return { loaded, known };
  const isUnder = ({ parent, province }: Jurisdiction): boolean =>
    [parent, province].some((above) => above !== null && endsWithPlace(before, above));
  const meant = loaded.filter(isUnder);
  if (meant.length > 0) return { loaded: meant, known };
  const elsewhere = first.level === 'department' ? undefined : lookupPlace(first.name).find(isUnder);
  if (elsewhere === undefined) return { loaded, known };
  return { loaded: [], known: { ...elsewhere, name: nameInFull(elsewhere) } };
}

/** Whether the text ends with the place's name, with or without the word for its level. */
function endsWithPlace(text: string, name: string): boolean {
  return text.endsWith(name) || lookupPlace(name).some(({ shortName }) => text.endsWith(shortName));
}

/** Leaves out a place that only says where a later, smaller one lies. */
export function withoutParents(mentions: readonly PlacedMention[], text: string): readonly PlacedMention[] {
  const below = (outer: PlacedMention, inner: PlacedMention): boolean => {
    const names = [outer.known, ...outer.loaded].flatMap((place) => (place === null ? [] : [place.name]));
    return [inner.known, ...inner.loaded].some(
      (place) =>
        place !== null &&
        !names.includes(place.name) &&
        [place.parent, place.province].some((above) => above !== null && names.includes(above)),
    );
  };
  return mentions.filter((outer) => {
    return !mentions.some(
      (inner) =>
        inner !== outer && below(outer, inner) && !(outer.loaded.length > 0 && isApart(outer, inner, text)),
    );
  });
}

/** What makes a place only tell where another lies that is named too: 蒲城隔壁的富平县, 商城县（固始邻县）, next to Pucheng. */
const BESIDE_AFTER = /^[县区市镇]?的?(?:隔壁|旁边|边上|附近|邻近|相邻|毗邻|邻[县区市居])/u;
const BESIDE_BEFORE =
  /\b(?:next(?: door)? to|beside|neighbou?r(?:ing|s)?(?: of)?|bordering|adjacent to)\s+$/iu;

/** Leaves out places that only say beside which another one lies, where that one is named. */
export function withoutNeighbours(
  mentions: readonly PlacedMention[],
  text: string,
): readonly PlacedMention[] {
  const own = mentions.filter(
    ({ start, end }) => !BESIDE_AFTER.test(text.slice(end)) && !BESIDE_BEFORE.test(text.slice(0, start)),
  );
  return own.length > 0 ? own : mentions;
}

/** 云阳和巴阳镇 names both; 云阳县巴阳镇, 云阳的巴阳镇 and 云阳下面的巴阳镇 name the town. */
function isApart(outer: PlacedMention, inner: PlacedMention, text: string): boolean {
  return (
    inner.start < outer.end ||
    !/^[县区市]?(?:[的\s·,，]?|(?:下面|底下|下辖|辖下|辖区内?|管辖|下属|管)的?)$/u.test(
      text.slice(outer.end, inner.start),
    )
  );
}

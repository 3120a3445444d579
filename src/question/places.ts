import type { Span } from '../lib/span.js';
import { overlap } from '../lib/span.js';
import { lookupPlace, placesIn, townsUnder, type PlaceName } from '../reports/gazetteer.js';
import type { Jurisdiction } from '../reports/types.js';
import {
  departmentNames,
  fieldsOf,
  officeAt,
  placeNamesOf,
  placeOfDepartment,
  withoutLevel,
} from './departments.js';
import { latinPlaces } from './latin-places.js';
import { LoadedPlaces, type Misspelling } from './loaded-places.js';
import { underWhatStandsBefore, withoutNeighbours, withoutParents } from './places-above.js';
import type { PlacedMention } from './types.js';
import { isAction } from './everyday.js';
import { startsTerm } from './segment.js';
import { likeness } from './typos.js';
import { ALSO_WORDS, ORDINARY_NAMES } from './vocabulary/ordinary.js';

/** So many places have reports at most where towns of any of them are sought by their short names. */
const FEW = 50;
/** A town's short name of so many characters is no ordinary word. */
const TELLING = 3;
const LISTING = /[、,，和与跟]/u;
/** Names are looked for in other spellings up to here: a longer question is a pasted report, not typed in haste. */
const LONGEST_TYPED = 300;
/** Characters looked at beside a short name to tell whether it stands as a place. */
const NEARBY = 4;
const SUFFIX = '县区镇乡市旗';
const TOWN_AFTER = /^的?([\p{Script=Han}]{2,4}?(?:街道|镇|乡))/u;
const GENERIC_TOWN =
  /^(?:有[些的]?|一些|个别|部分|某|好些|那些|少数|多数|大多|很多|不少|许多|书记|为[啥何什]|怎么)|乡镇|村镇|苏木镇|苏木乡|各镇|城镇|全镇|镇街|哪|几个|多少|个镇|个乡|下面|所有|各|每|[古小集重]镇$/u;
const SPEAKING_BEFORE = /(?:^|[\s,，。、;；(（和与跟比在对问到]|还是|或|去年|今年|\d年)$/u;
const SPEAKING_AFTER =
  /^(?:$|[\s,，。、的有在和与跟比去今办一共全呢?？\d县区市]|[那这][边儿个]|还是|告(?=[的了上镇乡街政官])|信访|行政|法律|人民|政府|多少|受理|处理|调解)/u;

/** What may stand before a place that opens a question. */
const OPENING = /^(?:.{0,12}[,，:：。、;；\s])?(?:\d{4}年|去年|今年)?$/u;
/** What only a place has behind it: 民和那边. */
const POINTED_AT = /^[那这][边儿]/u;
const OVER_COUNTIES: ReadonlySet<string> = new Set(['province', 'prefecture']);
/** A measure word stands behind these, no place. */
const MEASURED = /(?:多少|几)$/u;
/** What opens a question as the name of a county and stands in no list of places: 火星县2023年, 黑风县的. */
const STRANGE_COUNTY =
  /^(\p{Script=Han}{2,3}县)(?=(?:\d{4}|[去今前上当]年|的|有|在|全年|[办受审调信][理处结解访]?|行政|法治|依法|一共|总共|\s|$))/u;
/** The same of a zone, where others of its kind have a report: 沣东新城 beside 沣西新城. */
const STRANGE_ZONE = /^(\p{Script=Han}{2}新城)(?![区镇乡街村])/u;
/** Counties of a kind, or said of any: 示范县 (no 范县), 所有县. */
const KIND_OF_COUNTY =
  /^(?:.{0,2}[全各本我该此哪几两每邻外多少个些的是有在和与跟问查看说讲比被把给对向从到请]县|(?:示范|模范|小康|健康|贫困|脱贫|帮扶|先进|试点|重点|农业|人口|工业|产粮|边境|沿边|民族|牧业|文明|卫生|强|大|小|百强|友好|结对|周边|相邻|附近|邻近|隔壁|所有|全部|别的|其他|其它|另外|同类|产茶)县)$/u;
/** Areas of a kind end as districts do. */
const KIND_OF_AREA = /(?:社|园|景|小|辖|片|校|厂|库|街|牧|林|灾)区$/u;
/** The last sign of a name may begin the next word: 东港镇街执法 is of 东港, 樟树市监局 of 樟树, 平和乡镇 of 平和. */
const BEGINS_WORD = /^(?:乡镇|乡长|乡村|镇长|镇街|镇域|市监|市场|市民|市域|县域|区域|区块)/u;
/** The same of a place that has a report: 达英县长信箱 is the letter box of the head of 达英. */
const HEADS = /^[县市]长(?![期远江])/u;
/**
 * The places a question names (地名), from left to right: loaded ones by full name, short name, pinyin or with one
 * typo; places without a report from the gazetteer. A place that only says where another lies (重庆 in
 * 重庆南岸区) is none of the mentions, but its span is among `spans`.
 */
export function placesOf(
  text: string,
  loaded: readonly Jurisdiction[],
): { readonly mentions: readonly PlacedMention[]; readonly spans: readonly Span[] } {
  const finder = new Finder(text, LoadedPlaces.of(loaded));
  finder.departments();
  finder.misspeltDepartments();
  finder.loadedNames('name', 3);
  finder.misspelt('sound');
  finder.loadedNames('name');
  finder.placesOfDepartments();
  finder.misspelt('character');
  finder.unknownTowns();
  finder.knownNames(false);
  finder.loadedNames('shortName');
  finder.unknownTowns();
  finder.misspelt('sound alone');
  finder.knownNames(true);
  finder.strangeCounty();
  finder.countyOfTown();
  finder.placesAbove();
  for (const mention of latinPlaces(text, loaded)) finder.add(mention);
  const found = finder.found
    .sort((a, b) => a.start - b.start)
    .map((mention) => ({ ...mention, ...underWhatStandsBefore(mention, text) }));
  return { mentions: withoutNeighbours(withoutParents(found, text), text), spans: found };
}

/** Whether the sign for the level of a place that has a report begins the next word. */
function beginsWord(text: string): boolean {
  return BEGINS_WORD.test(text) || HEADS.test(text);
}

class Finder {
  readonly found: PlacedMention[] = [];
  readonly #known: readonly PlaceName[];
  /** What is written nearly as a place before the sign for a level, looked for once. */
  #beforeSign: readonly Misspelling[] | null = null;

  constructor(
    private readonly text: string,
    private readonly loaded: LoadedPlaces,
  ) {
    this.#known = placesIn(text);
  }

  add(mention: PlacedMention): void {
    if (this.found.every((other) => overlap(other, mention) === 0)) this.found.push(mention);
  }

  /** 南浦市监局, 南浦区市场监管局. */
  departments(): void {
    for (const place of this.loaded.departments) {
      for (const name of departmentNames(place)) this.named(name, [place], name === place.name);
    }
  }

  /** 南铺区市监局: a department's office behind a place that sounds like the department's own and is none itself. */
  misspeltDepartments(): void {
    for (const place of this.loaded.departments) {
      const places = placeNamesOf(place);
      if (places.length === 0) continue;
      for (const name of departmentNames(place)) {
        const prefix = places.find((one) => name.startsWith(one));
        const office = name.slice(prefix?.length ?? name.length);
        if (prefix !== undefined && office !== '') this.#officeAfterSound(place, prefix, office);
      }
    }
  }

  #officeAfterSound(place: Jurisdiction, prefix: string, office: string): void {
    for (const at of occurrences(this.text, office)) {
      const start = Math.max(0, at - prefix.length);
      const written = this.text.slice(start, at);
      if (likeness(written, prefix) !== 'homophone' || lookupPlace(written).length > 0) continue;
      const text = `${written}${office}`;
      this.add({ start, end: start + text.length, text, loaded: [place], known: null, how: 'typo' });
    }
  }

  /** The place means its departments where no government of that name has a report, with a field behind it (通化医保) the one of that field. */
  placesOfDepartments(): void {
    const names = new Map<string, Jurisdiction[]>();
    for (const place of this.loaded.departments) {
      const places = placeNamesOf(place);
      if (!places.some((name) => this.text.includes(name))) continue;
      for (const name of places) {
        const governs =
          this.loaded.named('name', name).length + this.loaded.named('shortName', name).length > 0;
        if (governs) continue;
        for (const field of [...fieldsOf(place), '']) {
          const called = `${name}${field}`;
          names.set(called, [...(names.get(called) ?? []), place]);
        }
      }
    }
    const longestFirst = [...names].sort(([one], [other]) => other.length - one.length);
    for (const [name, meant] of longestFirst) {
      const isFull = meant.some((one) => placeOfDepartment(one) === name);
      this.named(name, meant, isFull);
    }
  }

  private named(name: string, meant: readonly Jurisdiction[], full: boolean): void {
    for (const start of occurrences(this.text, name)) {
      const end = start + name.length;
      // Another office of the place (洛阳市公安局) has no report.
      const office = officeAt(this.text.slice(end));
      if (office !== '' && !meant.some((one) => departmentNames(one).includes(`${name}${office}`))) {
        const text = `${name}${office}`;
        this.add({ start, end: end + office.length, text, loaded: [], known: null, how: 'exact' });
        continue;
      }
      const how = full ? 'exact' : 'short';
      this.add({ start, end, text: name, loaded: meant, known: null, how });
    }
  }

  /** Names of so many characters at least; shorter ones (洋县) may be the end of a longer one that is misspelt (云洋县). */
  loadedNames(field: 'name' | 'shortName', least = 0): void {
    for (const { start, name, places } of this.loaded.namesIn(this.text, field)) {
      if (name.length < least) return;
      const how = field === 'name' ? 'exact' : 'short';
      const end = start + name.length;
      if (how === 'exact' && beginsWord(this.text.slice(end - 1))) continue;
      // 开放, 和平 and the like are towns too, and mostly are not meant, unless their county stands before them (铜梁东城).
      const isWord = how === 'short' && (ORDINARY_NAMES.has(name) || ALSO_WORDS.has(name));
      if (isWord && !this.#isUnderParent(start, places) && !this.standsAlone({ start, end })) continue;
      this.add({ start, end, text: name, loaded: places, known: null, how });
    }
  }

  /** Whether the place over one of these is written right before it, with or without its sign. */
  #isUnderParent(start: number, places: readonly Jurisdiction[]): boolean {
    const before = this.text.slice(0, start);
    return places.some(
      ({ parent }) => parent !== null && (before.endsWith(parent) || before.endsWith(withoutLevel(parent))),
    );
  }

  /** What lies right above a place and is written before it without its sign: 无锡惠山, 安溪感德镇. */
  placesAbove(): void {
    for (const { start, loaded, known } of [...this.found]) {
      const before = this.text.slice(0, start);
      const { parent = null, province = null } = loaded[0] ?? known ?? {};
      const [above] = [parent, province].flatMap((name) => (name === null ? [] : lookupPlace(name)));
      if (above === undefined || !before.endsWith(above.shortName)) continue;
      const text = above.shortName;
      this.add({ start: start - text.length, end: start, text, loaded: [], known: above, how: 'short' });
    }
  }

  /** Gazetteer names; short ones only where they stand as a place would. */
  knownNames(short: boolean): void {
    for (const hit of this.#known) {
      if (hit.short !== short) continue;
      const name = this.text.slice(hit.start, hit.end);
      if (!short && beginsWord(this.text.slice(hit.end - 1))) continue;
      const [under] = this.#under(hit);
      const isWord = ORDINARY_NAMES.has(name) && !POINTED_AT.test(this.text.slice(hit.end));
      if (short && !this.#isListed(hit) && (isWord || (under === undefined && !this.standsAlone(hit))))
        continue;
      if (!short && name.length <= 2 && !/[省市县区]$/u.test(name)) continue;
      // 示范县 is no 范县, 共和县 is a county all the same.
      const isKind =
        name.length === 2 && KIND_OF_COUNTY.test(this.text.slice(Math.max(0, hit.start - 1), hit.end));
      if (!short && isKind) continue;
      const known = under ?? this.likeliest(hit.places);
      if (known === null) continue;
      const meant = this.loaded
        .named('name', known.name)
        .filter((place) => place.province === known.province);
      this.add({
        start: hit.start,
        end: hit.end,
        text: name,
        loaded: meant,
        known,
        how: short ? 'short' : 'exact',
      });
    }
  }

  /** Whether a name stands in a list beside a place that was found: 梁平、城口、武隆. */
  #isListed({ start, end }: Span): boolean {
    return this.found.some(
      (other) =>
        (other.end + 1 === start && LISTING.test(this.text.charAt(other.end))) ||
        (end + 1 === other.start && LISTING.test(this.text.charAt(end))),
    );
  }

  /** A town named right after its county (云阳县双江街道) that neither is loaded nor known. */
  unknownTowns(): void {
    for (const county of [...this.found]) {
      const named = TOWN_AFTER.exec(this.text.slice(county.end));
      const name = named?.[1];
      if (named === null || name === undefined || GENERIC_TOWN.test(name) || isAction(name)) continue;
      const start = county.end + named[0].length - name.length;
      if (BEGINS_WORD.test(this.text.slice(start + name.length - 1))) continue;
      const above = county.loaded[0] ?? county.known;
      if (above === null) continue;
      const known: Jurisdiction = {
        name,
        shortName: name,
        pinyin: '',
        level: 'township',
        parent: above.name,
        province: above.province,
      };
      this.add({ start, end: start + name.length, text: name, loaded: [], known, how: 'exact' });
    }
  }

  /** A county that opens the question and is in no list of places. */
  strangeCounty(): void {
    if (this.found.length > 0) return;
    const zone = STRANGE_ZONE.exec(this.text)?.[1];
    const isOneOfThem = zone !== undefined && this.loaded.all.some((place) => place.name.endsWith('新城'));
    const name = isOneOfThem ? zone : STRANGE_COUNTY.exec(this.text)?.[1];
    if (name === undefined || KIND_OF_COUNTY.test(name)) return;
    this.add({ start: 0, end: name.length, text: name, loaded: [], known: null, how: 'exact' });
  }

  /** A county by a town of it, which is named without its 镇 and without the county: 抓喜秀龙 is in 天祝. The name stays what it is asked about. */
  countyOfTown(): void {
    if (this.found.length > 0 || this.loaded.all.length > FEW) return;
    for (const county of this.loaded.all.filter(({ level }) => level === 'county')) {
      for (const { shortName } of townsUnder(county)) {
        const start = shortName.length < TELLING ? -1 : this.text.indexOf(shortName);
        if (start < 0) continue;
        this.add({ start, end: start, text: shortName, loaded: [county], known: null, how: 'short' });
      }
    }
  }

  /**
   * Names that are written wrongly: with the word for the level behind them they sound the same, or are one character off when
   * only one place can be meant. Without that word they must sound the same and stand as a place would: among thousands of
   * places some sound like the end of one word and the beginning of the next (法务平台 holds 武平).
   */
  misspelt(by: 'sound' | 'character' | 'sound alone'): void {
    const marked = by !== 'sound alone';
    const typed = this.text.slice(0, LONGEST_TYPED);
    const found = marked
      ? (this.#beforeSign ??= this.loaded.alike(typed, { before: SUFFIX }))
      : this.loaded.alike(typed, { where: (span) => this.#mayName(span) });
    const alike = found
      .map(({ start, place }) => ({ start, end: start + place.shortName.length, place }))
      .filter(({ end, place }) => !marked || this.isSuffix(end, place))
      .filter(({ start, end, place }) => {
        const kind = likeness(this.text.slice(start, end), place.shortName);
        return kind === (by === 'character' ? 'one-off' : 'homophone');
      });
    for (const { start, end, place } of alike) {
      const written = this.text.slice(start, end);
      // The sign may begin the next word: 县长信箱 of 达英.
      const hasSign = marked && !beginsWord(this.text.slice(end));
      const span = { start, end: hasSign ? end + 1 : end };
      const text = this.text.slice(start, span.end);
      if (by === 'character' && alike.some((other) => other.start === start && other.place !== place))
        continue;
      if (by === 'character' && this.#breaksName(start)) continue;
      if (lookupPlace(text).length > 0 && !this.#isUnderAnother(start, place, text)) continue;
      // 多少名社区矫正对象 names no 名山区.
      if (MEASURED.test(this.text.slice(0, start)) || KIND_OF_AREA.test(text)) continue;
      if (!marked && ORDINARY_NAMES.has(written)) continue;
      this.add({ ...span, text, loaded: [place], known: null, how: 'typo' });
    }
  }

  /** Whether a name that is written rightly reaches over a place in the text: 连州山区 is no misspelt 金山区. */
  #breaksName(at: number): boolean {
    for (const { start, name } of this.loaded.namesIn(this.text, 'shortName'))
      if (start < at && start + name.length > at && SPEAKING_BEFORE.test(this.text.slice(0, start)))
        return true;
    return false;
  }

  /** Whether a stretch that only sounds like a place may name it: it stands as a place would, or opens the question and is no word. */
  #mayName(span: Span): boolean {
    const before = this.text.slice(0, span.start);
    if (this.standsAlone(span) || this.#above(span.start).length > 0) return true;
    const isWord = isAction(this.text.slice(span.start, span.end)) || startsTerm(this.text.slice(span.start));
    return this.found.length === 0 && OPENING.test(before) && !isWord;
  }

  /** Provinces, and cities over counties, that are named right before a place (陕西浦城). */
  #above(start: number): readonly Jurisdiction[] {
    const before = this.#known.filter(({ end }) => end === start);
    return before.flatMap(({ places }) => places.filter(({ level }) => OVER_COUNTIES.has(level)));
  }

  /** Of the places that a name may mean those that lie where the words before it say. */
  #under({ start, places }: PlaceName): readonly Jurisdiction[] {
    const above = this.#above(start);
    return places.filter((place) => liesUnder(place, above));
  }

  /** Whether what stands before is over this place and over none that is written so: 陕西浦城 is no 浦城 of Fujian. */
  #isUnderAnother(start: number, place: Jurisdiction, written: string): boolean {
    const above = this.#above(start);
    return liesUnder(place, above) && !lookupPlace(written).some((other) => liesUnder(other, above));
  }

  private isSuffix(at: number, place: Jurisdiction): boolean {
    const sign = this.text.charAt(at);
    return sign !== '' && SUFFIX.includes(sign) && place.name.endsWith(sign);
  }

  private standsAlone({ start, end }: Span): boolean {
    if (
      this.found.length > 0 &&
      !/[和与跟比、或,，]$|还是$/u.test(this.text.slice(Math.max(0, start - NEARBY), start))
    )
      return false;
    if (!SPEAKING_BEFORE.test(this.text.slice(Math.max(0, start - NEARBY), start))) return false;
    const after = this.text.slice(end, end + NEARBY * 4);
    return SPEAKING_AFTER.test(after) || startsTerm(after);
  }

  /** Whether a town lies in a county that has a report. */
  #liesInLoaded({ parent, province }: Jurisdiction): boolean {
    if (parent === null) return false;
    return this.loaded.named('name', parent).some((county) => county.province === province);
  }

  /** Of several places of one name, the one in a county named before, in one that has a report, or in its province. */
  private likeliest(places: readonly Jurisdiction[]): Jurisdiction | null {
    const { provinces } = this.loaded;
    const named = new Set(this.found.flatMap(({ loaded }) => loaded.map(({ name }) => name)));
    return (
      places.find(({ parent }) => parent !== null && named.has(parent)) ??
      places.find((place) => this.#liesInLoaded(place)) ??
      places.find(({ province }) => provinces.has(province)) ??
      places[0] ??
      null
    );
  }
}

function liesUnder({ province, parent }: Jurisdiction, above: readonly Jurisdiction[]): boolean {
  return above.some(({ name }) => name === province || name === parent);
}

function occurrences(text: string, name: string): readonly number[] {
  const at: number[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    at.push(start);
  return at;
}

import { lookupPlace, lookupUnder, placeNames } from './gazetteer.js';
import { pinyinOf, shortNameOf } from './names.js';
import type { Jurisdiction, JurisdictionLevel } from './types.js';

/** The place that a report speaks for, and whether its name alone says which place it is. */
export interface ReportPlace {
  readonly jurisdiction: Jurisdiction;
  readonly ambiguous: boolean;
}

interface Step {
  readonly name: string;
  /** Characters of the source that name it. */
  readonly taken: number;
  readonly level: JurisdictionLevel;
  readonly candidates: readonly Jurisdiction[];
}

const CUT =
  /关于|20\d\d|二[〇○零O]|法治|依法|年度|情况|工作|行政公署|行署|人民政府|政府|(?<!行政)委员会|管委会|办事处|[:：]/u;
const DEPARTMENT =
  /^([\p{sc=Han}、]{1,18}?(?:局|厅|委员会|委|院|办公室|支队|总队|大队|中心|[站所馆社]))(?=关于|20\d\d|二[〇○零O]|法治|依法|年度|[:：—]|$)/u;
/** Bodies that speak for the place itself, not for a department of it. */
const GOVERNMENT =
  /^(?:委|人民|政府|行政公署|行署|管委|管理委|执行委|党|人大|街道|全面依法|依法|法治|办事|新区|自治|关于)/u;
/** What governs a zone stands between it and its department: 高新区管委会司法局. */
const ZONE_GOVERNMENT = /^(?:管委会|管理委员会)(?=[\p{sc=Han}、]{2,18}局)/u;
/** A zone (功能区), known by who governs it: 郑州高新区管委会, 九华山风景区管理委员会. */
const ZONE = /^((?:(?!管理委|[局厅委])\p{sc=Han}){2,24}(?:区|生态城|新城))(?:管委会|管理委员会|执行委员会)/u;
/** A zone that has zones of its own (西咸新区沣西新城管委会): what governs the inner one is named by both. */
const OUTER_ZONE =
  /^((?:(?!管理委)\p{sc=Han}){2,8}?(?:新区|示范区|试验区))(?=\p{sc=Han}{2,10}(?:新城|新区|园区|开发区)(?:管委会|管理委员会))/u;
/** Names of zones that every city may have one of. */
const COMMON_ZONE =
  /^(?:国家级?)?(?:高新|经开|经济|技术|开发|产业|工业|园|综合|保税|示范|试验|实验|度假|合作|新|管理)+区$/u;
/** The corps of Xinjiang (新疆生产建设兵团) with its divisions and regiments. */
const CORPS = '新疆生产建设兵团';
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/u;
const REGIMENT = /^[一二三四五六七八九十〇零百\d]{1,5}团(?:场|镇)?/u;
/** What may stand before the place in a title: 关于2023年奉节县…, 关于印发《奉节县…. */
const LEAD =
  /^(?:新疆生产建设兵团(?=\p{sc=Han}{0,6}市)|国家税务总局(?=[\p{sc=Han}]{2,12}税务局)|第[一二三四五六七八九十]{1,3}师(?=[\p{sc=Han}]{2,4}市)|20\d\d年?度?\s?[—–\-－~至到]{1,2}\s?(?=20\d\d)|关于|上报|报送|呈报|印发|公布|公开|[《〈“"（(【[*#]|(?:20\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})\s?年?度?(?:的|在)?|中共|中国共产党)/u;
/** A subdistrict is an office of the government above it: 成都市青羊区人民政府草堂街道办事处. */
const OFFICE_OF = /人民政府(?=\p{sc=Han}{1,8}?街道(?:办事处|20\d\d|关于|法治))/u;
/** 市住房和城乡建设局 names no place: its first character says only which level it belongs to. */
const NO_NAME = /^[省市县区州盟旗镇乡全本各我该新]/u;
const TOWN = /^([\p{sc=Han}]{1,8}?(?:民族乡|街道|镇|乡|苏木))/u;
const COUNTY = /^([\p{sc=Han}]{1,10}?(?:自治县|自治旗|行政委员会|新区|林区|特区|县|区|市|旗|州|盟|省))/u;
/** Words that end like places' names and stand in those of departments: 城市管理局, 住房和城乡建设局, 社区矫正局. */
const NO_PLACE =
  /(?:城[市乡区镇]|市区|社区|园区|地区|辖区|校区|景区|街区|小区|山区|牧区|库区|老区|乡镇|镇街|村镇)$/u;
const LONGEST_NAME = 18;
const DEPTH: readonly JurisdictionLevel[] = ['province', 'prefecture', 'county', 'township', 'department'];

/**
 * The place named at the start of a title or an issuer's name (重庆市南岸区人民政府, 云阳县巴阳镇): the innermost of
 * the chain, with its parents from the chain or the gazetteer; null when no place is named.
 *
 * @param context - the report's text, which decides between places that share a name
 */
export function placeOf(source: string, context: string): ReportPlace | null {
  const issuer = withoutLead(source.replaceAll(/\s+/gu, '')).replace(OFFICE_OF, '');
  const cut = issuer.search(CUT);
  const chain = chainOf(cut < 0 ? issuer : issuer.slice(0, cut), issuer);
  const last = chain.at(-1);
  if (last === undefined) return null;
  const above = chain.at(-2) ?? null;
  const chosen = choose(last, above, context);
  const parent = above?.name ?? chosen?.parent ?? null;
  const shortName = shortOf(last, above);
  return {
    jurisdiction: {
      name: last.name,
      shortName,
      pinyin: pinyinOf(shortName),
      level: last.level,
      parent,
      province: chosen?.province ?? provinceOf(chain, context) ?? onlyProvinceIn(context),
    },
    ambiguous: chosen === null && last.candidates.length > 1,
  };
}

/** A source without what stands before the place in it. */
export function withoutLead(source: string): string {
  let rest = source;
  for (let lead = LEAD.exec(rest); lead !== null; lead = LEAD.exec(rest)) {
    rest = rest.slice(lead[0].length);
  }
  return rest;
}

/** The department that a title names without its place: 市住房和城乡建设局 → 住房和城乡建设局; null for none. */
export function departmentWithoutPlace(source: string): string | null {
  const issuer = withoutLead(source.replaceAll(/\s+/gu, '')).replace(
    /^[省市县区州盟旗](?=\p{sc=Han}{2})/u,
    '',
  );
  const named = DEPARTMENT.exec(issuer)?.[1];
  return named === undefined || GOVERNMENT.test(named) ? null : named;
}

/** A department as part of a place: 奉节县 and 司法局 → 奉节县司法局. */
export function departmentOf(place: Jurisdiction, department: string): Jurisdiction {
  const shortName = `${place.shortName}${department}`;
  return {
    name: `${place.name}${department}`,
    shortName,
    pinyin: pinyinOf(shortName),
    level: 'department',
    parent: place.name,
    province: place.province,
  };
}

function shortOf(last: Step, above: Step | null): string {
  if (last.level !== 'department' || above === null) return shortNameOf(last.name, last.level);
  return `${shortNameOf(above.name, above.level)}${last.name.slice(above.name.length)}`;
}

function chainOf(named: string, whole: string): readonly Step[] {
  const chain: Step[] = [];
  let at = 0;
  while (at < named.length) {
    const step = nextStep(named.slice(at), whole.slice(at), chain.at(-1) ?? null);
    if (step === null) break;
    chain.push(step);
    at += step.taken;
  }
  // A department keeps its county's name in front: 垫江县公安局.
  const owner = chain.at(-1);
  if (owner === undefined) return chain;
  const department = DEPARTMENT.exec(whole.slice(at).replace(ZONE_GOVERNMENT, ''))?.[1];
  if (department !== undefined && !GOVERNMENT.test(department)) {
    const name = `${owner.name}${department}`;
    chain.push({ name, taken: department.length, level: 'department', candidates: [] });
  }
  return chain;
}

function nextStep(rest: string, whole: string, above: Step | null): Step | null {
  const least = above === null ? 0 : DEPTH.indexOf(above.level) + 1;
  for (let length = Math.min(rest.length, LONGEST_NAME); length >= 2; length -= 1) {
    const name = rest.slice(0, length);
    const candidates = lookupPlace(name).filter(
      (place) => place.name === name && DEPTH.indexOf(place.level) >= least,
    );
    const first = candidates[0];
    if (first !== undefined) return { name, taken: length, level: first.level, candidates };
  }
  const other = corpsStep(rest, above) ?? zoneStep(whole, above);
  if (other !== null || NO_NAME.test(rest)) return other;
  const townFirst = above === null ? null : guessed(TOWN, rest);
  if (townFirst !== null) return guess(townFirst, 'township');
  const county = guessed(COUNTY, rest);
  if (county !== null && least <= DEPTH.indexOf('county'))
    return autonomous(county) ?? guess(county, levelBySuffix(county, above));
  const town = guessed(TOWN, rest);
  return town === null ? null : guess(town, 'township');
}

/** The corps, or a division or regiment of it. */
function corpsStep(rest: string, above: Step | null): Step | null {
  if (above === null && rest.startsWith(CORPS)) return guess(CORPS, 'province');
  const division = DIVISION.exec(rest)?.[0];
  if (division !== undefined && (above === null || above.name === CORPS))
    return guess(division, 'prefecture');
  const regiment = above === null ? undefined : REGIMENT.exec(rest)?.[0];
  return regiment === undefined ? null : guess(regiment, 'township');
}

/** A zone with a government of its own; one of a county is a department of it, and one of many goes by its city's name. */
function zoneStep(whole: string, above: Step | null): Step | null {
  const outer = above === null || above.level === 'province' ? OUTER_ZONE.exec(whole)?.[1] : undefined;
  if (outer !== undefined) return guess(outer, 'prefecture');
  const zone = ZONE.exec(whole)?.[1];
  if (zone === undefined || (above === null && NO_NAME.test(zone))) return null;
  const within = above !== null && DEPTH.indexOf(above.level) >= DEPTH.indexOf('county');
  const name = within || COMMON_ZONE.test(zone) ? `${above?.name ?? ''}${zone}` : zone;
  return { name, taken: zone.length, level: within ? 'department' : 'county', candidates: [] };
}

/** 天祝县 is 天祝藏族自治县: a county of a people of its own by its everyday name; null where that is none or several. */
function autonomous(written: string): Step | null {
  if (!/[县旗]$/u.test(written)) return null;
  const own = lookupPlace(written.slice(0, -1)).filter(
    ({ name, level }) => level === 'county' && name.endsWith(`自治${written.slice(-1)}`),
  );
  const [place] = own;
  if (place === undefined || own.length > 1) return null;
  return { name: place.name, taken: written.length, level: 'county', candidates: own };
}

function guess(name: string, level: JurisdictionLevel): Step {
  return { name, taken: name.length, level, candidates: [] };
}

/** What reads like the name of a place that the gazetteer does not have; null when it is another word. */
function guessed(pattern: RegExp, rest: string): string | null {
  const name = pattern.exec(rest)?.[1] ?? null;
  return name === null || NO_PLACE.test(name) || /[局厅](?!$)/u.test(name) ? null : name;
}

function levelBySuffix(name: string, above: Step | null): JurisdictionLevel {
  if (/[省]$|自治区$/u.test(name)) return 'province';
  if (/[州盟]$/u.test(name)) return 'prefecture';
  if (name.endsWith('市')) return above?.level === 'prefecture' ? 'county' : 'prefecture';
  return 'county';
}

function choose(last: Step, above: Step | null, context: string): Jurisdiction | null {
  if (above !== null) {
    const under = lookupUnder(last.name, above.name);
    if (under !== null) return under;
  }
  if (last.candidates.length <= 1) return last.candidates[0] ?? null;
  const scored = last.candidates
    .map((place) => ({
      place,
      mentions: mentions(place.parent, context) + mentions(place.province, context),
    }))
    .sort((a, b) => b.mentions - a.mentions);
  const [best, second] = scored;
  return best !== undefined && best.mentions > (second?.mentions ?? 0) ? best.place : null;
}

function mentions(name: string | null, context: string): number {
  if (name === null) return 0;
  return context.split(name).length - 1 + (context.includes(`${name.slice(0, -1)}`) ? 0.5 : 0);
}

/**
 * The one province whose rules or bodies a text names (《浙江省…条例》, 浙江省委); null when there is none or several. A
 * province that is only mentioned may be a neighbour's.
 */
function onlyProvinceIn(text: string): string | null {
  const named = placeNames('province').filter(
    (name) =>
      text.includes(`《${name}`) ||
      ['委', '政府', '人民政府', '人大'].some((body) => text.includes(`${name}${body}`)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function provinceOf(chain: readonly Step[], context: string): string | null {
  const first = chain[0];
  if (first === undefined) return null;
  if (first.level === 'province') return first.name;
  return choose(first, null, context)?.province ?? null;
}

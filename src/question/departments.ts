import { derived } from '../lib/derived.js';
import { lookupPlace } from '../reports/gazetteer.js';
import type { Jurisdiction } from '../reports/types.js';

/**
 * Kinds of department, each by the words of its official names and what it is called for short (部门简称). Source:
 * the usual departments of county and city governments.
 */
const DEPARTMENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/市场监督管理|市场监管/u, ['市场监督管理局', '市场监管局', '市监局', '市监']],
  [/人力资源/u, ['人力资源和社会保障局', '人力资源社会保障局', '人社局', '人社']],
  [/住房|住建/u, ['住房和城乡建设局', '住房城乡建设局', '住建局', '住建委', '住建']],
  [/城市管理|综合行政执法/u, ['城市管理局', '综合行政执法局', '城管局', '城管']],
  [/农业农村/u, ['农业农村局', '农业农村委', '农业局', '农业农村']],
  [/公安/u, ['公安局', '公安分局', '警方', '公安']],
  [/教育/u, ['教育局', '教委', '教体局', '教育体育局']],
  [/卫生健康/u, ['卫生健康局', '卫生健康委员会', '卫生健康委', '卫健局', '卫健委', '卫健']],
  [/生态环境/u, ['生态环境局', '环保局', '环境局']],
  [/司法/u, ['司法局']],
  [/应急管理/u, ['应急管理局', '应急局', '安监局']],
  [/文化/u, ['文化和旅游局', '文化广电旅游局', '文旅局', '文旅委', '文旅']],
  [/交通/u, ['交通运输局', '交通局', '交通委', '交通口']],
  [/发展和改革|发展改革/u, ['发展和改革局', '发展和改革委员会', '发改局', '发改委', '发改']],
  [/自然资源|规划/u, ['自然资源局', '自然资源和规划局', '规划和自然资源局', '自规局', '规自局']],
  [/财政/u, ['财政局']],
  [/民政/u, ['民政局']],
  [/水利|水务/u, ['水利局', '水务局']],
  [/税务/u, ['税务局']],
  [/审计/u, ['审计局']],
  [/统计/u, ['统计局']],
  [/医疗保障/u, ['医疗保障局', '医保局']],
  [/商务/u, ['商务局', '商务委']],
  [/林业/u, ['林业局', '林业和草原局', '林草局']],
  [/经济和信息化|工业和信息化/u, ['经济和信息化局', '工业和信息化局', '经信局', '工信局', '经信委']],
  [/科技|科学技术/u, ['科学技术局', '科技局']],
  [/退役军人/u, ['退役军人事务局', '退役军人局']],
  [/政务服务|行政审批/u, ['政务服务局', '行政审批局', '审批局']],
  [/信访/u, ['信访局', '信访办']],
  [/烟草/u, ['烟草专卖局', '烟草局']],
  [/消防/u, ['消防救援大队', '消防大队', '消防']],
];
const PLACE = /^([\p{Script=Han}]{2,12}?(?:自治[县州]|[县区市旗州省镇乡]))(?=[\p{Script=Han}]{2,})/u;
/** A city's office in a county: 石家庄市生态环境局元氏县分局 is of 元氏县. */
const BRANCH = /(?:局|委员会|中心|支队)(\p{Script=Han}{2,8}?(?:自治县|[县区市旗]))(?:分局|大队|分中心)$/u;
const SUFFIX = /(?:自治[县州]|[县区市旗州省镇乡])$/u;

/** The same without the sign for its level: 湘西自治州生态环境局龙山分局. */
const BARE_BRANCH = /(?:局|委员会|中心|支队)(\p{Script=Han}{2,8}?)(?:分局|大队|分中心)$/u;
/** The longest short name of a county. */
const LONGEST_SHORT = 6;

/** The place that a department's name tells: 南浦区 of 南浦区市场监督管理局; null when it tells none. */
export function placeOfDepartment(department: Jurisdiction): string | null {
  return department.level === 'department' ? placeNamed(department) : null;
}

/** Names are taken apart once: every question is held against all departments. */
const placeNamed = derived(({ name, parent }: Jurisdiction): string | null => {
  const branch = BRANCH.exec(name)?.[1];
  if (branch !== undefined) return branch;
  const above = PLACE.exec(name)?.[1] ?? null;
  const county = above === null ? null : countyServed(name, above);
  if (county !== null) return county;
  if (parent !== null && name.startsWith(parent)) return parent;
  return above;
});

/** The county that a city's office serves, named without its sign: 龙山 in 湘西自治州生态环境局龙山分局, 合江 in 泸州市合江生态环境局. */
function countyServed(name: string, above: string): string | null {
  const branch = BARE_BRANCH.exec(name)?.[1] ?? '';
  const rest = name.slice(above.length);
  const beginnings = Array.from({ length: LONGEST_SHORT - 1 }, (_, at) => rest.slice(0, at + 2));
  const counties = [branch, ...beginnings].flatMap((short) => (short === '' ? [] : lookupPlace(short)));
  const under = above.slice(0, 2);
  return (
    counties.find(({ level, parent }) => level === 'county' && parent?.startsWith(under) === true)?.name ??
    null
  );
}

/** A place's name without the word for its level and its nationalities (循化); as it is where one character would be left. */
export function withoutLevel(name: string): string {
  const known = lookupPlace(name).find((place) => place.name === name)?.shortName;
  const short = known ?? name.replace(SUFFIX, '');
  return short.length < 2 ? name : short;
}

/** The place that a department's name tells, with the word for its level and without it (南浦区, 南浦); none where it tells none. */
export const placeNamesOf = derived((department: Jurisdiction): readonly string[] => {
  const place = placeOfDepartment(department);
  return place === null ? [] : [place, withoutLevel(place)];
});

/** Signs of an office, without which its name is that of its field. */
const OFFICE = /(?:委员会|局|委|大队|口)$/u;

/** Fields that are matters of their own beside others of the same office: 环境投诉 is a part of all 投诉. */
const MATTERS: ReadonlySet<string> = new Set(['环境']);

/** What people call the field of a department (医保, 市监), longest first: with the place before it, it means the department where no government of the place has a report. */
export const fieldsOf = derived(({ name }: Jurisdiction): readonly string[] => {
  const offices = DEPARTMENTS.find(([words]) => words.test(name))?.[1] ?? [];
  const fields = offices
    .map((office) => office.replace(OFFICE, ''))
    .filter((field) => field.length > 1 && !MATTERS.has(field));
  return [...new Set(fields)].sort((a, b) => b.length - a.length);
});

/** Offices that a name may end with (公安局), longest first. */
const OFFICES: readonly string[] = DEPARTMENTS.flatMap(([, offices]) => offices)
  .filter((office) => office.length > 2 && OFFICE.test(office))
  .sort((a, b) => b.length - a.length);

/** The office that a text begins with (公安局); empty where it begins with none. */
export function officeAt(text: string): string {
  return OFFICES.find((office) => text.startsWith(office)) ?? '';
}

/** What people call a department, with its place and for short, longest first (南浦市监局). */
export const departmentNames = derived((department: Jurisdiction): readonly string[] => {
  const found = DEPARTMENTS.find(([words]) => words.test(department.name));
  const offices = found?.[1] ?? [];
  const named = placeNamesOf(department);
  const places = named.length === 0 ? [''] : named;
  const called = places.flatMap((before) =>
    offices.filter((office) => before !== '' || office.length > 2).map((office) => `${before}${office}`),
  );
  return [...new Set([department.name, ...called])].sort((a, b) => b.length - a.length);
});

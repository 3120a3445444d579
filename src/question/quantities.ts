/** What is weighed or measured rather than counted (物理量): how it is asked for, and the units that tell it. */
interface Quantity {
  readonly units: readonly string[];
  readonly asked: RegExp;
}

/** What comes in bulk: 多少冻肉, how much sand. */
const BULK =
  '[冻鲜腊]?[鱼肉虾]|[海河砂]?[砂沙]石?|货物?|粮食?|大米|小麦|玉米|水果|脐?橙|茶叶|茶青|化肥|饲料|种子|垃圾|废[物料弃]物?|煤炭?|矿石?|渔获物?|食品|海鲜|油品|盐|原酒|基酒';
const BULK_ENGLISH =
  'meat|fish|beef|pork|mutton|catch|seafood|shrimp|sand|gravel|stone|coal|ore|cargo|freight|grain|rice|wheat|maize|corn|fruit|tea|fertili[sz]er|feed|fodder|rubbish|garbage|trash|waste|scrap|sludge|produce|salt|sugar|oil|fuel|food|seed|honey|liquor';
/** What has a length: 那条普法街有多长, how long is the coastline. */
const LINE = '[街路巷道线廊河渠沟墙带桥堤坝]|管网|隧道|航道|边境';
const LINE_ENGLISH =
  '(?:street|road|path|trail|corridor|pipeline|wall|greenway|coastline|shoreline|coast|border|boundary|river|stream|canal|fence|bridge|tunnel|highway|railway|embankment|firebreak|dyke|dike|levee|sea wall|ditch|seawall)(?:s|es)?';

/** Units that one quantity is told in stand together, the usual one first. Sources: the reports' units, and the question words of both languages. */
const QUANTITIES: readonly Quantity[] = [
  {
    units: ['吨', '公斤', '千克', '斤', '克', 'kg'],
    asked: new RegExp(
      `多重(?=$|[,，。?？的啊呢呀]|\\s)|多沉(?=$|[,，。?？啊呢呀]|\\s)|有几斤|总重(?!点|大|视|要)|重量(?:是|有|为|一共|总共|合计|达)?多[少大]|(?:多少|几)(?:余|多|百|千|万)?(?:吨|公斤|千克|斤)|(?<![放养投][了过流生]?)多少(?:走私|不合格|过期|问题|违规|违法|假冒?|劣质?|变质|有毒|冒牌|超载|非法|的){0,2}(?:${BULK})(?=$|[,，。?？;；被给]|\\s|啊|呢|呀)|` +
        `\\bhow heavy\\b|\\bhow much (?:did|do|does) .{1,60}\\bweigh\\b|\\bwhat (?:is |was |were )?(?:the )?(?:total |combined |average )?(?:weight|tonnage)\\b(?!.*\\b(?:apprais|assess|evaluat|scor|exam))|^(?:the )?(?:total |combined )?(?:weight|tonnage) of\\b(?!.*\\b(?:apprais|assess|evaluat|scor|exam))|` +
        `\\b(?:how many|number of) (?:[a-z]+ ){0,2}(?:tonn?es?|tons|kilos?|kilogram(?:me)?s?|kgs?|grams?|catties)\\b|` +
        `\\bhow much (?:[a-z'-]+ ){0,4}?(?:${BULK_ENGLISH})(?=\\s*(?:$|[?,.;]|(?:was|were|is|are|did|does|do|has|have|had|from|that|in|at|the|they|it|which|got|went|came|by|for)\\b|[a-z]+ed\\b))`,
      'iu',
    ),
  },
  {
    units: ['公里', '千米', '里', '米', '海里', 'km'],
    asked: new RegExp(
      `多远|多少里程|里程(?:是|有|为|一共|总共|合计|达)?多[少长]|(?:多少|几)(?:余|多|百|千|万)?(?:公里|千米|海里|里(?![面头边程])|米)|(?:${LINE})(?:一共|总共|总|全)?(?:新?修建?|新?建|改造|整治|清理|治理|铺设?|拆除?|修复|恢复|疏浚|检[测查]|硬化)?了?(?:有|长)?(?:多长(?!时间)|多少长)|` +
        `\\bhow far (?:is|are|was|were|away|from|apart|do|does)\\b(?!.{0,60}\\b(?:cut|shortened|reduced|trimmed|slashed|down|up|fallen|risen|improved|lowered|raised)\\b)|\\b(?:how many|number of) (?:(?!square|cubic)[a-z]+ ){0,2}(?:kilomet(?:re|er)s?|kms?|met(?:re|er)s|miles)\\b|\\bwhat (?:total )?(?:length|distance|mileage)\\b|\\bhow (?:long|wide|deep) (?:a |of a |is |was |are |were )(?:[a-z'-]+ ){0,6}?${LINE_ENGLISH}\\b(?! (?:closed|blocked|shut|open|work))`,
      'iu',
    ),
  },
  {
    units: ['米', '厘米'],
    asked:
      /(?:楼|塔|树|坝|墙|桥|碑|像)(?:身)?有?多高|\bhow tall\b|\bhow (?:deep|wide|thick) (?:is|was|were|are|did|does|do)\b(?!.{0,40}\b(?:cuts?|reforms?|problems?|roots?|changes?|gaps?|range)\b)/iu,
  },
  {
    units: ['立方米', '方', '升', '吨'],
    asked:
      /(?:多少|几)(?:余|多|百|千|万)?(?:立方米?|方(?=[土水沙砂石木]|$|[,，。?？]))|\bcubic met(?:re|er)s\b|\bhow much (?:[a-z'-]+ ){0,3}?(?:water|sewage|timber|wood|earth|soil|silt|gas)(?=\s*(?:$|[?,.;]|(?:was|were|is|are|did|does|do|has|have|had|went|got|came|flowed|from|that|in|at|the|they|it|which|by|for)\b|(?!unpaid|unused)[a-z]+ed\b))/iu,
  },
  {
    units: ['岁', '周岁', '年'],
    asked:
      /多大(?:岁数|年纪|年龄)|(?:岁数|年纪|年龄)(?:是|有)?多[大少]|多少岁|几岁|平均年龄|\bhow old\b|\b(?:average|mean|median) age\b/iu,
  },
  {
    units: ['TB', 'GB', 'PB', 'MB'],
    asked:
      /多少(?:TB|GB|PB)|存储(?:容量|空间)(?:是|有|为|达)?多[少大]|\bhow much (?:[a-z]+ ){0,2}storage\b/iu,
  },
  { units: ['千瓦时', '度'], asked: /(?:多少|几)(?:万|千)?(?:度电|千瓦时)|\bkilowatt[- ]hours\b|\bkwh\b/iu },
];

const AGES = '岁';

/** Units of the quantity that a question asks for; empty where it asks for none. */
export function quantityAsked(text: string): readonly string[] {
  return QUANTITIES.find(({ asked }) => asked.test(text))?.units ?? [];
}

/** All units of the quantity that a unit tells, that one first; empty for a measure word. */
export function unitsOfQuantity(unit: string): readonly string[] {
  const units = QUANTITIES.find((one) => one.units.includes(unit))?.units ?? [];
  return units.length === 0 ? [] : [unit, ...units.filter((other) => other !== unit)];
}

/** Whether units asked for are those of a quantity: nothing that is counted answers then, however it is called (起, 件, 个). */
export function areOfQuantity([first]: readonly string[]): boolean {
  return first !== undefined && unitsOfQuantity(first).length > 0;
}

/** Whether it is an age that the units tell, which reports give in years. */
export function areAges([first]: readonly string[]): boolean {
  return first === AGES;
}

/** A shape of number that is no figure (不是数字的数), read in folded text. */
export interface ExclusionRow {
  readonly id: string;
  /** Why it is no figure, in words. */
  readonly why: string;
  /** Global; what it matches is left out of the search for figures. */
  readonly pattern: RegExp;
  /** Texts in which it must match, and where the whole number must be covered. */
  readonly matches: readonly string[];
  /** Texts in which it must not match. */
  readonly ignores: readonly string[];
}

/**
 * Numbers that are part of a date, a document number, a name or a page (排除规则). Every repetition is bounded,
 * and no two parts of a pattern can read the same characters, so that a pattern's cost is linear.
 */
export const EXCLUSIONS: readonly ExclusionRow[] = [
  {
    id: 'iso-date',
    why: 'date written with dashes, dots or slashes',
    pattern: /(?<![\d.])(?:19|20)\d{2}([-/.])\d{1,2}(?:\1\d{1,2})?(?![\d%]|\.\d)(?! ?[余多万个件])/g,
    matches: ['日期:2024-02-18', '2024.1.31印发', '2024/2/18'],
    ignores: ['2000余件', '投入2000.5万元'],
  },
  {
    id: 'year-range',
    why: 'from one year to another',
    pattern:
      /(?<!\d)(?:19|20)\d{2} ?年?度? ?(?:-{1,2}|~|至|到|、|和|与|及|,) ?(?:19|20)\d{2}(?![\d.]) ?(?:年度?|(?![ 余多万亿千个件条人项名家份次元%]))/g,
    matches: ['2021-2025年', '2022--2023数字城市', '2021年至2023年', '2021、2022年'],
    ignores: ['分别为2010、2030件'],
  },
  {
    id: 'year',
    why: 'year',
    pattern: /(?<![\d.])(?:19|20)\d{2} ?(?:年(?:度|底|末|初|内)?|版)/g,
    matches: ['2023年办理', '2022年度', '（2023年版）', '2023版'],
    ignores: ['2023件', '20年'],
  },
  {
    id: 'short-year',
    why: 'year written with two digits, or a year named by a plan',
    pattern: /(?<![\d.])\d{2} ?年(?:度|初|末|底|代|(?= ?\d{1,2} ?月))/g,
    matches: ['23年度考核', '23年5月', '90年代'],
    ignores: ['23年来'],
  },
  {
    id: 'month-day',
    why: 'month or day',
    pattern:
      /(?<![\d.])(?:1[0-2]|0?[1-9])(?: ?月?份? ?(?:-{1,2}|~|至|到|、) ?(?:1[0-2]|0?[1-9]))? ?月(?:份|底|初|末|中旬|上旬|下旬|以来)?(?: ?\d{1,2} ?[日号]?(?:[早中夜晚]|上午|下午|晚上|凌晨)?(?:(?:-{1,2}|~|至|到|、) ?(?:\d{1,2} ?月 ?)?\d{1,2} ?[日号])?)?/g,
    matches: [
      '2月18日',
      '1月-12月',
      '1-11月',
      '截至12月',
      '6月30日',
      '3月5日至7日',
      '6月18日夜至19日',
      '11月底',
    ],
    ignores: ['3个月', '12件'],
  },
  {
    id: 'day',
    why: 'day of the month',
    pattern:
      /(?<=每月|当月|本月|下月|次月) ?\d{1,2} ?[日号]|(?<![\d.])\d{1,2}日(?:-{1,2}|~|至|到)\d{1,2}日|(?<![\d.])\d{1,2} ?日(?=上午|下午|晚|凌晨|前|起|召开|印发|发布)/g,
    matches: ['每月10日', '5日至7日'],
    ignores: ['每月10件'],
  },
  {
    id: 'clock',
    why: 'time of day',
    pattern:
      /(?<![\d.:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:%])|(?<![\d.])(?:[01]?\d|2[0-4])[时点](?:[0-5]?\d分|半|整)?(?=[-~至到]|前|后|许|,|。|开)/g,
    matches: ['9:00-17:00', '8时30分至', '18:00'],
    ignores: ['24小时'],
  },
  {
    id: 'quarter',
    why: 'part of a year',
    pattern:
      /前 ?\d{1,2} ?个?(?:季度|月)|第? ?[1-4] ?季度|(?<![\d.])\d{1,2} ?年(?:来|间|以来|行动|规划|计划|攻坚|期|一遇)|(?<=(?<!历时|长达|拖延|拖了|延续|持续|争执|搁置)近|最近|过去|今后|未来|往后) ?\d{1,2} ?(?:年|个月)/g,
    matches: ['前11个月', '第3季度', '5年规划', '近3年', '10年来'],
    ignores: ['前20位', '6个月', '连续3年'],
  },
  {
    id: 'document-number',
    why: 'number of a document',
    pattern:
      /[〔[(【] ?(?:19|20)\d{2} ?年?度? ?[〕\])】](?: ?第? ?\d{1,5}(?:-\d{1,3})? ?号)?|第? ?\d{1,7}(?:-\d{1,3})? ?号/g,
    matches: ['〔2023〕37号', '[2023]5号', '第12号令', '(2023)渝01行终5号', '3号楼'],
    ignores: ['（12件）', '〔37件〕'],
  },
  {
    id: 'ordinal',
    why: 'ordinal that is no rank',
    pattern:
      /第 ?\d{1,5}(?:[-~至]\d{1,5})? ?(?:条|章|节|款|项|编|目|届|次|期|批|季|版|页|辑|集|卷|轮|讲|课|场|站|步|级|类|代|回|个|阶段|方面|部|篇|周|天|日|年|例|家|件|宗|人|师|中学|小学|人民医院|医院|幼儿园|中院|法庭|检察|党支部|网格)(?:[、和及](?:第 ?)?\d{1,4}(?:次|条|届|期|批|款|项|轮)){0,6}/g,
    matches: ['第32条', '第5次会议', '第2批', '第12期', '第1个', '第7师', '第20次、21次'],
    ignores: ['第1名', '第5位'],
  },
  {
    id: 'chain',
    why: 'name built from numbers',
    pattern:
      /(?<![\d.])(?:\d{1,4}|[NnXx]) ?(?:[+×xX*](?:\d{1,4}|[NnXx]))(?:[+×xX*](?:\d{1,4}|[NnXx])){0,6}(?:小时|天)?|(?<![\d.])\d{1,4}[+](?=[^\d ,。;:、!?()余多个件万]{2})/g,
    matches: ['“1+5”', '7×24小时', '1+3+8', '1+N', '5x8小时', '1+政务'],
    ignores: ['100+', '12件'],
  },
  {
    id: 'dotted-day',
    why: 'day that is a name',
    pattern:
      /(?<![\d.])\d{1,2}·\d{1,2}(?!\d)|(?<![\d.])(?:12\.4|4\.15|4\.26|3\.15|6\.26|11\.9|5\.12)(?=[”"’」』]|国家|宪法|消费|国际|全国|世界|知识产权|禁毒)/g,
    matches: ['“12·4”宪法宣传周', '3·15', '12.4国家宪法日'],
    ignores: ['12.4%'],
  },
  {
    id: 'hotline',
    why: 'number of a hotline',
    pattern:
      /(?<![\d.])(?:12345|12348|12309|12315|12319|12328|12333|12337|12338|12350|12355|12356|12366|12369|12377|12380|12381|12385|12388|12389|12393|12395|12398|16345|96\d{3,4}|110|119|120|122|114|1\d{2,4})(?=[”"’」』]|热线|平台|政务|市民|便民|投诉|举报|公共|法律|服务|检察|联动|指挥|消费|接警|报警|纪检|监督|电话|、(?:1\d{2,4}|96\d{3})(?:[”"’」』热平政等和]|$))/g,
    matches: ['12345热线', '“12348”公共法律服务', '12345政务服务便民热线', '110指挥中心'],
    ignores: ['12345件', '110条', '119次'],
  },
  {
    id: 'telephone',
    why: 'telephone number',
    pattern:
      /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)(?! ?[元件条人个万余])|(?<!\d)[48]00-\d{3,4}-\d{3,4}/g,
    matches: ['023-58221234', '13812345678', '400-810-1234'],
    ignores: ['13812345678元'],
  },
  {
    id: 'address',
    why: 'web address or mail address',
    pattern: /(?:https?:\/\/|www\.)[\x21-\x7e]{1,300}/g,
    matches: ['http://www.example.gov.cn/art/2024/1/31/art_5_1.html'],
    ignores: ['互联网'],
  },
  {
    id: 'list-mark',
    why: 'mark of a list item',
    pattern: /(?<=^|[\n。;:])[ \t]{0,8}\(? ?\d{1,2} ?(?:[、)]|\.(?!\d))|\(\d{1,3}\)/gm,
    matches: ['1.全面', '\n2、规范', '（3）加强', '：1.开展', '(12)'],
    ignores: ['1.5万件', '（12件）'],
  },
  {
    id: 'list-mark-before-count',
    why: 'mark of a list item that begins with a count, since no decimal counts 个 or 名',
    pattern:
      /^[ \t]{0,8}[1-9]\d?\.(?=\d{1,4}(?:个(?!工作日|百分点|小时|月|学时|课时)|名|项|件|家|条|份|场|户|起|人)[^\n,。;])/gm,
    matches: ['3.10个部门完成整改'],
    ignores: ['3.5个百分点', '2.6名', '1.5万件案件'],
  },
  {
    id: 'list-mark-before-year',
    why: 'mark of a list item that begins with a year',
    pattern: /(?<=^|[\n。;:])[ \t]{0,8}\d{1,2}\.(?:19|20)\d{2} ?年/gm,
    matches: ['3.2023年完成'],
    ignores: ['3.2023亿元'],
  },
  {
    id: 'page',
    why: 'page number',
    pattern:
      /^[ \t]{0,8}(?:-{1,2} ?\d{1,4} ?-{1,2}|\d{1,4}\/\d{1,4})[ \t]{0,8}$|第 ?\d{1,4} ?页|共 ?\d{1,4} ?页/gm,
    matches: ['— 2 —', '第3页', '共12页', '3/12'].map((page) => page.replace(/—/g, '-')),
    ignores: ['12册'],
  },
  {
    id: 'page-counter',
    why: 'counter of a web page',
    pattern: /(?:浏览|点击|阅读|访问)(?:次数|量|数|率)? ?: ?\[? ?\d{1,9}/g,
    matches: ['浏览次数： 5293次', '点击量:120'],
    ignores: ['访问量1258万次'],
  },
  {
    id: 'round-the-clock',
    why: 'slogan about opening hours',
    pattern:
      /(?:全天(?:候)?)? ?(?<![\d.])(?:24|365|360) ?(?:个?小时|天|度)(?! ?(?:以?内|之内|以上|左右|压缩|缩短|减少|提前|培训))/g,
    matches: ['24小时自助服务', '365天不打烊', '360度'],
    ignores: ['24小时内办结', '24件'],
  },
  {
    id: 'circle',
    why: 'name of a service area',
    pattern: /(?<![\d.])\d{1,3} ?(?:分钟|公里)(?=[^,。;、\d]{0,14}圈)/g,
    matches: ['15分钟公共法律服务圈'],
    ignores: ['30分钟办结'],
  },
  {
    id: 'age',
    why: 'age that says who is meant',
    pattern: /(?<!年龄[^,。;]{0,3}|\d)\d{1,3} ?周?岁(?:及?以[上下])?/g,
    matches: ['60岁以上老年人', '18周岁'],
    ignores: ['平均年龄为35岁'],
  },
  {
    id: 'anniversary',
    why: 'anniversary that says what is commemorated',
    pattern:
      /(?<=(?:成立|建党|建国|建军|实施|颁布|施行|诞辰|创立|胜利|开放|诞生)[^\d,。;]{0,6})\d{1,3} ?周年|\d{1,3} ?周年(?=之际|纪念|庆祝)/g,
    matches: ['建党100周年', '实施20周年'],
    ignores: ['平均12周年', '3周'],
  },
  {
    id: 'per-head',
    why: 'base of a ratio',
    pattern: /每 ?\d{1,6} ?[百千万]?(?:名|人|户|个|件|平方公里|公里|平方米)/g,
    matches: ['每10万人拥有律师', '每100户'],
    ignores: ['每人12件'],
  },
  {
    id: 'name-part',
    why: 'grade, club or honour with a number in its name',
    pattern:
      /(?<![\d.])\d{1,4}(?:强(?!制)|佳|优(?!秀)|大(?=[^,。;类项]{0,8}(?:行动|工程|体系|平台|机制|任务|计划|战略))|星级|级以上|A级)/g,
    matches: ['世界500强企业', '全国10佳', '8大行动', '3星级'],
    ignores: ['7大类', '10优秀'],
  },
];

/** A part that every report of the genre has, by rule, with how askers hint at it and what its heading says. */
interface ReportPart {
  readonly cues: RegExp;
  readonly heading: string;
}

/**
 * The annual report must tell, besides the measures, the shortcomings and their causes, what the leaders did as the
 * first responsible, and the plan for the next year. Askers say so in other words than the headings.
 */
const PARTS: readonly ReportPart[] = [
  {
    cues: /不足|毛病|缺点|短板|弱项|差距|薄弱|欠缺|没做好|做得?不好|不够|差在|还差|软肋|(?:存在|哪些|什么|啥|自身)的?问题|问题(?:出在|在哪|是什么|有哪些)|shortcoming|weakness|deficien|falls? short|fell short|what problems|which problems/iu,
    heading: '存在的问题、不足、差距和原因',
  },
  {
    cues: /下一步|下步|打算|明年|接下来|今后|将来|往后|来年|未来|20\d\d年?(?:的|有(?:什么|哪些))?(?:工作)?(?:计划|安排|思路|重点|目标)|(?:有(?:什么|哪些|啥)|什么样?的?)(?:工作)?计划|next (?:step|year)|plans? (?:to|for)|what .{0,30}\bplans?\b|planned|upcoming|will .{0,40} do|intends? to/iu,
    heading: '下一步工作思路和安排',
  },
  {
    cues: /一把手|主要领导|主要负责(?:人|同志)|党政负责人|书记|(?:县|区|镇|市|乡)长|头头|领导班子|top leader|main leader|principal leader|party secretar|mayor|magistrate|(?:county|district|town) (?:head|chief|leader)/iu,
    heading: '党政主要负责人履行第一责任人职责',
  },
];

/** Words of the headings under which the answer is likely to stand (所问部分); empty when the question gives no hint. */
export function partsMeant(question: string): string {
  return PARTS.filter(({ cues }) => cues.test(question))
    .map(({ heading }) => heading)
    .join(' ');
}

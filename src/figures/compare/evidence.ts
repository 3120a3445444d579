import type { FigureInContext } from '../types.js';
import { fold } from '../catalogue/words.js';

/** What the text says about one figure, from the nearest to the farthest, folded for comparison. */
export interface Evidence {
  /** The words around the number up to the neighbouring figures, and the metric phrase. */
  readonly beside: string;
  /** `beside` without quoted names (“一件事”), whose verbs say nothing about the figure. */
  readonly unquoted: string;
  /** The words right before and after the number alone. */
  readonly local: string;
  /** The sentence up to the clause. */
  readonly before: string;
  readonly heading: string;
  /** The words around the number name nothing of their own (依法办结53件): they speak of what came before. */
  readonly bare: boolean;
}

const QUOTED = /[“「『"][^”」』"]{0,40}[”」』"]/g;
const YEARS = /(?:19|20)\d\d年(?:度|以来|来)?(?:\d{1,2}月)?/g;
const DIGIT = /\d/;
const GENERIC =
  /全[县区市镇州旗省年乡]|各级|各类|各单位|各部门|年度|本年|今年|截至|目前|累计|共计|合计|总计|其中|分别|依法|及时|成功|按期|有效|圆满|已经?|均|皆|达到?|为|约|近|共|占|率|比例|受理|立案|收到|新收|办理|审理|处理|办结|审结|结案|办件|调解|调处|化解|案件|事项|数量|总数|件数|次数|人数|各|类|的|了|与|和|并|全部|完成|开展|组织|实现|案|件|数|量|总|现有|有|年|月|起|至|从|由|到|上升|下降|提高|提升|增长|较|比|上年|同期|同比/g;

/** Gathers the words that say what a figure counts. */
export function evidenceOf(figure: FigureInContext, text: string): Evidence {
  const local = `${lead(text.slice(figure.clause.start, figure.start))}${tail(text.slice(figure.end, figure.clause.end))}`;
  const beside = `${local}\n${fold(figure.metric)}`;
  return {
    local,
    beside,
    unquoted: beside.replace(QUOTED, ''),
    before: fold(text.slice(figure.sentence.start, figure.clause.start)),
    heading: fold(figure.heading.join('\n')),
    bare:
      local
        .replace(YEARS, '')
        .replace(GENERIC, '')
        .replace(/[^\p{L}]/gu, '').length <= 1,
  };
}

/** The words before the number, from the last 、 that follows an earlier figure. */
function lead(before: string): string {
  const words = fold(before).replace(YEARS, '');
  const cut = Math.max(...['、', '和', '及', ';'].map((mark) => words.lastIndexOf(mark)));
  return cut > 0 && DIGIT.test(words.slice(0, cut)) ? words.slice(cut + 1) : words;
}

/** The words after the number, up to the next figure; what runs into that figure without a mark belongs to it. */
function tail(after: string): string {
  const words = fold(after).replace(YEARS, '');
  const next = words.search(DIGIT);
  if (next < 0) return words;
  const own = words.slice(0, next);
  const cut = Math.max(...['、', '和', '及', '与'].map((mark) => own.lastIndexOf(mark)));
  return cut > 0 ? own.slice(0, cut) : '';
}

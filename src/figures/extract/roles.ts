import type { FigureRole } from '../types.js';
import type { Found, Source } from './found.js';

/** The part a figure plays, and the statement of change it belongs to. */
export interface Part {
  role: FigureRole;
  link?: number;
}

const TO_VERB =
  '(?:压缩|缩短|缩减|降低|下降|下调|降|减少|减|精简|压减|调减|提升|提高|上升|升高|升级|升|增长|增加|增|扩大|扩展|拓展|扩充|扩|调整|调增|上调|优化|回升|延长|改|跃升|攀升|发展|变|压降|跃居|跃|回落|跌|收窄|提速|浓缩|扩容|提|缩|攀|增容|增多|增设|整合)';
const TO_END = new RegExp(
  `${TO_VERB}[^,。;:、\\d]{0,4}(?:至|到|为|成)(?:了|全[国省市区县]|[省市区县]内)?[^,。;:、\\d]{0,2}$`,
);
const TO_BETWEEN = new RegExp(
  `^[^。;!?\\n]{0,24}?(?:${TO_VERB}[^,。;:、\\d]{0,4}(?:至|到|为|成)|至|到|变为)(?:了|全[国省市区县])?[^,。;:、\\d]{0,2}$`,
);
const TO_ADJACENT = new RegExp(
  `^(?:左右)? ?,?(?:大幅|进一步|逐步|平均|直接|统一|已|再)?${TO_VERB}(?:了)?(?:至|到|为|成)[^,。;:、\\d]{0,2}$`,
);
const FROM_BEFORE = /[由从自](?!事|严|优|于|来|此|重|中|轻|快|县|市|区|省|镇|政|部)[^,。;:、]{0,14}$/;
const CHANGE_ADJACENT =
  /(?:增长|增加|上升|提高|提升|下降|减少|降低|压缩|压减|缩短|精简|下浮|上浮|上涨|下滑|回落|缩减|压降|增速|增幅|降幅|涨幅|跌幅|提速|收窄|节省|净增|递增|递减|增多|上调|下调|攀升|扩大|减|增|降|升)(?:幅度|比例|率|了|约|近|达|达到|为|超过|逾|高达| ){0,3}$/;
const CHANGE_COMPARED = /(?:较|比|同比|环比)[^,。;]{0,16}(?:多|少|快|慢|高|低|提前|增|减|升|降)(?:了|出)?$/;
const CHANGE_VERB_NOUN =
  /(?:减少|压缩|压减|缩短|精简|提高|提升|降低|增加|缩减|压降|节省|节约|提速)(?!率|比例)[^,。;:、\d率占达至到为是]{1,12}$/;
const GAP_WORDS = /(?:高于|低于|高出|低出|超出|领先)[^,。;]{0,14}$/;
const WINDOW = 40;

/** Parts of all figures, in their order: 由3个工作日压缩至30分钟 is a from and a to. */
export function partsOf(source: Source, figures: readonly Found[]): readonly Part[] {
  const parts: Part[] = figures.map(() => ({ role: 'value' }));
  let link = 0;
  figures.forEach((figure, index) => {
    const part = parts[index];
    if (part === undefined || (figure.kind === 'rank' && figure.soft)) return;
    const previous = index > 0 ? figures[index - 1] : undefined;
    const before = parts[index - 1];
    const left = source.folded.slice(Math.max(previous?.end ?? 0, figure.start - WINDOW), figure.start);
    if (previous && before && isTo(source, previous, figure)) {
      link += 1;
      before.role = 'from';
      before.link = link;
      part.role = 'to';
      part.link = link;
    } else if (TO_END.test(left)) part.role = 'to';
    else if (isChange(figure, left)) {
      part.role = 'change';
      if (
        before?.link !== undefined &&
        before.role === 'to' &&
        previous &&
        figure.start - previous.end < 16
      ) {
        part.link = before.link;
      }
    } else if (before && before.role !== 'value' && before.role !== 'from' && /^[、和及与]$/.test(left)) {
      part.role = before.role;
    }
  });
  return parts;
}

function isTo({ folded }: Source, from: Found, to: Found): boolean {
  const between = folded.slice(from.end, to.start);
  if (between.length > 30) return false;
  if (TO_ADJACENT.test(between)) return true;
  const before = folded.slice(Math.max(0, from.start - 18), from.start);
  return FROM_BEFORE.test(before) && TO_BETWEEN.test(between);
}

function isChange(figure: Found, left: string): boolean {
  if (/个?百分点/.test(figure.unit)) return !GAP_WORDS.test(left);
  if (/新增$|净增$/.test(left)) return false;
  if (CHANGE_ADJACENT.test(left) || CHANGE_COMPARED.test(left)) return true;
  return (figure.kind === 'percent' || figure.kind === 'duration') && CHANGE_VERB_NOUN.test(left);
}

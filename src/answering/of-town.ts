import { lookupUnder } from '../reports/gazetteer.js';

/** Where a clause begins, so that what stands first in it is what it is about. */
const CLAUSE_START = /(?:^|[，,。；;：:\s）)]|[一二三四五六七八九十]是)$/u;
/** The town does or has something of its own; a number right behind its name makes it a part of what was counted before. */
const OF_ITS_OWN = /^[^\d，,。；;、]{3,}/u;
/** What turns to something else: a part, the whole, another town. */
const TURNS = /其中|全[县市区州旗]|合计|\p{Script=Han}{2}(?:镇|乡|街道)/u;

/**
 * Whether a figure is of a town inside the report's county (乡镇的数字): its phrase names the town, or its sentence came to speak of the
 * town and turned to nothing else before the number (王宅镇一家企业停产，拖欠136名工人工资).
 *
 * @param before - the figure's sentence up to it
 */
export function isOfTown(metric: string, before: string, town: string): boolean {
  if (metric.includes(town)) return true;
  const at = before.lastIndexOf(town);
  if (at < 0 || !CLAUSE_START.test(before.slice(0, at))) return false;
  return goesOn(before.slice(at + town.length));
}

/** Whether words behind a town's name are of the town and turn to nothing else. */
function goesOn(said: string): boolean {
  return OF_ITS_OWN.test(said) && !TURNS.test(said);
}

/** As much of a paragraph as may go on about the town that it began with. */
const FARTHEST = 240;
/** What may stand before the first words of a paragraph. */
const PARAGRAPH_START =
  /^[\s　—·•]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*|[一二三四五六七八九十]是)?$/u;

/**
 * Whether a paragraph began with the town and turned to nothing else before the number (乡镇段落): 陶店乡花木交易会已办十年。三天接待客商12万人次.
 *
 * @param paragraph - the paragraph up to the figure
 */
export function isInParagraphOf(town: string, paragraph: string): boolean {
  const at = paragraph.length > FARTHEST ? -1 : paragraph.indexOf(town);
  if (at < 0 || !PARAGRAPH_START.test(paragraph.slice(0, at))) return false;
  return goesOn(paragraph.slice(at + town.length));
}

/** What may be a town where a clause begins. */
const TOWN_FIRST =
  /(?:^|[，,。；;：:\s）)]|[一二三四五六七八九十]是)(?<town>\p{Script=Han}{2,4}?(?:镇|乡|街道))(?!街|村|级|域)/gu;

/** The town of a county that a figure's sentence came to speak of before it (数字所属乡镇), which its phrase does not name; null where it is of the whole. */
export function townOf(metric: string, before: string, county: string): string | null {
  const town = [...before.matchAll(TOWN_FIRST)].at(-1)?.groups?.['town'];
  if (town === undefined || metric.includes(town)) return null;
  return isOfTown(metric, before, town) && lookupUnder(town, county) !== null ? town : null;
}

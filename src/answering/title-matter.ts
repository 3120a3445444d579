/** What a title has besides its matter: the place and the year before it, and what kind of paper it is behind it. */
const BEFORE = /^.*?(?:(?:19|20)\d\d年(?:度|上半年|下半年|全年|\d{1,2}月份?)?|关于)(?:全[市县区省])?的?/u;
const BEHIND =
  /(?:年度)?(?:工作)?(?:基本|总体|统计|实施|办理)?(?:情况)?的?(?:工作)?(?:报告|通报|总结|说明|公告|统计|分析|汇报)?$/u;
const PARTED = /[与和及、暨]/u;
/** What all such reports are about tells nothing of one of its tables. */
const ALL_ALIKE = /法治|依法行政|政府工作/u;
const OF_CASES = /(?:案件|工作)$/u;
const LONGEST = 12;
const LAST = 2;

/**
 * The one matter that a report is about by its title (行政复议 of 2024年度行政复议工作情况报告), which its tables need not name again. Of
 * several in the title it is the one of which the text speaks at all; empty where it speaks of more, or where the title names
 * what all such reports are about.
 */
export function titleMatter(title: string, text: string): string {
  const plain = title.replaceAll(/\s/gu, '');
  const matters = plain
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .split(PARTED)
    .map((matter) => matter.replace(OF_CASES, ''));
  if (plain === '' || ALL_ALIKE.test(plain)) return '';
  const body = text.slice(text.indexOf('\n') + 1);
  const told = matters.filter((matter) => matter.length >= LAST && body.includes(matter.slice(-LAST)));
  const [only = ''] = told;
  return told.length === 1 && only.length <= LONGEST ? only : '';
}

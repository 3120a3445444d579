import type { UnderstoodQuestion } from './types.js';

/** What ends the name of a body of its own, and not of the government as a whole (机构). */
const BODY =
  '(?:局|法院|检察院|大厅|中心|公证处|事务所|司法所|派出所|服务所|看守所|医院|学校|图书馆|博物馆|工作站|服务站|大队|支队|中队|委员会|办公室|街道办|协会|仲裁院)';
const WHEN = '(?:明年|下一?年度?|来年|接下来|下一步|下步|今后|往后|未来|将来|20\\d\\d年)';
/** A body whose plan is asked for: 政务服务大厅下一年打算怎么干, 法院明年有什么打算. */
const ITS_PLAN = new RegExp(
  `(?<body>(?!的)\\p{Script=Han}{0,8}${BODY})(?:的|自己|自身|这边|那边)?(?:在?${WHEN}的?)?(?:还|又|都)?(?:有(?:什么|哪些|啥)|是?(?:怎么|如何))?新?的?(?:打算|计划|想(?![了过到])|准备(?!了|好)|安排(?!了)|规划(?!了)|要(?!求|是)|将)`,
  'u',
);
const ENGLISH_BODY =
  '(?<body>(?:[a-z-]+ ){0,2}(?:hall|bureau|courts?|procuratorate|police|office|cent(?:re|er)|station|brigade|museum|library|hospital|schools?|committee|department|agency|association))';
const ITS_PLAN_ENGLISH = [
  new RegExp(
    `\\b${ENGLISH_BODY}(?:'s)? (?:next )?(?:plan(?:s|ning)?|intends?|(?:is |are )?going to|wants?|hopes?|aims?|means?|will|do next)\\b`,
    'iu',
  ),
  new RegExp(`\\bplans? (?:of|for|at) (?:the |'s )*${ENGLISH_BODY}`, 'iu'),
];

/** The body within a place whose plan is asked for (所问机构), in the words of the question; null where it is the whole place's. */
export function bodyOfPlan({ normalised, places, language }: UnderstoodQuestion): string | null {
  // The report of a department tells what that department plans.
  if (places.some(({ loaded }) => loaded.some(({ level }) => level === 'department'))) return null;
  const rest = places
    .reduce((text, place) => text.replaceAll(place.text, ' '), normalised)
    .replaceAll(/\s+/gu, ' ');
  const patterns = language === 'zh' ? [ITS_PLAN] : ITS_PLAN_ENGLISH;
  return (
    patterns.map((pattern) => pattern.exec(rest)?.groups?.['body']).find((body) => body !== undefined) ?? null
  );
}

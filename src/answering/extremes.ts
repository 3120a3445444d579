import type { Candidate } from './candidate.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';

/** An end of what is told of many (极值): how a question asks for it, and how a report tells it. */
interface Extreme {
  readonly asked: RegExp;
  readonly told: RegExp;
}

/** One of many, after the word for the end: 最大一张罚单, 最长的那位. */
const ONE = '(?:的?(?:那)?一?[笔张单个次件位份起宗户家项天批本卷册]|的那)';
/** What is handed out or imposed, up to an end: 最多能拿多少奖金. */
const GIVEN = '(?:能|可以?|的)?(?:拿到?|得到?|奖励?|补贴?|罚款?|给|领|赔偿?|发)';

/** Sources: the set phrases of such reports (单笔最高, 最低…分, 最长的达), and everyday speech. */
const EXTREMES: readonly Extreme[] = [
  {
    asked: new RegExp(
      `最(?:大|高|多|重|贵|长|久)${ONE}|最(?:多|高)${GIVEN}|[考做干办]得最(?:好|快)|最高(?:分|得分|多少|是多少)`,
      'u',
    ),
    told: /最[大高多重贵长久好快]|上限|封顶|至多|首位/u,
  },
  {
    asked: new RegExp(
      `垫底的|最(?:小|低|少|轻|短|差)${ONE}|最(?:少|低)${GIVEN}|[考做干办]得最(?:差|糟|慢)|最低(?:分|得分|多少|是多少)`,
      'u',
    ),
    told: /最[小低少轻短差末慢]|下限|至少|垫底/u,
  },
  { asked: new RegExp(`最(?:快|早|近)${ONE}`, 'u'), told: /最[快早近短少]|首[个批例件]|至少/u },
  { asked: new RegExp(`最(?:慢|晚|远)${ONE}`, 'u'), told: /最[慢晚远长久多]|末/u },
  {
    asked: /最(?:深|厚|宽)的?(?:地方|一?处|一?点|那)|最(?:深|厚|宽)(?:有|达|是|的)?(?:多少|几|多)/u,
    told: /最[深厚宽大]/u,
  },
];
/** Said after the number: 罚款120万元，为全年单笔最大罚款. */
const SAID_AFTER = /^[，,]?(?:为|是|系|属|创)[^，,。；;]{0,20}/u;

/** Whether one end of many is asked for (最大一张罚单), and the figure is told of all of them, of their mean or of the other end. */
export function isOtherExtreme(
  { figure, clause, beside }: FigureMatter,
  { kind, normalised, premises }: UnderstoodQuestion,
  after: string,
): boolean {
  if (kind !== 'figure' || premises.length > 0) return false;
  const extreme = EXTREMES.find(({ asked }) => asked.test(normalised));
  if (extreme === undefined) return false;
  const said = [figure.metric, clause, beside, SAID_AFTER.exec(after)?.[0] ?? ''];
  return !said.some((words) => extreme.told.test(words));
}

/** What one of many came to at most, which tells nothing of all (单笔最高罚款). */
const ONE_AT_MOST = /单[笔张次宗件户个]最?[高大多]/u;
const ONE_ASKED =
  /最|顶格|封顶|上限|单[笔张次宗件户个]|\b(?:most|max(?:imum)?|highest|biggest|largest|heaviest|top|record|single|steepest|worst|any one)\b/iu;

/** Whether a figure is of the one of many that came to most, and no such one is asked for. */
export function isOneAlone(
  { figure: { metric } }: FigureMatter,
  { normalised }: UnderstoodQuestion,
): boolean {
  return ONE_AT_MOST.test(metric) && !ONE_ASKED.test(normalised);
}

/** The end that is asked for right before the number: 最快几天, 最多的开了多少期. */
const END_ASKED =
  /最(?<end>[快慢短长久早晚远近深多少高低大小])[^,，。?？多几]{0,10}(?:多少|几|多[久长高大远深])/u;
const ENDS: readonly RegExp[] = [
  /最[快短早]/u,
  /最[慢长久晚]/u,
  /最[多高大]/u,
  /最[少低小]/u,
  /最远/u,
  /最近/u,
  /最深/u,
];

/** Where one figure of a sentence tells the end that is asked for, none of its neighbours of that kind answers: of 平均审理36天，最快3天 the first does not. */
export function withExtreme(
  ranked: readonly Candidate[],
  { kind, normalised }: UnderstoodQuestion,
): readonly Candidate[] {
  const end = END_ASKED.exec(normalised)?.groups?.['end'];
  const told = ENDS.find((one) => end !== undefined && one.test(`最${end}`));
  if (kind !== 'figure' || told === undefined) return ranked;
  const tells = ({ matter: { figure, beside } }: Candidate): boolean =>
    told.test(`${figure.metric}\n${beside}`);
  const ends = ranked.filter((one) => one.misfit === null && tells(one));
  return ranked.map((one) => {
    const { figure, report } = one.matter;
    const isNeighbour =
      !tells(one) &&
      ends.some(
        ({ matter }) =>
          matter.report === report &&
          matter.figure.sentence.start === figure.sentence.start &&
          matter.figure.kind === figure.kind,
      );
    return isNeighbour ? { ...one, misfit: one.misfit ?? 'metric' } : one;
  });
}

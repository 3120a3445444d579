import type { UnderstoodQuestion } from '../question/types.js';
import { Citations, printed } from './cite.js';
import type { Corpus, ListedReport } from './corpus.js';
import { draft } from './draft.js';
import type { Misfit } from './misfit.js';
import type { Candidate } from './candidate.js';
import type { AbstainReason, Answer, AnswerOption, EvidenceStep, NearMiss } from './types.js';
import { listOf, placeName, withoutReport } from './wording.js';

/** What an abstention is made of. */
export interface Refusal {
  readonly reason: AbstainReason;
  /** The place or the years concerned; empty where the reason needs none. */
  readonly detail: string;
  /** Reports that were read. */
  readonly read: readonly ListedReport[];
  /** Candidates that stand close, best first. */
  readonly near: readonly Candidate[];
  readonly explain: readonly EvidenceStep[];
  /** Whether a figure among `near` may be the one asked for after all: then it is not said that the report has none. */
  readonly doubtful?: boolean;
  /** Whether the report states a number that the question names, and not what is asked of it. */
  readonly echoed?: boolean;
  /** Says more than the reason's own sentence. */
  readonly sentence?: string;
  readonly options?: readonly AnswerOption[];
}

const MOST_NEAR = 3;

/** An abstention in one or two sentences that say why, what was read, and what stands close (拒答). */
export function abstain(question: UnderstoodQuestion, corpus: Corpus, refusal: Refusal): Answer {
  const cites = new Citations();
  const near = refusal.near
    .slice(0, MOST_NEAR)
    .flatMap((candidate) => nearMiss(candidate, { corpus, cites, refusal, question }));
  return draft(question, {
    status: 'abstained',
    kind: question.kind === 'chitchat' ? null : question.kind,
    answer: refusal.sentence ?? otherScript(question) ?? sentence(question, refusal, corpus),
    options: refusal.options ?? [],
    reason: refusal.reason,
    near,
    explain: refusal.explain,
  });
}

/** What works, for a question in neither of the two languages. */
function otherScript({ normalised }: UnderstoodQuestion): string | null {
  const read = normalised.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0;
  const letters = normalised.match(/\p{L}/gu)?.length ?? 0;
  return letters > 2 * read ? '请用中文或英文提问。 Please ask in Chinese or English.' : null;
}

const NOT_STATED = { zh: '报告没有写明', en: 'Not reported' };
const DOUBTED = {
  zh: '没有哪个数字能确定就是所问的，最接近的列在下面',
  en: 'No figure is certain to be the one you ask for; the closest are below',
};
const ECHOED = {
  zh: '问题里的数报告写了，所问的报告没有写明',
  en: 'The report states the number that you name, not what you ask about it',
};

function sentence(
  question: UnderstoodQuestion,
  { reason, detail, read, doubtful, echoed }: Refusal,
  corpus: Corpus,
): string {
  const { language } = question;
  const unread = withoutReport(question);
  const places = (): readonly string[] => [
    ...new Set(corpus.reports.map(({ report }) => placeName(report.jurisdiction, language))),
  ];
  const years = (): readonly string[] =>
    [...new Set(read.map(({ report }) => report.year))].sort((a, b) => a - b).map(String);
  const titles = (): readonly string[] => [
    ...new Set(
      read.map(({ report }) =>
        language === 'zh'
          ? `${report.jurisdiction.name}${report.year}年`
          : `${placeName(report.jurisdiction, 'en')}, ${report.year}`,
      ),
    ),
  ];
  const found = echoed === true ? ECHOED : doubtful === true ? DOUBTED : NOT_STATED;
  const zh: Record<AbstainReason, () => string> = {
    'no-such-report': () => `没有${detail}的报告。已有报告的地方：${listOf(places(), 'zh')}。`,
    'year-not-covered': () => `没有${detail}年的报告。已有的年份：${listOf(years(), 'zh')}。`,
    'not-reported': () =>
      `${found.zh}。已读：${listOf(titles(), 'zh')}法治政府建设情况报告。${unread === '' ? '' : `${unread}。`}`,
    'off-topic': () => '这里只回答法治政府建设情况报告里的内容，可以问：垫江去年办了多少行政复议？',
  };
  const en: Record<AbstainReason, () => string> = {
    'no-such-report': () =>
      `There is no report of ${detail}. Reports are loaded for ${listOf(places(), 'en')}.`,
    'year-not-covered': () => `No report covers ${detail}. Years loaded: ${listOf(years(), 'en')}.`,
    'not-reported': () =>
      `${found.en}. Read: ${listOf(titles(), 'en')}.${unread === '' ? '' : ` ${unread.charAt(0).toUpperCase()}${unread.slice(1)}.`}`,
    'off-topic': () =>
      'Only what these law-based government reports say can be answered here; ask, for example, how many reconsideration cases a county handled.',
  };
  return (language === 'zh' ? zh : en)[reason]();
}

interface NearContext {
  readonly corpus: Corpus;
  readonly cites: Citations;
  readonly refusal: Refusal;
  readonly question: UnderstoodQuestion;
}

function nearMiss(
  { matter, misfit }: Candidate,
  { corpus, cites, refusal }: NearContext,
): readonly NearMiss[] {
  const { figure, report } = matter;
  const source = corpus.byId.get(report.id);
  if (source === undefined) return [];
  const elsewhere = !refusal.read.some((entry) => entry.report.id === report.id);
  const place = report.jurisdiction.name;
  const why =
    refusal.reason === 'year-not-covered'
      ? { zh: `是${report.year}年的数`, en: `it is of ${report.year}` }
      : elsewhere || refusal.reason === 'no-such-report'
        ? { zh: `是${place}的数`, en: `it is ${place}'s` }
        : difference(misfit, figure.metric);
  return [{ figure: printed(figure), citation: cites.figure(source, figure), why: why.zh, whyEn: why.en }];
}

function difference(misfit: Misfit | null, metric: string): { readonly zh: string; readonly en: string } {
  const what = { zh: `写的是“${metric}”`, en: `it counts “${metric}”` };
  if (misfit === 'stage') return { zh: `${what.zh}，办理阶段不同`, en: `${what.en}, another stage` };
  if (misfit === 'kind' || misfit === 'unit')
    return { zh: `${what.zh}，不是所问的量`, en: `${what.en}, another quantity` };
  if (misfit === 'denial')
    return { zh: `${what.zh}，与所问的正相反`, en: `${what.en}, the contrary of what is asked` };
  if (misfit === 'place') return { zh: `${what.zh}，没有写明这个地方`, en: `${what.en}, not of that place` };
  if (misfit === 'part of year')
    return { zh: `${what.zh}，是另一时段的数`, en: `${what.en}, of another part of the year` };
  if (misfit === 'period') return { zh: `${what.zh}，是另一年的数`, en: `${what.en}, of another year` };
  return what;
}

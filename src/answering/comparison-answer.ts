import type { Comparison, ComparisonRow } from '../figures/types.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { chooseComparison, type ChoosingParts } from './comparison-chosen.js';
import { reported, type Made } from './comparison-made.js';
import type { ListedReport } from './corpus.js';
import { draft } from './draft.js';
import { withMarksFor } from './said-first.js';
import type { Answer, AnswerOption, Citation, DerivedNumber, EvidenceStep } from './types.js';
import { listOf, placeName, speak, withoutReport } from './wording.js';

/** What a comparison answer is composed from. */
export interface ComparisonParts extends ChoosingParts {
  readonly explain: readonly EvidenceStep[];
}

/** Values that are said before it only says that there are others. */
const MOST_SAID = 20;

/** One metric across the reports asked about; null when none of them states it. */
export function comparisonAnswer(parts: ComparisonParts): Answer | null {
  const { made, chosen } = chooseComparison(parts);
  if (chosen === null || reported(chosen.comparison) === 0) return null;
  const fromAll = parts.told !== undefined && made.includes(chosen);
  const { comparison, citations, figures } = fromAll ? marked(parts, chosen.comparison) : chosen;
  const told = tell(parts, comparison);
  return draft(parts.question, {
    kind: 'comparison',
    answer: told.answer,
    derived: told.derived,
    figures,
    citations,
    comparison,
    options: optionsOf(parts.question, made, chosen),
    explain: [...parts.explain, { step: 'metric', detail: comparison.metric.id ?? comparison.metric.nameZh }],
  });
}

/** The comparison with the first marks for the rows that will be said. */
function marked({ question }: ComparisonParts, comparison: Comparison<Citation>): Made {
  const near = comparison.rows.filter(({ status }) => status === 'near').slice(0, MOST_SAID);
  return withMarksFor(comparison, [...shown(comparison, LOWEST.test(question.normalised)), ...near]);
}

function tell(
  { question, reports, told }: ComparisonParts,
  comparison: Comparison<Citation>,
): { readonly answer: string; readonly derived: readonly DerivedNumber[] } {
  const { language, normalised } = question;
  const zh = language === 'zh';
  const derived: DerivedNumber[] = [];
  const listed: readonly ListedReport[] = told?.reports ?? reports;
  const byId = new Map(listed.map((entry) => [entry.report.id, entry]));
  const places = comparison.rows.map(({ jurisdiction }) => jurisdiction);
  const ofYears = new Set(places).size < places.length;
  const nameOf = ({ report, jurisdiction }: ComparisonRow<Citation>): string => {
    const source = byId.get(report);
    if (source === undefined) return jurisdiction;
    const name = placeName(source.report.jurisdiction, language);
    if (!ofYears) return name;
    return zh ? `${name}${source.report.year}年` : `${name} in ${source.report.year}`;
  };
  const lowest = LOWEST.test(normalised);
  const said = shown(comparison, lowest).flatMap((row) => {
    if (row.figure === null || row.citation === null) return [];
    const spoken = speak(row.figure, language);
    derived.push(...spoken.derived);
    return [`${nameOf(row)} ${spoken.text}[${row.citation.n}]`];
  });
  const near = comparison.rows.flatMap((row) => nearLine(row, nameOf(row), zh)).slice(0, MOST_SAID);
  const others = said.length < reported(comparison) ? (zh ? ' 等' : ' and others') : '';
  const silent = comparison.rows.filter(({ status }) => status === 'not-reported').map(nameOf);
  const parts = [
    `${zh ? comparison.metric.nameZh : comparison.metric.nameEn}${zh ? '：' : ': '}${said.join(zh ? '，' : ', ')}${others}`,
    extremes(comparison, comparison.rows.map(nameOf), { zh, asked: normalised }),
    ...near,
    silentLine(silent, zh),
    withoutReport(question),
    (zh ? comparison.note : comparison.noteEn) ?? '',
  ];
  return { answer: `${parts.filter(Boolean).join(zh ? '；' : '; ')}${zh ? '。' : '.'}`, derived };
}

function silentLine(silent: readonly string[], zh: boolean): string {
  if (silent.length === 0) return '';
  if (silent.length > MOST_SAID) return zh ? '其余报告未写明' : 'not reported in the others';
  return zh ? `${listOf(silent, 'zh')}未报告` : `not reported: ${listOf(silent, 'en')}`;
}

/** The rows whose values are said: all, or of many the first in their order. */
function shown({ rows, ranking }: Comparison<Citation>, lowest: boolean): readonly ComparisonRow<Citation>[] {
  if (rows.length <= MOST_SAID) return rows;
  const ranked = ranking.flat().flatMap((index) => rows[index] ?? []);
  const first = lowest ? ranked.reverse() : ranked;
  return (first.length > 0 ? first : rows.filter(({ figure }) => figure !== null)).slice(0, MOST_SAID);
}

function nearLine(row: ComparisonRow<Citation>, name: string, zh: boolean): readonly string[] {
  const near = row.status === 'near' ? row.near[0] : undefined;
  if (near === undefined) return [];
  return zh
    ? [`${name}写的是${near.figure.text}（${near.why}），不参与排序[${near.citation.n}]`]
    : [`${name} states ${near.figure.text} (${near.whyEn}), not ranked [${near.citation.n}]`];
}

/** Questions that ask for the smallest; 多少 and 减少 do not. */
const LOWEST =
  /最[低少小慢短]|更[低少小慢短]|(?:谁|哪[个里家边]).{0,20}(?<![多减缩])[低少](?!于)|倒数|垫底|末位|\b(?:lowest|lower|fewest|fewer|least|smallest|smaller)\b/iu;

/** Questions that ask for both ends. */
const BOTH =
  /最[多高大快长][^。?？]{0,8}最[低少小慢短]|最[低少小慢短][^。?？]{0,8}最[多高大快长]|\b(?:highest|most|largest) and (?:the )?(?:lowest|fewest|least|smallest)\b/iu;

/** Who stands highest, lowest where that was asked, or both. */
function extremes(
  comparison: Comparison<Citation>,
  allNames: readonly string[],
  { zh, asked }: { readonly zh: boolean; readonly asked: string },
): string {
  const ends = BOTH.test(asked) ? [false, true] : [LOWEST.test(asked)];
  const said = ends.map((lowest) => extreme(comparison, allNames, { zh, lowest })).filter(Boolean);
  return [...new Set(said)].join(zh ? '，' : ', ');
}

/** Who stands at one end. */
function extreme(
  { order, ranking, rows }: Comparison<Citation>,
  allNames: readonly string[],
  { zh, lowest }: { readonly zh: boolean; readonly lowest: boolean },
): string {
  if (order === 'incomparable') return zh ? '单位不同，无法排序' : 'units differ, so they cannot be ordered';
  const first = (lowest ? ranking.at(-1) : ranking[0]) ?? [];
  const names = first.flatMap((index) => allNames[index] ?? []);
  if (names.length === 0 || ranking.flat().length < 2) return '';
  if (names.length === 1) {
    const [word, wordEn] = lowest ? ['最低', 'lowest'] : ['最高', 'highest'];
    return zh ? `${word}的是${names.join('')}` : `${wordEn}: ${names.join('')}`;
  }
  const values = new Set(first.map((index) => rows[index]?.figure?.value));
  if (values.size === 1) return zh ? `${listOf(names, 'zh')}并列` : `${listOf(names, 'en')} are level`;
  return zh
    ? `${listOf(names, 'zh')}之间无法排序`
    : `${listOf(names, 'en')} cannot be ordered among themselves`;
}

function optionsOf(
  question: UnderstoodQuestion,
  made: readonly Made[],
  chosen: Made,
): readonly AnswerOption[] {
  const zh = question.language === 'zh';
  return made
    .filter((one) => one !== chosen && reported(one.comparison) > 0)
    .map(({ comparison: { metric } }) => (zh ? metric.nameZh : metric.nameEn))
    .map((name) => ({
      label: name,
      question: zh ? `各地${name}对比` : `Compare ${name} across all reports`,
    }));
}

import type { Span } from '../lib/span.js';
import type { Comparison, ReportFigure } from '../figures/types.js';
import type { QuestionKind } from '../question/types.js';

/** A verbatim quote with its place (引文). `quote` equals the report's `text.slice(start, end)`. */
export interface Citation extends Span {
  /** The mark [n] in the answer. */
  readonly n: number;
  /** Short stable id of the passage around it, which `cite` resolves. */
  readonly id: string;
  readonly report: string;
  readonly quote: string;
  readonly heading: readonly string[];
  readonly jurisdiction: string;
  readonly year: number;
  /** Title of the report. */
  readonly title: string;
  /** The answering words inside the quote, as offsets into the report's text, in order. */
  readonly marks: readonly Span[];
}

/** Why nothing is answered (拒答理由). */
export type AbstainReason = 'no-such-report' | 'year-not-covered' | 'not-reported' | 'off-topic';

/** What stands close to an unanswered question and how it differs. */
export interface NearMiss {
  readonly figure: ReportFigure | null;
  readonly citation: Citation;
  /** In words: "件数，不是满意率". */
  readonly why: string;
  readonly whyEn: string;
}

/** Another reading of the question that the asker can choose. */
export interface AnswerOption {
  readonly label: string;
  readonly question: string;
}

/** A number computed by us, never stated, with its formula. */
export interface DerivedNumber {
  readonly text: string;
  readonly formula: string;
}

/** One step of the decision whether and what to answer, for `--explain`. */
export interface EvidenceStep {
  readonly step: string;
  readonly detail: string;
}

/** The answer to one question, as in contract.md. */
export interface Answer {
  readonly question: string;
  readonly status: 'answered' | 'abstained';
  readonly kind: Exclude<QuestionKind, 'chitchat'> | null;
  /** One or a few sentences with [n] marks, in the asker's language. */
  readonly answer: string;
  /** Best first. */
  readonly figures: readonly ReportFigure[];
  readonly citations: readonly Citation[];
  readonly comparison: Comparison<Citation> | null;
  readonly derived: readonly DerivedNumber[];
  readonly reason: AbstainReason | null;
  readonly near: readonly NearMiss[];
  readonly options: readonly AnswerOption[];
  /** Says that the question's premise is not what the report states; null when it had none or it holds. */
  readonly correction: string | null;
  readonly explain: readonly EvidenceStep[];
  /** Whose words `answer` is in: our own, or a model's that passed the gates; absent when no model is configured. */
  readonly wording?: 'extracted' | 'model';
}

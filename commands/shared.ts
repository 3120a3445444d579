import type { Answer } from '../src/answering/types.js';
import type { App, AskRequest, Choice, RenderedChart } from '../src/app-types.js';
import type { Comparison } from '../src/figures/types.js';
import type { Citation } from '../src/answering/types.js';
import type { Caller, CommandContext } from '../src/discord/command.js';
import type { Args } from '../src/discord/custom-id.js';
import { within } from '../src/discord/failure.js';
import { LIMITS, WAITS } from '../src/discord/limits.js';
import { languageOf, localeOfText } from '../src/discord/locales/index.js';
import { answerReply } from '../src/discord/render/answer.js';
import { comparisonReply, metricChoiceReply } from '../src/discord/render/comparison.js';
import type { Reply } from '../src/discord/reply.js';

/** Characters at the start of a metric's name that tell its field: 行政复议. */
const ALIKE = 4;

/** What Discord's clients draw on unless told otherwise. */
const THEME = 'dark';

/**
 * Whether a caller may change what all answers rest on: in a named server, where any is named, who manages it or has
 * the configured role.
 */
export function manages({ growing }: App, { manages: may, server = null, roles = [] }: Caller): boolean {
  const { role = null, servers = null } = growing ?? {};
  const isHere = servers === null || (server !== null && servers.includes(server));
  return isHere && (may === true || (role !== null && roles.includes(role)));
}

/** What is asked, as typed. */
export interface Wanted {
  readonly question: string;
  readonly county?: string | null | undefined;
  readonly year?: number | null | undefined;
}

/** Asks and shows the answer; what was asked is kept for a follow-up. `continues` is the question it follows up. */
export async function askAndShow(
  wanted: Wanted,
  caller: Caller,
  { app, conversation, continues = null }: CommandContext & { readonly continues?: string | null },
): Promise<Reply> {
  const request: AskRequest = {
    question: wanted.question,
    asker: caller.user,
    ...(!wanted.county ? {} : { county: wanted.county }),
    ...(!wanted.year ? {} : { year: wanted.year }),
  };
  const [answer, reports, stamp] = await Promise.all([app.ask(request), app.reports(), app.stamp()]);
  if (answer.reason !== 'off-topic') conversation.keep(caller, request);
  if (answer.comparison === null) return answerReply(answer, { caller, reports, continues, stamp });
  return showAnswerComparison(answer, answer.comparison, { caller, app });
}

async function showAnswerComparison(
  answer: Answer,
  comparison: Comparison<Citation>,
  { caller, app }: { readonly caller: Caller } & Pick<CommandContext, 'app'>,
): Promise<Reply> {
  const all = await app.reports();
  const counties =
    comparison.rows.length === all.length ? '' : comparison.rows.map((row) => row.jurisdiction).join(',');
  const metric = comparison.metric.id ?? comparison.metric.nameZh;
  return showComparison(comparison, {
    request: { metric, counties, year: '', page: '1' },
    lead: { question: answer.question, answer: answer.answer },
    caller,
    app,
  });
}

interface Shown extends Pick<CommandContext, 'app'> {
  readonly caller: Caller;
  readonly request: Args<'comparepage'>;
  readonly lead: { readonly question: string; readonly answer: string } | null;
  /** True where a page of a message that shows its chart is turned: it is not drawn again. */
  readonly chartKept?: boolean;
}

async function showComparison(comparison: Comparison<Citation>, shown: Shown): Promise<Reply> {
  const { app, caller, request, lead } = shown;
  const language = languageOf(lead === null ? caller.locale : localeOfText(lead.question, caller.locale));
  const drawable = comparison.rows.some((row) => row.status !== 'not-reported');
  const draw = drawable && shown.chartKept !== true;
  const [drawn, metrics, stamp] = await Promise.all([
    draw ? drawnInTime(app.chart(comparison, { theme: THEME, language })) : null,
    relatedMetrics(app, comparison.metric.nameZh),
    app.stamp(),
  ]);
  const chart = shown.chartKept === true ? 'kept' : drawn;
  const summary = app.comparisonSummary(comparison, language);
  return comparisonReply(comparison, { caller, request, chart, metrics, lead, summary, stamp });
}

/** A chart that fails or takes long must not cost the reader the numbers. */
function drawnInTime(chart: Promise<RenderedChart>): Promise<RenderedChart | 'late'> {
  return within(chart, WAITS.chart, 'chart').catch(() => 'late' as const);
}

/** Metrics whose names begin alike first, then the others, as many as a menu holds. */
async function relatedMetrics(app: App, name: string): Promise<readonly Choice[]> {
  const choices = [...(await app.suggestMetrics(name.slice(0, ALIKE))), ...(await app.suggestMetrics(''))];
  const once = new Map(choices.map((choice) => [choice.value, choice]));
  return [...once.values()]
    .filter((choice) => choice.name.split(' · ')[0] !== name)
    .slice(0, LIMITS.selectOptions);
}

/** Compares and shows, or asks back which metric is meant. */
export async function compareAndShow(
  request: Args<'comparepage'>,
  caller: Caller,
  { app, chartKept = false }: Pick<CommandContext, 'app'> & { readonly chartKept?: boolean },
): Promise<Reply> {
  const outcome = await app.compare(compareRequest(request));
  if (outcome.kind === 'ask-back') return metricChoiceReply(outcome.options, { request, caller });
  return showComparison(outcome.comparison, { request, caller, app, lead: null, chartKept });
}

/** What the app takes, from what a command or a custom id holds. */
export function compareRequest({ metric, counties, year }: Omit<Args<'comparepage'>, 'page'>) {
  const places = placesIn(counties);
  return {
    metric,
    ...(places.length === 0 ? {} : { counties: places }),
    ...(/^\d{4}$/u.test(year) ? { year: Number(year) } : {}),
  };
}

/** The places of a list that someone typed, each once. */
export function placesIn(typed: string): readonly string[] {
  const places = typed.split(SEPARATORS).map((place) => place.trim());
  return [...new Set(places.filter((place) => place !== ''))];
}

/** What people put between names. */
export const SEPARATORS = /[,，、;；/\n]+/u;

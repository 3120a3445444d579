import * as schemas from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import type { Problem } from '../api-error.js';

/** Bodies that are checked against Discord's published schema (模式检查). */
export const SCHEMAS = {
  autocompleteInteger: schemas.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  autocompleteNumber: schemas.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  autocompleteString: schemas.InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  callbackMessage: schemas.CreateMessageInteractionCallbackRequestSchema,
  callbackModal: schemas.ModalInteractionCallbackRequestSchema,
  callbackUpdate: schemas.UpdateMessageInteractionCallbackRequestSchema,
  channelMessage: schemas.MessageCreateRequestSchema,
  channelMessageEdit: schemas.MessageEditRequestPartialSchema,
  command: schemas.ApplicationCommandCreateRequestSchema,
  commandAnswer: schemas.ApplicationCommandResponseSchema,
  commandUpdate: schemas.ApplicationCommandUpdateRequestSchema,
  gatewayBotAnswer: schemas.GatewayBotResponseSchema,
  messageAnswer: schemas.MessageResponseSchema,
  webhookEdit: schemas.IncomingWebhookUpdateRequestPartialSchema,
  webhookMessage: schemas.IncomingWebhookRequestPartialSchema,
} as const satisfies Record<string, ZodMiniType>;

/** Name of a schema. */
export type SchemaName = keyof typeof SCHEMAS;

/** The parts of a Zod issue that are read. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** What the schema finds wrong with a body, and which properties it does not know. */
export function checkSchema(name: SchemaName, body: unknown): { problems: Problem[]; unknown: Problem[] } {
  const result = SCHEMAS[name].safeParse(body);
  if (result.success) return { problems: [], unknown: unknownProperties(body, result.data, []) };
  const issues = (result.error.issues as readonly Issue[]).flatMap((issue) => leaves(issue, []));
  return { problems: issues.map(asProblem), unknown: [] };
}

/** A union's own issue says only that no branch fits; the branch that was meant says what is wrong. */
function leaves(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  const branches = issue.errors?.filter((branch) => branch.length > 0) ?? [];
  if (issue.code !== 'invalid_union' || branches.length === 0) return [{ ...issue, path }];
  const meant = [...branches].sort((a, b) => distance(a) - distance(b))[0]!;
  return meant.flatMap((inner) => leaves(inner, path));
}

/** A branch whose `type` does not fit was not meant; of the others, the one with the fewest mistakes was. */
function distance(branch: readonly Issue[]): number {
  const wrongType = branch.some(({ path }) => path.length === 0 || (path.length === 1 && path[0] === 'type'));
  return branch.length + (wrongType ? 1000 : 0);
}

const CODES: Readonly<Record<string, string>> = {
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_type: 'BASE_TYPE_BAD_TYPE',
  invalid_format: 'BASE_TYPE_BAD_FORMAT',
  invalid_value: 'BASE_TYPE_CHOICES',
};

function asProblem(issue: Issue): Problem {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return {
    rule: 'schema',
    path,
    code: CODES[issue.code ?? ''] ?? 'BASE_TYPE_INVALID',
    message: issue.message,
  };
}

/** Properties that the documentation names and the schema of some route leaves out; discord.js sends them everywhere. */
const UNSTATED: ReadonlySet<string> = new Set(['enforce_nonce', 'nonce', 'tts']);

/** Zod drops what the schema does not name, so what is missing afterwards was not known. */
function unknownProperties(given: unknown, known: unknown, path: (string | number)[]): Problem[] {
  if (Array.isArray(given)) {
    return given.flatMap((item, index) => unknownProperties(item, at(known, index), [...path, index]));
  }
  if (typeof given !== 'object' || given === null || typeof known !== 'object') return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined || UNSTATED.has(key)) return [];
    if (known !== null && key in known) return unknownProperties(value, at(known, key), [...path, key]);
    const message = `Discord knows no property "${key}" here`;
    return [{ rule: 'unknown-property', path: [...path, key], code: 'UNKNOWN_PROPERTY', message }];
  });
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

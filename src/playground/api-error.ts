/** One thing that is wrong with a request's body. */
export interface Problem {
  /** Rule that was broken; see {@link Violation}. */
  readonly rule: string;
  readonly path: readonly (string | number)[];
  /** Discord's name for the kind of mistake, such as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
}

/** An answer other than the one hoped for, as Discord words it (错误应答). */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param status - HTTP status
   * @param code - Discord's error code; 0 for the general ones
   */
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  /** The JSON body. */
  get body(): unknown {
    return { message: this.message, code: this.code };
  }
}

/** 400 50035: the body breaks the schema or a rule. */
export class FormError extends ApiError {
  constructor(readonly problems: readonly Problem[]) {
    super(400, 50035, 'Invalid Form Body');
  }

  override get body(): unknown {
    return { message: this.message, code: this.code, errors: nested(this.problems) };
  }
}

/** The known answers; a new one each time, for its stack. */
export const errors = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  forbidden: () => new ApiError(403, 50001, 'Missing Access'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  unknownRoute: () => new ApiError(404, 0, '404: Not Found'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tokenExpired: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  fileTooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  notOwnMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  malformed: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
} as const;

/** Problems as Discord nests them: `errors.embeds["0"].title._errors`. */
function nested(problems: readonly Problem[]): unknown {
  const root: Record<string, unknown> = {};
  for (const problem of problems) {
    let node = root;
    for (const step of problem.path) node = (node[String(step)] ??= {}) as Record<string, unknown>;
    const list = (node['_errors'] ??= []) as unknown[];
    list.push({ code: problem.code, message: problem.message });
  }
  return root;
}

/** Discord's hard limits; lengths are counted in UTF-16 code units, which is never more than Discord allows. */
export const LIMITS = {
  /** Text of all embeds of one message together. */
  embedsTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  embedFooter: 2048,
  embedsPerMessage: 10,
  content: 2000,
  customId: 100,
  buttonLabel: 80,
  buttonsPerRow: 5,
  rowsPerMessage: 5,
  selectOptions: 25,
  selectLabel: 100,
  selectValue: 100,
  selectDescription: 100,
  selectPlaceholder: 150,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  attachmentDescription: 1024,
  /** Bytes of a file where a server has no boosts. */
  file: 10 * 1024 * 1024,
  modalTitle: 45,
  modalInput: 4000,
} as const;

/** How long this bot waits for things, in milliseconds. */
export const WAITS = {
  /** Choices that come later are of no use: Discord drops them after 3 s. */
  choices: 2_500,
  /** How long an answer whose turn has come lets acknowledgements go first. */
  acknowledgements: 1_000,
  /** How long an acknowledgement may be held up by asking how much other processes have taken. */
  count: 500,
  /** A chart that takes longer is left out: the numbers are the answer. */
  chart: 8_000,
  /** Beyond the longest answer, for the last reply to reach Discord while stopping. */
  lastReply: 5_000,
  /** For the connection to be closed: where Discord is away, nobody closes the other end. */
  goodbye: 2_000,
} as const;

/** How many answers are made at once; most of them wait for files, charts or a model. */
export const ANSWERS_AT_ONCE = 32;

/**
 * Interaction endpoints are not bound to a bot's global limit of 50 requests a second (Discord's documentation, topic
 * Rate Limits), which discord.js counts for them all the same; other routes keep it.
 */
export const INTERACTION_REQUESTS_PER_SECOND = 500;

/** How the processes of shards are kept, in milliseconds unless said otherwise. */
export const SHARDS = {
  /** Discord takes so many IDENTIFY (max_concurrency) in 5 s. */
  identify: 5_500,
  /** A shard that ended is started again after this, and after twice as long each time that it does not last. */
  firstPause: 1_000,
  longestPause: 60_000,
  /** How long a shard's word is waited for. */
  reply: 2_000,
  /** Reading a report may take a minute before it is stored. */
  remote: { seconds: 120 },
} as const;

/** Codes of Discord's API that this bot meets (Discord's name for each in the comment). */
export const API_CODES = {
  /** Unknown interaction: not acknowledged within 3 s. */
  unknownInteraction: 10_062,
  /** Interaction has already been acknowledged. */
  alreadyAcknowledged: 40_060,
  /** Invalid webhook token: the interaction is older than 15 minutes. */
  expiredToken: 50_027,
  /** Unknown message: the reply was deleted meanwhile. */
  unknownMessage: 10_008,
} as const;

/** Discord's code for Missing Permissions: the bot may not send this here. */
export const MISSING_PERMISSIONS = 50_013;

/** Gateway close codes after which Discord accepts no reconnect. */
export const FINAL_CLOSE_CODES: readonly number[] = [4004, 4010, 4011, 4012, 4013, 4014];

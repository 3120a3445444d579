/** Limits of Discord's that its published schema does not state (characters are code points). */
export const LIMITS = {
  /** All texts of all embeds of a message. */
  embedTotal: 6000,
  /** Value of a choice, as text. */
  choiceValue: 100,
  /** Rows of a message that is not made of components v2. */
  rows: 5,
  buttonsInRow: 5,
  /** Components of a v2 message, those within others counted too. */
  components: 40,
  /** All text displays of a v2 message. */
  textTotal: 4000,
  modalParts: 5,
  /** Commands of each kind: slash; in a user's menu; in a message's menu. */
  commands: { 1: 100, 2: 15, 3: 15 } as Readonly<Record<number, number>>,
  /** Names, descriptions and values of one command, the longest localisation of each. */
  commandTotal: 8000,
  fileBytes: 10 * 1024 * 1024,
  files: 10,
} as const;

/** Locales that Discord knows. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);

/** What a slash command, and each of its options, may be called. */
export const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Flag of a message made of components v2. */
export const COMPONENTS_V2 = 1 << 15;

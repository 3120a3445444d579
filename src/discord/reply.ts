import type {
  APIButtonComponentWithCustomId,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
} from 'discord.js';

/** A row of buttons, or one select menu. */
export type Row = readonly APIButtonComponentWithCustomId[] | APIStringSelectComponent;

/** A file that goes with a reply. */
export interface ReplyFile {
  readonly name: string;
  readonly data: Buffer;
  /** Alternative text for those who cannot see it. */
  readonly description?: string;
}

/** What a command answers, as plain data: the dispatcher sends it in one edit. */
export interface Reply {
  /** Absent in an update: what is shown stays. */
  readonly embeds?: readonly APIEmbed[];
  /** Instead of embeds, where the bot may not show any. */
  readonly text?: string;
  readonly rows?: readonly Row[];
  readonly files?: readonly ReplyFile[];
  /** In an update: the files that stand there stay, for the embed to show. */
  readonly keepsFiles?: boolean;
}

/** A form that a button opens. */
export type Modal = APIModalInteractionResponseCallbackData;

import { DiscordAPIError, HTTPError } from 'discord.js';
import pRetry from 'p-retry';
import { API_CODES } from './limits.js';

/** Waits between attempts, in milliseconds, each twice the one before. */
interface Patience {
  readonly retries: number;
  readonly first: number;
}

/** Discord takes an acknowledgement for 3 s; what comes later helps nobody. */
const ACKNOWLEDGEMENT: Patience = { retries: 4, first: 100 };
/** An answer may come for 15 minutes, but nobody looks at it that long: half a minute of outage is bridged. */
const ANSWER: Patience = { retries: 6, first: 500 };

/** The state that discord.js sets only when it has seen the response to an acknowledgement. */
interface Acknowledging {
  deferred: boolean | null;
}

/** Sends an acknowledgement until Discord has it (送达应答); the interaction is then taken as deferred. */
export async function acknowledged(interaction: Acknowledging, send: () => Promise<unknown>): Promise<void> {
  await responded(send);
  interaction.deferred = true;
}

/**
 * Sends the first response to an interaction until Discord has it (送达首个响应): choices, a form, a reply, an
 * acknowledgement. One whose own response was lost on its way back shows at the next attempt as "already acknowledged".
 */
export function responded(send: () => Promise<unknown>): Promise<void> {
  let attempts = 0;
  return attempt(ACKNOWLEDGEMENT, async () => {
    attempts += 1;
    try {
      await send();
    } catch (error) {
      const arrived =
        attempts > 1 && error instanceof DiscordAPIError && error.code === API_CODES.alreadyAcknowledged;
      if (!arrived) throw error;
    }
  });
}

/**
 * Sends what may be sent twice without harm (an edit, a message with a nonce) until it has arrived (送达答复).
 *
 * @throws what the last attempt met; at once when Discord refuses
 */
export function delivered<T>(send: () => Promise<T>): Promise<T> {
  return attempt(ANSWER, send);
}

function attempt<T>({ retries, first }: Patience, send: () => Promise<T>): Promise<T> {
  return pRetry(send, { retries, minTimeout: first, shouldRetry: ({ error }) => isPassing(error) });
}

/** A fault on the way or on Discord's side; discord.js repeats a 5xx at once, and a broken connection not at all. */
function isPassing(error: Error): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError) return false;
  const cause = error.cause instanceof Error ? error.cause : error;
  return error.name === 'AbortError' || 'code' in cause;
}

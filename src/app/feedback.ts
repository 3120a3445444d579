import type { KeptFeedback } from '../app-types.js';
import type { Shared } from '../store/shared.js';

/** All feedback that was kept, numbered from the oldest; an entry without question or reason is passed over. */
export async function keptFeedback(shared: Shared): Promise<readonly KeptFeedback[]> {
  const entries = await shared.entries('feedback');
  return entries.flatMap((entry, at): readonly KeptFeedback[] => {
    const { at: when, question, reason } = entry;
    const whole = typeof when === 'string' && typeof question === 'string' && typeof reason === 'string';
    return whole ? [{ n: at + 1, at: when, question, reason }] : [];
  });
}

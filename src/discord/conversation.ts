/** Callers and channels whose last question is kept. */
const KEPT = 2_000;

/** A question as it was asked, with what stood beside it. */
export interface Asked {
  readonly question: string;
  readonly county?: string;
  readonly year?: number;
}

/** What each caller asked last in each channel (对话); in memory, the oldest forgotten first. */
export interface Conversation {
  last(caller: { readonly user: string; readonly channel: string }): Asked | null;
  keep(caller: { readonly user: string; readonly channel: string }, asked: Asked): void;
}

/** An empty memory. */
export function openConversation(): Conversation {
  const kept = new Map<string, Asked>();
  return {
    last: ({ user, channel }) => kept.get(`${channel}:${user}`) ?? null,
    keep({ user, channel }, asked) {
      const key = `${channel}:${user}`;
      kept.delete(key);
      kept.set(key, asked);
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}

/**
 * What a follow-up asks about instead: 那垫江呢？ → 垫江, “what about 2022?” → 2022. Null when the text is a question
 * of its own.
 */
export function followUpSubject(text: string): string | null {
  const typed = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  if (typed.length > MOST_FOLLOW_UP) return null;
  const chinese = /^(?:那么?|换成|改成)?([^呢?!。,]{1,20})呢?[?!。 ]*$/u.exec(typed);
  const marked = /^(?:那|换成|改成)|呢[?!。 ]*$/u.test(typed);
  if (chinese?.[1] !== undefined && marked && !LEADS.test(chinese[1])) return chinese[1].trim();
  const english = /^(?:and|what about|how about) (?:for |in )?([^?!.,]{1,40})[?!. ]*$/iu.exec(typed);
  return english?.[1]?.trim() ?? null;
}

/** What leads a follow-up in, and names nothing by itself. */
const LEADS = /^(?:那么?|换成|改成)$/u;

/** A follow-up is short; what is longer is a question of its own. */
const MOST_FOLLOW_UP = 60;

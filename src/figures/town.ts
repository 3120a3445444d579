const TOWN_AHEAD =
  /^(?![各全我本该乡城规赋区县市七两三])\p{Script=Han}{2,4}?(?:(?<!乡)镇|乡|街道)(?![街镇村级域两名和、])/u;

/** The town that a figure's phrase begins with (江口镇办结案件), so that it is of that town alone; null for none. */
export function townAhead(metric: string): string | null {
  return TOWN_AHEAD.exec(metric)?.[0] ?? null;
}

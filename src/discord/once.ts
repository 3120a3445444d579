/** Whether an id comes for the first time (去重). */
export type FirstTime = (id: string) => boolean;

/**
 * Discord may deliver an event twice, after a resumed connection for example; what it asks for is done once.
 * @param kept - how many ids are remembered, the oldest forgotten first
 */
export function openOnce(kept: number): FirstTime {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > kept && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}

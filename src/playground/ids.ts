/** First millisecond of Discord's snowflakes (2015-01-01). */
const EPOCH = 1_420_070_400_000n;

/** Makes ids as Discord makes them (雪花号): 17–19 digits, since clients route requests by that length, ascending. */
export function createIds(): () => string {
  let last = 0n;
  return () => {
    const now = (BigInt(Date.now()) - EPOCH) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
}

const ROUNDING = 1e-6;

/** Whether a number is no whole one (非整数): people and cases that are counted never come to 4.5, an average of them may. */
export function isFraction(value: number): boolean {
  return Math.abs(value - Math.round(value)) > ROUNDING;
}

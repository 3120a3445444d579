// Loaded before a program: sets its clock back and forth, as a machine's may be while it runs.
const HOUR = 3_600_000;
const JUMPS = [0, 24 * HOUR, -24 * HOUR, 26 * HOUR, -700 * HOUR];
const Own = Date;
const started = performance.now();
const real = Own.now();

function now() {
  const passed = performance.now() - started;
  return Math.round(real + passed + JUMPS[Math.floor(passed / 70) % JUMPS.length]);
}

globalThis.Date = class Date extends Own {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};

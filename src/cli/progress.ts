import { SingleBar } from 'cli-progress';

/** Shows how far a long run is, on a terminal only; `advance` is told how many are done, of how many. */
export async function withProgress<T>(
  run: (advance: (done: number, all: number) => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return run(() => undefined);
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {value}/{total} · {rate}/s · {eta_formatted}',
    clearOnComplete: true,
    hideCursor: true,
  });
  const started = performance.now();
  let shown = false;
  try {
    return await run((done, all) => {
      // A run that has nothing to do shows nothing.
      if (!shown) bar.start(all, 0, { rate: '–' });
      shown = true;
      bar.setTotal(all);
      bar.update(done, { rate: ((done * 1000) / (performance.now() - started || 1)).toFixed(1) });
    });
  } finally {
    bar.stop();
  }
}

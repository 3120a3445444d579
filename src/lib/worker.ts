import { Worker } from 'node:worker_threads';

/**
 * Starts a module of this program in a thread of its own (工作线程), from its TypeScript or from what was built of it.
 *
 * @param module - address of the module without its extension, as `new URL('./name', import.meta.url)` gives it
 * @param workerData - what the thread is given
 */
export function startWorker(module: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), { workerData });
  // A thread does not take the loader over from the process: it is registered before the module is read.
  const [loader, entry] = [import.meta.resolve('tsx/esm/api'), `${module.href}.ts`].map((url) =>
    JSON.stringify(url),
  );
  return new Worker(`import(${loader}).then(({ register }) => { register(); return import(${entry}); })`, {
    eval: true,
    workerData,
  });
}

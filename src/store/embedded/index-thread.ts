import { parentPort, workerData } from 'node:worker_threads';
import { buildIndexes, type IndexJob } from './index-build.js';

await buildIndexes(workerData as IndexJob);
parentPort?.close();

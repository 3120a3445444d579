import { openEmbeddedStore } from '../../src/store/embedded.js';
import { bundle, DIMENSIONS } from '../suites/bundles.js';

// Puts report after report into the folder named, telling each when it is stored, until the process is killed.
const store = await openEmbeddedStore({
  folder: process.argv[2] ?? '',
  embedder: { id: 'test-1', dimensions: DIMENSIONS },
});
for (let number = 0; ; number += 1) {
  const sentences = Array.from(
    { length: 30 },
    (_, index) => `第${number}份报告第${index}段：案件${index}件。`,
  );
  await store.put(bundle({ id: `r${number}`, sentences }));
  process.stdout.write(`r${number}\n`);
  if (number % 3 === 2) await store.searchVectors([1, 0, 0, 0], { limit: 1 });
}

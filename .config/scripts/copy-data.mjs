// Copies the files that lie beside the source and are not TypeScript (dictionary, gazetteer, page) into dist, where
// the built program looks for them.
import { cpSync, existsSync } from 'node:fs';

for (const folder of ['src', 'embeddings', 'commands']) {
  if (!existsSync(folder)) continue;
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}

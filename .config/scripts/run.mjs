// `npm start` and `npm run dianju`: runs the program as its sources are now, bundled where they have changed.
import { buildIfChanged, program, source } from './build.mjs';

let entry = program;
try {
  await buildIfChanged();
} catch (error) {
  // A checkout that may not be written to still runs, from its sources and more slowly.
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  const { register } = await import('tsx/esm/api');
  register();
  entry = source;
}
await import(entry);

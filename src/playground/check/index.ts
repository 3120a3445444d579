import { FormError, errors, type Problem } from '../api-error.js';
import type { Upload } from '../rest/body.js';
import type { World } from '../world.js';
import { LIMITS } from './limits.js';
import { checkSchema, type SchemaName } from './schema.js';
import type { Fields } from './walk.js';

/** A request that is being checked. */
export interface Checked {
  readonly world: World;
  readonly method: string;
  readonly route: string;
}

/** Checks a body by schema first and by the other rules next, and notes what is broken. */
export function check(
  { world, method, route }: Checked,
  { schema, body, rules = [] }: { schema: SchemaName; body: unknown; rules?: readonly Problem[] },
): void {
  const { problems, unknown } = checkSchema(schema, body);
  const wrong = [...problems, ...rules];
  for (const { rule, path, message } of [...wrong, ...unknown]) {
    world.violations.push({ rule, path: path.join('.'), message, method, route });
  }
  // Discord ignores properties it does not know, so they are noted but not refused.
  if (wrong.length > 0) throw new FormError(wrong);
}

/** Checks what this server itself answers: a fake that sends what Discord never would proves nothing. */
export function checkOwn({ world, method, route }: Checked, schema: SchemaName, body: unknown): void {
  for (const { path, message } of checkSchema(schema, body).problems) {
    world.violations.push({ rule: 'own-response', path: path.join('.'), message, method, route });
  }
}

/**
 * Checks the files of a message, and that the bot may send them and the message's embeds.
 * @throws ApiError 413 40005 when one is too large, 400 50035 when there are too many, 403 50013 when not permitted
 */
export function checkFiles(
  { world, method, route }: Checked,
  files: readonly Upload[],
  { embeds }: Fields,
): void {
  const embedded = Array.isArray(embeds) && embeds.length > 0;
  if ((world.withheld.has('embeds') && embedded) || (world.withheld.has('files') && files.length > 0)) {
    throw errors.missingPermissions();
  }
  const note = (rule: string, message: string) =>
    world.violations.push({ rule, path: 'files', message, method, route });
  if (files.some((file) => file.bytes.length > LIMITS.fileBytes)) {
    note('file-size', 'A file is larger than 10 MiB.');
    throw errors.fileTooLarge();
  }
  if (files.length > LIMITS.files) {
    note('file-count', 'More than 10 files.');
    const code = 'BASE_TYPE_MAX_LENGTH';
    throw new FormError([{ rule: 'file-count', path: ['files'], code, message: 'Must be 10 or fewer.' }]);
  }
}

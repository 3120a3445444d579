/** A column of a result, as libsql tells it. */
export interface Column {
  readonly name: string;
  /** As it was declared; null for what is computed. */
  readonly type: string | null;
}

/** A query whose text comes as bytes, and the columns in which it does (文本按字节读取). */
export interface ReadableQuery {
  readonly sql: string;
  readonly texts: readonly string[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The rows of a query or table with their text as bytes: libsql ends the whole process over text that is no UTF-8. */
export function readableQuery(from: string, columns: readonly Column[]): ReadableQuery {
  const texts = columns.filter(({ type }) => type === null || type === 'TEXT').map(({ name }) => name);
  const values = columns.map(({ name }) =>
    texts.includes(name)
      ? `iif(typeof("${name}") = 'text', CAST("${name}" AS BLOB), "${name}") AS "${name}"`
      : `"${name}"`,
  );
  return { sql: `SELECT ${values.join(', ')} FROM ${from}`, texts };
}

/**
 * Puts the text back into a row of such a query.
 *
 * @throws TypeError with the code `ERR_ENCODING_INVALID_ENCODED_DATA` for bytes that are no UTF-8
 */
export function withText(row: Record<string, unknown>, texts: readonly string[]): Record<string, unknown> {
  for (const name of texts) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = decoder.decode(value);
  }
  return row;
}

import { createHash } from 'node:crypto';
import { initialsOf } from './names.js';
import type { Jurisdiction } from './types.js';
import type { Span } from '../lib/span.js';

/** Crockford's base 32: no i, l, o or u, so that an id can be read aloud and typed on a phone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORTEST = 4;
const MOST_INITIALS = 4;

/** What an id is made of. */
export interface CitedPlace extends Span {
  readonly report: string;
  readonly jurisdiction: Jurisdiction;
  readonly year: number;
  readonly text: string;
}

/**
 * Short stable id of a passage (引文编号): initials of the place, two digits of the year, and `length` characters of a
 * hash over report, place and text: dj23-k7q2. The same passage always gets the same id; the store lengthens one
 * that is taken.
 */
export function citationId(place: CitedPlace, length = SHORTEST): string {
  const { report, start, end, text, jurisdiction, year } = place;
  const hash = createHash('sha256').update(`${report}|${start}|${end}|${text}`).digest();
  let code = '';
  for (let index = 0; code.length < length; index += 1) {
    code += ALPHABET.charAt((hash[index % hash.length] ?? 0) % ALPHABET.length);
  }
  const initials = initialsOf(jurisdiction.shortName).slice(0, MOST_INITIALS) || 'x';
  return `${initials}${String(year % 100).padStart(2, '0')}-${code}`;
}

/** An id as it may have been typed, in its stored form: case, spaces, width, the hyphen, o for 0, i and l for 1. */
export function normaliseCitationId(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');
  const head = /^[a-z]{1,4}[0-9]{2}/u.exec(bare)?.[0];
  if (head === undefined) return bare;
  const code = bare.slice(head.length).replaceAll('o', '0').replaceAll(/[il]/gu, '1');
  return `${head}-${code}`;
}

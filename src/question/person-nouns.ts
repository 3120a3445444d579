import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';

/** Whoever does something, by the ending of its plural (施事名词): notaries, inspectors, trainees. */
export const DOER = /[a-z]{2}(?:ers|ors|ists|ians|ees|aries)$/u;

/** What ends so in reports and is no person to them, but a thing, or a firm, beside what WordNet has. */
const NO_DOER = new Set(
  'merchants servers vouchers trailers monitors printers scanners trackers vendors retailers dealers traders suppliers employers producers growers players stakeholders others summaries libraries dispensaries boundaries glossaries distillers brewers lenders developers contractors subcontractors wholesalers importers exporters polluters caterers hoteliers bakers butchers recyclers refiners hauliers shippers broadcasters payers taxpayers explainers routers excavators harvesters whitelists waitlists salaries diaries estuaries tributaries sanctuaries anniversaries subsidiaries infirmaries mortuaries canaries fliers'.split(
    ' ',
  ),
);

interface Nouns {
  readonly persons: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

let loaded: Nouns | null = null;

/** Made by .config/scripts/build-person-nouns.ts from WordNet; see NOTICE. */
function nouns(): Nouns {
  if (loaded !== null) return loaded;
  const text = readFileSync(join(packageRoot(), 'src/question/data/person-nouns.txt'), 'utf8');
  const [persons = '', things = ''] = text.split('\n');
  loaded = { persons: new Set(persons.split(' ')), things: new Set(things.split(' ')) };
  return loaded;
}

/** Whether a plural noun means people (人称名词): inspectors, orphans; not loudspeakers, nor suppliers, which are firms. */
export function meansPeople(plural: string): boolean {
  if (NO_DOER.has(plural)) return false;
  const { persons, things } = nouns();
  if (DOER.test(plural)) return !things.has(singularOf(plural));
  return /(?:s|men)$/u.test(plural) && persons.has(singularOf(plural));
}

function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (plural.endsWith('men')) return `${plural.slice(0, -2)}an`;
  return plural.replace(/(?<=x|ch|sh|ss)es$|s$/u, '');
}

import { expect, it } from 'vitest';
import { currentDocument, withMetrics } from '../../../.config/scripts/catalogue-doc.js';

it('docs/catalogue.md lists the catalogue as it is (npx tsx .config/scripts/catalogue-doc.ts)', () => {
  expect(currentDocument()).toBe(withMetrics(currentDocument()));
});

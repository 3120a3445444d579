import type { Check } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { firstOf, moreRows, printJson, printLine, remark, writeOutput } from './output.js';
import { withApp, type CommonOptions } from './session.js';

const MARKS: Record<Check['verdict'], string> = { consistent: '✓', rounded: '≈', inconsistent: '✗' };

const VERDICTS: Record<Check['verdict'], Record<Language, string>> = {
  consistent: { zh: '相符', en: 'consistent' },
  rounded: { zh: '截尾后相符', en: 'agrees when truncated' },
  inconsistent: { zh: '不符', en: 'inconsistent' },
};

/** `check [COUNTY]`: recomputes what a report states from its other numbers, and from the report on the year before. */
export async function check(
  county: string | undefined,
  options: CommonOptions & { readonly json?: boolean; readonly csv?: string },
): Promise<void> {
  await withApp(options, async ({ app, config }) => {
    const checks = await app.check(county === undefined ? {} : { county });
    if (options.csv !== undefined) {
      await writeOutput(options.csv, app.checksCsv(checks));
      remark(options.csv);
    }
    if (options.json === true) {
      for (const row of checks) printJson(row);
      return;
    }
    const { head, more } = firstOf(checks);
    for (const row of head) {
      const verdict = VERDICTS[row.verdict][config.language];
      const note = row.note === '' ? '' : `  ${row.note}`;
      const ids = [row.passage ?? '', row.before?.id ?? '']
        .map((id) => (id === '' ? '' : ` [${id}]`))
        .join('');
      printLine(
        `${MARKS[row.verdict]} ${row.jurisdiction} ${row.year}  ${row.stated.text}  ${row.formula} = ${row.computed}  ${verdict}${note}${ids}`,
      );
    }
    if (more > 0) printLine(moreRows(more, config.language));
    if (checks.length === 0) {
      printLine(
        config.language === 'zh'
          ? '没有可以核算的数字。'
          : 'There is no stated number that can be recomputed.',
      );
    }
  });
}

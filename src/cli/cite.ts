import { styleText } from 'node:util';
import { printJson, printLine } from './output.js';
import { withApp, type CommonOptions } from './session.js';

/** `cite ID`: the passage behind a citation id, with what stands before and after it. */
export async function cite(id: string, options: CommonOptions & { readonly json?: boolean }): Promise<void> {
  await withApp(options, async ({ app }) => {
    const { passage, report, before, after } = await app.cite(id);
    if (options.json === true) {
      const { start, end, text, heading } = passage;
      printJson({
        id: passage.id,
        report: report.id,
        start,
        end,
        text,
        heading,
        before,
        after,
        jurisdiction: report.jurisdiction.name,
        year: report.year,
        title: report.title,
      });
      return;
    }
    printLine(`${passage.id}  ${report.title}`);
    printLine([`${report.jurisdiction.name} ${report.year}`, ...passage.heading].join(' › '));
    for (const around of [before, passage.text, after]) {
      if (around === '') continue;
      const paragraph = around.trim();
      printLine('');
      printLine(around === passage.text ? paragraph : styled(paragraph));
    }
  });
}

function styled(surroundings: string): string {
  return process.stdout.isTTY ? styleText('dim', surroundings) : `… ${surroundings} …`;
}

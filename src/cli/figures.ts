import { basename, extname } from 'node:path';
import type { FigureListing } from '../app-types.js';
import type { ReportFigure } from '../figures/types.js';
import { figureJson, fit, printJson, printTable, remark, writeOutput } from './output.js';
import { withApp, configFor, type CommonOptions } from './session.js';

/** Options of `figures`. */
export interface FiguresOptions extends CommonOptions {
  readonly topic?: string;
  readonly unit?: string;
  readonly json?: boolean;
  readonly csv?: string;
  readonly file?: readonly string[];
}

/** `figures [COUNTY]`: the extracted figures of loaded reports, or with `--file` of files that are not stored. */
export async function figures(county: string | undefined, options: FiguresOptions): Promise<void> {
  if (options.file !== undefined) {
    await show(await figuresOfFiles(options.file), options);
    return;
  }
  await withApp(options, async ({ app }) => {
    const listed = await app.figures({
      ...(county === undefined ? {} : { county }),
      ...(options.topic === undefined ? {} : { topic: options.topic }),
      ...(options.unit === undefined ? {} : { unit: options.unit }),
    });
    await show(listed, options);
  });
}

async function figuresOfFiles(files: readonly string[]): Promise<readonly FigureListing[]> {
  const [{ loadReport }, { parseReport }, { figuresOf }] = await Promise.all([
    import('../loaders/index.js'),
    import('../reports/parse.js'),
    import('../figures/figures.js'),
  ]);
  const listed: FigureListing[] = [];
  for (const file of files) {
    const text = await loadReport(file);
    const parsed = parseReport(text, { fileName: basename(file) });
    const report = basename(file, extname(file));
    for (const figure of figuresOf(parsed)) {
      if (figure.soft) continue;
      listed.push({
        ...figure,
        report,
        jurisdiction: parsed.description.jurisdiction.name,
        year: parsed.description.year,
        passage: '',
      });
    }
  }
  return listed;
}

async function show(listed: readonly FigureListing[], options: FiguresOptions): Promise<void> {
  if (options.csv !== undefined) {
    const { figuresCsv } = await import('../figures/csv.js');
    await writeOutput(options.csv, figuresCsv(listed));
    remark(options.csv);
  }
  if (options.json === true) {
    for (const figure of listed) printJson(figureJson(figure));
    return;
  }
  const english = configFor(options).language === 'en';
  printTable(
    english ? ['place', 'figure', 'what', 'period', 'citation'] : ['地方', '数字', '指标', '年度', '引文'],
    listed.map(row),
  );
}

function row(figure: FigureListing & ReportFigure): readonly string[] {
  return [figure.jurisdiction, figure.text, fit(figure.metric, 48), figure.period ?? '–', figure.passage];
}

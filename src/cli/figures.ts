import type { FigureListing } from '../app-types.js';
import type { ReportFigure } from '../figures/types.js';
import {
  figureJson,
  firstOf,
  fit,
  moreRows,
  printJson,
  printLine,
  printTable,
  remark,
  writeOutput,
} from './output.js';
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

/** Read as `ingest` reads them: what a file may cost is limited. */
async function figuresOfFiles(files: readonly string[]): Promise<readonly FigureListing[]> {
  const [{ readRaw }, { openPreparing }] = await Promise.all([
    import('../loaders/index.js'),
    import('../app/preparing.js'),
  ]);
  const preparing = openPreparing(null);
  const prepare = preparing.prepareRun(files.length);
  const listed: FigureListing[] = [];
  try {
    for (const file of files) {
      const { id, parsed, figures: found } = await prepare(await readRaw(file));
      const { jurisdiction, year } = parsed.description;
      const place = { report: id, jurisdiction: jurisdiction.name, year, passage: '' };
      listed.push(...found.filter(({ soft }) => !soft).map((figure) => ({ ...figure, ...place })));
    }
    return listed;
  } finally {
    await preparing.close();
  }
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
  const { language } = configFor(options);
  const { head, more } = firstOf(listed);
  printTable(
    language === 'en'
      ? ['place', 'figure', 'what', 'period', 'citation']
      : ['地方', '数字', '指标', '年度', '引文'],
    head.map(row),
  );
  if (more > 0) printLine(moreRows(more, language));
}

function row(figure: FigureListing & ReportFigure): readonly string[] {
  return [figure.jurisdiction, figure.text, fit(figure.metric, 48), figure.period ?? '–', figure.passage];
}

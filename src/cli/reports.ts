import type { StoredReport } from '../store/store.js';
import { DianjuError } from '../lib/errors.js';
import { firstOf, moreRows, printJson, printLine, printTable } from './output.js';
import { personAtCommandLine, withApp, type CommonOptions } from './session.js';

/** `reports`: what is loaded. */
export async function reports(options: CommonOptions & { readonly json?: boolean }): Promise<void> {
  await withApp(options, async ({ app, config }) => {
    const loaded = await app.reports();
    if (options.json === true) {
      for (const report of loaded) printJson(reportJson(report));
      return;
    }
    const head =
      config.language === 'zh'
        ? ['报告', '地方', '级别', '年度', '发布', '段落', '数字']
        : ['report', 'place', 'level', 'year', 'issued', 'passages', 'figures'];
    const { head: first, more } = firstOf(loaded);
    printTable(
      head,
      first.map((report) => [
        report.id,
        report.jurisdiction.name,
        report.jurisdiction.level,
        String(report.year),
        report.issued ?? '–',
        String(report.passages),
        String(report.figures),
      ]),
    );
    if (more > 0) printLine(moreRows(more, config.language));
  });
}

/** `remove REPORT`: deletes a report and everything derived from it. */
export async function remove(id: string, options: CommonOptions): Promise<void> {
  await withApp(options, async ({ app, config }) => {
    if (!(await app.remove(id, personAtCommandLine()))) throw new DianjuError('report-unknown', id);
    printLine(config.language === 'zh' ? `已删除 ${id}。` : `Removed ${id}.`);
  });
}

function reportJson(report: StoredReport): Record<string, unknown> {
  const { jurisdiction } = report;
  return {
    report: report.id,
    file: report.file,
    title: report.title,
    publisher: report.publisher,
    jurisdiction: jurisdiction.name,
    level: jurisdiction.level,
    parent: jurisdiction.parent,
    province: jurisdiction.province,
    year: report.year,
    issued: report.issued,
    sha256: report.sha256,
    characters: report.characters,
    passages: report.passages,
    figures: report.figures,
    doubts: report.doubts,
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { openCharts } from '../../src/charts/index.js';
import type { ChartOptions } from '../../src/charts/index.js';
import { barOption, barRows } from '../../src/charts/bar.js';
import { outlineText } from '../../src/charts/outline.js';
import { LAYOUT_WIDTH } from '../../src/charts/size.js';
import { toSvg } from '../../src/charts/svg.js';
import { PALETTES } from '../../src/charts/theme.js';
import { BeyondLimits } from '../../src/lib/threads.js';
import type { Bound, Comparison, ComparisonRow, ReportFigure } from '../../src/figures/types.js';

const LIGHT: ChartOptions = { theme: 'light', language: 'zh' };

const charts = openCharts();
afterAll(() => charts.close());

function figure(value: number, unit: string, bound: Bound = 'exact'): ReportFigure {
  const kind = unit === '%' ? 'percent' : 'count';
  return {
    report: 'r',
    start: 0,
    end: 1,
    text: '',
    value,
    unit,
    bound,
    kind,
    role: 'value',
    metric: '',
    period: '2023',
  };
}

function row(jurisdiction: string, stated: ReportFigure | null, near?: ReportFigure): ComparisonRow<null> {
  return {
    report: jurisdiction,
    jurisdiction,
    level: 'county',
    year: 2023,
    status: stated ? 'reported' : near ? 'near' : 'not-reported',
    figure: stated,
    citation: null,
    note: null,
    near: near
      ? [{ figure: near, citation: null, why: '办结，不是受理', whyEn: 'concluded, not accepted' }]
      : [],
  };
}

function comparison(rows: readonly ComparisonRow<null>[], unit = '件'): Comparison<null> {
  const metric = {
    id: 'review_accepted',
    nameZh: '行政复议受理案件',
    nameEn: 'reconsideration cases accepted',
    unit,
  };
  const reported = rows.flatMap(({ figure: stated }, at) => (stated ? [[at]] : []));
  return { metric, rows, order: 'ranked', ranking: reported };
}

const FIVE = comparison([
  row('云阳县', figure(3585, '件')),
  row('垫江县', figure(2000, '件', 'atLeast')),
  row('南岸区', null, figure(900, '件')),
  row('安岳县', figure(700, '件', 'atMost')),
  row('巴阳镇', null),
]);

async function svgOf(made: Comparison<null>): Promise<string> {
  const rows = barRows(made, 'zh');
  const { option, height } = barOption(made, rows, { palette: PALETTES.light, language: 'zh' });
  return toSvg(option, { width: LAYOUT_WIDTH, height });
}

/** Width and height that the PNG header states. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('bars', () => {
  it('says every value in its alternative text, bounds and absences in words', async () => {
    const { alt } = await charts.bars(FIVE, LIGHT);
    expect(alt).toBe(
      '条形图: 行政复议受理案件; 云阳县 3,585 件; 垫江县 至少 2,000 件; 安岳县 至多 700 件; 南岸区 900 件 · 口径不同; 巴阳镇 未报告',
    );
    const english = await charts.bars(FIVE, { theme: 'dark', language: 'en' });
    expect(english.alt).toContain('垫江县 at least 2,000 件');
    expect(english.alt).toContain('巴阳镇 not reported');
  });

  it.each([1, 40])('draws %i bars at the width asked for', async (count) => {
    const rows = Array.from({ length: count }, (_, at) => row(`第${at + 1}县`, figure(1000 - at, '件')));
    const { png, alt } = await charts.bars(comparison(rows), { ...LIGHT, width: 600 });
    const [width, height] = sizeOf(png);
    expect(width).toBe(600);
    expect(height).toBeGreaterThan(count * 20);
    expect(alt.length).toBeLessThanOrEqual(1024);
  });

  it('draws a comparison in which nobody reports anything', async () => {
    const { png, alt } = await charts.bars(comparison([row('云阳县', null)]), LIGHT);
    expect(sizeOf(png)[0]).toBeGreaterThan(0);
    expect(alt).toContain('云阳县 未报告');
  });

  it('draws light and dark on their own backgrounds', async () => {
    const pictures = await Promise.all(
      (['light', 'dark'] as const).map((theme) => charts.bars(FIVE, { theme, language: 'zh', width: 300 })),
    );
    expect(pictures[0]?.png.equals(pictures[1]?.png ?? Buffer.alloc(0))).toBe(false);
  });
});

describe('a chart beyond its limits', () => {
  const sixty = comparison(
    Array.from({ length: 60 }, (_, at) => row(`第${at + 1}县`, figure(1000 - at, '件'))),
  );

  it.each([
    ['time', { time: 1 }],
    ['memory', { heap: 8, kept: 0 }],
  ])('of %s is given up, and costs nothing else', async (_, limits) => {
    const short = openCharts(limits);
    try {
      await expect(short.bars(sixty, LIGHT)).rejects.toThrow(BeyondLimits);
      expect((await charts.bars(sixty, LIGHT)).png.length).toBeGreaterThan(0);
    } finally {
      await short.close();
    }
  });
});

describe('the drawing', () => {
  it('starts bars at zero, so that twice the value is twice the bar', async () => {
    const made = comparison([row('甲县', figure(400, '件')), row('乙县', figure(200, '件'))]);
    const rows = barRows(made, 'zh');
    const { option } = barOption(made, rows, { palette: PALETTES.light, language: 'zh' });
    expect(option.xAxis).toMatchObject({ min: 0 });
    const svg = toSvg(option, { width: LAYOUT_WIDTH, height: 200 });
    const bars = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0l0 18[^"]*" fill="#2f6db5"/g)];
    expect(bars.map((bar) => Number(bar[1]))).toEqual([Number(bars[0]?.[1]), Number(bars[0]?.[1])]);
    expect(Number(bars[0]?.[2])).toBeCloseTo(2 * Number(bars[1]?.[2]), 0);
  });

  it('holds every label, hatches bounds and names what is missing', async () => {
    const svg = await svgOf(FIVE);
    for (const label of [
      '3,585 件',
      '至少 2,000 件',
      '至多 700 件',
      '900 件 · 口径不同',
      '未报告',
      '云阳县',
      '巴阳镇',
    ]) {
      expect(svg).toContain(label);
    }
    expect(svg).toContain('<pattern');
    expect(await svgOf(comparison([row('云阳县', figure(5, '件'))]))).not.toContain('<pattern');
  });

  it('escapes what a report may hold', async () => {
    const svg = await svgOf(comparison([row('<b>&"县', figure(5, '件'))]));
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&amp;');
  });
});

describe('lines', () => {
  it('draws a line for each place and says every year', async () => {
    const series = {
      title: '行政复议受理案件',
      unit: '件',
      places: [
        {
          name: '云阳县',
          points: [
            { year: 2022, figure: figure(80, '件') },
            { year: 2023, figure: figure(98, '件') },
          ],
        },
        {
          name: '垫江县',
          points: [
            { year: 2022, figure: null },
            { year: 2023, figure: figure(60, '件', 'atLeast') },
          ],
        },
      ],
    };
    const { png, alt } = await charts.lines(series, { ...LIGHT, width: 500 });
    expect(sizeOf(png)[0]).toBe(500);
    expect(alt).toBe(
      '折线图: 行政复议受理案件; 云阳县 2022 80 件, 2023 98 件; 垫江县 2022 未报告, 2023 至少 60 件',
    );
  });
});

describe('outlineText', () => {
  const text = (attributes: string, words: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text ${attributes}>${words}</text></svg>`;
  const sized = 'style="font-size:20px;font-family:x;" transform="translate(100 20)" fill="#000000"';

  /** First and last column with ink. */
  async function columns(attributes: string, words: string): Promise<readonly [number, number]> {
    const { pixels, width, height } = new Resvg(await outlineText(text(attributes, words)), {
      font: { loadSystemFonts: false },
      background: '#ffffff',
    }).render();
    const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
      Array.from({ length: height }, (_, y) => pixels[4 * (y * width + x)] ?? 255).some(
        (value) => value < 128,
      ),
    );
    return [inked[0] ?? -1, inked.at(-1) ?? -1];
  }

  it('leaves no text for which a font would be needed', async () => {
    expect(await svgOf(FIVE)).toContain('<text');
    expect(await outlineText(await svgOf(FIVE))).not.toContain('<text');
  });

  it('sets text before, around and after its anchor', async () => {
    const [start, startEnd] = await columns(`text-anchor="start" ${sized}`, '垫江县');
    const [middle, middleEnd] = await columns(`text-anchor="middle" ${sized}`, '垫江县');
    const [end, endEnd] = await columns(`text-anchor="end" ${sized}`, '垫江县');
    expect([start, middle, end].map((x) => Math.abs(x - start))).toEqual([0, 30, 60]);
    expect([startEnd, middleEnd, endEnd].map((x) => startEnd - x)).toEqual([0, 30, 60]);
    expect(startEnd - start).toBeGreaterThan(50);
  });

  it('draws the character that an entity stands for, and a box for one that the font lacks', async () => {
    const [start, end] = await columns(`text-anchor="start" ${sized}`, '&amp;');
    expect(end - start).toBeLessThan(20);
    const [boxStart, boxEnd] = await columns(`text-anchor="start" ${sized}`, '😀');
    expect(boxEnd).toBeGreaterThan(boxStart);
  });

  it('draws bold type bolder', async () => {
    const regular = await outlineText(text(`text-anchor="start" ${sized}`, '县'));
    const bold = await outlineText(
      text(`text-anchor="start" ${sized.replace('x;', 'x;font-weight:bold;')}`, '县'),
    );
    expect(bold).not.toBe(regular);
  });

  it('refuses text that it cannot place', async () => {
    await expect(outlineText(text('text-anchor="start"', '县'))).rejects.toThrow('cannot be placed');
  });
});

describe('the fonts', () => {
  const empty = mkdtempSync(join(tmpdir(), 'dianju-fonts-'));
  afterAll(() => rmSync(empty, { recursive: true, force: true, maxRetries: 5 }));

  it('draw Chinese without any font of the machine', async () => {
    const { png } = await charts.bars(FIVE, { ...LIGHT, width: LAYOUT_WIDTH });
    const svg = await svgOf(FIVE);
    const bare = new Resvg(svg, {
      font: { loadSystemFonts: false, fontDirs: [empty] },
      background: '#ffffff',
    }).render();
    // The same drawing without fonts has no text: the difference is the text's ink.
    const drawn = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${bare.width}" height="${bare.height}"><image href="data:image/png;base64,${png.toString('base64')}" width="${bare.width}" height="${bare.height}"/></svg>`,
      { background: '#ffffff' },
    ).render();
    const ink = (pixels: Buffer): number => {
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if ((pixels[at] ?? 255) < 120 && (pixels[at + 2] ?? 255) < 120) dark += 1;
      return dark;
    };
    expect(drawn.width).toBe(bare.width);
    expect(ink(drawn.pixels)).toBeGreaterThan(ink(bare.pixels) + 500);
  });
});

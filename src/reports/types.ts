import type { Span } from '../lib/span.js';

/** Level of government (行政层级) that a report speaks for. */
export type JurisdictionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'department';

/** A place or department with a government of its own (辖区). */
export interface Jurisdiction {
  /** Full Chinese name: 云阳县. */
  readonly name: string;
  /** Name without its suffix: 云阳. */
  readonly shortName: string;
  /** Toneless pinyin of the short name in one word, lower case: yunyang. */
  readonly pinyin: string;
  readonly level: JurisdictionLevel;
  /** Full name of the next jurisdiction above (云阳县 for its town, 重庆市 for the county); null when unknown. */
  readonly parent: string | null;
  /** Full name of the province or municipality; null when unknown. */
  readonly province: string | null;
}

/** What a report says about itself (报告的基本信息). */
export interface ReportDescription {
  readonly title: string;
  /** Who issued it, as written (云阳县巴阳镇人民政府); null when the text does not say. */
  readonly publisher: string | null;
  readonly jurisdiction: Jurisdiction;
  /** The year reported on (报告年度), not the year of issue. */
  readonly year: number;
  /** Date of issue, ISO 8601 (2024-01-31); null when the text does not say. */
  readonly issued: string | null;
  /** What could not be read with certainty, as codes that the surfaces put into words. */
  readonly doubts: readonly string[];
}

/** What a person says of a report whose text does not say it, or says it wrongly (手工指定). */
export interface GivenDescription {
  /** Name of the place, with its parents where others share it: 重庆市云阳县. */
  readonly county?: string;
  readonly year?: number;
}

/** A heading with all text under it (章节). Sections nest and are given in text order. */
export interface Section {
  readonly index: number;
  /** The heading's words without its ordinal's white space: （一）严格落实…决策部署. */
  readonly heading: string;
  readonly headingSpan: Span;
  /** From the heading's start to the start of the next heading of the same or a higher level. */
  readonly span: Span;
  /** 1 for the outermost. */
  readonly level: number;
  /** Index of the section around it; null at the top. */
  readonly parent: number | null;
}

/** A stretch of about 150–300 characters that ends at a sentence end: what is indexed and shown (段落). */
export interface Passage extends Span {
  readonly index: number;
  /** Equals `text.slice(start, end)`. */
  readonly text: string;
  /** Headings from the outermost to the innermost, as `Section.heading`. */
  readonly heading: readonly string[];
  /** Index of the innermost section; null before the first heading. */
  readonly section: number | null;
}

/** A report's text taken apart, from the text alone. */
export interface ParsedReport {
  readonly text: string;
  readonly description: ReportDescription;
  readonly sections: readonly Section[];
  /** Web-page dross (网页杂质: breadcrumbs, 扫一扫, page numbers): in the text, but in no passage. */
  readonly dross: readonly Span[];
  /** Title, salutation and signature (标题、称谓、落款): in the text, but in no passage. */
  readonly frame: readonly Span[];
  readonly passages: readonly Passage[];
}

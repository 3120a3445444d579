/** Of which things some are asked for, and what tells these (部分与整体): 审结的复议案件中|维持的是多少件. */
export interface SomeOf {
  readonly whole: string;
  readonly part: string;
}

const SOME_OF =
  /(?<whole>[^,，。；;？?]{2,40}?)(?:(?<![集其当之高初途市空年期])中(?![心央小学医药旬间层介国标华])|(?<![区县市镇乡村州旗街厅院家屋])里(?:面|头)?(?![头面]))[,，]?(?<part>(?:(?!多少|几)[^,，。；;？?]){2,30})(?:多少|几)/u;

/** The whole and the part that a question names; null where it asks for no part. */
export function someOf(question: string): SomeOf | null {
  const { whole, part } = SOME_OF.exec(question)?.groups ?? {};
  return whole === undefined || part === undefined ? null : { whole, part };
}

/** Measure words after which a small Chinese numeral is a count (三批); anything else is more often a name. */
export const SMALL_UNITS =
  /^(?:件|条|项|个|名|位|人|户|家|场|次|起|份|批|期|种|级|类|轮|支|处|所|地|组|套|宗|例|方面)/;

/** Slogans and fixed names that begin like a small count (两个维护, 三项制度, 一次办好). */
export const SMALL_NAMES =
  /^(?:个(?:确立|维护|意识|自信|责任|全面|中心|基本|清单|一)|次(?:办|性|会议|全会|党代会|中全会|、)|级(?:联动|巡视|调研员|以上)|件事|项制度|家亲|条线)/;

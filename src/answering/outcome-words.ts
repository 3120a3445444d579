import type { Modifier } from './modifier-words.js';

/** What became of a decision before those who review it, or of a decision or an agreement before a court (办理结果限定): one outcome is none of the others. */
export const OUTCOMES: readonly Modifier[] = [
  {
    // A licence that is taken away is no decision that is set aside.
    told: /撤销(?![）)]?[^,，。]{0,12}(?:许可|证|执照|资[格质]|称号))|确认违法|纠错|变更决定/u,
    allows:
      /撤|推翻|违法|变更|纠|改|错|\bput\b.{0,40}\bright\b|wrong|mistak|error|fault|revers|quash|overturn|set aside|correct|revok|annul|cancel|unlawful|illegal/iu,
    needs: /纠错的?(?:案子|案件)?(?:有|是)?(?:多少|几)|(?:多少|几)[件起宗]?[^,，。]{0,4}(?:被)?纠错/u,
  },
  {
    // 撤销21件 answers nothing about 确认违法.
    told: /确认(?:为|其)?违法/u,
    allows: /./u,
    needs: /确认(?:为|其|是)?违法|\bconfirmed? (?:to be |as )?(?:unlawful|illegal)\b/iu,
  },
  {
    told: /责令|履行|履职/u,
    allows: /./u,
    needs: /责令(?:限期)?(?:履行|履职)/u,
  },
  {
    told: /败诉|败在|败的/u,
    allows:
      /败|输|胜|赢|los[est]|losing|defeat|unsuccess|w[io]n|\bbeat(?:en)?\b|\b(?:go|goes|going|went|gone|rul(?:ed|ings?)|decided|found|judg[e]?ments?) against\b/iu,
    needs:
      /败诉|败(?:了|掉|过)?(?=多少|几)|输(?:了|掉|官司|的官司)|打输|\blos(?:e|es|ing|t)\b(?=.{0,80}(?:case|court|suit|litigation))|\b(?:cases?|(?:law)?suits?)\b.{0,40}\blos(?:e|es|ing|t)\b/iu,
  },
  {
    // Of the agreements that were reached, those that a court confirmed: 调处97件，有6件经司法确认.
    told: /司法确认/u,
    allows:
      /确认|法院|法庭|效力|\b(?:confirm\w*|courts?|judges?|judicial\w*|enforceable|ratif\w*|endors\w*|stamp\w*)\b/iu,
    needs: null,
  },
];

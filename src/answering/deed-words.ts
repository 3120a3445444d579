import type { Modifier } from './modifier-words.js';

/** What was done, or befell, by the verb that the number is asked of (动词限定): what was prevented or handed over is no such deed. */
export const DEEDS: readonly Modifier[] = [
  {
    // Of accidents, how many died in them: 事故11起、死亡9人.
    told: /死|亡|遇难|丧[生命]|殒/u,
    allows: /./u,
    needs:
      /(?<!拼|冻|枯|病)死(?:的人|亡|了(?:多少|几)|(?:多少|几)|去的|难者)|送(?:了)?命的?|没了?命的|丧[命生]|遇难|\bdeaths?\b(?! (?:certificate|benefit|penalt))|\bdeath toll\b|\bfatalit|\b(?:people|persons|workers|drivers|residents|victims)\b.{0,16}\b(?:killed|died?)\b|\blives (?:were )?lost\b/iu,
  },
  {
    // Cases that were solved, not transfers that people were talked out of: 劝阻转账137起.
    told: /破|侦|查[处获办]|打掉|端掉|捣毁|打击|立案/u,
    allows: /./u,
    needs:
      /(?<![突打踏])破(?:获|案|掉)?了?(?:多少|几)[件起宗个]|(?:多少|几)[件起宗个][^,，。?？]{0,10}(?:被破|破获|侦破|告破)/u,
  },
  {
    // Who was sentenced, not whose case was handed to the police.
    told: /判|获刑|徒刑|服刑|定罪/u,
    allows: /./u,
    needs:
      /判了?(?:多少|几)[个名位]?人|(?:判刑|获刑|坐牢|判了刑|定罪|有罪)[^,，。?？]{0,6}(?:多少|几)|(?:多少|几)[^,，。?？]{0,12}(?:有罪|判刑|获刑|坐牢|定罪|判了刑)/u,
  },
  {
    // Vehicles that were fined, not those that were only moved away.
    told: /罚|处[理置]|查[处获]|违/u,
    allows: /./u,
    needs: /罚了?(?:多少|几)[辆台艘]/u,
  },
  {
    // Wages, not all that those who were helped got back: 为受援人挽回经济损失2310万元.
    told: /工资|薪|工钱|报酬|农民工|劳动者|工人|务工|职工/u,
    allows: /./u,
    needs:
      /(?:讨|追|要)回?来?了?的?(?:拖欠的)?(?:工资|工钱|薪水|欠薪)[^,，。?？]{0,6}(?:多少|几)(?!件|起|宗|个|名|人)/u,
  },
  {
    // Women among them, not all of them.
    told: /女|妇|母亲/u,
    allows: /./u,
    needs:
      /(?:多少|几)[名位个]?(?:是)?女(?:的|性|律师|调解|干部|队员|职工|人大)|(?:女的|女性|女律师|女调解员|女干部|女队员)(?:一共|总共)?(?:有|是|占)?(?:多少|几)|\bhow many (?:[a-z]+ ){0,3}(?:women|female)\b/iu,
  },
  {
    // Calls that were taken, not the orders that were written of them: 12345热线转来工单1.9万件.
    told: /电|话|接听|呼/u,
    allows: /./u,
    needs: /(?:多少|几)万?(?:通|个)(?:电话|来电)/u,
  },
];

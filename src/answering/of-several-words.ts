import type { Modifier } from './modifier-words.js';

/**
 * Words that tell one of several numbers of a matter from the others (同一事项的数字之别): what each comes to from what all come to, what
 * was granted from what was applied for, what was got back from what was lost, the new from what had stood.
 */
export const OF_SEVERAL: readonly Modifier[] = [
  {
    // Those that were settled, not all that came in: 受理加梯纠纷68起，促成协议59起.
    told: /协议|成功|调成|和解|化解|谈妥/u,
    allows: /./u,
    needs:
      /(?:达成|签订?|促成)了?协议的?(?:一共|总共)?(?:有|是)?(?:多少|几)[件起宗例]|谈[成妥拢]了?的?(?:一共|总共)?(?:有|是)?(?:多少|几)[件起宗例]/u,
  },
  {
    // What is lacking is not what there is: 执法经费缺口约120万元.
    told: /缺口|不足部分/u,
    allows: /缺|差|短|不够|不足|少多少|\b(?:gap|short|lack|deficit|missing|needed?|shy)\w*/iu,
    needs: null,
  },
  {
    // By how many days it became shorter, not how long it takes: 控制在50个工作日以内，比改革前少了40个工作日.
    told: /少|减|压|缩短|节省|提速|快/u,
    allows: /./u,
    needs:
      /\bhow many (?:[a-z]+ )?days (?:were|was|have been|has been|got) (?:cut|saved|shaved|trimmed|knocked)\b/iu,
  },
  {
    // What holds in the country is not told of the town, nor the other way round: 农村低保标准每人每月791元.
    told: /农村|乡村/u,
    allows:
      /^(?!.*(?:城里|城市|城镇|市区|\burban\b|\bcity (?:residents|people|dwellers)))|农村|乡[下村]|村|\brural\b|\bvillage/iu,
    needs: null,
  },
  {
    told: /城市(?!管|更|建)|城镇/u,
    allows: /^(?!.*(?:农村|乡下|\brural\b|\bcountryside\b))|城|\burban\b|\bcity\b/iu,
    needs: null,
  },
  {
    // What each of them comes to, not what all come to: 一户大概赔多少 is told as 户均近1900元 or 每件500元.
    told: /均|每|单[件起笔户]|一[件起户次]/u,
    allows: /./u,
    needs:
      /(?<![最第十百千万几])(?:一|每)(?:次|回|起|件|宗|户|头|辆|车|亩|艘)[^,，。?？最多几]{0,8}(?:罚|赔|补|奖|给|发|花)(?:了)?多少(?!次|件|起|个|人|家|户|条|份)|平均(?:一|每)(?:人|户|件|个|起|家|亩|次|案)[^,，。?？]{0,8}(?:多少|几|多[久长])/u,
  },
  {
    // Of all that was rated, what was rated badly.
    told: /(?<!好)差评|不满意/u,
    allows: /./u,
    needs:
      /(?<!好)差评|(?<!\bgood[- ]?(?:or|and|\/)[- ]?)\b(?:bad|negative|poor|unfavou?rable) (?:reviews?|ratings?|feedback|marks)\b/iu,
  },
  {
    // What came back of what was lost or wrongly paid: 查出冒领86.4万元，追回80.1万元.
    told: /回|退|返|追|归还|清偿|挽|讨|兑付|补发/u,
    allows: /./u,
    needs: /\bhow much\b.{1,80}\b(?:get|got|gotten|win|won|claw(?:ed)?|bring|brought)\b.{0,40}\bback\b/iu,
  },
  {
    // Powers, documents and the like that were kept, not all that were looked at: 县里下放89项，收回31项，现保留58项.
    told: /保留|留存|留用|继续有效|现有|剩|余/u,
    allows: /./u,
    needs: /(?:留着|保留)了?(?:县里|市里|上面)?[^,，。?？]{0,6}(?:多少|几)[项件个]/u,
  },
  {
    // What was asked for is not what was made known unasked: 收到政府信息公开申请208件.
    told: /公开申请|依申请/u,
    allows: /申请|^(?!.*主动(?:公开|公布|发布|晒))/u,
    needs: null,
  },
];

import type { Modifier } from './modifier-words.js';

/**
 * Words that tell one of several numbers of a matter from the others (同一事项的数字之别): what each comes to from what all come to, what
 * was granted from what was applied for, what was got back from what was lost, the new from what had stood.
 */
export const OF_SEVERAL: readonly Modifier[] = [
  {
    // At its peak, not on a usual day: 日均接件260件左右，高峰期达到410件.
    told: /高峰|最高|最忙|最多|峰值/u,
    allows: /./u,
    needs: /最忙|高峰|\b(?:busiest|at (?:its|the|their) peak|peak)\b/iu,
  },
  {
    // Those that were settled, not all that came in: 受理加梯纠纷68起，促成协议59起.
    told: /协议|成功|调成|和解|化解|谈妥/u,
    allows: /./u,
    needs:
      /(?:达成|签订?|促成)了?协议的?(?:一共|总共)?(?:有|是)?(?:多少|几)[件起宗例]|谈[成妥拢]了?的?(?:一共|总共)?(?:有|是)?(?:多少|几)[件起宗例]/u,
  },
  {
    // How far off from the average or a bound, not the number itself: 败诉率6.45%，低于全市平均水平3.1个百分点.
    told: /低于|高于|少于|多于|好于|优于|比|差/u,
    allows: /./u,
    needs:
      /\b(?:how far|how much|by how many|how many (?:percentage )?points)\b.{0,60}\b(?:below|under|above|over|beyond) (?:the )?(?:(?:city|municipal|county|district|provincial|national|state)(?:'s|-wide|wide)? )?(?:average|mean|limit|ceiling|cap|target|quota)\b|\bbeat (?:its|the|their) (?:target|quota)\b|(?:低于|高于|比)(?:全[市省国县区]|[省市县国]里?)的?平均(?:水平|数|线)?[^,，。?？]{0,4}(?:多少|几)/iu,
  },
  {
    // What is lacking is not what there is: 执法经费缺口约120万元.
    told: /缺口|不足部分/u,
    allows: /缺|差|短|不够|不足|少多少|\b(?:gap|short|lack|deficit|missing|needed?|shy)\w*/iu,
    needs: null,
  },
  {
    // What was given back of what was taken or owed.
    told: /退|返|还/u,
    allows: /./u,
    needs:
      /(?<!不|没|未)退(?:回去?|还|给)(?:了|的)?[^,，。?？多几]{0,6}(?:有|是)?(?:多少|几)(?![件起宗个份])/u,
  },
  {
    // By how many days it became shorter, not how long it takes: 控制在50个工作日以内，比改革前少了40个工作日.
    told: /少|减|压|缩短|节省|提速|快/u,
    allows: /./u,
    needs:
      /\bhow many (?:[a-z]+ )?days (?:were|was|have been|has been|got) (?:cut|saved|shaved|trimmed|knocked)\b/iu,
  },
  {
    // Calls for nothing, not all calls.
    told: /虚假|假|误报|谎报/u,
    allows: /./u,
    needs: /假(?:火)?警|虚假警|谎报|误报|\bfalse alarms?\b|\bhoax\b/iu,
  },
  {
    // What was built in the year, not what had stood before: 拆除存量违建2.18万平方米；新冒头的3960平方米.
    told: /新|当年|即查|零容忍/u,
    allows: /./u,
    needs:
      /新(?:盖|建|搭|冒|增|起|出现)(?:起来|头)?的?违[建章法]|\bnew(?:ly)?(?:[- ]built)? (?:illegal|unauthori[sz]ed)\b/iu,
  },
  {
    told: /存量|历史/u,
    allows: /存量|历史|老|旧|以前|遗留|^(?!.*(?:新|\bnew))/iu,
    needs: null,
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
    // Of the notices, those that were taken back when somebody objected: 告知单2.03万份，申诉成立予以撤销的211份.
    told: /成立|撤销|变更|采纳|更正|支持|纠正/u,
    allows: /./u,
    needs:
      /(?:申诉|异议|复核|申辩)[^,，。?？多几]{0,4}(?:赢|成功|成立)|\b(?:appeals?|objections?|challenges?) (?:that )?(?:succeeded|won|upheld|granted)\b/iu,
  },
  {
    // What each of them comes to, not what all come to: 一户大概赔多少 is told as 户均近1900元 or 每件500元.
    told: /均|每|单[件起笔户]|一[件起户次]/u,
    allows: /./u,
    needs:
      /(?<![最第十百千万几])(?:一|每)(?:次|回|起|件|宗|户|头|辆|车|亩|艘)[^,，。?？最多几]{0,8}(?:罚|赔|补|奖|给|发|花)(?:了)?多少(?!次|件|起|个|人|家|户|条|份)|平均(?:一|每)(?:人|户|件|个|起|家|亩|次|案)[^,，。?？]{0,8}(?:多少|几|多[久长])/u,
  },
  {
    // Of those who applied, those to whom it was given: 申请4212人，通过3876人.
    told: /批|准|通过|许可|同意|给予|授予|认定|核[发准定]|办[结理]/u,
    allows: /./u,
    needs: /\bhow many (?:[a-z]+ ){1,6}(?:were|was|got|get) (?:approved|granted)\b/iu,
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
    // What was asked for, not what was paid in the end: 索赔总额1950万元，实际赔付436.5万元.
    told: /索赔|诉求|主张|要求|请求|申请/u,
    allows: /./u,
    needs:
      /\b(?:compensation|damages)\b.{0,40}\bclaim(?:ed)?\b(?! back)|\bclaim(?:ed)?\b.{0,20}\b(?:in|as) (?:compensation|damages)\b|索赔了?(?:多少|几)|(?<!被)索赔(?:总)?[额量]/iu,
  },
  {
    // Of the decisions of a list, those that went the whole way.
    told: /走完|履行|全部|完整|全流程|程序/u,
    allows: /./u,
    needs:
      /\bwent through (?:every|all|each|the (?:full|whole|entire))\b.{0,30}\b(?:steps?|procedures?|stages?)\b|走完了?(?:全部|所有|整个|全套)?(?:法定)?(?:程序|流程)/iu,
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

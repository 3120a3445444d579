import { isEnglishFiller, knowsEnglish } from './segment.js';
import { MEASURE } from './measure.js';
import { hasOtherWords, otherWordsIn } from './thesaurus.js';
import { rejoinedEnglish } from './separable.js';
import type { Span } from '../lib/span.js';

/** Words that ask and say nothing about what is asked for (疑问与语气词). */
const ASKING = new RegExp(
  [
    String.raw`(?:的)?(?:队伍|团队|人手|人马)(?:的?规模)?(?=(?:一共|总共|现在|目前)?(?:共|总)?有?多[大少强])|多大的?(?:一支)?队伍|(?:的)?(?:变化|走势|趋势)(?:情况|如何|怎么样)?|怎么变(?:化)?(?:的|了)?|给(?:个|我个)(?:准数|数|准信)|(?:是)?[多少增减升降涨跌高低快慢长短]了?还是[多少增减升降涨跌高低快慢长短]了?|变[长短快慢高低大小多少好差]了?(?:没有?|吗)|作为[^,，:：]{1,12}[:：,，]|^(?:我|本人|咱)们?(?:就)?是(?:一?[名个位])?[^,，:：。]{2,14}[:：,，]|^[^,，:：。]{0,10}(?:要用|用的|备用|备查|底稿|写稿|做表|填表|存档)[:：]|(?:我?想|需要)?(?:核实|确认|核对)(?:一下)?[:：,，]|排一排|排个序|排序|几成|对不对|对吗|对吧|对么|是真的|真的假的|听说|据说|够不够用?|够用吗|(?:是)?(?:怎么|如何|怎样)做到的?`,
    // Those who count in it are no matter of their own.
    String.raw`[（(,，][^（()）,，。?？]{1,30}(?:都|全)(?:算上?|包括)(?:在内|进去)?`,
    String.raw`(?:比|跟|同|与|较|和)(?:去年|上年|上一年|前一年|(?:20)?\d\d年)(?:相?比)?|(?:连|不足|不到|超过)?[一二三四五六七八九两]成(?:都|也)?|请问|(?<![申邀聘提])请(?![假示求])|麻烦|帮我|帮忙|告诉我|我想(?:知道|了解|问)|想(?:知道|问)|查一下|查查|看看|说说|讲讲|介绍一下|材料里(?:面)?(?:说|写|提到?|讲)?|报告里?(?:面)?(?:说|写|提到?|讲)?|(?<!性)文件里|根据|按照|到底|究竟|大概|大约|具体|一共|总共|共计|合计|累计|全年|一年|年内|期间|去年|今年|当年|[多少降升涨跌]了?(?=百分之(?:几|多少)|(?:几|多少)个?百分点)|(?:几|多少)个?百分点|百分之几|百分之多少|占比|百分比|比例|比重|占(?!道|用|地)`,
    `(?:多少|几)(?:余|多)?(?:${MEASURE})`,
    String.raw`多[少大]面积|面积(?:是|有)?多[少大]|多少|有没有|是不是|是否|能不能|有的话|是多少|怎么样|怎样|怎么|如何|为什么|为何|为啥|哪些|哪个|哪几个|哪几|哪一?边|哪里|哪儿|哪家|哪位|哪|谁|什么|呢|吗|吧|啊|呀|嘛|啦|份额|一下|一些|加一块|加起来|出来|起来|(?<![接留剩退])下来|多大|多久|多快|多高|多强|多长时间|情况$|[?？!！,，。、;；:：~"“”‘’()（）\[\]]`,
  ].join('|'),
  'gu',
);
const ENGLISH_ASKING =
  /^i(?:'m| am) an? [a-z -]{3,40}[,;:.]|\b(?:on deadline|quick (?:one|question|q|check)|for (?:a|my|our|the) (?:story|piece|article|thesis|paper|column|draft)|asap|urgent(?:ly)?|pls|plz|(?:would|do) you (?:happen to )?(?:have|know)|(?:could|can) you (?:tell|give|find|check)(?: me| us)?|i(?: need| want| wonder| was wondering| am looking for| would like|'d like)(?: to know)?|in (?:[a-z]+ )?terms(?= *[,.?]|$)|(?<=\b(?:once|after) (?:the )?[a-z -]{3,40}) (?:was|were|is|are|had been|has been) (?:over|finished|done|concluded|completed)|give (?:me )?both (?:numbers|figures)|more or (?:fewer|less)|a fair (?:bit|few)|by any chance|roughly speaking|off the top of your head)\b|\b(?:which (?:place|county|district|town|one)\b|how many|how much|how long|how far|how did|how does|how do|how was|how were|how|what|which|who|whom|whose|why|where|when|was|were|is|are|be|been|did|does|do|done|has|have|had|called(?=\s*\??$)|number of|please|tell me|give me|according to|reports?(?! (?:an? |the |any )?(?:(?:corrupt|bad|local|village) )?(?:officials?|officers?|cadres?|misconduct|wrongdoing|corruption|abuses?|violations?|offen[cs]es?|crimes?|bribe(?:s|ry)?|illegal|fraud|scams?|accidents?|incidents?|neighbou?rs?)\b)|altogether|i mean|correct(?=\s*[?.!]*$)|(?<!\b(?:put|puts|putting|set) )right|is it true that|the)\b/giu;

/** What a report calls the causes of its shortcomings. */
const CAUSES =
  /(?:为什么|为何|为啥|怎么)(?:还|总)?会?(?:出现|产生|存在|有)(?:这|那|上述|此)(?:些|样的?|种|类)?(?:的)?(?:问题|不足|短板|毛病)|(?:这|那)些(?:问题|不足|短板|毛病)(?:都)?是?(?:怎么|从哪(?:里|儿)?)(?:来|造成|产生|形成)的?/gu;

/** What a report calls its shortcomings (不足). */
const PROBLEMS =
  /(?:哪[些里儿]|什么|啥)(?:地方|方面|事情?|工作|环节)?(?:做得?|干得?|办得?)?(?:还|仍|都)?(?:是)?(?:没有?|不)(?:能)?(?:做|干|办|搞)?得?(?:好|到位|到家|够|足|彻底)|(?:存在|有|还有|面临|自身)(?:着|的)?(?:什么|哪些|啥|哪几个)(?:样的)?(?:主要)?(?:问题|困难)|(?:主要|存在的?|自身的?)问题(?=(?:是|有|在)?(?:什么|哪|啥|$))/gu;

/** The same of what somebody is bad at. */
const BAD_AT =
  /\b(?:still )?(?:bad|weak|poor|behind|lacking|struggling) (?:at|in|on|with)(?=\s*[?.!]*$)|\b(?:is|are)(?: it|n't| not)? (?:still )?(?:doing badly|not good enough|lacking)(?=\s*[?.!]*$)/giu;

/** Which of many is meant, by the word that reports have for it: 最大一张罚单 is told as 单笔最高罚款. */
const HIGHEST =
  /(?:时间|金额)?最[大高多重长久贵]的?(?:那)?一?[笔张单位件起宗](?!置)|(?:单(?:个|笔|张|件|起|宗)?(?:案子|案件|罚单)?)(?:罚|赔|补|奖)?得?最(?:狠|重|多|高|厉害)的?|最[多高](?:能|可以?)(?:拿到?|得到?|领)?|[考做干办]得最好的?/gu;
const LOWEST = /最[小低少轻短差]的?(?:那)?一?[笔张单位件起宗](?!置)|[考做干办]得最[差糟]的?/gu;

/** The verb after its auxiliary, the place between them taken out: how many drills did … hold. */
const VERB_ASKED =
  /\b(?:did|does|do|has|have|had)\s{2,}([a-z]+)(?: (?:away|down|out|off|up|over|on|in|back|through|right)\b)?/giu;

/** As many words as a verb with what belongs to it has: put on hold, take back. */
const LONGEST_VERB = 4;

/** Whether what is done is a matter that the vocabulary or the thesaurus has, by itself or with the words behind it: advance, put on hold; not put. */
function isKnown(verb: string, from: string): boolean {
  if (knowsEnglish(verb) || (!isEnglishFiller(verb) && otherWordsIn(verb).length > 0)) return true;
  const words = from.split(/\s+/u, LONGEST_VERB).map((word) => word.replace(/\W+$/u, ''));
  return words.slice(1).some((_, more) => {
    const phrase = words.slice(0, more + 2).join(' ');
    return knowsEnglish(phrase) || hasOtherWords(phrase);
  });
}

/** What is told after the question has been put: They look awfully close. */
const AFTERTHOUGHT = /(?<=\?)\s+(?:they|it|both|i|we)\b[^?]*$/iu;

/** Parts of which the whole is asked for (简易和一般程序合计). */
const SUMMED_UP =
  /[(（][^()（）]{2,30}(?:合计|总计|合起来|加起来|加一起|加在一起|一并算|都算|全算|都包括|都含|在内)[)）]/gu;

/** The rate that a report tells of 万人. */
const PER_TEN_THOUSAND =
  /\b(?:per|for every|in every)\s+10[\s,]?000(?:\s+(?:people|residents|inhabitants|persons|citizens|head))?/giu;

/** That it is the report itself that says so: 自己觉得. */
const SAID_OF_ITSELF = /(?:[县区市镇乡]里|政府|当地|他们)?自己(?:觉得|认为|看来|承认|坦言|讲|说)/gu;

/** The causes of what the report finds wanting, where it is not said of what else. */
const CAUSES_ALONE = /^(?:的|那些|这些|上述|以上|存在的)?(?:问题)?的? ?原因(?:是|有|在于)?$/u;

/** What is looked for: the question without places, years and the words that only ask (检索主题). */
export function topicOf(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    // What a place owns follows it, no verb: did Nan'an's mediators.
    rest += `${text.slice(at, start)}${text.slice(start, end).endsWith("'s") ? "'s" : ''} `;
    at = end;
  }
  rest += text.slice(at);
  const topic = rejoinedEnglish(rest)
    .replace(AFTERTHOUGHT, ' ')
    .replace(SUMMED_UP, ' ')
    .replace(HIGHEST, ' 最高 ')
    .replace(LOWEST, ' 最低 ')
    .replace(SAID_OF_ITSELF, ' ')
    .replace(CAUSES, ' 原因 ')
    .replace(PROBLEMS, ' 不足 ')
    .replace(BAD_AT, ' shortcomings ')
    .replace(PER_TEN_THOUSAND, ' per ten thousand people ')
    .replace(VERB_ASKED, (found: string, ...[verb, at, whole]: readonly (string | number)[]) =>
      isKnown(String(verb), String(whole).slice(Number(at) + found.lastIndexOf(String(verb)))) ? found : ' ',
    )
    .replace(ENGLISH_ASKING, ' ')
    .replace(ASKING, ' ')
    .replace(HAVING, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return CAUSES_ALONE.test(topic) ? '原因' : topic;
}

/** 草原有|多大: what is left of having where its amount is asked for. */
const HAVING = /(?<=\p{Script=Han})(?<![拥所国持享占含公私现特稀没只专固幅])有\s*$/u;

/** Words that only hold places against each other (比较用语), which say nothing of what is compared. */
const COMPARED =
  /^(?:跟|同|与|和|比)(?=\s|$)|(?:[两三四五]份(?:报告)?里?)?哪?(?:份|家|个|些)?里?没有?(?:讲|说|报|写|提)到?这个数|(?:[两三四五]份(?:报告)?)?哪(?:份|家|个|些)里?没有?(?:讲|说|报|写|提)到?(?:这个数)?|(?:讲|报|写)了的|差得大不大|谁?垫底|[两三四五]家都|(?<=\s)(?:跟|同|与|和|比)(?=\s|$)|相比|对比(?:一下)?|比较一?下?|比一?比|比起来|从[多高大强快长]到[少低小弱慢短](?:地?排(?:一?[下排]|列|序|名)?)?|[多少高低大小快慢长短](?:还是|或者?)|(?:[做办搞干来排开接收]得?)?(?:更|最|比较)(?:[多少高低大小快慢长短])(?:的)?(?:是)?|谁?[多少高低大小快慢]谁[多少高低大小快慢]|[两三四]级(?=各|\s|$)|各(?:自|地|家)?(?:报|交|写)了?|各[地县区家](?!部门)|(?:^|(?<=\s))[高低多少大小](?=\s|$)/gu;
const COMPARED_ENGLISH =
  /(?:\band )?\bflag (?:any|those|the ones?)\b.*$|\b(?:and )?which (?:one |of them )?(?:does|do)(?:n't| not) (?:say|report|give|state)\b.*$|\ball (?:two|three|four|five) bodies by\b|\b(?:more|most|less|least|fewer|fewest|higher|highest|lower|lowest|bigger|biggest|larger|largest|smaller|smallest|longer|longest|shorter|shortest|heavier|heaviest|greater|greatest|ahead|compar(?:e[ds]?|ing|ison)|rank(?:ed|ing|s)?|versus|vs\.?|between|across|among(?:st)?|these days|nowadays|or|than|the (?:two|three|four|five)|(?:all )?(?:two|three|four|five)(?= places|\s*$))\b|(?<!\w)'s\b/giu;

/** The topic of a comparison: without the words that compare. */
export function comparedTopic(topic: string): string {
  return topic.replace(COMPARED, ' ').replace(COMPARED_ENGLISH, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** Words that only say that something moved (变化用语); what moved stands beside them. */
const MOVED =
  /(?:(?:又|还|再|反而|竟然?)?(?:变?[多少]了|增加了?|减少了?|上升了?|下降了?|[涨降升跌]了)(?:的?\s*[增降涨跌升减]?幅度?)?|的?[增降涨跌升减]幅)(?=\s*$)/u;

/** Words that only say that it is planned: 还打算再, is planning to. */
const PLANNING =
  /还?(?:打算|计划(?!生育)|准备(?!金)|预计|争取|力争)(?:再|要|把|将)?|\b(?:plans?|planning|intends?|intending|aims?|aiming|hopes?|hoping|going) to\b/giu;

/** The topic of what is still to come: without the words that say so; all of it where nothing else is said. */
export function plannedTopic(topic: string): string {
  const rest = topic.replace(PLANNING, ' ').replaceAll(/\s+/gu, ' ').trim();
  return rest === '' ? topic : rest;
}

/** The topic of a change: without the word behind it that it moved, unless that is all of it. */
export function movedTopic(topic: string): string {
  const rest = topic.replace(MOVED, '').trim();
  return rest === '' ? topic : rest;
}

/** A sort of thing that a question asks to be told in words, and how a sentence that tells it looks. */
interface AskedSort {
  readonly asked: RegExp;
  readonly told: RegExp;
}

/** Words that give a reason. */
const REASON_WORDS =
  '原因|[成主败诱起]因|根源|根子|症结|究其|由于|因为|源于|缘于|主要是|所致|导致|反映出|归结|败在|受[^，,。；]{2,16}影响';

/** Sources: the question words of both languages, and the set phrases of such reports. */
const SORTS: readonly AskedSort[] = [
  {
    asked:
      /谁|哪位|由哪|哪[个家些](?:部门|单位|机构|人|律所|公司|学校|高校)|头儿|牵头|\bwho(?:m|se)?\b|\bwhich (?:body|bodies|department|office|agency|agencies|unit|person|people|firm|university|professor|official)/iu,
    told: /由[^，,。；]{2,30}(?:负责|承担|牵头|担任|组成|运营|轮值|实施|坐|兼任|授课|提供|选派|点评|把关)|组长|牵头|聘请|邀请|书记|[镇县区市乡局]长|教授|担任|兼任|会同|共同|专窗|具体负责/u,
  },
  {
    asked: /叫什么|叫啥|啥名|什么名|名字|名称|哪[个部本些](?:文件|制度|规定|办法|书)|\bcalled\b|\bnamed?\b/iu,
    told: /[“‘《「『]/u,
  },
  {
    asked: /哪里|哪儿|在哪|什么地方|啥地方|\bwhere\b/iu,
    told: /在[^，,。；]{2,20}(?:设|建|开|打造|试点|推出|举|演|探索)|进驻|派驻|驻/u,
  },
  {
    asked:
      /什么时候|啥时候|何时|哪[几些]?天|哪一?[天月]|多久一次|隔多久|\bwhen\b|how often|how frequently|which days?/iu,
    told: /每[日天周月季半年]|按[日周月季年]|[上中下前后][\p{Script=Han}\d]{0,3}[旬日]|(?<!\d)\d{1,2}月|以后|起/u,
  },
  {
    asked: /为什么|为何|为啥|原因|怎么会|凭啥|\bwhy\b|\breasons?\b|\bcauses?\b|came? about/iu,
    told: new RegExp(`${REASON_WORDS}|针对|为了`, 'u'),
  },
  {
    asked:
      /荣誉|奖|牌子|称号|得过|评上|表扬|认可|名堂|\bawards?\b|\bhonou?rs?\b|recogni[sz]|\bprizes?\b|\bprais|\bcommend|chosen as|named as|\btitle\b/iu,
    told: /获|评为|评选|荣|表扬|肯定|推广|入选|十佳|优秀|示范|创建/u,
  },
  { asked: /首|率先|第一个|\bfirst\b|pioneer/iu, told: /首|率先|第一/u },
  {
    asked: /后果|下场|会怎样|会怎么样|what happens|consequence/iu,
    told: /不得|一律|取消|约谈|追究|责令|暂缓|依据|停用|处分/u,
  },
];

/** Whether a sentence looks like an answer of the sort that a question asks for (答案句特征): a person, a name, a place. */
export function sortTold(question: string): (sentence: string) => boolean {
  const sorts = SORTS.filter(({ asked }) => asked.test(question));
  return (sentence) => sorts.some(({ told }) => told.test(sentence));
}

/** Whether it is asked why. */
export function asksWhy(question: string): boolean {
  return WHY.test(question);
}

const WHY = /为什么|为何|为啥|原因|怎么会|\bwhy\b|\breasons?\b|how come/iu;
/** A sentence that gives a reason, and not only an aim. */
const REASON = new RegExp(`${REASON_WORDS}|[，,]因(?!此|地|而)`, 'u');

/** Whether a sentence gives a reason (成因). */
export function givesReason(sentence: string): boolean {
  return REASON.test(sentence);
}

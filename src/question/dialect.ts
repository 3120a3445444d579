/** Words of dialects and of everyday speech with those of the standard language (方言词). Source: everyday usage in questions. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/几多/gu, '多少'],
  [/啷个|咋个|咋(?![呼舌])|哪个样|么样(?=[做办搞])/gu, '怎么'],
  [/啥子|么子|么事|么斯|乜嘢/gu, '什么'],
  [/莫得|冇得|没得(?!到)|冇/gu, '没有'],
  [/哪点儿?(?=[?？]?$)|哪凼/gu, '哪里'],
  [/晓得/gu, '知道'],
  [/(?<=[\d一二两三四五六七八九十几半])个?(?:礼拜|星期)(?![一二三四五六日天])/gu, '周'],
  [/唔(?=\p{Script=Han})/gu, '不'],
  [/嘅|啲/gu, '的'],
  [/咗/gu, '了'],
  [/边度/gu, '哪里'],
];

/** 律 typed for 率, which sounds the same. */
const RATE =
  /(?<=成功|合格|办结|满意|化解|败诉|胜诉|出庭|应诉|覆盖|完成|及时|优良|调解|执行|知晓|达标|通过|增长|下降)律(?![师所法])/gu;

/** 好多 and its like ask how many only where nothing else asks; elsewhere they say that it is a lot. */
const HOW: readonly (readonly [RegExp, string])[] = [
  [/好多(?![^,，。?？]{0,40}[没不未都])/gu, '多少'],
  [/好(?=[久长高大远重快](?!好))/gu, '多'],
];
const ASKS = /多少|几|什么|为何|怎|哪|谁|吗|吧|咋|啥|没有?[?？]?$|\p{Script=Latin}{3}/u;

/** The text with words of a dialect as the standard language says them: 立了好多案子 asks 多少. */
export function standard(text: string): string {
  const told = WORDS.reduce((rest, [word, meant]) => rest.replace(word, meant), text.replace(RATE, '率'));
  return ASKS.test(told) ? told : HOW.reduce((rest, [word, meant]) => rest.replace(word, meant), told);
}

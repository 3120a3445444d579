/** NFKC, lower case, without white space: the form in which Chinese words are compared. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

const QUESTION_WORDS =
  /各地|各县|各区|各个|报告里?|哪个地方|哪个|哪些|哪里|哪儿|地方|多少|几[件起宗个次份条项名人篇场]|最多|最少|最高|最低|排[个一]?序|排名|帮我|对比|比较|一下|谁|吗|呢|了|的|是|有|一共|总共|全年|今年|去年|怎么样|情况|数量|件数/g;

const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/案子/g, '案件'],
  [/法援/g, '法律援助'],
  [/告官/g, '行政诉讼'],
  [/打官司|官司/g, '诉讼'],
  [/输掉?|打输/g, '败'],
];

/** Single characters and pairs of the Chinese part of a text, everyday words put into those of the reports. */
export function chineseGrams(text: string): readonly string[] {
  const plain = PLAIN_WORDS.reduce((words, [pattern, word]) => words.replace(pattern, word), fold(text));
  const runs = plain.replace(QUESTION_WORDS, ' ').match(/[\p{Script=Han}\d]+/gu) ?? [];
  return [...new Set(runs.flatMap(gramsOf))];
}

function gramsOf(run: string): readonly string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  return [...characters, ...pairs];
}

const ENGLISH_STOP = new Set(
  'a an and are at be been by did do does for from had has have how in is it its many more most much of on or than that the their them there they this those to was were what when where which who with number total count us report county counties'.split(
    ' ',
  ),
);

/** Stems of the English words of a text, question words left out. */
export function englishStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z][a-z']+/g) ?? [];
  return [...new Set(words.filter((word) => !ENGLISH_STOP.has(word)).map(stem))];
}

const SUFFIXES = [
  "'s",
  'ations',
  'ation',
  'ings',
  'ing',
  'ures',
  'ure',
  'ions',
  'ion',
  'ies',
  'ed',
  'es',
  's',
  'e',
  'y',
];

function stem(word: string): string {
  const suffix = SUFFIXES.find((ending) => word.endsWith(ending) && word.length - ending.length >= 4);
  const base = suffix === undefined ? word : word.slice(0, -suffix.length);
  return base.length > 5 && base.endsWith('e') ? base.slice(0, -1) : base;
}

import { wordsOf } from './metric/phrase.js';
import type { Stage } from './types.js';

/** Words that name a stage (办理阶段), longest match first by way of the word list. */
const STAGE_WORDS: ReadonlyMap<string | undefined, Stage> = new Map(
  Object.entries({
    received: '收到 接到 接获 收件 接收 申请 收案 新收',
    accepted: '受理 立案 登记 接受委托 接受申请 受案',
    handled: '办理 处理 调解 调处 评查 审查 查办 查处 处置 审理 处罚 审核 听证审理 集中评查 抽取评查',
    concluded:
      '办结 审结 结案 已结 化解 成功 办毕 答复完 调解成功 调处成功 成功化解 成功调解 化解成功 包案化解 调撤 办复 办成 调成 调结',
  }).flatMap(([stage, list]) => list.split(' ').map((word) => [word, stage as Stage] as const)),
);

/**
 * The stage that governs a figure: the last stage word before it in its clause, else the first after it; null when
 * the clause names none. A stage word inside a name (调解组织, 受理点) does not count.
 * @param before - words of the clause before the figure
 * @param after - words of the clause after the figure
 */
export function stageOf(before: string, after: string): Stage | null {
  return stagesIn(before).at(-1) ?? looseIn(before) ?? stagesIn(after)[0] ?? looseIn(after) ?? null;
}

function stagesIn(words: string): readonly Stage[] {
  const stages: Stage[] = [];
  const all = wordsOf(words);
  all.forEach((word, i) => {
    if (word.text === '成功') {
      if (all.length === 1) stages.push('concluded');
      return;
    }
    // 撤回申请终止: an application that was taken back has not come in.
    if (word.text === '申请' && /^(?:撤回|撤销|补正)$/u.test(all[i - 1]?.text ?? '')) return;
    // 办结信用修复申请: the application is what was closed.
    if (word.text === '申请' && stages.length > 0) return;
    const stage = STAGE_WORDS.get(word.text);
    const succeeded = all[i - 1]?.text === '成功' || all[i + 1]?.text === '成功';
    if (stage !== undefined) stages.push(stage === 'handled' && succeeded ? 'concluded' : stage);
  });
  return stages;
}

/** The stage of a word glued to a rate, which the word list does not cut off: 成功率, 受案率. */
function looseIn(words: string): Stage | undefined {
  return STAGE_WORDS.get(LOOSE.exec(words)?.[0]);
}

const LOOSE = new RegExp(`(?:${[...STAGE_WORDS.keys()].join('|')})(?=率|数(?!据)|量|比例)`, 'u');

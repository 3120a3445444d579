/** Traditional characters that the patterns read, each beside its simplified form (繁体 → 简体). */
const TRADITIONAL =
  '萬万億亿餘余個个條条項项場场處处種种張张類类壓压縮缩減减較较漲涨從从達达過过約约間间點点輛辆臺台畝亩頃顷戶户組组課课時时鐘钟' +
  '筆笔則则冊册長长為为爲为來来數数無无號号於于內内單单雙双噸吨圓元週周隻只顆颗層层棟栋級级樣样幾几爭争劃划標标連连續续積积計计' +
  '總总額额資资評评滿满縣县鎮镇鄉乡區区佔占環环歲岁線线電电話话熱热碼码編编體体貳贰兩两陸陆題题領领門门開开關关網网務务審审' +
  '辦办結结動动協协調调執执罰罚會会議议際际書书報报調调擴扩優优躍跃陞升昇升遞递節节費费錢钱頻频倉仓衛卫傳传發发現现覽览訪访' +
  '閱阅讀读裡里幅幅艘艘批批卷卷輪轮屆届圍围職职業业責责規规範范營营員员實实後后將将縱纵們们這这萬万貨货歷历齊齐';

const FOLDED = new Map<number, string>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
  FOLDED.set(TRADITIONAL.charCodeAt(at), TRADITIONAL.charAt(at + 1));
}
for (const dash of '‐‑–—―−') FOLDED.set(dash.charCodeAt(0), '-');
for (const dot of '•・‧∙') FOLDED.set(dot.charCodeAt(0), '·');
for (const space of '\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000\ufeff') {
  FOLDED.set(space.charCodeAt(0), ' ');
}
FOLDED.set('〜'.charCodeAt(0), '~');
FOLDED.set('﹪'.charCodeAt(0), '%');

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * The text as the patterns read it: half-width, simplified, one kind of dash and space. One code unit stands for
 * one, so an offset in the folded text is an offset in the text.
 */
export function fold(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) parts.push(foldUnit(text, at));
  return parts.join('');
}

function foldUnit(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0x80) return text.charAt(at);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  }
  return FOLDED.get(code) ?? text.charAt(at);
}

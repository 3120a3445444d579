/**
 * The page's style sheet (样式). The Chinese face is served from here and called as the message elements call
 * theirs, so that text inside them is drawn by it where the system has no Chinese font.
 */
export const STYLE = `
@font-face { font-family: 'gg sans'; font-weight: 400 500; font-display: swap;
  src: local('PingFang SC'), local('Microsoft YaHei'), local('Noto Sans CJK SC'), url('/fonts/regular.otf');
  unicode-range: U+2010-2027, U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF; }
@font-face { font-family: 'gg sans'; font-weight: 600 800; font-display: swap;
  src: local('PingFang SC Semibold'), local('Microsoft YaHei Bold'), local('Noto Sans CJK SC Bold'), url('/fonts/bold.otf');
  unicode-range: U+2010-2027, U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF; }
:root { color-scheme: dark; --back: #313338; --side: #2b2d31; --deep: #1e1f22; --text: #dbdee1; --faint: #b5bac1;
  --line: #3f4147; --hover: #35373c; --field: #383a40; --accent: #5865f2; --link: #00a8fc; --card: #2b2d31;
  --second: #4e5058; --good: #248046; --bad: #c5373c; --warn: #f0b232; }
:root[data-theme='light'] { color-scheme: light; --back: #ffffff; --side: #f2f3f5; --deep: #e3e5e8; --text: #2e3338;
  --faint: #4e5058; --line: #d9dbe0; --hover: #e9eaed; --field: #ebedef; --link: #0054b8; --card: #f2f3f5;
  --second: #6d6f78; --warn: #8a5a00; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; background: var(--back); color: var(--text); overflow: hidden;
  font: 16px/1.45 'gg sans', 'Noto Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif; }
button, select, input, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
[hidden] { display: none !important; }
#side { width: 232px; flex: none; background: var(--side); padding: 12px; display: flex; flex-direction: column;
  gap: 4px; overflow-y: auto; }
#side h1 { font-size: 16px; margin: 4px 8px 12px; }
#side h2 { font-size: 12px; margin: 12px 8px 2px; color: var(--faint); font-weight: 600; }
#side button { text-align: left; border: 0; background: none; padding: 6px 8px; border-radius: 4px; color: var(--faint);
  cursor: pointer; }
#side button:hover { background: var(--hover); }
#side button[aria-current='true'] { background: var(--hover); color: var(--text); font-weight: 600; }
#side select, #side .toggle { width: 100%; background: var(--field); border: 1px solid var(--line); border-radius: 4px;
  padding: 6px 8px; color: var(--text); }
#side .gap { flex: 1; }
#room { flex: 1; min-width: 0; display: flex; flex-direction: column; }
#top { display: flex; align-items: center; gap: 8px; padding: 10px 16px; border-bottom: 1px solid var(--line); }
#top h2 { font-size: 16px; margin: 0; flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#top .state { font-size: 13px; color: var(--faint); }
#top button, .plain { background: var(--field); border: 1px solid var(--line); border-radius: 4px; padding: 4px 10px;
  cursor: pointer; }
#notice:not(:empty) { background: var(--card); border-left: 4px solid var(--warn); padding: 8px 16px; }
#log { flex: 1; overflow-y: auto; padding-bottom: 8px; }
discord-messages { border: 0 !important; }
discord-message { padding-right: 16px !important; }
.private { background: rgba(88, 101, 242, 0.08); }
.body { white-space: pre-wrap; overflow-wrap: anywhere; color: var(--text); }
#log a { color: var(--link); }
#log h3, #log h4, #log h5 { margin: 6px 0 2px; line-height: 1.3; }
#log blockquote { margin: 4px 0; padding: 0 0 0 10px; border-left: 4px solid var(--second);
  white-space: pre-wrap; }
#log small { color: var(--faint); font-size: 13px; }
#log h3 { font-size: 24px; }
#log h4 { font-size: 20px; }
#log h5 { font-size: 16px; }
#log code { white-space: nowrap; background: var(--deep); padding: 1px 4px; border-radius: 3px; font-size: 0.875em; }
#log pre { background: var(--deep); padding: 8px; border-radius: 4px; overflow-x: auto; font-size: 0.875em; }
.mention { background: rgba(88, 101, 242, 0.3); border-radius: 3px; padding: 0 2px; }
.spoiler { background: var(--deep); border: 0; border-radius: 3px; color: transparent; padding: 0 2px; cursor: pointer; }
.spoiler.open { color: inherit; }
.embed-author { color: var(--faint); font-size: 13px; font-weight: 600; margin-bottom: 4px; overflow-wrap: anywhere; }
.embed-text > h3:first-child, .embed-text > h4:first-child, .embed-text > h5:first-child { margin-top: 0; }
.embed-title { font-weight: 700; font-size: 16px; display: block; margin-bottom: 4px; color: var(--text); }
.embed-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.picture { display: block; max-width: min(100%, 560px); height: auto; border-radius: 6px; margin-top: 8px; }
.note { display: flex; gap: 8px; align-items: center; color: var(--faint); font-size: 13px; margin-top: 4px; }
.note button { border: 0; background: none; color: var(--link); padding: 0; cursor: pointer; font-size: 13px; }
.reply { color: var(--faint); font-size: 13px; padding: 0 0 2px 56px; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; }
.thinking { color: var(--faint); font-style: italic; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; max-width: 620px; }
.button { border: 0; border-radius: 4px; min-height: 34px; padding: 4px 14px; font-size: 14px; font-weight: 500;
  color: #fff; background: var(--second); cursor: pointer; text-decoration: none !important; display: inline-flex;
  align-items: center; gap: 6px; }
#log a.button { color: #fff; }
.button.s1 { background: #4752c4; } .button.s3 { background: var(--good); } .button.s4 { background: var(--bad); }
.button:hover { filter: brightness(1.12); }
.button:disabled { opacity: 0.5; cursor: not-allowed; }
.menu-select { width: min(400px, 100%); min-height: 38px; background: var(--field); border: 1px solid var(--line);
  border-radius: 4px; padding: 4px 8px; color: var(--text); }
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 6px;
  padding: 10px 14px; margin-top: 6px; max-width: 620px; }
.section { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; }
.section img { width: 80px; height: 80px; object-fit: cover; border-radius: 6px; }
.card hr { border: 0; border-top: 1px solid var(--line); margin: 10px 0; }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 6px; margin-top: 6px;
  max-width: 620px; }
.gallery img { max-width: 100%; height: auto; border-radius: 6px; }
.file { display: inline-flex; gap: 8px; align-items: center; background: var(--card); border: 1px solid var(--line);
  border-radius: 6px; padding: 8px 12px; margin-top: 6px; color: var(--text); }
.file a { color: var(--link); } .file span { color: var(--faint); font-size: 13px; }
.more { float: right; border: 1px solid var(--line); background: var(--card); border-radius: 4px; padding: 0 8px;
  cursor: pointer; opacity: 0.65; margin-left: 8px; }
discord-message:hover .more, .more:focus-visible { opacity: 1; }
.popup { position: fixed; z-index: 5; background: var(--deep); border: 1px solid var(--line); border-radius: 6px;
  padding: 6px; min-width: 180px; display: flex; flex-direction: column; }
.popup button { text-align: left; border: 0; background: none; padding: 6px 10px; border-radius: 4px; cursor: pointer; }
.popup button:hover, .popup button:focus { background: #4752c4; color: #fff; }
#starters { display: flex; flex-wrap: wrap; gap: 8px; padding: 0 16px; }
#starters:not(:empty) { padding-bottom: 8px; }
.empty { width: 100%; margin: 0 0 4px; color: var(--faint); }
#starters .label { align-self: center; color: var(--faint); font-size: 14px; }
#starters button { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 4px 12px;
  cursor: pointer; text-align: left; }
#composer { position: relative; padding: 0 16px 16px; }
#composer .field { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; background: var(--field);
  border-radius: 8px; padding: 8px 12px; min-height: 44px; }
#composer textarea { flex: 1; min-width: 120px; border: 0; background: none; resize: none; outline: none; padding: 2px;
  max-height: 40vh; }
#composer .field:focus-within { box-shadow: 0 0 0 2px var(--link); }
.command-name { font-weight: 600; }
.chip { display: inline-flex; align-items: stretch; border-radius: 4px; overflow: hidden; background: var(--deep);
  max-width: 100%; }
.chip label { padding: 3px 8px; background: var(--second); color: #fff; font-size: 14px; }
.chip input { border: 0; background: none; padding: 3px 8px; min-width: 60px; max-width: 60vw; outline: none; }
.chip .file-input { position: absolute; width: 1px; min-width: 0; height: 1px; padding: 0; opacity: 0; }
.chip .file-name { background: none; color: inherit; cursor: pointer; max-width: 60vw; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; }
.chip:focus-within { box-shadow: 0 0 0 2px var(--second); }
.chip.bad { box-shadow: 0 0 0 2px var(--bad); }
.list { position: absolute; left: 16px; right: 16px; bottom: calc(100% - 8px); max-height: 46vh; overflow-y: auto;
  background: var(--side); border: 1px solid var(--line); border-radius: 8px; padding: 6px; margin: 0; list-style: none;
  z-index: 4; box-shadow: 0 4px 16px rgba(0, 0, 0, 0.3); }
.list li { padding: 6px 10px; border-radius: 4px; cursor: pointer; overflow-wrap: anywhere; }
.list[aria-busy='true'] li { opacity: 0.6; }
.list li span { color: var(--faint); font-size: 13px; margin-left: 8px; }
.list li[aria-selected='true'] { background: #4752c4; color: #fff; }
.list li[aria-selected='true'] span { color: #e6e8ff; }
.hint { color: var(--faint); font-size: 13px; padding: 4px 4px 0; min-height: 22px; }
#panel { width: 340px; flex: none; background: var(--side); border-left: 1px solid var(--line); overflow-y: auto;
  padding: 12px; font-size: 14px; }
#panel h2 { font-size: 16px; margin: 0 0 8px; }
#panel summary { cursor: pointer; padding: 4px 0; overflow-wrap: anywhere; }
#panel .ms { color: var(--faint); }
#panel pre { background: var(--deep); padding: 8px; border-radius: 4px; overflow-x: auto; font-size: 12px;
  max-height: 300px; }
dialog { background: var(--back); color: var(--text); border: 1px solid var(--line); border-radius: 8px;
  width: min(440px, 94vw); padding: 20px; }
dialog::backdrop { background: rgba(0, 0, 0, 0.6); }
dialog h2 { margin: 0 0 12px; font-size: 20px; }
dialog label { display: block; font-weight: 600; margin: 12px 0 4px; }
dialog .about { color: var(--faint); font-size: 14px; margin: 0 0 4px; font-weight: 400; }
dialog input, dialog textarea, dialog select { width: 100%; background: var(--deep); border: 1px solid var(--line);
  border-radius: 4px; padding: 8px; }
dialog .row { justify-content: flex-end; margin-top: 16px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 760px) {
  body { flex-direction: column; }
  #side { width: auto; flex-direction: row; flex-wrap: wrap; align-items: center; padding: 6px 8px; }
  #side h1, #side h2, #side .gap { display: none; }
  #side select, #side .toggle { width: auto; max-width: 40vw; }
  #side button { padding: 4px 8px; }
  #panel { position: fixed; inset: 0; width: auto; z-index: 6; }
  #room { min-height: 0; }
  .reply { padding-left: 0; }
}
`;

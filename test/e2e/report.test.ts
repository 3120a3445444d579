import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report as command } from '../../commands/report.js';
import type { ReportDraft } from '../../src/app-types.js';
import { isPublicAddress } from '../../src/app/download.js';
import type { Caller, CommandContext, Input } from '../../src/discord/command.js';
import { openConversation } from '../../src/discord/conversation.js';
import { wordsOf } from '../../src/discord/locales/index.js';
import type { Reply } from '../../src/discord/reply.js';
import type { StoredReport } from '../../src/store/store.js';
import { docxOf, htmlOf } from '../support/documents.js';
import { embedOf, idOf, openStage, readable, whenRead, type Stage } from '../support/bot.js';

const TITLE = '奉节县人民政府2022年法治政府建设情况报告';
const BODY = [
  TITLE,
  '一、主要工作',
  '（一）依法化解矛盾纠纷。全县受理行政复议案件417件，办结396件。',
  '奉节县人民政府',
  '2023年2月1日',
];
const elsewhere = (text: string): string => text.replaceAll('奉节', '巫溪');
const LIN = { id: '1', name: '林' };

let stage: Stage;
let files: Server;
beforeAll(async () => {
  stage = await openStage();
  files = createServer((request, response) => {
    if (request.url === '/report.docx') response.end(docxOf(BODY));
    else if (request.url === '/slow.docx') setTimeout(() => response.end(docxOf(BODY)), 2300);
    else if (request.url === '/away') response.writeHead(302, { location: '/report.docx' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  files.close();
  expect(stage.server.violations).toEqual([]);
  await stage.close();
});

const at = (path: string): string => `http://127.0.0.1:${(files.address() as AddressInfo).port}${path}`;

function callerWith(may: Partial<Caller>): Caller {
  const say = wordsOf('zh-CN');
  return { user: '1', name: '林', channel: '2', locale: 'zh-CN', say, private: true, ...may };
}

const reached: Reply[] = [];

async function run(input: Partial<Input>, may: Partial<Caller> = { manages: true }): Promise<Reply> {
  const context: CommandContext = {
    app: stage.app,
    conversation: openConversation(),
    commands: [command],
    progress: (reply) => reached.push(reply),
  };
  const whole: Input = { text: () => null, integer: () => null, message: null, ...input };
  return command.run(whole, callerWith(may), context);
}

function growing() {
  const { growing: found } = stage.app;
  if (found === undefined) throw new Error('the app cannot grow');
  return found;
}

function keyOf(draft: ReportDraft): string {
  if (draft.kind !== 'new') throw new Error('loaded already');
  return draft.key;
}

/** What is stored by a confirmation that is not asked anew. */
async function storedBy(draft: ReportDraft, how: 'replace' | 'keep', by = LIN): Promise<StoredReport> {
  const outcome = await growing().confirm(keyOf(draft), how, by);
  if (outcome.kind !== 'stored') throw new Error('asked anew');
  return outcome.report;
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe('/report in the channel', () => {
  it('lists what is loaded, for everyone', async () => {
    const [, member] = stage.server.users;
    const out = await stage.server.slash('report list', {}, member === undefined ? {} : { user: member });
    expect(embedOf(out.shown).title).toBe('已收录 5 份报告');
  });

  it('refuses a member without the right', async () => {
    const [, member] = stage.server.users;
    if (member === undefined) throw new Error('no second user');
    const [first] = await stage.app.reports();
    const out = await stage.server.slash('report remove', { report: first?.id ?? '' }, { user: member });
    expect(readable(embedOf(out.shown))).toContain('管理服务器');
    expect(await stage.app.reports()).toHaveLength(5);
  });

  it('removes a report after a confirmation, and with it its answers', async () => {
    const draft = await growing().draft({ name: '临时.html', bytes: htmlOf(BODY, TITLE) }, LIN);
    const { id } = await storedBy(draft, 'keep');
    const asked = await stage.server.slash('report remove', { report: id });
    expect(readable(embedOf(asked.shown))).toContain('奉节县2022年');
    expect(await stage.app.reports()).toHaveLength(6);
    const done = await stage.server.click(asked.shown?.id ?? '', idOf(asked.shown, 'reportremove'));
    expect(readable(embedOf(done.shown))).toContain('已删除 奉节县2022年');
    expect(await stage.app.reports()).toHaveLength(5);
  });

  it('keeps addresses switched off unless they are switched on', async () => {
    const out = await stage.server.slash('report add', { url: 'https://example.com/a.html' });
    expect(readable(embedOf(out.shown))).toContain('未开启按网址添加');
  });

  it('asks for one source, not none', async () => {
    expect(readable(embedOf((await stage.server.slash('report add')).shown))).toContain('请附上文件');
  });
});

describe('a file that is attached to /report add', () => {
  it('is read, shown as understood, and stored by the button', async () => {
    const lines = BODY.join('\n').replaceAll('奉节', '巫山');
    const base64 = Buffer.from(lines).toString('base64');
    const file = { name: '巫山报告.txt', type: 'text/plain', base64 };
    const shown = await stage.server.slash('report add', { file });
    expect(readable(embedOf(await whenRead(shown)))).toContain('巫山县');
    await stage.server.click(shown, idOf(shown.shown, 'reportstore'));
    const asked = await stage.server.slash('ask', { question: '巫山县受理行政复议案件多少件？' });
    expect(readable(embedOf(asked.shown))).toContain('417 件');
    const stored = (await stage.app.reports()).find(({ jurisdiction }) => jurisdiction.name === '巫山县');
    expect(await stage.app.remove(stored?.id ?? '')).toBe(true);
  });
});

describe('a report that does not say whose it is, or is none', () => {
  const attached = (name: string, text: string) => ({
    name,
    type: 'text/plain',
    base64: Buffer.from(text).toString('base64'),
  });
  const SILENT =
    '关于法治政府建设情况的报告\n一、主要工作\n（一）化解矛盾纠纷。全年受理行政复议案件417件，办结396件。\n';
  const shownFor = async (options: Parameters<Stage['server']['slash']>[1]) =>
    whenRead(await stage.server.slash('report add', options));

  it('is refused with what it seems to be and what to add', async () => {
    const text = readable(embedOf(await shownFor({ file: attached('a.txt', SILENT) })));
    expect(text).toContain('重新添加并写明地区和年份');
    expect(text).toContain('《关于法治政府建设情况的报告》');
    expect(await stage.app.reports()).toHaveLength(5);
  });

  it('is stored as its member says, and told so', async () => {
    const given = { county: '重庆市巫山县', year: 2021 };
    const shown = await shownFor({ file: attached('a.txt', SILENT), ...given });
    const text = readable(embedOf(shown));
    for (const said of ['巫山县', '2021', '地方由添加者写明', '年度由添加者写明'])
      expect(text).toContain(said);
    await stage.server.click(shown ?? '', idOf(shown, 'reportstore'));
    const asked = await stage.server.slash('ask', { question: '巫山县2021年受理行政复议案件多少件？' });
    expect(readable(embedOf(asked.shown))).toContain('417 件');
    const checked = await stage.server.slash('check', { county: '巫山' });
    expect(checked.failed).toBeNull();
    const stored = (await stage.app.reports()).find(({ jurisdiction }) => jurisdiction.name === '巫山县');
    expect(stored).toMatchObject({ year: 2021, jurisdiction: { parent: '重庆市', level: 'county' } });
    expect(await stage.app.remove(stored?.id ?? '')).toBe(true);
  });

  it('is refused with a place that is none', async () => {
    const shown = await shownFor({ file: attached('a.txt', SILENT), county: '某处', year: 2021 });
    expect(readable(embedOf(shown))).toContain('“某处”看不出是哪个地方');
  });

  it.each([
    ['巫山县人民政府2023年政府信息公开工作年度报告', '信息公开年度报告'],
    ['巫山县人民政府2023年国民经济和社会发展统计公报', '统计公报'],
    ['巫山县人民政府2023年政府工作报告', '政府工作报告'],
    ['巫山县2023年财政预算执行情况报告', '预算、决算'],
    ['巫山县人民政府关于印发2023年重点工作任务分工方案的通知', '规范性文件'],
  ])('is shown as what it seems to be before it is stored: %s', async (title, kind) => {
    const shown = await shownFor({ file: attached('b.txt', `${title}\n一、总体情况\n全年受理申请98件。\n`) });
    expect(readable(embedOf(shown))).toContain(`看来是`);
    expect(readable(embedOf(shown))).toContain(kind);
    expect(await stage.app.reports()).toHaveLength(5);
  });
});

describe('a button of a report', () => {
  it('is of no use to another, nor twice, nor once its draft is gone', async () => {
    const file = {
      name: 'c.txt',
      type: 'text/plain',
      base64: Buffer.from(BODY.join('\n')).toString('base64'),
    };
    const shown = await stage.server.slash('report add', { file });
    const id = idOf(await whenRead(shown), 'reportstore');
    const message = shown.shown?.id ?? '';
    await stage.server.click(shown, idOf(shown.shown, 'reportdrop'));
    const old = await stage.server.forge(message, id);
    expect(readable(embedOf(await old.followUp(0)))).toContain('已处理、已过期');
    expect(await stage.app.reports()).toHaveLength(5);
  });

  it.each(['reportstore', 'reportdrop', 'reportremove'])(
    'does nothing for a member who has lost the right, however old it is: %s',
    async (verb) => {
      const [, member] = stage.server.users;
      if (member === undefined) throw new Error('no second user');
      const draft = await growing().draft(
        { name: '失权.html', bytes: htmlOf(BODY, TITLE) },
        { id: member.id, name: 'x' },
      );
      const [loaded] = await stage.app.reports();
      const asks = {
        reportstore: `${keyOf(draft)}|keep`,
        reportdrop: keyOf(draft),
        reportremove: loaded?.id,
      };
      const list = await stage.server.slash('report list', {}, { user: member });
      const forged = `d1|${verb}|${asks[verb as keyof typeof asks] ?? ''}`;
      const out = await stage.server.forge(list.shown ?? '', forged, { user: member });
      expect(readable(embedOf(await out.followUp(0)))).toContain('管理服务器');
      expect(await stage.app.reports()).toHaveLength(5);
    },
  );
});

describe('a report that is added', () => {
  const attached = (path: string): Partial<Input> => ({
    subcommand: 'add',
    attachment: () => ({ name: '奉节报告.docx', url: at(path), bytes: 1000 }),
  });

  it('is shown as it was understood, and can be asked about once it is confirmed', async () => {
    const shown = await run(attached('/away'));
    const text = JSON.stringify(shown);
    for (const said of [TITLE, '奉节县', '2022', '2023-02-01', '确认后才会存入'])
      expect(text).toContain(said);
    expect(await stage.app.reports()).toHaveLength(5);
    const draft = await growing().draft({ name: '奉节报告.docx', bytes: docxOf(BODY) }, LIN);
    const stored = await storedBy(draft, 'keep');
    expect(stored).toMatchObject({ file: '奉节报告.docx', year: 2022 });
    const answer = await stage.app.ask({ question: '奉节县2022年受理行政复议案件多少件？' });
    expect(answer).toMatchObject({ status: 'answered' });
    expect(answer.answer).toContain('417');
  });

  it('is said to be being read where that takes long', async () => {
    expect(JSON.stringify(await run(attached('/slow.docx')))).toContain('已收录');
    expect(JSON.stringify(reached.at(-1))).toContain('正在读取 奉节报告.docx');
  });

  it('is recognised when it comes again', async () => {
    expect(JSON.stringify(await run(attached('/report.docx')))).toContain('已收录');
    expect(await stage.app.reports()).toHaveLength(6);
  });

  it('stands beside the one of its place and year where both are kept, and an answer says so', async () => {
    const other = BODY.map((line) => line.replace('417', '431'));
    const draft = await growing().draft({ name: '另一份.html', bytes: htmlOf(other, TITLE) }, LIN);
    const { id } = await storedBy(draft, 'keep');
    const zh = await stage.app.ask({ question: '奉节县2022年受理行政复议案件多少件？' });
    expect(zh.answer).toContain('奉节县2022年不止一份报告：以上出自其中一份[1]；另一份写的是');
    for (const value of ['417', '431']) expect(zh.answer).toContain(value);
    expect(new Set(zh.citations.map(({ report }) => report)).size).toBe(2);
    const en = await stage.app.ask({ question: 'How many reconsideration cases did Fengjie accept?' });
    expect(en.answer).toContain('has more than one report for 2022');
    await growing().remove(id, LIN);
  });

  it('of a place that is spelt like another is not picked silently', async () => {
    const there = (text: string): string => text.replaceAll('奉节县', '郧阳区').replace('2022', '2023');
    const body = [...BODY.map(there), '（二）加强监督。全区制发执法监督意见书328份。'];
    const draft = await growing().draft({ name: '郧阳.html', bytes: htmlOf(body, there(TITLE)) }, LIN);
    const { id } = await storedBy(draft, 'keep');
    const question = 'How many enforcement supervision opinions did Yunyang send out?';
    const answer = await stage.app.ask({ question });
    expect(answer.answer).toContain('4 份');
    expect(answer.answer).toContain('“Yunyang” may also mean Yunyang District (郧阳区).');
    const other = await stage.app.ask({ question: answer.options[0]?.question ?? '' });
    expect(other.answer).toContain('328 份');
    await growing().remove(id, LIN);
  });

  it('replaces the one of its place and year, whose citations then point to the new one', async () => {
    const [old] = await stage.app.search({ text: '奉节县行政复议案件' });
    const draft = await growing().draft(
      { name: '新.html', bytes: htmlOf([...BODY, '附件一份。'], TITLE) },
      LIN,
    );
    expect(draft).toMatchObject({ others: [{ file: '奉节报告.docx' }] });
    const stored = await storedBy(draft, 'replace');
    expect((await stage.app.reports()).filter(({ year }) => year === 2022).map(({ id }) => id)).toContain(
      stored.id,
    );
    expect(await stage.app.reports()).toHaveLength(6);
    const gone = await stage.app.cite(old?.passage.id ?? '').catch((error: unknown) => error);
    expect(gone).toMatchObject({ code: 'citation-replaced' });
    const now = /→ (\S+)/u.exec((gone as { hint: string }).hint)?.[1] ?? '';
    expect((await stage.app.cite(now)).passage.text).toContain('417件');
  });

  it('is stored once when it is confirmed twice, or by another', async () => {
    const draft = await growing().draft(
      { name: '三.html', bytes: htmlOf([...BODY, '第三份。'], TITLE) },
      LIN,
    );
    expect(await codeOf(growing().confirm(keyOf(draft), 'keep', { id: '2', name: '周' }))).toBe('draft-gone');
    const stored = await storedBy(draft, 'keep');
    expect(await codeOf(growing().confirm(keyOf(draft), 'keep', LIN))).toBe('draft-gone');
    await growing().remove(stored.id, LIN);
  });

  it('is stored once when two add it at the same time', async () => {
    const bytes = htmlOf([...BODY, '同时添加。'], TITLE);
    const zhou = { id: '2', name: '周' };
    const drafts = await Promise.all(
      [LIN, zhou].map((by) => growing().draft({ name: '同.html', bytes }, by)),
    );
    const before = (await stage.app.reports()).length;
    const stored = await Promise.all(
      drafts.map((draft, index) => storedBy(draft, 'keep', index === 0 ? LIN : zhou)),
    );
    expect(new Set(stored.map(({ id }) => id)).size).toBe(1);
    expect(await stage.app.reports()).toHaveLength(before + 1);
  });

  it('is asked about anew when another of its place and year was stored meanwhile', async () => {
    const zhou = { id: '2', name: '周' };
    const drafts = await Promise.all(
      [LIN, zhou].map((by) => {
        const bytes = htmlOf([...BODY.slice(0, -1), `${by.name}添加。`].map(elsewhere), elsewhere(TITLE));
        return growing().draft({ name: `${by.name}.html`, bytes }, by);
      }),
    );
    const [first, second] = await Promise.all(
      drafts.map((draft, at) => growing().confirm(keyOf(draft), 'keep', at === 0 ? LIN : zhou)),
    );
    expect([first?.kind, second?.kind]).toEqual(['stored', 'new']);
    expect(second).toMatchObject({ others: [{ file: '林.html' }] });
    if (second?.kind !== 'new') return;
    const replaced = await storedBy(second, 'replace', zhou);
    const loaded = (await stage.app.reports()).filter(({ jurisdiction }) => jurisdiction.name === '巫溪县');
    expect(loaded.map(({ id }) => id)).toEqual([replaced.id]);
    await growing().remove(replaced.id, zhou);
  });

  it('is refused without the right, and when its address is not public', async () => {
    expect(await codeOf(run(attached('/report.docx'), {}))).toBe('not-allowed');
    expect(await codeOf(run(attached('/report.docx'), { roles: ['77'] }))).toBe('not-allowed');
    expect(await codeOf(run(attached('/none.docx')))).toBe('url-unreachable');
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.20.0.1',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '2002:7f00:1::',
    '64:ff9b::a00:1',
    'localhost',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['1.1.1.1', '8.8.8.8', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

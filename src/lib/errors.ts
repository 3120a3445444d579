/** Languages in which a sentence can be shown. */
export type Language = 'zh' | 'en';

type Sentence = (detail: string) => string;

/**
 * The closed set of failures that a user or an operator can cause. Each says what happened and what to do
 * instead; `detail` is the name, path or number concerned (never a secret).
 */
const SENTENCES = {
  'settings-invalid': {
    zh: (d) => `配置有误：${d}。请对照 .env.example 修改后再试。`,
    en: (d) => `The settings are not valid: ${d}. Compare them with .env.example and try again.`,
  },
  usage: {
    zh: (d) => `用法不对：${d}。运行 dianju --help 查看用法。`,
    en: (d) => `Wrong usage: ${d}. Run dianju --help to see how it is used.`,
  },
  'file-missing': {
    zh: (d) => `找不到文件 ${d}。请检查路径。`,
    en: (d) => `There is no file ${d}. Check the path.`,
  },
  'file-empty': {
    zh: (d) => `${d} 是空文件，没有可读的文字，未存入。`,
    en: (d) => `${d} is empty: nothing was stored. Give a file that holds the report's text.`,
  },
  'file-too-large': {
    zh: (d) => `${d}，超过上限，未存入。请只提交报告本身的文本。`,
    en: (d) => `${d}, which is over the limit: nothing was stored. Give only the report's text.`,
  },
  'file-not-text': {
    zh: (d) => `${d} 不是可读的中文文本（UTF-8 或 GB18030），未存入。`,
    en: (d) =>
      `${d} is not readable Chinese text (UTF-8 or GB18030): nothing was stored. Save it as text and try again.`,
  },
  'file-type-unknown': {
    zh: (d) => `不支持 ${d} 这种格式，未存入。`,
    en: (d) => `${d} is not a format that can be read: nothing was stored.`,
  },
  'file-damaged': {
    zh: (d) => `${d} 已损坏或不完整，读不出来，未存入。请重新下载或另存后再试。`,
    en: (d) => `${d} is damaged or incomplete: nothing was stored. Download or save it again and retry.`,
  },
  'file-locked': {
    zh: (d) => `${d} 有密码保护，未存入。请去掉密码后再试。`,
    en: (d) => `${d} is protected by a password: nothing was stored. Remove the password and try again.`,
  },
  'file-scanned': {
    zh: (d) =>
      `${d} 只有扫描图像，没有可读取的文字，未存入。请提供文字版（.docx、.html、.txt 或带文字的 .pdf）。`,
    en: (d) =>
      `${d} holds scanned images without text: nothing was stored. Give a version with text (.docx, .html, .txt, or a .pdf made from text).`,
  },
  'file-mislabelled': {
    zh: (d) => `${d} 的内容与扩展名不符，未存入。请用原程序另存为 .docx、.pdf、.html 或 .txt。`,
    en: (d) =>
      `The content of ${d} is not what its name says: nothing was stored. Save it as .docx, .pdf, .html or .txt.`,
  },
  'file-costly': {
    zh: (d) =>
      `读取 ${d} 所用的时间或内存超过上限，已停止，未存入。请另存为更小、更简单的文件（例如 .txt）。`,
    en: (d) =>
      `Reading ${d} took more time or memory than one file may: nothing was stored. Save it as a smaller, simpler file, such as .txt.`,
  },
  'file-name-twice': {
    zh: (d) => `${d} 与这一批中的另一个文件同名，内容却不同，未存入。请给其中一个改名。`,
    en: (d) =>
      `${d} has the name of another file of this run but another content: it was not stored. Rename one of them.`,
  },
  'batch-malformed': {
    zh: (d) => `${d} 这一行不是 {"id","question"} 形式的 JSON。请改正后再试。`,
    en: (d) => `${d} is not a JSON row {"id","question"}. Correct it and try again.`,
  },
  'ingest-incomplete': {
    zh: (d) => `${d} 个文件没有存入，原因见上；其余已存入。`,
    en: (d) => `${d} files were not stored, for the reasons above; the others were.`,
  },
  'report-unrecognised': {
    zh: (d) => `${d} 看不出是哪个地方、哪一年的报告，未存入。如果确实是报告，请重新添加并写明地区和年份。`,
    en: (d) =>
      `${d} names no place or year that could be recognised: nothing was stored. If it is a report, add it again with its county and year.`,
  },
  'report-without-place': {
    zh: (d) => `${d} 看得出年份，看不出是哪个地方的报告，未存入。请重新添加并写明地区。`,
    en: (d) =>
      `${d} names its year but no place that could be recognised: nothing was stored. Add it again with its county.`,
  },
  'report-without-year': {
    zh: (d) => `${d} 看得出地方，看不出是哪一年的报告，未存入。请重新添加并写明年份。`,
    en: (d) =>
      `${d} names its place but no year that could be recognised: nothing was stored. Add it again with its year.`,
  },
  'report-other-genre': {
    zh: (d) => `${d} 看来是别的文件，不是法治政府建设情况报告，未存入。仍要存入，请加 --yes 再运行一次。`,
    en: (d) =>
      `${d} seems to be another kind of document than a report on rule-of-law government: it was not stored. To store it all the same, run this again with --yes.`,
  },
  'place-unreadable': {
    zh: (d) => `“${d}”看不出是哪个地方，未存入。请写全称，例如：重庆市云阳县。`,
    en: (d) =>
      `“${d}” is no place that could be recognised: nothing was stored. Give its full name, such as 重庆市云阳县.`,
  },
  'report-unknown': {
    zh: (d) => `没有编号为 ${d} 的报告。用 reports 查看已有的报告。`,
    en: (d) => `There is no report ${d}. List the reports with "reports".`,
  },
  'citation-unknown': {
    zh: (d) => `没有引文 ${d}。`,
    en: (d) => `There is no citation ${d}.`,
  },
  'citation-replaced': {
    zh: (d) => `引文 ${d} 所在的报告已被替换或删除。`,
    en: (d) => `The report that held citation ${d} has been replaced or removed.`,
  },
  'draft-gone': {
    zh: () => '这份待确认的报告已处理、已过期（15 分钟），或由别人提交。请重新使用 /report add。',
    en: () =>
      'This report was dealt with already, has expired (15 minutes), or is someone else’s. Use /report add again.',
  },
  'model-not-allowed': {
    zh: () => '开关语言模型需要“管理服务器”权限或指定的身份组。请联系管理员。',
    en: () =>
      'Switching the language model takes the Manage Server permission or a role. Ask an administrator.',
  },
  'feedback-unknown': {
    zh: (d) => `没有第 ${d} 号反馈。运行 dianju feedback 查看已有的反馈。`,
    en: (d) => `There is no feedback number ${d}. List what there is with "feedback".`,
  },
  'quote-not-once': {
    zh: (d) => `引文 ${d} 的段落里没有这段文字，或不止一处。用 dianju cite ${d} 查看原文，再照原样引用。`,
    en: (d) =>
      `The passage of ${d} does not hold these words exactly once. See it with dianju cite ${d} and quote it as it stands.`,
  },
  'not-allowed': {
    zh: () => '增删报告需要在指定的服务器里有“管理服务器”权限或指定的身份组。请联系管理员。',
    en: () =>
      'Adding and removing reports takes the Manage Server permission or a role, in a server where it is allowed. Ask an administrator.',
  },
  'url-off': {
    zh: () => '未开启按网址添加。请把文件作为附件上传，或由管理员设置 DIANJU_REPORT_URLS=on。',
    en: () =>
      'Adding by address is switched off. Attach the file, or have an operator set DIANJU_REPORT_URLS=on.',
  },
  'url-refused': {
    zh: (d) => `不能读取 ${d}：只接受公网上的 http 或 https 地址。请把文件作为附件上传。`,
    en: (d) => `${d} is not read: only public http or https addresses are. Attach the file instead.`,
  },
  'url-unreachable': {
    zh: (d) => `打不开 ${d}。请检查网址，或把文件作为附件上传。`,
    en: (d) => `${d} could not be opened. Check the address, or attach the file.`,
  },
  'county-unknown': {
    zh: (d) => `没有 ${d} 的报告。`,
    en: (d) => `There is no report of ${d}.`,
  },
  'county-shared': {
    zh: (d) => `叫 ${d} 的地方不止一个，请连同上级写明：`,
    en: (d) => `Several places are called ${d}. Name the one above it too:`,
  },
  'metric-unknown': {
    zh: (d) => `没有认出指标“${d}”。`,
    en: (d) => `No metric was recognised in “${d}”.`,
  },
  'metric-ambiguous': {
    zh: (d) => `“${d}”可以指几个指标，请选一个：`,
    en: (d) => `“${d}” can mean several metrics. Choose one:`,
  },
  'question-empty': {
    zh: () => '请写下要问的问题，例如：垫江去年办了多少行政复议？',
    en: () => 'Write a question, for example: How many reconsideration cases did Dianjiang handle?',
  },
  'question-too-long': {
    zh: (d) => `问题太长（${d} 字）。请缩短到 2000 字以内。`,
    en: (d) => `The question is too long (${d} characters). Keep it under 2,000.`,
  },
  'file-unwritable': {
    zh: (d) => `${d} 没有写成。请检查目录、权限和剩余空间。`,
    en: (d) => `${d} could not be written. Check its folder, permissions and free space.`,
  },
  'data-folder-unwritable': {
    zh: (d) => `数据目录 ${d} 无法写入。请检查权限和剩余空间，或用 --data 另指一个目录。`,
    en: (d) =>
      `The data folder ${d} cannot be written. Check its permissions and free space, or name another with --data.`,
  },
  'store-busy': {
    zh: (d) => `数据目录 ${d} 正由另一个写入进程使用，请稍后再试。`,
    en: (d) => `Another process is writing to ${d}. Try again when it has finished.`,
  },
  'store-damaged': {
    zh: (d) => `数据文件 ${d} 已损坏。请移走它，然后重新运行 ingest。`,
    en: (d) => `The data file ${d} is damaged. Move it away and run ingest again.`,
  },
  'store-newer': {
    zh: (d) => `数据由更新的版本写成（${d}）。请升级程序。`,
    en: (d) => `The data were written by a newer version (${d}). Upgrade the program.`,
  },
  'store-older': {
    zh: (d) => `${d} 里的数据由较旧的版本写成，只读打开时不能升级。请先运行一次 dianju ingest --data ${d}。`,
    en: (d) =>
      `The data in ${d} were written by an older version and cannot be brought up to date while only read. Run dianju ingest --data ${d} once.`,
  },
  'backup-elsewhere': {
    zh: (d) =>
      `报告库在 Postgres 数据库 ${d} 里：请用 pg_dump --format=custom 备份，用 pg_restore --clean --if-exists --single-transaction 恢复；要备份某个文件夹，请加 --data。`,
    en: (d) =>
      `The store is in the Postgres database ${d}: back it up with pg_dump --format=custom, and put it back with pg_restore --clean --if-exists --single-transaction. For a folder give --data.`,
  },
  'backup-nothing': {
    zh: (d) => `数据目录 ${d} 里没有可备份的数据。请用 --data 指明目录，或先运行 ingest。`,
    en: (d) => `There is nothing to back up in ${d}. Name the data folder with --data, or run ingest first.`,
  },
  'backup-unwritable': {
    zh: (d) => `备份没有写成 ${d}。请检查目录、权限和剩余空间。`,
    en: (d) => `The backup ${d} could not be written. Check its folder, permissions and free space.`,
  },
  'backup-damaged': {
    zh: (d) => `备份 ${d} 不完整或已损坏，数据未改动。请换一份备份。`,
    en: (d) => `The backup ${d} is incomplete or damaged: nothing was changed. Take another backup.`,
  },
  'store-unreachable': {
    zh: (d) => `连不上数据库 ${d}。请检查它是否在运行，以及 DIANJU_STORE 的设置；恢复后再试。`,
    en: (d) =>
      `The database ${d} cannot be reached. Check that it runs, and DIANJU_STORE; try again when it is back.`,
  },
  'store-refused': {
    zh: (d) => `数据库 ${d} 拒绝登录，或没有这个库。请检查 DIANJU_STORE 里的用户、密码和库名。`,
    en: (d) =>
      `The database ${d} refused the login or does not exist. Check user, password and name in DIANJU_STORE.`,
  },
  'store-slow': {
    zh: (d) => `数据库 ${d} 用时过长，已停止。请稍后再试。`,
    en: (d) => `The database ${d} took too long and was stopped. Try again later.`,
  },
  'store-empty': {
    zh: (d) => `${d} 里没有报告。请检查路径或地址。`,
    en: (d) => `There are no reports in ${d}. Check the path or the address.`,
  },
  'store-outdated': {
    zh: (d) => `报告 ${d} 由另一版本或另一向量模型处理过。请先在原处重新运行 ingest。`,
    en: (d) => `Report ${d} was read by another version or embedder. Run ingest on the store it is in first.`,
  },
  'copy-differs': {
    zh: (d) => `两处的报告 ${d} 不一致。请在目标处删除它（remove）后再试。`,
    en: (d) => `The two stores hold report ${d} differently. Remove it from the second one and try again.`,
  },
  'embedder-unavailable': {
    zh: (d) => `向量模型不可用：${d}。已改用内置的词典向量。`,
    en: (d) => `The embedder cannot be used: ${d}. The built-in dictionary embedding is used instead.`,
  },
  'token-missing': {
    zh: () => '没有设置 DISCORD_TOKEN。请把机器人令牌写入 .env。',
    en: () => 'DISCORD_TOKEN is not set. Put the bot token into .env.',
  },
  'token-refused': {
    zh: () => 'Discord 不接受这个令牌。请在开发者后台重置令牌并更新 DISCORD_TOKEN。',
    en: () => 'Discord refused the token. Reset it in the developer portal and update DISCORD_TOKEN.',
  },
  'gateway-refused': {
    zh: (d) => `Discord 关闭了连接，且不允许重连（${d}）。`,
    en: (d) => `Discord closed the connection for good (${d}).`,
  },
  'discord-unreachable': {
    zh: (d) => `连不上 Discord（${d}）。请检查网络，以及 DISCORD_API 的设置。`,
    en: (d) => `Discord could not be reached (${d}). Check the network, and DISCORD_API where it is set.`,
  },
  'port-taken': {
    zh: (d) => `端口 ${d} 已被占用。请换一个端口，或去掉该设置以自动选择。`,
    en: (d) => `Port ${d} is taken. Choose another, or leave the setting out to have a free one chosen.`,
  },
  'metrics-port-taken': {
    zh: (d) =>
      `运维端点的地址 ${d} 无法使用，机器人照常运行，但没有 /metrics。请改 DIANJU_METRICS，或设为 off。`,
    en: (d) =>
      `The address ${d} for /metrics cannot be used: the bot runs without it. Change DIANJU_METRICS, or set it to off.`,
  },
  stopping: {
    zh: () => '机器人正在重启。请过一会儿再试一次。',
    en: () => 'The bot is restarting. Try again in a moment.',
  },
  'limit-user': {
    zh: (d) => `您一分钟内的请求太多，请在 ${d} 秒后再试。`,
    en: (d) => `That is too many requests in one minute. Try again in ${d} s.`,
  },
  'limit-server': {
    zh: (d) => `本服务器一分钟内的请求太多，请在 ${d} 秒后再试。`,
    en: (d) => `This server has made too many requests in one minute. Try again in ${d} s.`,
  },
  'too-busy': {
    zh: () => '现在排队的请求太多，这一条没有受理。请一分钟后再试。',
    en: () => 'Too many requests are waiting: this one was not taken. Try again in a minute.',
  },
  'timed-out': {
    zh: (d) => `${d} 用时过长，已停止。请稍后再试，或把问题问得更具体。`,
    en: (d) => `${d} took too long and was stopped. Try again, or ask a narrower question.`,
  },
  internal: {
    zh: (d) => `出了意外的错误（编号 ${d}）。请稍后再试；如仍出现，请把编号告诉维护者。`,
    en: (d) =>
      `Something unexpected went wrong (reference ${d}). Try again; if it stays, tell the maintainers the reference.`,
  },
} satisfies Record<string, Record<Language, Sentence>>;

/** Name of a failure that can be explained in a sentence. */
export type ErrorCode = keyof typeof SENTENCES;

/** The sentence for a failure, in the reader's language. */
export function sentence(code: ErrorCode, detail: string, language: Language): string {
  return SENTENCES[code][language](detail);
}

/** A failure with its code and evidence; its message is the English sentence. */
export class DianjuError extends Error {
  override readonly name = 'DianjuError';

  /**
   * @param code - which of the known failures
   * @param detail - the name, path or number concerned; goes into the sentence, so never a secret
   */
  constructor(
    readonly code: ErrorCode,
    readonly detail: string = '',
    options?: ErrorOptions & { readonly hint?: string },
  ) {
    super(sentence(code, detail, 'en'), options);
    this.hint = options?.hint ?? null;
  }

  /** What to try instead (names, nearest ids), already in words; null when the sentence says it all. */
  readonly hint: string | null;

  /** The sentence, with its hint, in the reader's language. */
  explain(language: Language): string {
    const text = sentence(this.code, this.detail, language);
    return this.hint === null ? text : `${text} ${this.hint}`;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand, type QuestionContext } from '../../src/question/understand.js';
import type { Jurisdiction } from '../../src/reports/types.js';

function place([name, shortName, pinyin, parent]: readonly [string, string, string, string]): Jurisdiction {
  const level = name.endsWith('镇') ? 'township' : 'county';
  return { name, shortName, pinyin, level, parent, province: parent === '资阳市' ? '四川省' : '重庆市' };
}

const context: QuestionContext = {
  jurisdictions: [
    place(['云阳县', '云阳', 'yunyang', '重庆市']),
    place(['巴阳镇', '巴阳', 'bayang', '云阳县']),
    place(['垫江县', '垫江', 'dianjiang', '重庆市']),
    place(['安岳县', '安岳', 'anyue', '资阳市']),
    place(['南岸区', '南岸', 'nanan', '重庆市']),
  ],
  years: [2023],
  today: '2026-11-24',
};

const read = (question: string, more: Partial<QuestionContext> = {}) =>
  understand(question, { ...context, ...more });
const placesIn = (question: string): readonly string[] =>
  read(question).places.map(({ loaded, known, text }) => loaded[0]?.name ?? `-${known?.name ?? text}`);

describe('places in a question', () => {
  it.each([
    ['云阳县受理了多少件复议', ['云阳县']],
    ['云阳受理了多少件复议', ['云阳县']],
    ['云洋县受理了多少件复议', ['云阳县']],
    ['云洋受理了多少件复议', ['云阳县']],
    ['垫疆的复议', ['垫江县']],
    ['垫疆夜里出去巡查了多少晚', ['垫江县']],
    ['请查，去年垫疆夜里巡查了多少晚', ['垫江县']],
    ['重庆垫疆夜里巡查了多少晚', ['垫江县']],
    ['垫江隔壁的丰都县办了多少法律援助', ['-丰都县']],
    ['丰都县（垫江邻县）办了多少法律援助', ['-丰都县']],
    ['legal aid in Fengdu County next to Dianjiang', ['-丰都县']],
    ['垫江隔壁办了多少法律援助', ['垫江县']],
    ['地震以后，民和那边震坏了多少户房子', ['-民和回族土族自治县']],
    ['夜里垫疆巡查了多少晚', []],
    ['云阳云安古镇那条普法街有多长', ['云阳县']],
    ['云阳镇街执法辅助人员有多少', ['云阳县']],
    ['云阳书记镇长去年讲了几次法治课', ['云阳县']],
    ['乐至全年散发了多少材料', ['-乐至县']],
    ['安岳老百姓在乡镇便民中心能办多少事', ['安岳县']],
    ['云阳有些乡镇一年立不了几个案', ['云阳县']],
    ['云阳的一些镇没有执法证', ['云阳县']],
    ['为什么云阳个别乡一整年没立案', ['云阳县']],
    ['资阳安岳受理了多少件复议', ['安岳县']],
    ['南按区信访总量', ['南岸区']],
    ['雲陽縣受理了多少件複議', ['云阳县']],
    ['dianjiang 的复议', ['垫江县']],
    ["How many petitions did Nan'an District get?", ['南岸区']],
    ['petitions in Nan An', ['南岸区']],
    ['petitions in Dianjang', ['垫江县']],
    ['ＮａｎＡｎ 信访', ['南岸区']],
    ['重庆市南岸区信访', ['南岸区']],
    ['云阳县巴阳镇的微网格', ['巴阳镇']],
    ['云阳和巴阳镇的微网格', ['云阳县', '巴阳镇']],
    ['垫江跟安岳比，谁的复议多', ['垫江县', '安岳县']],
  ])('%s → %j', (question, expected) => {
    expect(placesIn(question)).toEqual(expected);
  });

  it.each([
    ['村居法务平台在云阳有多少人注册？', ['云阳县']],
    ['垫江一共废了几件规范性文件', ['垫江县']],
    ['垫江搞法治督察，县级单位查了多少个', ['垫江县']],
    ['云洋县检查过多少件案卷', ['云阳县']],
    ['洋县检查过多少件案卷', ['洋县']],
    ['Why is Yunyang last in northeast Chongqing?', ['云阳县']],
    ['petitions in Yunyang, Hubei', ['郧阳区']],
    ['What shortcomings does Yunyang District admit?', ['郧阳区']],
    ['What shortcomings does Yunyang County admit?', ['云阳县']],
    ['How many officers took part in training in Dianjiang?', ['垫江县']],
    ['垫江有多少名社区矫正对象', ['垫江县']],
    ['陕西浦城结了多少件劳动仲裁案', ['蒲城县']],
    ['福建浦城结了多少件劳动仲裁案', ['-浦城县']],
    ['评定了多少个优秀案卷', []],
    ['In Ledu, how many booklets were handed out?', ['乐都区']],
    ['petitions in Zhangting', ['长汀县']],
    ['petitions in Changting', ['长汀县']],
  ])('finds in %s only the places that are meant among many: %j', (question, expected) => {
    const elsewhere = (
      [
        ['蒲城县', '蒲城', 'pucheng', '陕西省'],
        ['平定县', '平定', 'pingding', '山西省'],
        ['乐都区', '乐都', 'ledu', '青海省'],
        ['长汀县', '长汀', 'changting', '福建省'],
        ['武平县', '武平', 'wuping', '福建省'],
        ['兴文县', '兴文', 'xingwen', '四川省'],
        ['察隅县', '察隅', 'chayu', '西藏自治区'],
        ['洋县', '洋县', 'yang', '陕西省'],
        ['郧阳区', '郧阳', 'yunyang', '湖北省'],
        ['长清区', '长清', 'changqing', '山东省'],
        ['泰宁县', '泰宁', 'taining', '福建省'],
        ['名山区', '名山', 'mingshan', '四川省'],
      ] as const
    ).map((names) => ({ ...place(names), province: names[3] }));
    const { places } = read(question, { jurisdictions: [...elsewhere, ...context.jurisdictions] });
    expect(places.map(({ loaded, known }) => loaded[0]?.name ?? `-${known?.name ?? ''}`)).toEqual(expected);
  });

  it.each([
    ['南铺区市监局抽检了多少批次', ['南浦区市场监督管理局']],
    ['南铺市场监管局抽检了多少批次', ['南浦区市场监督管理局']],
    ['华阳市监局抽检了多少批次', []],
  ])('knows a department behind a misspelt place: %s → %j', (question, expected) => {
    const department = {
      ...place(['南浦区市场监督管理局', '南浦区市场监督管理局', '', '广东省']),
      level: 'department' as const,
      parent: '南浦区',
    };
    const { places } = read(question, { jurisdictions: [department] });
    expect(places.flatMap(({ loaded }) => loaded.map(({ name }) => name))).toEqual(expected);
  });

  it.each([
    ['How many drills did Uxin Banner hold?', '乌审旗'],
    ["Ejin Horo Banner's mediators", '伊金霍洛旗'],
    ['petitions in Taxkorgan', '塔什库尔干塔吉克自治县'],
    ['petitions in Wushen', '乌审旗'],
  ])('knows a place by its name in another language of the country: %s → %s', (question, name) => {
    const named = (full: string, pinyin: string) => place([full, full.slice(0, -1), pinyin, '']);
    const jurisdictions = [
      named('乌审旗', 'wushen'),
      named('伊金霍洛旗', 'yijinhuoluo'),
      named('塔什库尔干塔吉克自治县', 'tashikuergantajike'),
    ];
    expect(read(question, { jurisdictions }).places.map(({ loaded }) => loaded[0]?.name)).toEqual([name]);
  });

  it.each([
    ['奉节县的复议', ['-奉节县']],
    ['乾县办理了多少复议', ['-乾县']],
    ['乾安縣辦理了多少複議', ['-乾安县']],
    ['江北信访总量多少件', ['-江北区']],
    ['云阳县双江街道化解了多少起纠纷', ['-双江街道']],
    ['How many cases did Fuling District handle?', ['-涪陵区']],
    ['What is the mediation success rate in Zhongxian?', ['-忠县']],
    ['How many cases did Gotham District handle?', ['-Gotham District']],
  ])('knows that %s asks about a place without a report', (question, expected) => {
    expect(placesIn(question)).toEqual(expected);
  });

  it.each([
    ['How many petitions in Zhongxian?', ['-忠县']],
    ['How many petitions in Zhongxang?', ['钟祥市']],
    ['How many petitions in Fuling District?', ['-涪陵区']],
  ])('takes what is the name of another place for no misspelling: %s → %j', (question, expected) => {
    const jurisdictions = [
      place(['钟祥市', '钟祥', 'zhongxiang', '湖北省']),
      place(['富宁县', '富宁', 'funing', '云南省']),
    ];
    const { places } = read(question, { jurisdictions });
    expect(places.map(({ loaded, known }) => loaded[0]?.name ?? `-${known?.name ?? ''}`)).toEqual(expected);
  });

  it.each([
    '安全生产检查多少次',
    '和平年代的普法',
    'How many About cases',
    '这个难案办了多久',
    'Requests received',
  ])('sees no place in %s', (question) => {
    expect(placesIn(question)).toEqual([]);
  });

  it('takes the place set beside the question for the one in it', () => {
    expect(read('云阳的复议', { county: '垫江' }).places.map(({ loaded }) => loaded[0]?.name)).toEqual([
      '垫江县',
    ]);
  });

  it.each([
    '各地复议对比',
    '五份报告里谁的调解成功率最高',
    'compare petitions across all reports',
    '三个地方比较',
  ])('hears all places in %s', (question) => {
    expect(read(question).allPlaces).toBe(true);
  });

  it('does not hear all places where one is named', () => {
    expect(read('南岸有哪几个镇街进了试点').allPlaces).toBe(false);
  });
});

it('knows the whole of which a part is asked for', () => {
  expect(read('垫江这83件复议里有几件办结了').given).toEqual([83]);
  expect(read('Of the 2,447 mediators in Yunyang, how many are women?').given).toEqual([2447]);
  expect(read('2023年复议里有几件办结了').given).toEqual([]);
  expect(read('How many mediators were there in Yunyang at the end of 2023?').given).toEqual([]);
  expect(read('12345热线里有几件没办').given).toEqual([]);
});

describe('words of dialects', () => {
  it.each([
    ['云阳有好多人民调解员', '云阳有多少人民调解员'],
    ['垫江办了几多复议', '垫江办了多少复议'],
    ['安岳办企业要好久', '安岳办企业要多久'],
    ['安岳啷个搞行政执法监督的', '安岳怎么搞行政执法监督的'],
    ['为啥南岸好多案件拖着', '为啥南岸好多案件拖着'],
    ['巴阳镇好多纠纷没调成', '巴阳镇好多纠纷没调成'],
  ])('%s is read as %s', (question, meant) => {
    expect(read(question).normalised).toBe(meant);
  });
});

describe('money as it is spoken', () => {
  it.each([
    ['云阳的水价最后涨了2块5吗', '2.5元'],
    ['云阳停车一小时是不是要3块钱', '3元'],
    ['云阳清走了2块3吨重的石头', '2块3吨'],
  ])('%s has %s', (question, written) => {
    expect(read(question).normalised).toContain(written);
  });
});

describe('years in a question', () => {
  it.each([
    ['Why did Yunyang cut its number of mediators to under 2000?', []],
    ['南岸区2019年的信访量', [2019]],
    ['南岸区自己办的，2019年有多少', [2019]],
    ['南岸区花了12,019元', []],
    ['南岸区二〇二三年的信访量', [2023]],
    ['垫江去年办了多少复议', [2023]],
    ['垫江今年办了多少复议', [2023]],
    ['前年垫江办了多少复议', [2024]],
    ['巴阳镇2024年打算怎么做普法', [2023]],
    ['抽查2021年以来的案件多少件', []],
    ['信访总量比去年降了多少', []],
    ['信访总量比2022年多还是少', []],
    ['云阳2022年处罚了多少件？想跟今年比一比', [2022]],
    ["How did Nan'an's index shift, starting in 2022?", []],
    ['How much quicker do firemen in Dianjiang arrive now than in 2022?', []],
    ['云阳2022年的调解成功率是多少？想和2023年的做个对照', [2022]],
    ['云阳2022年和2023年的调解成功率对比', [2022, 2023]],
    ['满意度比前年好了吗', []],
    ['云阳05年处罚了多少件', [2005]],
    ['云阳22年和23年的罚款差多少', [2022, 2023]],
    ['云阳近10年来处罚了多少件', []],
    ['云阳10年规划完成了几项', []],
    ['云阳3年内办结多少件', []],
    ['印发《2022年度要点》了吗', []],
    ['垫江的复议', []],
  ])('%s → %j', (question, expected) => {
    expect(read(question).years).toEqual(expected);
  });

  it('takes 去年 for the year before today when a report of it is loaded', () => {
    expect(read('垫江去年办了多少复议', { years: [2023, 2025] }).years).toEqual([2025]);
  });
});

describe('what a question asks for', () => {
  it.each([
    ['垫江办了多少件复议', 'figure'],
    ['垫江 行政复议', 'figure'],
    ['云阳排第几', 'figure'],
    ['How many petitions did Yunyang get?', 'figure'],
    ['信访总量同比下降多少', 'change'],
    ['许可事项变少了吗，原来多少现在多少', 'change'],
    ['How did the number of licence items in Yunyang change?', 'change'],
    ['谁的调解成功率最高', 'comparison'],
    ['Is the mediation rate higher in Dianjiang or in Anyue?', 'comparison'],
    ['垫江和安岳的复议', 'comparison'],
    ['南岸有哪几个镇街进了试点', 'passage'],
    ['巴阳镇的毛病出在哪', 'passage'],
    ['Who lectured in Anyue?', 'passage'],
    ['噪音这些事，南岸几个部门是怎么轮着管的', 'passage'],
    ["What's the value of the tax and fee cuts in Nan'an?", 'figure'],
    ["Officials in Nan'an who had to sit the law test - headcount?", 'figure'],
    ['What happened to the weight of legal work in the Yunyang appraisal?', 'change'],
    ['What happened to the officers in Yunyang whose files failed the check?', 'passage'],
    ['What became of the suspects?', 'passage'],
    ['What share of the answers backed the change in school districts in Yunyang?', 'figure'],
    ['How far behind the locals are newcomers in Yunyang in knowing the law?', 'figure'],
    ['南岸办一件的平均用时变短了没有', 'change'],
    ['垫江的文件汇编多长时间更新一回', 'passage'],
    ['Satisfaction in Dianjiang: where did it start, where is it now?', 'change'],
    ['Where did Yunyang place for legal services?', 'figure'],
    ['出得最多的、最少的分别是哪里', 'comparison'],
    ['受理了多少件复议，哪些没报这个数', 'comparison'],
    ['Did complaints in Yunyang come down?', 'change'],
    ['What were the fines for illegal fishing in Yunyang?', 'figure'],
    ['What did Yunyang collect in fines?', 'figure'],
    ['What traffic did the Yunyang website get, in views?', 'figure'],
    ['What was the worst score that a case file of Yunyang got?', 'figure'],
    ['Yunyang - measures repealed in the clean-up', 'figure'],
    ['Did Yunyang get any faster at licensing? Before and after, please.', 'change'],
    ['What did the mayor of Yunyang pay attention to?', 'passage'],
    ['安岳给干部编的读本，书名是啥', 'passage'],
    ['安岳缺哪种人才', 'passage'],
    ['没经过法审的事情，在垫江能拿上会讨论吗', 'passage'],
    ['巴阳镇开过几次会，能告诉我次数吗', 'figure'],
    ['云阳那个收费方案最后哪里变了', 'passage'],
    ['果农和收购商闹纠纷，云阳政府是怎么调的', 'passage'],
    ['云阳的工资标准是怎么调的', 'change'],
    ['巴阳原来山和河分开巡，后来干嘛合成一队', 'passage'],
    ['垫江给企业的安静日子从几号到几号', 'passage'],
    ['南岸跟成都搞跨省办事，是和成都的哪些区签的字', 'passage'],
    ['Which townships in Hubei does Yunyang mediate with?', 'passage'],
    ['When villagers in Yunyang fall out, who is asked in?', 'passage'],
    ['Firms in Dianjiang get checked over and over. What does the county mean to do?', 'passage'],
    ['For migrants from Anyue with unpaid wages, which office has the county set up?', 'passage'],
    ["Which places recognise each other's licences with Yunyang?", 'passage'],
    ['What did Anyue do that earned it a shout-out from the province?', 'passage'],
    ["What rules did Nan'an bring in so it would lose fewer lawsuits?", 'passage'],
    ['Why did some towns in Yunyang not handle a case all year?', 'passage'],
    ["The office answered 30 letters all year. Isn't that rather few?", 'figure'],
    ['Yunyang had seven work accidents. What was the death toll?', 'figure'],
    ['今天天气怎么样', 'chitchat'],
    ['你觉得哪个县的干部最好', 'chitchat'],
    ['这些领导里面谁最有前途', 'chitchat'],
    ['你觉得云阳去年办了多少复议', 'figure'],
    ['你真是个垃圾', 'chitchat'],
    ['云阳要搬垃圾中转站的事后来怎么着了', 'passage'],
    ['云阳的傻瓜相机店被罚了什么', 'passage'],
    ['明天云阳会下雪吗', 'chitchat'],
    ['云阳下雪那阵子，公路上撒了多少融雪剂', 'figure'],
    ['云阳普法花的钱比2022年多还是少', 'change'],
    ['hello', 'chitchat'],
    ['云阳的书记跟县长，这一年牵头学法的次数帮我查一下', 'figure'],
  ])('%s is a %s question', (question, kind) => {
    expect(read(question).kind).toBe(kind);
  });

  it('hears once what is said over and over, and leaves numbers as they are', () => {
    expect(read('县'.repeat(1900)).normalised).toBe('县县');
    expect(read(`${'help '.repeat(40)}petitions in Nan'an`).normalised).toBe("help help petitions in Nan'an");
    expect(read('各位，垫江的10000000元呢').normalised).toBe('垫江的10000000元呢');
  });

  it.each([
    ['How many reconsidertion cases were resloved?', 'How many reconsideration cases were resolved?'],
    ['mediaton sucess rate', 'mediation success rate'],
    ['govt info disclosed, avg per dept', 'government information disclosed, average per department'],
    ['# of petitions, no. of hearings', 'number of petitions, number of hearings'],
    [
      'How mnay hearings and waht came of teh rest',
      'How many hearings and what came of the rest'.replace('How', 'how'),
    ],
  ])('puts slips in English words right: %s', (typed, meant) => {
    expect(read(typed).normalised).toBe(meant);
  });

  it.each([
    'How many meditation classes were held?',
    'Taining and Lingshan: residents per subdistrict',
    'the correct decision',
  ])('leaves other words and names as they are: %s', (typed) => {
    expect(read(typed).normalised).toBe(typed);
  });

  it('hears the stage, and takes a loose 收 for either of two', () => {
    expect(read('受理了多少件复议').stages).toEqual(['accepted']);
    expect(read('办结了多少件复议').stages).toEqual(['concluded']);
    expect(read('一年收了多少件复议').stages).toEqual(['accepted', 'received']);
    expect(read('受理的复议案子，最后办结了几件').stages).toEqual(['concluded']);
    expect(read('Of the cases accepted, how many were settled?').stages).toEqual(['concluded']);
    expect(read('受理的复议案子有几件').stages).toEqual(['accepted']);
    expect(read('How many injury claims got a ruling, not just accepted?').stages).toEqual(['concluded']);
  });

  it('takes hours for a length of time as well as for what is counted', () => {
    expect(read('hours put in by village advisers').kinds).toEqual(['count', 'duration']);
    expect(read('minimum training hours per officer').kinds).toEqual(['count', 'duration']);
  });

  it('puts an English verb and its particle together again', () => {
    expect(read('How much in fines did Yunyang let small firms off?').topic).toBe(
      'in fines let off small firms',
    );
    expect(read('How many people were out over the weekend?').topic).toContain('people out over weekend');
  });

  it('takes things named like people for things', () => {
    expect(read('How many policy explainers were published?').units).toEqual([]);
    expect(read('How many rivers were cleaned?').units).toEqual([]);
    expect(read('How many inspectors were trained?').units).toContain('人');
  });

  it('keeps what is done by reporting, and leaves out what is said after the question', () => {
    expect(read('How can villagers report misconduct?').topic).toContain('report misconduct');
    expect(read('How many reports on misconduct came in?').topic).not.toContain('report');
    expect(read('Did Dianjiang or Anyue mediate more cases? They look awfully close.').topic).toBe(
      'mediate cases',
    );
  });

  it('puts a verb and its object together again that the number parts', () => {
    expect(read('云阳着了多少次火')).toMatchObject({ topic: '着火', units: ['起'] });
    expect(read('云阳去年盖了几栋房子').topic).toBe('盖房子');
    expect(read('云阳种了多少棵树苗').topic).not.toContain('种树');
  });

  it('hears words asked for after something is told', () => {
    expect(read("Buyers couldn't get their deeds. How did Yunyang sort it out?").kind).toBe('passage');
  });

  it('leaves out who asks, what for, and what is not meant in brackets', () => {
    expect(read('我是劳动律师，想知道劳动仲裁多少件').topic).toBe('劳动仲裁');
    expect(read('审计底稿要用：行政复议审结了多少件（不是收到的）')).toMatchObject({
      topic: '行政复议审结了',
      excluded: '收到',
      stages: ['concluded'],
    });
  });

  it.each([
    ['垫江有几个镇街一年一件执法案子都没有，是怎么回事', 'passage'],
    ['垫江有几个镇街一年一件执法案子都没有', 'figure'],
    ['垫江个别乡镇整年都没办几件案，原因在哪', 'passage'],
    ['垫江的镇就办那么几个案子，根子是什么', 'passage'],
    ['云阳为啥要把几个部门的巡河队并到一起', 'passage'],
    ['油烟扰民，几个部门互相推，云阳打算怎么改', 'passage'],
    ['云阳几个部门被通报', 'figure'],
    ['云阳的牧民想贷款，能贷多少是凭啥定的', 'passage'],
  ])('tells some from how many: %s', (question, kind) => {
    expect(read(question).kind).toBe(kind);
  });

  it.each([
    ['查扣的走私冻肉有多重', '吨'],
    ['没收注水肉多少公斤', '公斤'],
    ['What weight of dyed oranges did inspectors seal?', '吨'],
    ['How much sand was seized at sea?', '吨'],
    ['How heavy was the catch?', '吨'],
    ['最远一趟有多远', '公里'],
    ['岸线修复了多长', '公里'],
    ['How long is the coastline?', '公里'],
    ['How far is the furthest trip?', '公里'],
    ['调解员平均年龄多大', '岁'],
    ['How old are the mediators?', '岁'],
    ['清运积雪多少立方米', '立方米'],
  ])('hears that %s asks for a quantity: %s', (question, unit) => {
    expect(read(question).units[0]).toBe(unit);
  });

  it.each([
    ['给群众省了多少', 'money'],
    ['最后真正到账多少', 'money'],
    ['被扣了多少补助款', 'money'],
    ['How big was the largest single penalty?', 'money'],
    ['What were the fines for illegal fishing?', 'money'],
    ['What did the audits save?', 'money'],
    ['How many yuan did the tax cuts come to?', 'money'],
    ['What was the longest that anyone had been waiting?', 'duration'],
    ['Average length of a case, in days', 'duration'],
    ['What satisfaction level did deputies give?', 'percent'],
    ['省了多少时间', 'duration'],
    ['办一件要几个钟头', 'duration'],
    ['How many weeks did it take?', 'duration'],
    ['禁牧的有多大一片', 'area'],
    ['How much pasture is closed to grazing?', 'area'],
    ['Weight of rule of law in the annual appraisal', undefined],
    ['多重困难怎么破', undefined],
    ['派了多少年轻干部', undefined],
  ])('hears the kind of number that %s asks for: %s', (question, kind) => {
    const { kinds, units } = read(question);
    expect([kinds[0], units]).toEqual([kind, units.includes('小时') ? ['小时'] : []]);
  });

  it('hears measure words and kinds', () => {
    expect(read('劳动仲裁结了多少案')).toMatchObject({
      kinds: ['count'],
      units: ['件', '起', '宗', '例', '案'],
    });
    expect(read('培训了多少人次').units).toEqual(['人次']);
    expect(read('办结率是多少').kinds).toEqual(['percent']);
    expect(read('Rank Yunyang and Dianjiang by the number of mediators').kinds).toEqual(['count']);
    expect(read("What did Nan'an rank for its turnover?").kinds).toEqual(['rank']);
    expect(read('the number of pieces of legal advice').units).toContain('条');
    expect(read('合同金额有多大').kinds).toEqual(['money']);
    expect(read('Where are people least happy with the service?').kinds).toEqual(['percent']);
    expect(read('Did Yunyang or Dianjiang conclude more cases?').units).toContain('件');
    expect(read('Training attendances, highest to lowest: Yunyang, Dianjiang').units[0]).toBe('人次');
    expect(read('hours served by legal advisers').units).toContain('小时');
    expect(read('Public satisfaction with the courts in Yunyang').kinds).toEqual(['percent']);
    expect(read('办了多少人大建议').units).toEqual([]);
    expect(read('上访的来了多少拨').units).toContain('批');
    expect(read('那条普法街有多长').units).toContain('米');
  });

  it('hears what is counted before what it is about', () => {
    expect(read('讨工钱的案子有多少').kinds).toEqual(['count']);
    expect(read('讨回的工钱有多少').kinds).toEqual(['money']);
    expect(read('花在普法上的钱，两个县谁多').kinds).toEqual(['money']);
    expect(read('By how much did lawsuits per 10,000 residents come down?')).toMatchObject({
      kind: 'change',
      kinds: [],
    });
  });

  it.each([
    ['一共有多少户市场主体，不是问新增的', '新增'],
    ['多少户市场主体，不要说新增的', '新增'],
    ['How many businesses, rather than new ones?', 'new ones'],
    ['How many bodies in Anyue applied for seals (not the number of licences)?', 'licences'],
    ['How many disputes were taken in? Taken in, not solved.', 'solved'],
  ])('leaves out what is not meant: %s', (question, left) => {
    expect(read(question).excluded).toContain(left);
    expect(read(question).topic).not.toContain(left);
  });

  it('hears what is taken for granted', () => {
    expect(read('许可事项为什么涨到了298项').premises.map(({ claim, value }) => [claim, value])).toEqual([
      ['equals', 298],
      ['rose', null],
    ]);
    expect(read('复议怎么连一半都没办结').premises[0]).toMatchObject({
      claim: 'lessThan',
      value: 50,
      unit: '%',
    });
    expect(read('复议办结了多少').premises).toEqual([]);
    expect(read('安岳先在哪两个镇试点赋权').claims).toEqual([]);
    expect(read('承诺的实事都办完了，最后一件是哪件').premises[0]).toMatchObject({ claim: 'all' });
    expect(read('信访比2022年还多，多了几件').premises[0]).toMatchObject({ claim: 'rose' });
    expect(read('受理的纠纷怎么只调成了七十来起').premises[0]).toMatchObject({ value: 70, unit: '起' });
    expect(read('许可事项一下子加到298项，是为了啥').premises[0]).toMatchObject({ value: 298 });
    expect(read('信访批次降了6%，靠的是啥办法').premises[0]).toMatchObject({ value: 6, unit: '%' });
    expect(read('信访量怎么越来越大了').premises[0]).toMatchObject({ claim: 'rose' });
    expect(read('处罚咋越罚越少了').premises[0]).toMatchObject({ claim: 'fell' });
    expect(read('What caused the surge in lawsuits?').premises[0]).toMatchObject({ claim: 'rose' });
    expect(read('Why does it take 3 working days?').premises[0]).toMatchObject({ value: 3, unit: '天' });
    expect(read('Bayang failed to settle most of its disputes. Why?').premises[0]).toMatchObject({
      claim: 'lessThan',
      value: 50,
    });
    expect(read('镇里还有11个村没通公交，卡在哪儿').premises[0]).toMatchObject({
      claim: 'equals',
      value: 11,
    });
    expect(read('实事都办完了，一共几件').premises).toEqual([]);
    expect(read('法治满意度不是拿了第一嘛，靠的什么').premises[0]).toMatchObject({ claim: 'rank', value: 1 });
    expect(read('Why did petitions shoot up?').premises[0]).toMatchObject({ claim: 'rose' });
    expect(read("It settled over half of its cases, what's its secret?").premises[0]).toMatchObject({
      claim: 'moreThan',
      value: 50,
    });
    expect(read('热线满意度怎么掉到第18名了').kinds).toEqual(['rank']);
  });

  it.each([
    ['信访总量不降反升，原因在哪？', { claim: 'rose' }],
    ['投诉一直往上走，咋回事', { claim: 'rose' }],
    ['上访的比从前还多，是什么导致的', { claim: 'rose' }],
    ['公证业务比上年涨了8.2%，是什么带动的', { claim: 'equals', value: 8.2 }],
    ['考核的名次退了，怎么搞的', { claim: 'fell' }],
    ['What pushed petitions up?', { claim: 'rose' }],
    ['What made the index slip to 21.9 in 2023?', { claim: 'equals', value: 21.9 }],
    ["People aren't as happy with the service as they used to be. How come?", { claim: 'fell' }],
    ['调解成功的还没有一半，怎么拖成这样', { claim: 'lessThan', value: 50 }],
    ['十个纠纷里调成的不到九个，为什么这么低', { claim: 'lessThan', value: 90 }],
    ["Three in ten people aren't satisfied, are they?", { value: 30, unit: '%' }],
    ['Why does it lose about a quarter of its cases?', { value: 25, unit: '%' }],
    ['抽到的卷子个个合格，这经验能介绍下吗？', { claim: 'all' }],
    ['45项任务，全区都完成了，是哪个月完的？', { claim: 'all' }],
    ['All seven decisions were finished. In which month was the last one done?', { claim: 'all' }],
    ['抽查的案卷没有一本不合格，是怎么做到的', { claim: 'never' }],
    ["Why didn't they ever ask the public?", { claim: 'never' }],
    ['只拿了个第二，为啥不如人家', { claim: 'rank', value: 2 }],
    ['数据量拿了头名，有多少条', { claim: 'rank', value: 1 }],
    ['满意度为何下滑到18名', { claim: 'rank', value: 18 }],
    ['Why did it come only fifth for market entities?', { claim: 'rank', value: 5 }],
    ['What has put the town bottom of the list?', { claim: 'rank', value: null }],
    ['A mere 98 cases were accepted. What is the reason?', { claim: 'equals', value: 98 }],
  ])('hears it however it is said: %s', (question, premise) => {
    expect(read(question).premises).toContainEqual(expect.objectContaining(premise));
  });

  it.each([
    '法治考核垫底的单位，县里会拿他们怎么办？',
    '如何提高调解成功率？',
    'Of all the quarrels mediated, what number were between neighbours?',
    '去年那几个重大决策，其中有一个没拍板的是哪个',
    '23年法律援助办结多少件',
    'Did the list get longer or shorter?',
  ])('hears nothing taken for granted: %s', (question) => {
    expect(read(question).premises).toEqual([]);
  });

  it('answers in the language that carries the question', () => {
    expect(read('Dianjiang 的复议办结率 how much？').language).toBe('zh');
    expect(read('How many people use 渝快政 in Yunyang?').language).toBe('en');
  });

  it('leaves in the topic what is looked for', () => {
    expect(read('资阳安岳受理了多少件复议').topic).not.toContain('资阳');
    expect(read('2000年以后的文件废止了几件').years).toEqual([]);
    expect(read('多少份文件还有效（县里、部门都算上）').topic).not.toContain('部门');
    expect(read('开出的最大一张罚单是多少钱').topic).toContain('最高');
    expect(read('请问垫江去年一共办了多少件行政复议？').topic).toContain('行政复议');
    expect(read('请问垫江去年一共办了多少件行政复议？').topic).not.toMatch(/垫江|去年|多少|请问/u);
  });
});

describe('any text at all', () => {
  it('is read without failing, twice alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  it('is the same in full-width and half-width forms, with and without zero-width characters', () => {
    const plain = read('垫江 2023 年 100% 的复议');
    const wide = read('垫江 ２０２３ 年 １００％ 的复\u200b议');
    expect({ ...wide, original: '' }).toEqual({ ...plain, original: '' });
  });

  it('may be very long', () => {
    expect(read('垫江办理行政复议案件，'.repeat(2000)).places[0]?.loaded[0]?.name).toBe('垫江县');
  });
});

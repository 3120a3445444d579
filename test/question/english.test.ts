import { describe, expect, it } from 'vitest';
import { matchMetrics } from '../../src/figures/catalogue/index.js';
import { segment } from '../../src/question/segment.js';
import { otherWordsIn } from '../../src/question/thesaurus.js';
import { understand } from '../../src/question/understand.js';

const read = (question: string) =>
  understand(question, {
    jurisdictions: [
      {
        name: '云阳县',
        shortName: '云阳',
        pinyin: 'yunyang',
        level: 'county',
        parent: '重庆市',
        province: '重庆市',
      },
    ],
    years: [2023],
    today: '2026-11-24',
  });

describe('what an English question asks for', () => {
  it.each([
    ['How often in a year was a leopard caught on camera in Yunyang?', 'figure'],
    ['Yunyang let firms pay later. What was the sum?', 'figure'],
    ["Yunyang's advisers looked over contracts. What's the combined value?", 'figure'],
    ["What did Yunyang's tax cuts come to?", 'figure'],
    ["What was Yunyang's dedicated budget for rule-of-law work?", 'figure'],
    ['What was the dedicated rule of law budget in Yunyang?', 'figure'],
    ["Problems raised at Yunyang's counters for things that can't be done", 'figure'],
    ['Yunyang: reconsideration cases where the first decision got changed for being wrong?', 'figure'],
    ['For an audit working paper: reconsideration cases Yunyang concluded in 2023, and no others', 'figure'],
    ['What percantage of food samples passed in Yunyang?', 'figure'],
    ['Starting a firm in Yunyang: what is the usual wait?', 'figure'],
    ['Please, the quantity of officers trained in Yunyang', 'figure'],
    ['Yunyang looked back at some case files. The number, please?', 'figure'],
    ['I need the 2023 figure for penalties and confiscations put together in Yunyang.', 'figure'],
    ['What was the reach, in people, of the talks in Yunyang?', 'figure'],
    ['What portion of the disputes in Yunyang was settled?', 'figure'],
    ["What's the most a mediator in Yunyang can be paid per case?", 'figure'],
    ['How many more or fewer suits did Yunyang have than a year earlier?', 'change'],
    ['Did Yunyang get more or fewer complaints than the previous year? Give both numbers.', 'change'],
    ['Approvals in Yunyang got faster. From how long to how long?', 'change'],
    ['How many forms did villages in Yunyang fill in before, and how many now?', 'change'],
    ['How much subsidy was docked from herders in Yunyang who would not cut their herds?', 'figure'],
    ['When the big rain came, how many households did Yunyang move out?', 'figure'],
    ['Was there rain in Yunyang?', 'chitchat'],
    ['Which place has the fairest officials, in your view?', 'chitchat'],
    ['Do you think you could tell me how many petitions Yunyang had?', 'figure'],
    ['How often do mediators in Yunyang meet?', 'passage'],
    ['When the streets of Yunyang flooded, how deep was the water at the worst spot?', 'figure'],
    ['Yunyang cut its biggest fine after a review. What was it cut down to?', 'figure'],
    ['I need the shortest time anyone in Yunyang waited for the money', 'figure'],
    ['How much water changed hands in Yunyang?', 'figure'],
    ['Why did one decision in Yunyang slip to 2024?', 'passage'],
    ['How many data links between Yunyang and the Wanzhou systems are missing?', 'figure'],
    ['Between Yunyang and Wanzhou, which had more cases?', 'comparison'],
  ])('%s → %s', (question, kind) => {
    expect(read(question).kind).toBe(kind);
  });

  it.each([
    ['How much rent did Yunyang waive for small firms?', 'money'],
    ['Firms in Yunyang that underpaid had to make up how much?', 'money'],
    ['What sum did members in Yunyang get refunded?', 'money'],
    ['Drivers in Yunyang who sued got back how much altogether?', 'money'],
    ["What was the bill for Yunyang's command centre?", 'money'],
    ['Firms in Yunyang got policy money. What did it add up to?', 'money'],
    ['How big a slice of the staff in Yunyang is licensed?', 'percent'],
    ['How often, in percentage terms, does Yunyang win when it is sued?', 'percent'],
    ['How many per cent of cases in Yunyang went to court?', 'percent'],
    ['Typical arrival time when you are trapped in Yunyang?', 'duration'],
    ['Did Yunyang get any faster at deciding? Before and after, please.', 'duration'],
    ['How big is the user base of the Yunyang platform?', 'count'],
    ["How many nights' worth of sandbags did Yunyang keep?", 'count'],
    ['The shortest time from claim to money in Yunyang?', 'duration'],
    ['How much late payment did Yunyang clear?', 'money'],
    ['By what percentage did rents rise in Yunyang?', 'percent'],
  ])('%s is told in %s', (question, kind) => {
    expect(read(question).kinds[0]).toBe(kind);
  });

  it.each([
    ["Yunyang's rescue squads: what's their headcount?", '人'],
    ['Yunyang platform: user count please', '人'],
    ['How many got held by the police in Yunyang?', '人'],
    ["number of times bosses of Yunyang's departments sat in the courtroom", '次'],
    ['Legal clips in Yunyang: total plays?', '次'],
    ["Yunyang's village advisers, total hours of service?", '小时'],
    ['How often did Yunyang use coercion, counted in cases?', '件'],
    ['How many flats were handed over in Yunyang?', '套'],
    ['How many places in Yunyang have a window?', '处'],
    ['How many orphans were looked after in Yunyang?', '人'],
    ['How many cleaners were paid in Yunyang?', '人'],
    ['How many loudspeakers were put up in Yunyang?', undefined],
    ['How many merchants in Yunyang made a pledge?', undefined],
    ['How much water changed hands in Yunyang?', '立方米'],
    ['How deep was the water in Yunyang?', '米'],
    ["How many readers did Yunyang's articles get?", '次'],
    ['How many officers in Yunyang had their badges cancelled?', undefined],
    ['Rank the three places by their fines.', undefined],
  ])('%s is counted in %s', (question, unit) => {
    expect(read(question).units[0]).toBe(unit);
  });

  it.each([
    ["How many files in Yunyang haven't been checked?", "haven't"],
    ["I'd like to know the fines in Yunyang", 'like'],
    ['How many per cent of cases in Yunyang were settled?', 'cent'],
    ['Fines in Yunyang in money terms, how much?', 'terms'],
    ['What share in Yunyang sued once the review was finished?', 'finished'],
  ])('does not look for the words that only ask: %s', (question, word) => {
    expect(segment(read(question).topic).map(({ said }) => said)).not.toContain(word);
  });

  it.each([
    ['How many powers did Yunyang take back?', 'take back'],
    ['How much did Yunyang advance to the workers?', 'advance'],
  ])('looks for what was done: %s', (question, word) => {
    expect(read(question).topic).toContain(word);
  });

  it('leaves out what does not count, and cases that are named after what comes before', () => {
    expect(read("How many documents did Yunyang abolish (lapsed ones don't count)?").excluded).toBe('lapsed');
    expect(read('How many complaints, not help requests, did Yunyang get?').excluded).toBe('help requests');
    expect(read('What share in Yunyang sued once the review was concluded?').stages).toEqual(['concluded']);
    expect(read('How many reviews in Yunyang were received once the appeal was concluded?').stages).toEqual([
      'received',
    ]);
  });

  it.each([
    ['people caught up in disputes', '涉及'],
    ['the queries that came in', '咨询'],
    ['what they take back', '收回'],
    ['people fishing without a licence, the anglers', '垂钓'],
    ['went out to inspect the site', '现场勘查'],
    ['flatly refused', '不予公开'],
    ['who sat in on the hearing', '旁听'],
    ['the fire crew', '消防队员'],
  ])('knows what reports say for %s', (said, term) => {
    expect(otherWordsIn(said).flatMap(({ terms }) => terms)).toContain(term);
  });

  it.each([
    ['one thing service packages processed', 'onething_volume'],
    ['staff licensed to enforce law', 'enforcement_officers'],
  ])('compares %s by %s', (topic, metric) => {
    expect(matchMetrics(topic)[0]?.metric.id).toBe(metric);
  });

  it('takes no year to which something is put off for the one that is asked about, and no language for a place', () => {
    expect(read('Why did one decision in Yunyang slip to 2024?').years).toEqual([]);
    expect(read('云阳哪项决策推迟到2024年？').years).toEqual([]);
    expect(read('How many decisions did Yunyang make in 2024?').years).toEqual([2024]);
    expect(read('How many lessons in Cantonese did Yunyang record?').places).toHaveLength(1);
  });

  it('takes a border that is crossed for no list of places', () => {
    expect(read('How many items did Yunyang handle across the Sichuan border?').allPlaces).toBe(false);
    expect(read('How many items were handled across the counties?').allPlaces).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { lookupPlace, lookupUnder, placeNames, placesIn } from '../../src/reports/gazetteer.js';

describe('the gazetteer', () => {
  it('knows a place by its full and by its short name', () => {
    const fengjie = {
      name: '奉节县',
      shortName: '奉节',
      pinyin: 'fengjie',
      level: 'county',
      parent: '重庆市',
      province: '重庆市',
    };
    expect(lookupPlace('奉节县')).toEqual([fengjie]);
    expect(lookupPlace('奉节')).toEqual([fengjie]);
  });

  it.each([
    ['石柱', '石柱土家族自治县'],
    ['阿坝', '阿坝藏族羌族自治州'],
    ['新疆', '新疆维吾尔自治区'],
    ['浦东', '浦东新区'],
    ['海口', '海口市'],
    ['南岸', '南岸区'],
  ])('takes %s for %s', (short, full) => {
    expect(lookupPlace(short).map((place) => place.name)).toContain(full);
  });

  it.each([
    ['丰都县', 'fengdu'],
    ['新都区', 'xindu'],
    ['单县', 'shanxian'],
    ['乐清市', 'yueqing'],
    ['乐至县', 'lezhi'],
    ['什邡市', 'shifang'],
    ['蔚县', 'yuxian'],
    ['长垣市', 'changyuan'],
  ])('spells %s as it is read: %s', (name, spelt) => {
    expect(lookupPlace(name)[0]?.pinyin).toBe(spelt);
  });

  it('returns all places that share a name', () => {
    const provinces = lookupPlace('朝阳区').map((place) => place.province);
    expect(provinces.sort()).toEqual(['北京市', '吉林省']);
    expect(lookupUnder('朝阳区', '长春市')?.province).toBe('吉林省');
    expect(lookupUnder('朝阳区', '上海市')).toBeNull();
  });

  it('knows towns by their full names alone', () => {
    expect(lookupPlace('巴阳镇')).toMatchObject([
      { level: 'township', parent: '云阳县', province: '重庆市' },
    ]);
    expect(lookupPlace('巴阳')).toEqual([]);
  });

  it('knows nothing else', () => {
    expect(lookupPlace('')).toEqual([]);
    expect(lookupPlace('法治县')).toEqual([]);
    expect(lookupPlace('市辖区')).toEqual([]);
  });

  it('finds the longest name at each place of a text', () => {
    const text = '石柱土家族自治县和奉节比，巴阳镇呢？';
    const found = placesIn(text);
    expect(found.map(({ start, end, short }) => [text.slice(start, end), short])).toEqual([
      ['石柱土家族自治县', false],
      ['奉节', true],
      ['巴阳镇', false],
    ]);
  });

  it('lists all places of a level', () => {
    expect(placeNames('province')).toHaveLength(31);
    expect(placeNames('county').length).toBeGreaterThan(2600);
    expect(placeNames('township').length).toBeGreaterThan(25_000);
  });
});

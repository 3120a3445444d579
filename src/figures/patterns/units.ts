import type { FigureKind } from '../types.js';

/** Measure words of one kind (量词与单位), as simplified text; a longer one is read before a shorter. */
interface UnitGroup {
  readonly kind: FigureKind;
  readonly units: string;
}

const GROUPS: readonly UnitGroup[] = [
  { kind: 'percent', units: '% ‰ ‱ 个百分点 百分点' },
  { kind: 'money', units: '元 美元 欧元 港元 元人民币 块钱 元/人 元/亩' },
  {
    kind: 'duration',
    units:
      '个工作日 工作日 个自然日 自然日 个小时 小时 分钟 秒钟 秒 个月 天 日 年 周 个星期 星期 个季度 个年度 个学时 学时 周年 岁 周岁 人天 人日',
  },
  {
    kind: 'area',
    units: '平方米 平方公里 平方千米 平米 ㎡ 公顷 亩 顷',
  },
  {
    kind: 'other',
    units:
      '微克/立方米 毫克/立方米 毫克/升 立方米 公里 千米 延米 延长米 米 厘米 毫米 里 海里 吨 公斤 千克 斤 克 千瓦时 千瓦 兆瓦 度 升 倍 km kg GB TB MB PB kWh kW MW KB m',
  },
  {
    kind: 'count',
    units:
      '个晚上 个夜晚 件人次 人次 件次 场次 台班 工日 条次 户次 家次 批次 班次 车次 架次 台次 辆次 艘次 例次 篇次 期次 节次 点次 人份 剂次 频次 个次 份次 起次 项次 宗次 ' +
      '个课时 课时 件套 台件 台套 航次 组次 处次 网次 大类 大项 方面 个标段 标段 ' +
      '件 条 项 个 名 位 人 户 家 场 次 起 宗 例 份 篇 册 期 批 支 处 所 台 套 辆 架 艘 部 本 张 幅 则 首 集 字 句 段 节 堂 讲 ' +
      '卷 案 座 栋 幢 间 片 块 面 班 队 股 伙 笔 单 票 枚 颗 粒 把 副 对 双 种 类 款 组 轮 层 口 眼 棵 株 头 只 匹 尾 羽 盏 ' +
      '桩 通 封 帖 格 道 根 颗 级 档 环 趟 遍 回 届 辑 轮次 学分 件/次 家/次 场/次 户/次 床 席 门 剂 盒 箱 袋 瓶 桶 车 站 室 员 村 镇 乡 县 校 院 岗 店 厂 企 屏 杯 声 发 页 曲 版 扇 罐 捆 窝 摊 拨 帧 人/次 乡镇 镇街',
  },
  { kind: 'index', units: '分' },
];

/** A measure word and what it measures. */
export interface UnitRow {
  readonly unit: string;
  readonly kind: FigureKind;
}

/** Every known measure word, longest first, since 个工作日 must be tried before 个. */
export const UNITS: readonly UnitRow[] = GROUPS.flatMap(({ kind, units }) =>
  [...new Set(units.split(' '))].filter(Boolean).map((unit) => ({ unit, kind })),
).sort((a, b) => b.unit.length - a.unit.length);

/**
 * Words that begin like a measure word and are none: 部门 after a number is no 部. Each entry is the measure word,
 * then what must not follow it.
 */
export const NOT_UNITS: Readonly<Record<string, string>> = {
  部: '门署分',
  处: '理罚置',
  所: '有属',
  家: '庭属',
  人: '民大才',
  分: '别局类管布批',
  级: '别',
  期: '间限',
  位: '于',
  名: '称',
  次: '日年',
  节: '点约',
  本: '级地',
  通: '过知报',
  对: '于',
  单: '位',
  面: '积向对',
  类: '别型',
  站: '点',
  门: '类',
  格: '式',
  道: '路',
  台: '账湾',
  片: '区',
  环: '境节保',
  股: '份',
  户: '籍',
  车: '辆',
  回: '复',
  院: '校',
  村: '民居务',
  县: '级',
  镇: '级',
  校: '园',
  企: '业',
  员: '工',
  度: '假',
  里: '程',
  天: '然府',
  日: '常',
  年: '度级代初末底',
  周: '边期年',
  元: '旦素',
  口: '头',
  头: '部',
  首: '次批创',
  段: '落',
  场: '所',
  项: '目',
  条: '例款',
  组: '织建成合',
  份: '额',
  批: '复示',
  起: '诉草',
  张: '贴',
  轮: '岗训',
  床: '位',
  双: '方向',
  款: '项',
  店: '铺',
  席: '位',
  档: '案',
  m: 'lLiI',
  发: '票展放现生布改出送电明起行言动',
  页: '码面岩',
  版: '权本图面',
  摊: '位贩点主',
  拨: '款付打给入',
  曲: '艺线',
};

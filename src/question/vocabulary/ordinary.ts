/**
 * Short place names, and near-misses of them, that are ordinary words of these reports first (易混普通词). Without
 * their 县, 区 or 市 they are not read as places. From the gazetteer's short names, chosen by hand.
 */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  `和平 平安 东方 中山 大方 朝阳 光明 长安 大同 合作 永定 城中 城东 城西 城北 城南 河东 河西 海西 通道 兴国 兴业 安定 新建 和政 和县 民和 大兴
  新兴 兴安 开发 高新 市中 城区 郊区 矿区 中心 建设 团结 友好 胜利 解放 民主 自治 科学 人民 公安 安全 文化 南部 北部 东部 西部 中部 开平 太平 永和
  共和 富裕 富民 仁和 仁化 文明 文化 法治 平等 新民 安居 宜居 乐业 大足 大安 大田 大理 山城 石城 金山 宝山 西山 东山 南山 北山 海港 江海 江口 河口 湖口 山口 城口
  新城 老城 古城 东城 西城 南城 北城 新市 新区 桥东 桥西 港口 开放 示范 保安 保靖 安康 安宁 安全 政和 通海 通河 通化 通山 通过 会同 会理 会议 调解 审查 清理 办理 受理
  南案 难案 安月 按月 云样 电将 店家 典当 阳台 云台 南北 男岸 合法 公正 公平 诚信`
    .split(/\s+/u)
    .filter(Boolean),
);

/**
 * Short names of places that are words of these reports too (水资源费, 惠民政策): a place that has a report is meant by one only where it
 * stands as a place would. Those without a report are read as places all the same, so that nothing is answered from another.
 */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  `资源 互助 振兴 前进 延长 惠民 惠农 民权 长寿 高明 友谊 工农 爱民 向阳 东风 宏伟 丰满 元宝 方正 平房 平原 中方 中原 灯塔 石棉
  前锋 站前 榆树 清水 江北 江南 东区 西区 天桥 洞口 上街 白云 大新 仁寿 凤凰 同心 温泉 白银 城关 康乐 复兴 满城 围场 新华 红旗 青山 平定`
    .split(/\s+/u)
    .filter(Boolean),
);

/**
 * Places whose English name is no Hanyu Pinyin of its Chinese characters but written after Mongolian, Uyghur, Kazakh or Tibetan
 * (少数民族语地名). Source: the spelling of 少数民族语地名汉语拼音字母音译转写法, without its accents, and the names in
 * common English use beside it.
 */
const NAMES = `
乌审 uxin / 鄂托克前 otogfront / 鄂托克 otog / 杭锦后 hangginrear / 杭锦 hanggin / 达拉特 dalad / 准格尔 jungar / 伊金霍洛 ejinhoro
阿拉善左 alxaleft / 阿拉善右 alxaright / 额济纳 ejin ejina / 乌拉特前 uradfront / 乌拉特中 uradmiddle / 乌拉特后 uradrear
达尔罕茂明安 darhanmuminggan darhanmumingganunited / 四子王 dorbed / 察哈尔右翼前 chaharrightfront qaharrightfront
察哈尔右翼中 chaharrightmiddle qaharrightmiddle / 察哈尔右翼后 chaharrightrear qaharrightrear / 阿巴嘎 abag / 苏尼特左 sonidleft
苏尼特右 sonidright / 东乌珠穆沁 eastujimqin / 西乌珠穆沁 westujimqin / 太仆寺 taibus / 镶黄 huvootxar
正镶白 xulunhobotqagan / 正蓝 xulunhoh / 多伦 dolonnur / 二连浩特 erenhot erlian / 锡林浩特 xilinhot / 乌兰浩特 ulanhot
阿尔山 arxan / 科尔沁右翼前 horqinrightfront / 科尔沁右翼中 horqinrightmiddle / 科尔沁左翼中 horqinleftmiddle
科尔沁左翼后 horqinleftrear / 科尔沁 horqin / 扎赉特 jalaid / 库伦 hure / 奈曼 naiman / 扎鲁特 jarud / 霍林郭勒 holingol
阿鲁科尔沁 arhorqin / 巴林左 bairinleft / 巴林右 bairinright / 克什克腾 hexigten / 翁牛特 ongniud / 喀喇沁左翼 harqinleft
喀喇沁 harqin / 敖汉 aohan / 阿荣 arun / 莫力达瓦 morindawa / 鄂伦春 oroqen / 鄂温克 evenk ewenki / 陈巴尔虎 oldbarag
新巴尔虎左 newbaragleft / 新巴尔虎右 newbaragright / 海拉尔 hailar / 扎赉诺尔 jalainur / 额尔古纳 ergun / 赛罕 saihan
托克托 togtoh / 和林格尔 horinger / 土默特左 tumedleft tumetleft / 土默特右 tumedright tumetright / 杜尔伯特 dorbod dorbet
前郭尔罗斯 qiangorlos frontgorlos / 呼和浩特 hohhot / 鄂尔多斯 ordos / 巴彦淖尔 bayannur / 乌兰察布 ulanqab / 呼伦贝尔 hulunbuir
哈尔滨 harbin / 齐齐哈尔 qiqihar / 喀什 kashgar kaxgar / 莎车 yarkant yarkand / 叶城 kargilik / 麦盖提 makit / 岳普湖 yopurga
伽师 payzawat / 巴楚 maralbexi / 塔什库尔干 taxkorgan tashkurgan / 阿克陶 akto / 阿图什 artux / 阿合奇 akqi / 乌恰 ulugqat
和田 hotan khotan / 墨玉 karakax / 洛浦 lop / 策勒 qira / 于田 keriya / 民丰 niya / 库车 kuqa kucha / 沙雅 xayar / 新和 toksu
乌什 uqturpan / 阿瓦提 awat / 柯坪 kalpin / 温宿 onsu / 库尔勒 korla / 轮台 bugur / 尉犁 lopnur / 若羌 qarkilik
且末 qarqan / 和硕 hoxud / 博湖 bosten / 吐鲁番 turpan turfan / 鄯善 pichan piqan / 托克逊 toksun / 哈密 hami kumul
巴里坤 barkol / 乌鲁木齐 urumqi / 克拉玛依 karamay / 吉木萨尔 jimsar / 玛纳斯 manas / 木垒 mori / 伊宁 ghulja gulja
察布查尔 qapqal / 尼勒克 nilka / 新源 kunes / 特克斯 tekes / 昭苏 mongolkure / 巩留 tokkuztara / 霍尔果斯 khorgos korgas horgos
奎屯 kuytun / 塔城 qoqek / 额敏 emin / 乌苏 usu / 托里 toli / 和布克赛尔 hoboksar / 阿勒泰 altay / 布尔津 burqin / 福海 burultokay
富蕴 koktokay / 青河 qinggil / 哈巴河 kaba / 吉木乃 jeminay / 博乐 bortala / 温泉 arixang / 阿拉山口 alashankou alataw
拉萨 lhasa / 日喀则 xigaze shigatse / 林芝 nyingchi / 那曲 nagqu nagchu / 昌都 qamdo chamdo / 江孜 gyantse gyangze / 定日 tingri
聂拉木 nyalam / 吉隆 gyirong kyirong / 当雄 damxung / 尼木 nyemo / 林周 lhunzhub / 墨竹工卡 maizhokunggar / 堆龙德庆 doilungdeqen
达孜 dagze / 乃东 nedong / 噶尔 gar / 普兰 burang / 日土 rutog / 墨脱 medog / 察隅 zayu / 波密 bomi / 安多 amdo / 格尔木 golmud
德令哈 delhi delingha / 若尔盖 zoige / 阿坝 ngawa / 马尔康 barkam / 甘孜 garze / 色达 sertar / 德格 dege / 德钦 deqen
香格里拉 shangrila
`;

/** The Chinese name without its level, by the English one in lower case without spaces and hyphens. */
export const ROMANISED: ReadonlyMap<string, string> = new Map(
  NAMES.split(/[\n/]/u).flatMap((entry) => {
    const [name = '', ...spelt] = entry.trim().split(' ');
    return spelt.map((letters) => [letters, name] as const);
  }),
);

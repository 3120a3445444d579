/** Words that turn a matter into another one (限定词), as reports put them and as people ask for them. */
export interface Modifier {
  /** In the figure's metric phrase. */
  readonly told: RegExp;
  /** In a question that may be answered with such a figure. */
  readonly allows: RegExp;
  /** In a question that only such a figure answers; null when the topic's own words see to it. */
  readonly needs: RegExp | null;
}

/** The modifiers (限定词表); the order tells nothing. */
export const MODIFIERS: readonly Modifier[] = [
  {
    // Those who left, of those who are there: 公职律师39名，有3名离职或转岗.
    told: /离职|辞职|辞[退去]|流失|转岗|调[离走出]|离[开岗]|退[休出]|解[聘除]|走/u,
    allows: /./u,
    needs:
      /(?<![撤挪转搬带领拿骗接送赶卷运抽调])(?:走|跑|流失|辞职?|离职|跳槽)(?:了|掉){1,2}(?:多少|几)[个名位]?\p{Script=Han}{0,6}(?:律师|干部|[员师警医])(?=$|[,，。?？啊呀呢])/u,
  },
  {
    // Of what was applied for, what was granted: 转交申请647宗，获批611宗.
    told: /批(?![评次判驳])|准|许可|同意|通过|给予|[授办]/u,
    allows: /./u,
    needs: /(?<!审|没|未|不)(?:获批|批(?:下来|准|了|过)(?:的|了)?)(?:一共|总共)?(?:有|是)?(?:多少|几)/u,
  },
  {
    told: /减负|减免|免除|免收|免缴|豁免|减轻|免罚|少罚|降费|减税/u,
    allows:
      /减|免|少[交罚缴收]|省|降|惠|轻|从宽|宽大|退税|缓税|waiv|exempt|reduc|cut|mitigat|relief|lenien|light|sav|let off|\blet\b.{1,40}\boff\b|\bknock(?:ed|s|ing)?\b.{0,40}\boff\b|spared|forg[aio]|remit|written off|\bno[- ](?:penalt|punish|fine)|penalty-free|unpunish|unfined|\bwithout (?:an? |any |being )?(?:penalt|fine|punish)|(?:\bnot|n't)(?: be| being| been| get)? (?:fined|punish|penali[sz])/iu,
    needs: null,
  },
  {
    // What was taken off some fines together with those let off altogether is no sum of the latter.
    told: /减免|减轻/u,
    allows: /^(?!.*(?:完全|彻底|全部?|一分钱?都?)(?:给)?(?:免|不|没)(?:予|有|了|掉)?[罚处])/u,
    needs: null,
  },
  {
    // What might have come about has not: 消防安全隐患531处 are no fires.
    told: /隐患|苗头/u,
    allows:
      /^(?!.*(?:火灾|着火|失火|起火|事故|车祸|\bfires\b|\baccidents?\b))|隐患|苗头|风险|问题|查|排|检|改|治|\b(?:hazard|risk|danger|threat|problem|safety|prevent|inspect|check|screen|rectif)\w*/iu,
    needs: null,
  },
  {
    // All who practise are told of by no team that was sent out.
    told: /执业|注册|登记|共有|现有|总数/u,
    allows: /./u,
    needs:
      /\blawyers? (?:who |that )?practi[sc]|\bpractising lawyers|\blawyers (?:there )?(?:are )?practising|执业律师(?:一共|总共|共)?有?多少|(?:多少|几)[名位个]?执业律师/iu,
  },
  {
    told: /不予|免予|(?<!减)免罚|不罚|不受理/u,
    allows:
      /不|免|没|未|放过|网开一面|放一马|拒|首违|初犯|轻微|宽|\bnot?\b|exempt|without|reject|refus|declin|turn(?:ed|s|ing)? (?:away|down)|unpunish|non-|impunity|lenien|first|minor|spared|let off|\blet\b.{1,40}\boff\b|unfined|go(?:es|ne)? free|waiv|forg[aio]|remit|pardon|excus|overlook|written off|penalty-free/iu,
    needs: null,
  },
  {
    // What others did to check on it is none of its own checks: 接受执法检查3次.
    told: /接受[^,，。]{0,8}(?:检查|监督|巡[视察]|审计|询问|质询|督[察查导])/u,
    allows:
      /接受|受|被|迎|挨|向|人大|政协|上级|\b(?:by|under(?:go|went|gone)|subject|face[ds]?|from|received?|congress|answer(?:ed|s)?)\b/iu,
    needs: null,
  },
  {
    // What is made known of something tells how many entries there are, not how many of it.
    told: /(?:公示|公开|公布|归集|推送|录入|上传)[^,，。]{0,24}(?:信息|数据)$/u,
    allows:
      /信息|数据|公示|公开|公布|发布|归集|推送|录入|上传|晒|条|\b(?:publi\w+|post\w*|disclos\w+|information|data|records?|entries|announc\w+|made (?:public|known)|uploaded|shared|items?)\b/iu,
    needs: null,
  },
  {
    // Cases that have not come to an end, by whatever word: 尚有11件在审, 还剩6个没有销号.
    told: /未结|未办结|未审结|未完成|未整改|结转|尚|仍|剩|余下|还有|没有|在[办审]|待[办审结]|正在|审理中/u,
    allows: /./u,
    needs:
      /(?:没有?|未|尚未)(?:能)?(?:办?结|办完|审结|了结|完结|处理完|审完)|[拖转留剩推滑](?:到|至|进|给|入)了?(?:下一?年|来年|明年|第二年|次年)|在办|悬着|挂着(?!牌|名)|\bcarr(?:y|ied|ies) (?:over|forward)\b|\bpending\b|\boutstanding\b|\bunresolved\b|\bunfinished\b(?! (?:[a-z]+ )?(?:homes?|houses?|housing|flats?|apartments?|buildings?|blocks?|propert(?:y|ies)|estates?|roads?|works?|construction))/iu,
  },
  {
    // What is left to do, by whatever word: 其余3个列入台账, 正在整改7个.
    told: /其余|剩余|余下|剩下|尚|仍|还有|未|正在|推进|持续|跟踪|限期|在办|转入|结转|纳入台账|列入台账/u,
    allows: /./u,
    needs:
      /(?:没有?|未|尚未)(?:能)?(?:整?改(?:完|好|到位|掉)|整改|销号|解决(?:掉|完)?|完成整改)|\b(?:still|yet|remain(?:s|ed|ing)?) (?:\w+ )?(?:to be (?:fixed|rectified|put right|corrected|resolved)|unfixed|unrectified|unresolved)\b|(?:\bnot|n't) (?:yet )?(?:been )?(?:fixed|rectified|put right|corrected|solved|resolved)\b|\bstill being (?:fixed|put right|worked on|rectified|corrected|resolved|sorted)\b|\bstill (?:working to |working on |trying to |having to )(?:fix|put right|rectif|correct|resolv|sort)/iu,
  },
  {
    // Of what was found, what was put right: 排查重大隐患37处，重大隐患整改35处.
    told: /(?:隐患|问题)整改|完成整改|整改(?:到位|完成|销号)|已整改/u,
    allows:
      /改|治|销|消|清|完成|解决|办|处理|排除|落实|fix|rectif|put right|correct|resol|remed|address|sort|deal|clear|eliminat|handl|complet|dealt|tackl/iu,
    needs: null,
  },
  {
    told: /查实|属实|查证/u,
    allows: /./u,
    needs:
      /(?<!审计)查实|(?<!不)属实|查证|真(?:的?有|是有?)(?:问题|毛病|其事|这回事|违[法规])|核实(?=了?(?:多少|几))|(?:核实|查下来|核查|查明)\p{Script=Han}{0,2}(?:是真|属实|确有其事)|(?<!\b(?:decisions?|rulings?|acts?|orders?|reconsiderations?|reviews?)\b.{0,60})\bupheld\b(?! (?:by|on|in|after) (?:courts?|judges?|appeal|review|reconsideration))|\b(?:substantiated|well-founded|borne out)\b|\b(?:turn(?:ed|s)? out|prove[dns]?|(?:was|were) found)(?: to be)? (?:an? )?(?:true|real|justified|genuine|well[- ]founded|right|valid)\b/iu,
  },
  {
    // Of those who hold one, those whose papers were withdrawn: 持证执法人员1164人，注销执法证件87个.
    told: /注销|吊销|撤销|收回|作废|清退|取消|清理/u,
    allows: /./u,
    needs:
      /\b(?:badges?|certificates?|licen[cs]es?|credentials?|cards?|permits?|papers) (?:was |were |been |got )?(?:cancelled|canceled|revoked|withdrawn|voided|taken away)\b|\b(?:lost|losing|stripped of) (?:their|its|his|her|the) (?:[a-z]+ )?(?:badges?|certificates?|licen[cs]es?|credentials?|cards?|permits?)\b|(?<![钱款金费][^,，。?？]{0,4})(?:注销|吊销|收回)(?:了|掉)?(?:多少|几)(?!万|元|亿|块)/iu,
  },
  {
    // A list of what may be done tells of no case in which it was: 编制免罚清单188项，全年免罚376件.
    told: /[罚处惩][^,，。]{0,8}清单(?:事项)?$/u,
    allows:
      /清单|目录|单子|名单|台账|[项种类条点样]|事[情儿]|\b(?:lists?|items?|matters|catalogues?|kinds|types|sorts|categories|services|procedures|powers|menu|circumstances|situations|acts|things|measures)\b/iu,
    needs: null,
  },
  {
    // Of what was owed, what has not been paid to this day: 拖欠2735万元，尚有410万元未付.
    told: /未|尚|剩|余下|其余|仍|待/u,
    allows: /./u,
    needs:
      /\b(?:still|remain(?:s|ed|ing)?|as yet) (?:unpaid|owing|owed?|owes|outstanding)\b|欠[^,，。?？多几]{0,12}[还又仍](?:剩|差|欠着?|有)(?:下|着)?(?:多少|几)|\b(?:not|n't) (?:yet )?(?:been )?paid (?:back|off|yet)\b/iu,
  },
  {
    told: /专职|全职|专门|专项|专用/u,
    allows: /./u,
    needs: /专职|全职|专门(?:干|做|搞|从事|负责)|\bfull-?time\b/iu,
  },
  {
    told: /退还|返还/u,
    allows: /退|返|还(?:了|给|款|钱)|refund|return|repa(?:y|id)|g[ai]ve back/iu,
    needs: null,
  },
  {
    // Of the cases that were dealt with, those handed to others: 查处的案子有多少件移送了公安.
    // What became of them there (公安机关立案) is asked for where that follows.
    told: /移送|移交|移给|送交/u,
    allows: /./u,
    needs:
      /(?:多少|几)[件起宗例人条]?(?:被|给)?(?:移送|移交|移给|送交)|(?:移送|移交)\p{Script=Han}{0,6}(?:多少|几)|\b(?:referred|handed over|transferred|passed (?:on )?)\b.{0,20}\b(?:police|prosecutors?|procuratorate|public security)\b(?!,? (?:and )?how many\b)/iu,
  },
  {
    // Of what was looked at or tested, what did not pass.
    told: /不合格|未合格|不及格|不达标|未达标|未通过|问题|检出|淘汰/u,
    allows: /./u,
    needs:
      /(?:多少|几)[批件个份卷家]?次?(?:是)?(?:不合格|没合格|不过关|没过关|不达标)(?!的\p{Script=Han})|(?:不合格|不过关|不达标)的?(?:有|是)?(?:多少|几)|\b(?:samples?|batches|tests?|goods|products|files)\b.{0,40}\bfailed\b(?! to)/iu,
  },
  { told: /驳回/u, allows: /驳|dismiss|reject|turn(?:ed|s|ing)? down/iu, needs: null },
  {
    told: /驳回|不予|拒绝|不受理|退回|未通过|不同意|不批|否定|否决|反对|“不”/u,
    allows: /./u,
    needs:
      /投(?:了)?反对票|\bsa(?:y|id|ys|ying) no to\b|\bveto(?:ed|es)?\b|不同意的?(?:一共|总共)?(?:有|是)?(?:多少|几)|驳回|拒绝|拒掉|不予受理|没(?:有|能)?受理|不受理|没(?:有)?批准?|没通过|退回(?![去来]?[给当做]|[林耕草湿]|[^,，。?？]{0,8}[钱款费])|被拒|拒了(?:多少|几)|\bturn(?:ed|s|ing)? (?:down|away)|\breject|\brefus(?:e[ds]?|al)|\bdenied\b|\bdeclin(?:ed|ing) to|\bdismiss/iu,
  },
  {
    told: /经费|投入|投资|支出|花费|安排|拨付|预算|列支|补贴|奖补|资金|支付|采购|造价|成本|耗资|斥资|[人户村件案亩]均|[花投拨购费租价]/u,
    allows: /./u,
    needs:
      /(?:花|掏|投)(?:了|出|进|入)?(?:多少|几)(?!时间|工夫|功夫|天|日|年|个?月|个?小时|个?钟头|分钟|个?工作日|精力)|花费|开销|开支|经费(?:一共|总共|共)?(?:有|是|为)?(?:多少|几)|造价|\bhow much (?:did|does|do|has|have) (?!.{0,60}\bsav)[^?]{1,60}\bcost\b|\bprice tag\b|\bbudget(?:ed)? for\b/iu,
  },
  {
    told: /不合格/u,
    allows:
      /不|没|问题|劣|差|查|扣|收缴|销毁|检出|收回|清[退理]|注销|吊销|取消|解[聘除]|bad|fault|unqualified|cancel|\blos[eit]|taken away|stripped|revok|withdr|seiz|impound|destroy|fail|not up to|below|unsatisf|flunk|sub-?standard|defect|reject/iu,
    needs: null,
  },
  {
    told: /日均|月均|周均|每个?[天日月周]|高峰|峰值/u,
    allows: /./u,
    needs:
      /平均[^,，。]{0,2}(?:一|每)[天日月周]|日均|月均|每天|每个?月(?!度)|一天(?:能|要|得|大概|大约)?(?:接|收|办|处理|受理)|(?<!\b(?:once|twice|times|days?|nights?|evenings?|mornings?|hours?) )\b(?:per|a|each|every) (?:(?:typical|average|normal|usual) )?(?:day|week|month)\b|\bdaily\b(?![- ](?:li[fv]|living|needs?|necessit|goods|routine|work|patrol|inspection|check|supervision|management|use|basis|matters|affairs|services))/iu,
  },
  {
    // How much less was done of it: 让企业少被上门多少次 is told as 减少重复上门1300次.
    told: /[减降省免压缩节]|少/u,
    allows: /./u,
    needs:
      /(?<![多减至不缺最更])少(?:被|让|接待|应付|迎接|迎|受|跑|上门|填|交|开|花|去|进|等|找|用|提交|报|查|走)\p{Script=Han}{0,6}?(?:多少|几)/u,
  },
  {
    // What was handed down and taken back: 下放的权又拿回来几项.
    told: /收回|上收|回收|取消|撤销|停止|减/u,
    allows: /./u,
    needs:
      /(?:下放|放|赋)\p{Script=Han}{0,12}(?:收|拿|要)回(?:来|去)?(?:了)?\s*(?:多少|几)|\b(?:taken|took|take|clawed|handed) back\b.{0,30}\bpowers?\b|\bpowers?\b.{0,40}\b(?:taken|took|take|clawed) back\b/iu,
  },
  {
    // Of what was looked at, how many had to be put right: 审查政策措施185件，修改6件.
    told: /修改|修订|纠正|整改|调整|不予|不合格|问题|违反|废止|清理|更正|完善|不符/u,
    allows: /./u,
    needs:
      /\b(?:had|have|has|needed) to be (?:fixed|changed|amended|revised|altered|corrected|put right|rewritten|modified|sent back)\b|\bneeded (?:fixing|changing|amending|correcting|rewriting)\b/iu,
  },
  // Who sat an exam is told beside who passed it and who did not: 参加考试176人，一次性通过171人.
  {
    told: /不合格|不及格|未(?:能)?(?:通过|过关|合格)|未达标|落榜/u,
    allows: /./u,
    needs:
      /(?:考|测)[^,，。?？]{0,10}(?:挂了|挂科|不及格|没(?:能)?(?:考)?(?:过|通过|合格))|没考过|没及格|\bfailed (?:the |an? |their )?(?:[a-z]+ ){0,3}(?:exam|test)/iu,
  },
  {
    told: /通过|合格|及格|过关|达标/u,
    allows: /./u,
    needs:
      /(?<![没未])(?:考过|考及格|考合格)(?:了|的)?[^,，。?？]{0,3}(?:多少|几)|(?:一次(?:性)?|头一?[回次]|第一[回次])就?(?:考)?(?:过|通过)(?:了|的)?[^,，。?？]{0,3}(?:多少|几)|\bpassed (?:the |an? |their )?(?:[a-z]+ ){0,3}(?:exam|test)s?\b/iu,
  },
  // A court of another instance decides other cases.
  {
    told: /二审|上诉|终审/u,
    allows: /二审|上诉|终审|second|appeal|higher court/iu,
    needs: /上诉(?:案|到)/u,
  },
  { told: /二审|上诉/u, allows: /./u, needs: /二审|second[- ]instance|\bon appeal\b/iu },
  { told: /再审(?!查|核|议)/u, allows: /再审|重审|retr/iu, needs: /再审(?!查|核|议)|\bretri(?:al|ed)/iu },
  // Those who went to court after a reconsideration are a part of those who did.
  { told: /复议后/u, allows: /复议|reconsider|review/iu, needs: null },
  { told: /撤诉|撤回/u, allows: /撤|withdr|drop/iu, needs: null },
  {
    // Of those who came to be in it, those who lost their lives.
    told: /死|亡|遇难|丧生|牺牲/u,
    allows: /./u,
    needs:
      /(?:死|遇难|身亡|丧生)(?:了|亡|掉|者|的)?[^,，。?？]{0,4}(?:多少|几)|(?:多少|几)[个名位]?人?[^,，。?？]{0,4}(?:死了|死亡|遇难|身亡|丧生)|\bhow many (?:[a-z]+ ){0,2}(?:people|persons|workers|miners|residents|villagers|tourists|students|victims)\b[^?]{0,30}\b(?:died|killed)\b|\b(?:how many|number of) (?:[a-z]+ ){0,2}(?:deaths|fatalities)\b/iu,
  },
  {
    // Who was caught, not how many cases were cleared up: 侦破电信网络诈骗案件697起.
    told: /抓|捕|拘|嫌疑|罪犯|逃犯|落网|到案|涉案|起诉|人员|强制措施|打掉/u,
    allows: /./u,
    needs:
      /抓(?:了|获|到|住)?(?:多少|几)(?:个[^,，。?？]{1,8}的[?？]?$|(?:个|名)?(?:人|嫌疑|坏人|骗子|罪犯|逃犯))|(?:多少|几)[个名位]?(?:犯罪)?嫌(?:疑人|犯)|\bhow many (?:[a-z]+ ){0,2}suspects\b|\bhow many (?:people|persons) (?:were|was|got) arrested\b/iu,
  },
  {
    // The short procedure is told beside the ordinary one: 普通程序1263件，简易程序310件.
    told: /简易|当场/u,
    allows: /./u,
    needs:
      /简易程序[^,，。?？]{0,8}(?:多少|几)|(?:多少|几)件?[^,，。?？]{0,6}简易程序|当场(?:处罚|罚款?|作出)[^,，。?？]{0,8}(?:多少|几)|\b(?:summary|simplified) procedures?\b|\bon-the-spot \(?(?:penalt|fine)/iu,
  },
  {
    // Who came in during the year, not who is on the rolls at its end: 年末在册243名.
    told: /新|接收|入矫|入/u,
    allows: /./u,
    needs: /新(?:接收|入矫|入)了?[^,，。?？]{0,6}(?:多少|几)/u,
  },
  {
    // What was disclosed, not how many asked for it: 受理信息公开申请318件.
    told: /(?:予以|同意|准予|部分|全部)公开|(?<!信息|主动|申请|应|政务)公开(?!申请|信息|[^,，。]{0,6}申请)/u,
    allows: /./u,
    needs: /(?<!不)(?:同意|予以|准予|答应|批准|愿意)[“”"]?公开[“”"]?(?:了|的)?[^,，。?？]{0,6}(?:多少|几)/u,
  },
  {
    // Matters with a foreign side to them are a part of all.
    told: /涉外|外籍|外国|境外|国外|跨境|出国|涉[港澳台侨]/u,
    allows: /./u,
    needs:
      /涉外(?:公证|案件|纠纷|仲裁)[^,，。?？]{0,8}(?:多少|几)|(?:多少|几)[件起份][^,，。?？]{0,4}涉外|\bfor (?:foreign use|use abroad|overseas use)\b|\bforeign-related (?:cases|notari)/iu,
  },
  {
    // Those who petition together are a part of all who do.
    told: /集体|群体|联名|多人|人以上|聚集/u,
    allows: /./u,
    needs:
      /集体(?:上|信)?访[^,，。?？]{0,6}(?:多少|几)|(?:多少|几)[件批次起]{1,2}[^,，。?？]{0,2}集体(?:上|信)?访|\b(?:group|mass|collective) petitions?\b/iu,
  },
  {
    // Of the cases that were taken on, those in which the decision did not stand.
    told: /撤销|变更|违法|纠错|纠正|改判|改变|责令/u,
    allows: /./u,
    needs:
      /\b(?:decisions?|rulings?|penalt(?:y|ies))(?: [a-z]+){0,2} (?:overturned|quashed|set aside|reversed|annulled)\b/iu,
  },
  {
    told: /离婚/u,
    allows: /./u,
    needs:
      /离婚(?!纠纷)[^,，。?？]{0,6}(?:多少|几)|(?:多少|几)[对件起][^,，。?？]{0,4}离婚(?!纠纷)|\bhow many [^?]{0,20}\bdivorce[ds]?\b/iu,
  },
  {
    told: /编/u,
    allows: /./u,
    needs: /在编的?[^,，。?？]{0,12}(?:多少|几)|(?:多少|几)[^,，。?？]{0,6}在编/u,
  },
  {
    // What a fire went over is no other land: 退茶还林1.35万亩.
    told: /过火|烧|火|受害/u,
    allows: /./u,
    needs:
      /过火[^,，。?？]{0,8}(?:多少|几|多大)|烧(?:了|掉|毁)[^,，。?？]{0,6}(?:多少|几|多大)(?![钱元万亿])|\bburn(?:t|ed)\b.{0,20}\barea\b|\barea\b.{0,20}\bburn(?:t|ed)\b/iu,
  },
  {
    // What was traded is not what trading firms were spared: 为外贸企业节省成本1500万元.
    told: /进出口|进口|出口|贸易[额量值]|货值/u,
    allows: /./u,
    needs:
      /(?:进出口|外贸|贸易|进口|出口)(?:总)?[额值][^,，。?？]{0,6}(?:多少|几)|\b(?:trade|import|export)s? (?:volume|value|turnover)\b|\bvalue of (?:[a-z]+ ){0,2}(?:trade|imports|exports)\b/iu,
  },
];

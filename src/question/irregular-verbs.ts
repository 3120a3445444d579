import { stem } from './stem.js';

/**
 * English verbs whose past is not told by an ending (不规则动词): base, past and participle. Left out are pasts that are
 * mostly another word in a question: left, found, felt, ground, wound, saw, rose, bound, lay, bore, spoke, born, fell.
 * Source: the lists of English grammars.
 */
const VERBS =
  'arise:arose,arisen awake:awoke,awoken bear:borne beat:beaten become:became befall:befell,befallen begin:began,begun bend:bent bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought catch:caught choose:chose,chosen cling:clung come:came creep:crept deal:dealt dig:dug draw:drew,drawn drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fallen feed:fed fight:fought flee:fled fly:flew,flown forbid:forbade,forbidden forget:forgot,forgotten forgive:forgave,forgiven freeze:froze,frozen give:gave,given grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lead:led learn:learnt lend:lent lose:lost make:made mean:meant meet:met mistake:mistook,mistaken overcome:overcame oversee:oversaw,overseen overtake:overtook,overtaken pay:paid rebuild:rebuilt repay:repaid retake:retook,retaken ride:rode,ridden ring:rang,rung rise:risen run:ran say:said see:seen seek:sought sell:sold send:sent shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid speak:spoken speed:sped spend:spent spill:spilt spin:spun spoil:spoilt stand:stood steal:stole,stolen stick:stuck strike:struck,stricken swear:swore,sworn sweep:swept swim:swam,swum swing:swung take:took,taken teach:taught tear:tore,torn tell:told think:thought throw:threw,thrown undergo:underwent,undergone undertake:undertook,undertaken uphold:upheld wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won withdraw:withdrew,withdrawn withhold:withheld withstand:withstood write:wrote,written';

const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.split(' ').flatMap((line) => {
    const [base = '', forms = ''] = line.split(':');
    return forms.split(',').flatMap((form) => [form, stem(form)].map((one) => [one, stem(base)] as const));
  }),
);

/** The stem of an English word, an irregular past or participle by its verb: took and taken are take. */
export function verbStem(word: string): string {
  return BASES.get(word) ?? stem(word);
}

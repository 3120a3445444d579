import type { MessageClaim } from '../../app-types.js';
import type { Citation } from '../../answering/types.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import { wordsIn, type Words } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { pager, rowsOf } from './actions.js';
import { shareButton } from './answer.js';
import { passageActions } from './citation.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { spoken } from './number.js';
import { label, plain } from './text.js';

const MARKS = { stated: '✓', computed: '✓', differs: '✗', 'not-found': '–' } as const;

const LINES = 15;
const ROOM = 3_400;

/** Each number of a message with what the reports state. */
export function claimsReply(
  claims: readonly MessageClaim[],
  { caller, request }: { readonly caller: Caller; readonly request: Args<'claimspage'> },
): Reply {
  const words = wordsIn(caller.locale);
  const { say } = words;
  if (claims.length === 0)
    return { embeds: [embed({ colour: 'refusal', blocks: [say('claims.none')] }, say)] };
  const count = (...verdicts: readonly MessageClaim['verdict'][]) =>
    claims.filter((claim) => verdicts.includes(claim.verdict)).length;
  const [stated, differs, unknown] = [count('stated', 'computed'), count('differs'), count('not-found')];
  const size = (claim: MessageClaim) => claimBlock(claim, words).length;
  const pages = pagesOf(claims, { room: ROOM, most: LINES, size });
  const { page, items: onPage = [] } = pageAt(pages, request.page);
  const items = numbered(onPage);
  const paging = pages.length > 1 ? [say('list.page', { page, pages: pages.length })] : [];
  const shown = embed(
    {
      colour: differs > 0 ? 'partial' : stated > 0 ? 'answer' : 'refusal',
      title: say('claims.title', { stated, differs, unknown }),
      blocks: items.map((claim) => claimBlock(claim, words)),
      footer: [...paging, ...(caller.private ? [say('answer.private')] : [])].join(' · '),
    },
    say,
  );
  const citations = items.map((claim) => claim.citation).filter((found): found is Citation => found !== null);
  const passages = passageActions(citations, say);
  const turn = (to: string) => customId('claimspage', { ...request, page: to });
  const buttons = [
    ...pager(turn, { page, pages: pages.length, say }),
    ...passages.buttons,
    ...shareButton(caller),
  ];
  return { embeds: [shown], rows: rowsOf([buttons, passages.menu]) };
}

/** Citations numbered as they come in the message, each passage once: every number was looked up by itself. */
function numbered(claims: readonly MessageClaim[]): readonly MessageClaim[] {
  const ids = [...new Set(claims.flatMap(({ citation }) => citation?.id ?? []))];
  return claims.map((claim) => {
    const { citation } = claim;
    return citation === null
      ? claim
      : { ...claim, citation: { ...citation, n: ids.indexOf(citation.id) + 1 } };
  });
}

function claimBlock(claim: MessageClaim, { say, language }: Words): string {
  const what = [claim.jurisdiction, claim.metric].filter((text): text is string => text !== null).map(plain);
  const note = language === 'en' ? (claim.noteEn ?? claim.note) : claim.note;
  const verdict =
    claim.verdict === 'stated' || claim.verdict === 'computed'
      ? say(`claims.${claim.verdict}`)
      : claim.verdict === 'differs' && claim.figure !== null
        ? say('claims.differs', { figure: spoken(claim.figure, say) })
        : say('claims.notFound');
  const source = claim.citation === null ? '' : ` [${claim.citation.n}] \`${claim.citation.id}\``;
  const quote = claim.citation === null ? '' : `\n> ${plain(label(claim.citation.quote, 160))}`;
  const remark = note === null || note === '' ? '' : `\n-# ${plain(note)}`;
  return `${MARKS[claim.verdict]} ${[...what, `**${plain(claim.text)}**`].join(' ')}　${verdict}${source}${quote}${remark}`;
}

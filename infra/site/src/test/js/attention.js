import { tellAttention } from '../../../desk/app/attention.js';
import { whyRules } from '../../../desk/app/rulewhy.js';
import { QueueList } from '../../../desk/app/queue.js';
import { session } from '../../../desk/app/session.js';
import { answer, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const LIMIT = { for: 'limit', team: { id: 'care', name: 'Care' }, until: '2026-03-02T06:32:00Z' };

async function told(row, language = 'en') {
  const main = await openDesk(language);
  await tellAttention(main, row);
  return main.textContent;
}

test('a row says what it is held back for and until when, in the brand’s zone', async () => {
  const text = await told({ waits: LIMIT });
  contains(text, 'as many of Care’s tickets as its limit allows');
  contains(text, '2:32');
  contains(await told({ waits: { ...LIMIT, for: 'leads' } }), 'the leads of Care');
});

test('every language says it', async () => {
  contains(await told({ waits: LIMIT }, 'zh'), 'Care');
  contains(await told({ waits: { ...LIMIT, for: 'leads' } }, 'el'), 'τους υπευθύνους');
  await openDesk('en');
});

test('a failed reply is told as before, beside what it is held back for', async () => {
  equal(await told({ attention: 'reply_failed' }), '! Reply failed');
  contains(await told({ attention: 'next_question', waits: LIMIT }), '! Question whose turn it is ! Everybody');
});

test('the queue shows it in the row', async () => {
  const main = await openDesk();
  session.me.teams = [];
  const row = { conversation: 'c1', ticket: 'c1.1', channel: { platform: 'facebook', name: 'Shop' }, customer: { id: 'x1', name: 'Ann' }, preview: 'Hello',
    category: 'other', sentiment: 'neutral', priority: 'P2', language: 'en', flags: [], status: 'open', assignee: null, team: LIMIT.team, clock: null,
    lastAt: '2026-03-02T02:00:00Z', version: 1, waits: LIMIT };
  const count = { count: 1, more: false };
  answer({ '/api/queue': { items: [row], counts: { mine: count, team: count, unassigned: count }, cursor: null, version: 'v1' } });
  const list = new QueueList({ link: (id) => `#/${id}`, select: () => {} });
  main.append(list.root);
  list.open('unassigned', null);
  await settled();
  contains(textOf('[data-test="row-attention"]'), 'as many of Care’s tickets');
  list.close();
});

test('the why of a ticket begins with what it is held back for', async () => {
  await openDesk();
  answer({ '/api/conversations/c1/rules': { items: [], waits: LIMIT } });
  whyRules('c1');
  await settled();
  contains(textOf('[data-test="held-back"]'), 'Care');
});

test('nothing is said where nothing holds it back', async () => {
  await openDesk();
  answer({ '/api/conversations/c1/rules': { items: [] } });
  whyRules('c1');
  await settled();
  equal(textOf('[data-test="held-back"]'), null);
});

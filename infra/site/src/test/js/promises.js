import { Care, careText } from '../../../desk/app/care.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { session } from '../../../desk/app/session.js';
import { moment } from '../../../desk/app/time.js';
import { answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const PATH = '/api/conversations/c%2F1/promises';
const NOON = '2026-03-03T04:00:00Z';
const TIMES = { zone: 'Asia/Shanghai', times: [
  { choice: 'in_an_hour', at: '2026-03-02T10:30:00Z', opensAt: '2026-03-03T01:00:00Z' }, { choice: 'tomorrow_at_noon', at: NOON, opensAt: null }] };
const STANDS = { by: { username: 'lin', name: 'Lin' }, madeAt: '2026-03-02T09:30:00Z', until: NOON };

async function look(promise, ticket = { status: 'waiting' }) {
  const main = await openDesk();
  await loadChapter('care');
  session.me = { username: 'lin', permissions: ['reply'] };
  answer({ [`GET ${PATH}`]: TIMES, [`POST ${PATH}`]: {} });
  const care = promise && { spam: false, plan: [], approval: false, guidance: [], proposal: null, attack: false, calming: '', burst: 0, thanks: '', waits: null, promise };
  const view = new Care({ data: { id: 'c/1', care, entries: [], window: { closesAt: null }, ticket }, changed() {} });
  main.append(view.root);
  view.show({ id: 'c/1', care, entries: [], window: { closesAt: null }, ticket });
  return view;
}

const posted = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
const at = (name) => document.querySelector(`[data-test="${name}"]`);

async function send(form) {
  document.querySelector(`[data-test="${form}"] form`).dispatchEvent(new Event('submit'));
  await settled();
}

test('one key offers the usual times, and says where nobody works then', async () => {
  const view = await look(null);
  const giving = view.promise();
  await settled();
  contains(textOf('[data-test="promise-dialog"]'), 'Asia/Shanghai');
  contains(textOf('[data-test="promise-dialog"]'), `Tomorrow at noon · ${moment(NOON)}`);
  contains(textOf('[data-test="promise-dialog"]'), `Nobody works then; open again ${moment('2026-03-03T01:00:00Z')}.`);
  at('promise-in_an_hour').checked = false;
  at('promise-tomorrow_at_noon').checked = true;
  await send('promise-dialog');
  await giving;
  equal(posted(), [{ act: 'make', until: NOON }]);
});

test('a time of one\'s own is one of the brand\'s zone', async () => {
  const view = await look(null);
  const giving = view.promise();
  await settled();
  at('promise-own').value = '2026-03-04T08:15';
  at('promise-own').dispatchEvent(new Event('input'));
  await send('promise-dialog');
  await giving;
  equal(posted(), [{ act: 'make', until: '2026-03-04T00:15:00.000Z' }]);
});

test('a promise that stands is shown, and moved only with a reason', async () => {
  await look(STANDS);
  contains(textOf('[data-test="care-promise"]'), `Lin promised an answer by ${moment(NOON)}`);
  at('promise-move').click();
  await settled();
  await send('promise-dialog');
  equal(posted(), []);
  at('promise-reason').value = ' Ill ';
  await send('promise-dialog');
  equal(posted(), [{ act: 'move', until: '2026-03-02T10:30:00Z', reason: 'Ill' }]);
});

test('it is withdrawn, or said to be kept elsewhere, with a reason', async () => {
  await look(STANDS);
  for (const act of ['withdraw', 'kept']) {
    at(`promise-${act}`).click();
    await settled();
    at('promise-reason').value = 'By phone';
    await send('promise-end');
  }
  equal(posted(), [{ act: 'withdraw', reason: 'By phone' }, { act: 'kept', reason: 'By phone' }]);
});

test('nothing is promised in a ticket that is resolved', async () => {
  const view = await look(null, { status: 'resolved' });
  await view.promise();
  equal(asked, []);
});

test('the timeline tells who promised what, and why it changed', async () => {
  await look(null);
  equal(careText({ type: 'promise', until: NOON, instead: null, reason: null }, 'Lin'), `Lin promised an answer by ${moment(NOON)}`);
  equal(careText({ type: 'promise', until: NOON, instead: '2026-03-02T10:30:00Z', reason: 'Ill' }, 'Mei'),
    `Mei moved the promise from ${moment('2026-03-02T10:30:00Z')} to ${moment(NOON)}: Ill`);
  equal(careText({ type: 'promise_ended', kept: true, reason: 'By phone' }, 'Mei'), 'Mei says that the promise was kept elsewhere: By phone');
  equal(careText({ type: 'promise_ended', kept: false, reason: 'Mistake' }, 'Mei'), 'Mei withdrew the promise: Mistake');
});

import { careText } from '../../../desk/app/care.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { showReapplies } from '../../../desk/app/reapply.js';
import { session } from '../../../desk/app/session.js';
import { showSettings } from '../../../desk/app/settings.js';
import { Answer, answer, asked, later, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const RUN = {
  id: 'r1', by: { id: 'sofia', name: 'Sofia' }, orderedAt: '2026-03-02T02:00:00Z', reason: 'Agreed anew', policies: ['vip@4'], status: 'running',
  listed: true, total: 120, seen: 50, changed: 40, unchanged: 9, failures: 1, failed: ['facebook.mosaic.bad'],
};
const PREVIEW = {
  policies: ['vip@4', 'standard@1'], open: 120, more: false, changed: 40, overdue: 2,
  moves: [{ was: 'vip@3', now: 'vip@4', tickets: 39 }, { was: 'vip@3', now: null, tickets: 1 }],
};

async function look(runs, answers = {}, language = 'en') {
  const main = await openDesk(language);
  answer({ '/api/reapplies': { items: runs }, ...answers });
  const node = document.createElement('div');
  main.append(node);
  await showReapplies(node, 2_000);
  await settled();
}

async function begin(preview, answers = {}) {
  await look([], { 'POST /api/reapplies/preview': preview, ...answers });
  document.querySelector('[data-test="reapply"]').click();
  await settled();
}

async function order(reason) {
  document.querySelector('[data-test="reapply-reason"]').value = reason;
  document.querySelector('[data-test="reapply-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

const orders = () => asked.filter(({ method, path }) => method === 'POST' && path === '/api/reapplies').map(({ body }) => body);

test('whoever applies policies sees how many tickets change from what to what and how many would be overdue', async () => {
  await begin(PREVIEW);
  equal(textOf('[data-test="reapply-told"]'), '40 tickets of the 120 that are open would change.');
  equal(textOf('[data-test="reapply-overdue"]'), '2 tickets would be overdue at once.');
  equal(textOf('[data-test="reapply-moves"]'), 'vip v3 → vip v4: 39 ticketsvip v3 → no promise: 1 ticket');
});

test('of more than are looked at it says so', async () => {
  await begin({ ...PREVIEW, open: 1000, more: true, overdue: 0 });
  equal(textOf('[data-test="reapply-told"]'), '40 tickets of the first 1,000 would change. More are open.');
  equal(document.querySelector('[data-test="reapply-overdue"]'), null);
});

test('a run is ordered with the policies that were looked at and a reason', async () => {
  await begin(PREVIEW, { 'POST /api/reapplies': RUN });
  await order('  ');
  equal(orders(), []);
  await order(' Agreed anew ');
  equal(orders(), [{ policies: ['vip@4', 'standard@1'], reason: 'Agreed anew' }]);
  equal(document.querySelector('[data-test="reapply-dialog"]'), null);
});

test('where nothing would change there is nothing to order', async () => {
  await begin({ ...PREVIEW, changed: 0, overdue: 0, moves: [] });
  equal(textOf('[data-test="reapply-told"]'), '120 tickets are open; all their clocks stand right already.');
  equal(document.querySelector('[data-test="reapply-go"]'), null);
});

test('what the server refuses is said, and the dialog stays', async () => {
  await begin(PREVIEW, { 'POST /api/reapplies': new Answer(409, { code: 'policies_changed' }) });
  await order('Agreed');
  contains(textOf('#toasts'), 'The policies have changed since you looked');
  contains(textOf('[data-test="reapply-dialog"]'), 'Reason');
});

test('a run tells its progress until it is over, and names what failed', async () => {
  await look([RUN]);
  contains(textOf('[data-test="reapply-run"]'), 'Policies are being applied');
  contains(textOf('[data-test="reapply-run"]'), 'Agreed anew');
  contains(textOf('[data-test="reapply-run"]'), '50 of 120 tickets looked at, 40 changed, 9 unchanged');
  contains(textOf('[data-test="reapply-failed"]'), 'facebook.mosaic.bad');
  answer({ '/api/reapplies': { items: [{ ...RUN, status: 'done', seen: 120, changed: 100, unchanged: 19 }] } });
  await later(2_000);
  contains(textOf('[data-test="reapply-run"]'), 'Policies were applied');
  equal(document.querySelector('[data-test="reapply-cancel"]'), null);
});

test('a run is stopped after a question', async () => {
  await look([RUN], { 'POST /api/reapplies/r1/cancellation': { ...RUN, status: 'cancelled' } });
  document.querySelector('[data-test="reapply-cancel"]').click();
  await settled();
  document.querySelector('[data-test="confirm-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(asked.filter(({ path }) => path === '/api/reapplies/r1/cancellation').length, 1);
});

test('a list that cannot be read says why', async () => {
  await look([], { '/api/reapplies': new Answer(403, { code: 'forbidden' }) });
  contains(textOf('[data-test="reapply-runs"]'), 'Your role does not allow this.');
});

test('the policies offer it to whoever may, and to nobody else', async () => {
  for (const [permissions, offered] of [[['read_settings'], false], [['read_settings', 'apply_policies'], true]]) {
    const main = await openDesk();
    session.me = { permissions };
    answer({ '/api/settings': { brand: { id: 'aurora', name: 'Aurora' }, policies: [] }, '/api/reapplies': { items: [] } });
    showSettings(main).route(['policies']);
    await settled();
    await settled();
    equal(document.querySelector('[data-test="reapply"]') !== null, offered);
  }
});

test('the timeline says in every language what has moved, who wanted it and why', async () => {
  const entry = { type: 'reapplied', reason: 'Agreed', shifts: [
    { clock: 'firstResponse', was: { policy: 'vip@3', due: '2026-03-02T02:00:00Z' }, now: { policy: 'vip@4', due: '2026-03-02T03:00:00Z' } },
    { clock: 'resolution', was: { policy: 'vip@3', due: null } }] };
  const said = {};
  for (const language of ['en', 'zh', 'el']) {
    await openDesk(language);
    await loadChapter('care');
    said[language] = careText(entry, 'Sofia');
    contains(said[language], 'vip v4');
    contains(said[language], 'Sofia');
    contains(said[language], 'Agreed');
  }
  contains(said.en, 'Resolution: resting (vip v3) → no promise');
  contains(said.zh, '首次响应');
  contains(said.el, 'Πρώτη απάντηση');
});

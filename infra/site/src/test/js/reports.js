import { collect } from '../../../desk/app/collecting.js';
import { newReport } from '../../../desk/app/newreport.js';
import { showReports } from '../../../desk/app/reports.js';
import { answer, Answer, asked, clicked, later, savedFile, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const REGISTRY = {
  version: 2,
  metrics: [
    { id: 'opened', unit: 'count', timed: false, targeted: false, definition: 'Tickets opened in the period.', exclusions: [] },
    {
      id: 'frt_customer', unit: 'seconds', timed: true, targeted: true, definition: 'From the first message to the first answer.',
      start: 'The first message.', stop: 'The first answer.', anchor: 'The answer.', owner: 'Who answered.', exclusions: ['bots'],
    },
  ],
  dimensions: ['channel', 'team', 'agent'],
  packs: [{ id: 'operations', audience: 'operations', rhythms: ['daily'], metrics: ['opened'], by: [['channel']] }],
};
const TIMED = { count: 9, value: 120, mean: 180, median: 120, p90: 600, businessMean: 100, businessMedian: 60, businessP90: 300, inTarget: 0.9 };
const SHOP = { id: 'facebook/shop', label: '<b>Shop</b>' };

function report(more = {}) {
  return {
    id: 'r1', pack: 'operations', rhythm: 'weekly', first: '2026-11-09', last: '2026-11-15',
    before: { first: '2026-11-02', last: '2026-11-08' }, zone: 'Asia/Shanghai', state: 'done', complete: true,
    computedAt: '2026-11-16T01:00:00Z', definitions: 2, selfCheck: { state: 'equal', differences: [] },
    metrics: ['opened', 'frt_customer'],
    total: { opened: { count: 12, value: 12 }, frt_customer: TIMED },
    previous: { opened: { count: 10, value: 10 } },
    groups: [
      { by: ['channel'], rows: [{ keys: [SHOP], cells: { opened: { count: 12, value: 12 }, frt_customer: TIMED }, previous: {} }] },
      { by: ['channel', 'agent'], rows: [{ keys: [SHOP, { id: 'mei', label: 'Mei' }], cells: { opened: { count: 7, value: 7 } }, previous: {} }] },
    ],
    series: [{ day: '2026-11-09', values: { opened: 5, frt_customer: null } }, { day: '2026-11-10', values: { opened: 7, frt_customer: 120 } }],
    ...more,
  };
}

async function open(answers, ...parts) {
  const main = await openDesk();
  answer({ '/api/reports/metrics': REGISTRY, ...answers });
  const screen = showReports(main);
  screen.route(parts);
  await settled();
  return screen;
}

test('the list shows what has been published, newest first as the server sorts', async () => {
  const screen = await open({ '/api/reports': { items: [report({ selfCheck: 'different' })], cursor: null } });
  contains(textOf('[data-test="report-row"]'), 'Daily operations');
  contains(textOf('[data-test="report-row"]'), '≠ differs');
  equal(document.querySelector('[data-test="report-row"] a').getAttribute('href'), '#/reports/r1');
  screen.close();
});

test('an empty list says what will come', async () => {
  const screen = await open({ '/api/reports': { items: [], cursor: null } });
  contains(textOf('[data-test="empty"]'), 'No reports yet');
  screen.close();
});

test('a report says that it equals the timeline', async () => {
  const screen = await open({ '/api/reports/r1': report() }, 'r1');
  contains(textOf('h1'), 'Daily operations');
  contains(textOf('[data-test="self-check"]'), 'equal those recomputed from the timeline');
  screen.close();
});

test('a report that differs from the timeline says where', async () => {
  const selfCheck = { state: 'different', differences: [{ metric: 'frt_customer', report: 120, timeline: 90 }] };
  const screen = await open({ '/api/reports/r1': report({ selfCheck }) }, 'r1');
  contains(textOf('[data-test="self-check"]'), 'First response (customer’s view): report 2m, timeline 1m 30s');
  screen.close();
});

test('a figure stands beside the period before, in words', async () => {
  const screen = await open({ '/api/reports/r1': report() }, 'r1');
  contains(textOf('[data-figure="opened"]'), '▲ 20% higher than the period before (10)');
  contains(textOf('[data-figure="frt_customer"]'), 'no figure for the period before');
  screen.close();
});

test('a time has mean, median and nine of ten, around the clock and in working hours', async () => {
  const screen = await open({ '/api/reports/r1': report() }, 'r1');
  equal(document.querySelectorAll('[data-figure="frt_customer"] .statistics tbody td').map((cell) => cell.textContent),
    ['3m', '1m 40s', '2m', '1m', '10m', '5m']);
  contains(textOf('[data-figure="frt_customer"]'), 'Within target 90%');
  screen.close();
});

test('a name from outside is text, never markup', async () => {
  const screen = await open({ '/api/reports/r1': report() }, 'r1');
  contains(textOf('[data-by="channel"]'), '<b>Shop</b>');
  equal(document.querySelectorAll('b').length, 0);
  screen.close();
});

test('two dimensions cross in rows and columns', async () => {
  const screen = await open({ '/api/reports/r1': report() }, 'r1');
  equal(document.querySelectorAll('[data-by="channel-agent"] thead th').map((cell) => cell.textContent), ['Channel', 'Mei']);
  equal(textOf('[data-by="channel-agent"] [data-test="cell"]'), '7');
  screen.close();
});

test('a figure opens its definition and its cases, page by page, each a way to its conversation', async () => {
  const row = (ticket) => ({
    conversation: 'c/1', ticket, at: '2026-11-10T02:00:00Z', value: 1, business: null, inTarget: null,
    channel: 'facebook/shop', team: 'a', agent: null, category: 'complaint', language: 'el', priority: 'P2',
  });
  const screen = await open({
    '/api/reports/r1': report(),
    '/api/reports/r1/rows': ({ path }) => (path.includes('cursor=2')
      ? { items: [row(2)], published: 2, now: 3, cursor: null } : { items: [row(1)], published: 2, now: 3, cursor: '2' }),
  }, 'r1');
  document.querySelector('[data-by="channel-agent"] [data-test="cell"]').click();
  await settled();
  equal(asked.at(-1).path, '/api/reports/r1/rows?metric=opened&by=channel&key=facebook%2Fshop&by=agent&key=mei');
  contains(textOf('[data-test="definition"]'), 'Tickets opened in the period.');
  contains(textOf('[data-test="rows-dialog"]'), '2 cases when published, 3 now');
  document.querySelector('[data-test="rows-more"]').click();
  await settled();
  equal(document.querySelectorAll('[data-test="report-case"]').length, 2);
  const link = document.querySelector('[data-test="report-case"] a');
  equal(link.getAttribute('href'), '#/queue/team/c%2F1');
  link.click();
  equal(document.querySelector('[data-test="rows-dialog"]'), null);
  screen.close();
});

test('without a count of all, only those that are shown are counted', async () => {
  const row = { conversation: 'c1', ticket: 1, at: '2026-11-10T02:00:00Z', value: 1, business: null, inTarget: null, agent: { id: '', label: '' } };
  const screen = await open({
    '/api/reports/r1': report(),
    '/api/reports/r1/rows': ({ path }) => ({ items: [row], cursor: path.includes('cursor') ? null : '0.1' }),
  }, 'r1');
  document.querySelector('[data-figure="opened"] button').click();
  await settled();
  contains(textOf('[data-test="rows-dialog"]'), 'the first 1 case');
  document.querySelector('[data-test="rows-more"]').click();
  await settled();
  contains(textOf('[data-test="rows-dialog"]'), '2 cases');
  screen.close();
});

test('a report that is being computed is asked for until it is there', async () => {
  let state = 'running';
  const screen = await open({ '/api/reports/r1': () => report({ state }) }, 'r1');
  contains(textOf('[data-test="report-running"]'), 'being computed');
  state = 'done';
  await later(2_000);
  equal(document.querySelectorAll('[data-test="figure"]').length, 2);
  const before = asked.length;
  await later(60_000);
  equal(asked.length, before);
  screen.close();
});

test('a report that failed says so', async () => {
  const screen = await open({ '/api/reports/r1': report({ state: 'failed' }) }, 'r1');
  contains(textOf('[data-test="report-failed"]'), 'could not be computed');
  screen.close();
});

test('a report about nothing says so and has no charts of days', async () => {
  const screen = await open({ '/api/reports/r1': report({ total: {}, previous: {}, groups: [{ by: ['channel'], rows: [] }], series: [] }) }, 'r1');
  contains(textOf('[data-test="report-empty"]'), 'Nothing happened');
  equal(document.querySelector('[data-test="report-days"]'), null);
  equal(textOf('[data-figure="opened"] button'), '–');
  screen.close();
});

test('a report that does not exist says so', async () => {
  const screen = await open({ '/api/reports/r9': new Answer(404, { code: 'not_found' }) }, 'r9');
  contains(textOf('[data-test="empty"]'), 'does not exist');
  screen.close();
});

async function order(answers) {
  await openDesk();
  answer({ '/api/reports/metrics': REGISTRY, '/api/settings': { events: [{ id: 'sale', name: 'Autumn sale', from: '2026-09-30T16:00:00Z', to: '2026-10-07T16:00:00Z' }] }, ...answers });
  const done = newReport({ preset: 'lastWeek' });
  await settled();
  return done;
}

function set(test, value, type = 'change') {
  const field = document.querySelector(`[data-test="${test}"]`);
  field.value = value;
  field.dispatchEvent(new Event(type));
}

async function send() {
  document.querySelector('[data-test="report-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

test('an order names pack, days, dimensions and campaign, and gives the id of the report', async () => {
  const done = order({ 'POST /api/reports': new Answer(202, { id: 'r7', state: 'running' }) });
  await settled();
  set('order-campaign', 'sale');
  set('order-first', '2026-11-01', 'input');
  set('order-last', '2026-11-03', 'input');
  set('order-by', 'channel');
  set('order-and', 'agent');
  await send();
  equal(asked.at(-1).body, { pack: 'operations', first: '2026-11-01', last: '2026-11-03', by: ['channel', 'agent'], campaign: 'sale' });
  equal(asked.at(-1).headers['Idempotency-Key'].length > 0, true);
  equal(await done, 'r7');
});

test('a campaign brings its own days', async () => {
  order({});
  await settled();
  set('order-campaign', 'sale');
  equal(['order-first', 'order-last'].map((name) => document.querySelector(`[data-test="${name}"]`).value), ['2026-10-01', '2026-10-07']);
});

test('what the server refuses stands at its field', async () => {
  order({ 'POST /api/reports': new Answer(400, { code: 'invalid', errors: [{ pointer: '/last', detail: 'must not be in the future' }] }) });
  await settled();
  await send();
  equal(textOf('[data-test="error-last"]'), 'must not be in the future');
  equal(document.querySelector('[data-test="order-last"]').getAttribute('aria-invalid'), 'true');
  equal(textOf('[data-test="error-first"]'), '');
});

test('days the wrong way round are not sent', async () => {
  order({});
  await settled();
  set('order-first', '2026-11-05', 'input');
  set('order-last', '2026-11-03', 'input');
  await send();
  contains(textOf('[data-test="error-last"]'), 'before the first');
  equal(asked.some(({ method }) => method === 'POST'), false);
});

test('an own choice without any figure is not sent', async () => {
  order({});
  await settled();
  set('order-pack', '');
  await send();
  contains(textOf('[data-test="error-metrics"]'), 'at least one');
});

test('the same order after a lost answer has the same key, another order another', async () => {
  order({ 'POST /api/reports': new Answer(503, {}) });
  await settled();
  await send();
  await send();
  set('order-by', 'channel');
  await send();
  const keys = asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers['Idempotency-Key']);
  equal([keys[0] === keys[1], keys[1] === keys[2]], [true, false]);
});

test('an export follows the links to the end and is one file', async () => {
  await openDesk();
  answer({
    '/api/reports/r1/export?format=csv': new Answer(200, 'metric,value\nopened,12\n', { Link: '</api/reports/r1/export?format=csv&cursor=2>; rel="next"' }),
    '/api/reports/r1/export?format=csv&cursor=2': new Answer(200, 'closed,9\n'),
  });
  const seen = [];
  const file = await collect('/api/reports/r1/export?format=csv', 'csv', undefined, (bytes) => seen.push(bytes));
  equal(file.text, 'metric,value\nopened,12\nclosed,9\n');
  equal(seen, [23, 32]);
  equal(asked[0].headers.Accept, 'text/csv');
});

test('an export is saved under a name that says what it is', async () => {
  const screen = await open({ '/api/reports/r1': report(), '/api/reports/r1/export?format=csv': new Answer(200, 'metric,value\n') }, 'r1');
  document.querySelector('[data-test="report-export"]').click();
  document.querySelector('[data-test="export-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(clicked.at(-1).getAttribute('download'), 'operations_2026-11-09_2026-11-15.csv');
  equal(savedFile().text, 'metric,value\n');
  contains(textOf('[data-test="export-progress"]'), 'Saved as');
  screen.close();
});

test('a cancelled export asks for no further page', async () => {
  await openDesk();
  const cancelling = new AbortController();
  answer({ '/api/reports/r1/export?format=csv': () => {
    cancelling.abort();
    return new Answer(200, 'x', { Link: '</api/reports/r1/export?format=csv&cursor=2>; rel="next"' });
  } });
  const code = await collect('/api/reports/r1/export?format=csv', 'csv', cancelling.signal, () => {}).then(() => 'done', (problem) => problem.code);
  equal([code, asked.length], ['cancelled', 1]);
});

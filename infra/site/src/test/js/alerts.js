import { showAlerts } from '../../../desk/app/alerts.js';
import { answer, Answer, asked, later, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

function alert(more = {}) {
  return {
    id: 'a1', at: '2026-11-21T02:00:00Z', indicator: 'product_complaints', channel: null, subject: 'Nimbus speaker', level: 'crisis',
    unit: 'count',
    value: 41, baseline: 3.2, threshold: 12, count: 41, period: 'PT1H', state: 'open', acknowledgedBy: null, acknowledgedAt: null, overAt: null,
    escalations: [{ step: 1, at: '2026-11-21T02:01:00Z', targets: ['care'] }], nextEscalation: '2999-01-01T00:00:00Z',
    examples: [{ conversation: 'c1', text: 'It broke <i>again</i>, call 138****1234' }],
    news: [{ kind: 'product', label: 'Nimbus speaker', share: 0.83 }], evidence: ['c1', 'c2'],
    ...more,
  };
}

const CHART = {
  unit: 'count', from: '2026-11-20T02:00:00Z', to: '2026-11-21T02:00:00Z', raisedAt: '2026-11-21T01:58:00Z',
  points: [['01:50', 3], ['01:55', 30], ['02:00', 41]].map(([at, value]) => ({ at: `2026-11-21T${at}:00Z`, value, expected: 3, threshold: 12 })),
};

async function open(alerts, ...parts) {
  const main = await openDesk();
  localStorage.removeItem('desk.alerts');
  answer({
    '/api/alerts': ({ path }) => {
      const items = alerts.filter(({ state }) => path.includes('state=all') || state === 'open');
      return { items, open: items.length, cursor: null };
    },
    '/api/alerts/a1/chart': CHART,
    '/api/alerts/a2/chart': new Answer(404, { code: 'not_found' }),
    '/api/settings': { targets: [{ id: 'care', name: 'Care chat' }] },
    'POST /api/alerts/a1/acknowledgement': () => Object.assign(alerts[0], { state: 'acknowledged', acknowledgedBy: { name: 'Mei' }, acknowledgedAt: '2026-11-21T02:05:00Z' }),
  });
  const screen = showAlerts(main);
  screen.route(parts);
  await settled();
  return screen;
}

test('a level is a word and a sign, not a colour alone', async () => {
  const screen = await open([alert()]);
  equal(textOf('.chip.level'), 'Crisis');
  equal(document.querySelectorAll('.chip.level svg').length, 1);
  screen.close();
});

test('an alert says how far the figure is from what is usual', async () => {
  const screen = await open([alert()]);
  equal(textOf('.measure'), '41 · usual 3.2, threshold 12; 41 messages in 1h');
  screen.close();
});

test('an opened alert shows its chart, what is new, examples and who was told', async () => {
  const screen = await open([alert()], 'a1');
  equal(document.querySelectorAll('[data-test="alert-chart"] .line').length >= 3, true);
  contains(textOf('[data-test="alert-chart"]'), 'Raised 09:58');
  contains(textOf('[data-test="alert-news"]'), 'Nimbus speaker 83% of them');
  contains(textOf('[data-test="alert-examples"]'), 'It broke <i>again</i>, call 138****1234');
  equal(document.querySelectorAll('[data-test="alert-examples"] a').map((link) => link.getAttribute('href')), ['#/queue/team/c1', '#/queue/team/c2']);
  contains(textOf('[data-test="alert-ladder"]'), 'step 1: Care chat');
  screen.close();
});

test('a step that tells everyone says so', async () => {
  const screen = await open([alert({ escalations: [{ step: 2, at: '2026-11-21T02:31:00Z', targets: [] }] })], 'a1');
  contains(textOf('[data-test="alert-ladder"]'), 'step 2: all chats and mailboxes');
  screen.close();
});

test('the chart says of when its usual value and threshold are', async () => {
  const screen = await open([alert()], 'a1');
  contains(textOf('[data-test="alert-chart"]'), 'Usual, when it was raised');
  contains(textOf('[data-test="alert-chart"]'), 'Threshold, when it was raised');
  screen.close();
});

test('an alert about something that nobody watches window by window has no chart, and says so', async () => {
  const screen = await open([alert({ id: 'a2', indicator: 'report_difference' })], 'a2');
  contains(textOf('[data-test="alert-chart"]'), 'there is no chart of it');
  screen.close();
});

test('the key A takes the opened alert on', async () => {
  const screen = await open([alert()], 'a1');
  document.dispatchEvent(new Event('keydown', { key: 'a', code: 'KeyA', target: document.body, getModifierState: () => false }));
  await settled();
  equal(asked.some(({ method, path }) => method === 'POST' && path === '/api/alerts/a1/acknowledgement'), true);
  contains(textOf('[data-test="acknowledged"]'), 'Taken on by Mei');
  screen.close();
});

test('a taken alert says by whom, and leads nobody on', async () => {
  const screen = await open([alert({ state: 'acknowledged', acknowledgedBy: { name: 'Mei' }, acknowledgedAt: '2026-11-21T02:05:00Z', nextEscalation: null })], 'a1');
  contains(textOf('[data-test="acknowledged"]'), 'Taken on by Mei');
  equal(document.querySelector('[data-test="acknowledge"]'), null);
  equal(document.querySelector('[data-test="alert-filter"]').value, 'all');
  screen.close();
});

test('the chart is read once, however often the list is asked for', async () => {
  const alerts = [alert()];
  const screen = await open(alerts, 'a1');
  alerts[0] = alert({ value: 44 });
  await later(3_000);
  contains(textOf('.measure'), '44');
  equal(asked.filter(({ path }) => path.endsWith('/chart')).length, 1);
  screen.close();
});

test('no alert is said in words', async () => {
  const screen = await open([]);
  contains(textOf('[data-test="empty"]'), 'No alerts');
  screen.close();
});

test('a silent channel is measured in time', async () => {
  const screen = await open([alert({ indicator: 'silence', unit: 'seconds', value: 7_260, baseline: 300, threshold: 3_600, count: 0 })]);
  contains(textOf('.measure'), '2h 1m · usual 5m, threshold 1h');
  screen.close();
});

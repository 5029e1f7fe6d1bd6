import { showKpis } from '../../../desk/app/kpis.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { editKpiRules } from '../../../desk/app/kpirules.js';
import { session } from '../../../desk/app/session.js';
import { settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const RULE = {
  platform: 'douyin', from: '2023-01-01', unit: 'round', silence: 'PT0S', opens: '08:00', closes: '23:00', openOnly: false, automatic: 'nothing',
  within: 'PT3M', nudge: 'PT1M40S', days: 30, zone: 'Asia/Shanghai', line: 900, source: 'Secondary pages',
};
const FORECAST = { last: '2026-03-02', leaving: 0, coming: 40, share: 0.912, low: 0.9, high: 0.92, needed: 17, reach: 'possible' };

function item(more = {}) {
  return {
    channel: { id: 'douyin.shop', platform: 'douyin', account: 'shop', name: 'Shop' }, rule: RULE, first: '2026-02-01', last: '2026-03-02',
    inTime: 153, counted: 172, open: 1, share: 0.889, isKept: false, needed: 17, spare: null, ours: { kept: 160, promised: 170 },
    forecasts: [FORECAST, { ...FORECAST, last: '2026-03-03', leaving: 5, needed: 0, reach: 'kept' }],
    days: [{ day: '2026-03-01', inTime: 9, counted: 10 }, { day: '2026-03-02', inTime: 4, counted: 5 }], protected: false, waiting: [], ...more,
  };
}

async function page(items, { language = 'en', permissions = ['read_settings'], rounds = [] } = {}) {
  const main = await openDesk(language);
  await loadChapter('kpis');
  session.me = { permissions };
  session.api = { get: async (path) => (path.includes('/rounds') ? { day: '2026-03-01', items: rounds, cursor: null } : { items }) };
  const shown = showKpis(main);
  await settled();
  return shown;
}

test('a channel below its line says how many rounds bring it back', async () => {
  (await page([item()])).close();
  contains(textOf('[data-test="kpi-share"]'), '88.9%');
  contains(textOf('[data-test="kpi-share"]'), '94.1% (160 of 170)');
  contains(textOf('[data-test="kpi-way"]'), '17 rounds in a row within 3m bring you back to 90%.');
  contains(textOf('[data-test="kpi-forecast"]'), '91.2%, nine times in ten between 90% and 92%');
  contains(textOf('[data-test="kpi-rule"]'), 'Secondary pages');
});

test('a line that will hardly be reached today names the first day on which it can be', async () => {
  (await page([item({ forecasts: [{ ...FORECAST, coming: 4, reach: 'unlikely' }, { ...FORECAST, last: '2026-03-03', reach: 'possible' }] })])).close();
  contains(textOf('[data-test="kpi-way"]'), 'Only about 4 more are expected today');
  contains(textOf('[data-test="kpi-way"]'), 'The first day on which it can be expected is');
});

test('a line that is out of reach is said to be', async () => {
  (await page([item({ needed: null, forecasts: [] })])).close();
  contains(textOf('[data-test="kpi-way"]'), 'It cannot be reached in the window');
  contains(textOf('[data-test="kpi-forecast"]'), 'Too little is known');
  (await page([item({ forecasts: [{ ...FORECAST, coming: 0, reach: 'impossible' }] })])).close();
  contains(textOf('[data-test="kpi-way"]'), 'It cannot be reached today');
});

test('a channel on its line says how many late ones it can bear', async () => {
  (await page([item({ isKept: true, needed: 0, spare: 3 })])).close();
  contains(textOf('[data-test="kpi-way"]'), 'after 3 late ones');
});

test('who waits is counted down to, with whoever has the ticket', async () => {
  const start = new Date(Date.now() - 120_000).toISOString();
  (await page([item({ waiting: [{
    conversation: 'c1', customer: { name: 'Ada' }, assignee: null, start,
    nudge: new Date(Date.parse(start) + 100_000).toISOString(), due: new Date(Date.parse(start) + 180_000).toISOString(),
  }] })])).close();
  contains(textOf('[data-test="kpi-round"]'), 'limit 00:5');
  contains(textOf('[data-test="kpi-round"]'), 'Ada');
  equal(document.querySelector('[data-test="kpi-round"] .clock').getAttribute('data-level'), 'near');
});

test('a day opens to the rounds behind its number', async () => {
  const shown = await page([item()], { rounds: [
    { conversation: 'c1', start: '2026-03-01T02:00:00Z', stop: '2026-03-01T02:04:00Z', due: '2026-03-01T02:03:00Z', verdict: 'late', promised: null, ours: 'none' },
    { conversation: 'c2', start: '2026-03-01T16:00:00Z', stop: null, due: '2026-03-01T16:03:00Z', verdict: 'out_of_hours', promised: null, ours: 'none' },
  ] });
  document.querySelector('[data-day="2026-03-01"]').click();
  await settled();
  shown.close();
  const rows = [...document.querySelectorAll('[data-test="kpi-round-row"]')].map((row) => row.textContent);
  contains(rows[0], '4m');
  contains(rows[0], 'late');
  contains(rows[1], 'outside the hours');
});

test('in Chinese the sentence counts rounds too', async () => {
  (await page([item()], { language: 'zh' })).close();
  contains(textOf('[data-test="kpi-way"]'), '连续 17 轮');
});

test('agents are not offered the rules, and nothing is said where there are none', async () => {
  (await page([], { permissions: [] })).close();
  equal(document.querySelector('[data-test="kpi-rules"]'), null);
  contains(textOf('[data-test="empty"]'), 'No channel');
});

test('an admin promises what the platform asks, with a mark when it is to be pointed out', async () => {
  const shown = await page([item()], { permissions: ['write_settings', 'read_settings'] });
  const said = [];
  session.api.put = async (...call) => said.push(call);
  document.querySelector('[data-test="kpi-promise"]').click();
  await settled();
  contains(textOf('[data-test="kpi-promise-dialog"]'), 'after 1m 40s');
  document.querySelector('[data-test="kpi-promise-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  shown.close();
  const [path, policy, version] = said[0];
  equal(path, '/api/settings/policies/platform.douyin.shop');
  equal([policy.firstResponse, policy.nextResponse, policy.channels, policy.steps], ['PT3M', 'PT3M', ['douyin.shop'], [{ percent: 56, act: 'nudge', targets: [] }]]);
  equal(version, { create: true });
});

async function editor(put) {
  await openDesk();
  await loadChapter('kpis');
  session.api = {
    get: async () => ({ brand: { id: 'mosaic' }, channels: [{ id: 'douyin.shop', name: 'Shop' }],
      kpirules: [{ id: 'mosaic', rules: [RULE], protect: ['douyin.shop'], version: 0 }] }),
    put,
  };
  const done = editKpiRules();
  await settled();
  return done;
}

test('rules are sent as they were, with the line in thousandths', async () => {
  const said = [];
  const done = editor(async (...call) => said.push(call));
  await settled();
  document.querySelector('[data-test="kpi-dialog"] form').dispatchEvent(new Event('submit'));
  equal(await done, true);
  const [path, value, version] = said[0];
  equal(path, '/api/settings/kpirules/mosaic');
  equal(value, { rules: [{ ...RULE, until: '', silence: 'PT0S', within: 'PT180S', nudge: 'PT100S' }], protect: ['douyin.shop'] });
  equal(version, { create: true });
});

test('what is wrong is said with its rule and field', async () => {
  editor(async () => {
    throw Object.assign(new Error('invalid'), { code: 'invalid', body: { errors: [{ pointer: '/rules/0/nudge', detail: 'must be less' }] } });
  });
  await settled();
  document.querySelector('[data-test="kpi-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(textOf('[data-test="kpi-errors"]'), 'Douyin (2023-01-01), Point out after (s): must be less');
});

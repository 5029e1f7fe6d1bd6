import { showSettings } from '../../../desk/app/settings.js';
import { answer, Answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const SETTINGS = {
  brand: { id: 'aurora', name: 'Aurora' }, channels: [], teams: [], agents: [], calendars: [], policies: [{
    id: 'gold', order: 1, channels: [], categories: [], priorities: [], tiers: ['gold'], languages: ['zh'], campaigns: ['sale'],
    firstResponse: 'PT5M', nextResponse: 'PT10M', resolution: 'PT480M', update: 'PT240M', aroundTheClock: ['resolution'], warnPercent: 80, calendar: '',
    steps: [{ percent: 50, act: 'nudge', targets: [] }, { percent: 150, act: 'tell_lead', targets: ['care'] }], fallback: false, version: 4,
  }],
  watches: [{ id: 'nimbus', kind: 'product', label: 'Nimbus speaker', words: ['nimbus', '云朵音箱'], channels: [], version: 3 }],
  events: [{ id: 'sale', name: 'Sale', from: '2026-11-10T16:00:00Z', to: '2026-11-11T16:00:00Z', factor: 4.5, channels: [], version: 1 }],
  ladders: [{ id: 'main', steps: [{ after: 'PT15M', minimum: 'warning', targets: ['care'] }], version: 1 }],
  alertrules: [{ id: 'volume', minimum: 10, usual: 0.125, enabled: true, channels: [], version: 1 }],
  targets: [{ id: 'care', name: 'Care chat', kind: 'wecom', language: 'zh', alerts: null, packs: [], enabled: true, version: 1 }],
  costs: [],
};

async function open(kind, answers = {}) {
  const main = await openDesk();
  answer({ '/api/settings': SETTINGS, ...answers });
  const screen = showSettings(main);
  screen.route([kind]);
  await settled();
  return screen;
}

async function save() {
  document.querySelector('[data-test="setting-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

async function saved(kind, id) {
  await open(kind, { [`PUT /api/settings/${kind}/${id}`]: {} });
  document.querySelector('[data-test="setting-edit"]').click();
  await save();
  return asked.find(({ method }) => method === 'PUT');
}

function without({ id, version, fallback, ...rest }) {
  return rest;
}

for (const [kind, id] of [['policies', 'gold'], ['watches', 'nimbus'], ['ladders', 'main'], ['alertrules', 'volume'], ['targets', 'care']]) {
  test(`${kind} that are opened and saved are the same as before`, async () => {
    const request = await saved(kind, id);
    equal(request.body, without(SETTINGS[kind][0]));
    equal(request.headers['If-Match'], `"${SETTINGS[kind][0].version}"`);
  });
}

test('a share says nothing about an indicator that counts', async () => {
  const screen = await open('alertrules');
  contains(textOf('[data-test="setting"]'), '–');
  equal(textOf('[data-test="setting"]').includes('%'), false);
  screen.close();
});

test('an event is edited in the brand\'s zone and kept as an instant', async () => {
  const { body } = await saved('events', 'sale');
  equal(body, { name: 'Sale', from: '2026-11-10T16:00:00.000Z', to: '2026-11-11T16:00:00.000Z', factor: 4.5, channels: [] });
});

test('the costs belong to the brand, so nobody is asked for an id', async () => {
  await open('costs', { 'PUT /api/settings/costs/aurora': new Answer(201, {}) });
  document.querySelector('[data-test="setting-new"]').click();
  const [currency, perMonth] = document.querySelectorAll('[data-test="setting-dialog"] .form input');
  currency.value = 'eur';
  perMonth.value = '48000.50';
  await save();
  const request = asked.find(({ method }) => method === 'PUT');
  equal([request.body, request.headers['If-None-Match']], [{ currency: 'EUR', perMonth: '48000.50' }, '*']);
});

test('an amount that is none is said at its field and not sent', async () => {
  await open('costs');
  document.querySelector('[data-test="setting-new"]').click();
  document.querySelectorAll('[data-test="setting-dialog"] .form input')[1].value = '1e9';
  await save();
  contains(textOf('[data-test="setting-dialog"]'), 'An amount such as');
  equal(asked.some(({ method }) => method === 'PUT'), false);
});

test('a rule is made for an indicator that has none yet', async () => {
  await open('alertrules');
  document.querySelector('[data-test="setting-new"]').click();
  const ids = document.querySelector('[data-test="setting-id"]').options.map((option) => option.getAttribute('value') ?? option.value);
  equal([ids.includes('volume'), ids.includes('complaint_rate')], [false, true]);
});

test('what the server refuses is said at its field', async () => {
  await open('watches', { 'PUT /api/settings/watches/nimbus': new Answer(400, { code: 'invalid', errors: [{ pointer: '/words/1', detail: 'is too long' }] }) });
  document.querySelector('[data-test="setting-edit"]').click();
  await save();
  contains(textOf('[data-test="setting-dialog"]'), 'is too long');
});

test('a step can be added to a ladder', async () => {
  await open('ladders', { 'PUT /api/settings/ladders/main': {} });
  document.querySelector('[data-test="setting-edit"]').click();
  document.querySelector('[data-test="step-add"]').click();
  await save();
  equal(asked.find(({ method }) => method === 'PUT').body.steps.length, 2);
});

test('a step that tells nobody names nobody', async () => {
  const screen = await open('policies', { 'PUT /api/settings/policies/gold': {} });
  contains(textOf('[data-test="setting"]'), '150 % · tell the lead: Care chat');
  contains(textOf('[data-test="settings"]'), 'Counted around the clock');
  document.querySelector('[data-test="setting-edit"]').click();
  const act = [...document.querySelectorAll('[data-test="setting-dialog"] .step select')].at(-1);
  act.value = 'reassign';
  act.dispatchEvent(new Event('change'));
  await save();
  equal(asked.find(({ method }) => method === 'PUT').body.steps.at(-1), { percent: 150, act: 'reassign', targets: [] });
  screen.close();
});

test('a chat can be sent a test', async () => {
  await open('targets', { 'POST /api/settings/targets/care/trial': new Answer(202, { state: 'sending' }) });
  document.querySelector('[data-test="setting-try"]').click();
  await settled();
  equal(asked.at(-1).path, '/api/settings/targets/care/trial');
  contains(textOf('[data-test="toast"]'), 'on its way to Care chat');
});

import { showRules } from '../../../desk/app/rules.js';
import { tellRules, whyRules } from '../../../desk/app/rulewhy.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const LAMPS = { id: 'lamps', name: 'Lamps', on: 'TICKET_OPENED', when: [{ is: 'words', any: ['lamp', 'λαμπα'] }, { is: 'customer', field: 'INDUSTRY', any: ['retail'] }],
  then: [{ is: 'team', team: 'refunds' }, { is: 'advise', text: 'Ask for <b>a photo</b>' }], stop: true };
const LIN = { username: 'lin', name: 'Lin' };
const VERSION = { version: 3, count: 1, author: LIN, liveBy: LIN, liveAt: '2026-11-20T02:00:00Z', from: null };
const TRIAL = { state: 'done', edit: 2, current: true, by: LIN, startedAt: '2026-11-21T02:00:00Z', from: '2026-10-23', day: '2026-10-22', read: 90,
  rules: [{ id: 'lamps', would: 12, did: 9, gained: 4, lost: 1, examples: [{ conversation: 'c1', entry: 'e1', at: '2026-11-20T02:00:00Z' }] }] };

function overview(more = {}) {
  return {
    live: { ...VERSION, rules: [LAMPS] },
    draft: { edit: 2, author: LIN, editedAt: '2026-11-21T01:00:00Z', rules: [LAMPS], problems: [] },
    trial: TRIAL, versions: [VERSION, { ...VERSION, version: 2 }],
    choices: { channels: [{ id: 'facebook/shop', name: 'Shop' }], teams: [{ id: 'refunds', name: 'Refunds' }], calendars: ['office'],
      targets: [{ id: 'ops', name: 'Operations' }] },
    ...more,
  };
}

async function open(data, more = {}) {
  const main = await openDesk();
  await loadChapter('rules');
  answer({ '/api/rules': data, ...more });
  const screen = showRules(main);
  await settled();
  return screen;
}

const one = (name) => document.querySelector(`[data-test="${name}"]`);
const off = (name) => one(name).getAttribute('disabled') !== null;
const sent = (method, path) => asked.filter((request) => request.method === method && request.path === path);

test('a rule is told in words, with what it would have done', async () => {
  const screen = await open(overview());
  for (const text of ['Lamps', 'A ticket opens', 'speaking of lamp or λαμπα', 'the customer’s industry: retail', 'give it to Refunds', 'not looked at']) {
    contains(textOf('[data-test="rule"]'), text);
  }
  contains(textOf('[data-test="rule-figures"]'), '12 times');
  contains(textOf('[data-test="rules-trial"]'), 'all 90 messages');
  equal(off('rules-live'), false);
  screen.close();
});

test('what is wrong stands at its rule, and nothing wrong goes live', async () => {
  const draft = { ...overview().draft, problems: [{ pointer: '/rules/0/then/0', detail: 'there is no team refunds' }] };
  const screen = await open(overview({ draft, trial: null }));
  contains(textOf('[data-test="rule-problem"]'), 'Then 1: there is no team refunds');
  equal([off('rules-live'), off('rules-try')], [true, true]);
  screen.close();
});

test('a changed draft has to be tried again, stretch by stretch, before it goes live', async () => {
  let left = 2;
  const screen = await open(overview({ trial: { ...TRIAL, current: false } }), {
    'POST /api/rules/trial': () => ({ ...TRIAL, state: left-- > 0 ? 'running' : 'done' }),
  });
  equal(off('rules-live'), true);
  one('rules-try').click();
  await settled();
  equal(sent('POST', '/api/rules/trial').length, 3);
  equal(new Set(sent('POST', '/api/rules/trial').map(({ headers }) => headers['Idempotency-Key'])).size, 3);
  screen.close();
});

test('going live and coming back name what they mean', async () => {
  const screen = await open(overview(), { 'POST /api/rules/live': { ...VERSION, version: 4, rules: [] } });
  one('rules-live').click();
  await settled();
  document.querySelector('[data-test="confirm-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(sent('POST', '/api/rules/live').map(({ body }) => body), [{ edit: 2 }]);
  one('rules-back').click();
  await settled();
  document.querySelector('[data-test="confirm-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(sent('POST', '/api/rules/live').at(-1).body, { version: 2 });
  screen.close();
});

test('a rule is written as a form and kept in the draft', async () => {
  const screen = await open(overview({ draft: null, trial: null, live: null, versions: [] }), { 'PUT /api/rules/draft': new Answer(201, {}) });
  contains(textOf('[data-test="empty"]'), 'No rules');
  one('rule-new').click();
  await settled();
  one('rule-name').value = 'Lamps';
  for (const [list, kind] of [['rule-condition-add', 'words'], ['rule-action-add', 'tag']]) {
    one(list).value = kind;
    one(list).dispatchEvent(new Event('change'));
  }
  document.querySelector('[data-kind="words"] textarea').value = 'lamp\nλάμπα';
  document.querySelector('[data-kind="tag"] input').value = 'lamp';
  document.querySelector('[data-test="rule-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  const [{ body, headers }] = sent('PUT', '/api/rules/draft');
  equal(headers['If-None-Match'], '*');
  const { name, on, when, then } = body.rules[0];
  equal([name, on, when, then], ['Lamps', 'TICKET_OPENED', [{ is: 'words', any: ['lamp', 'λάμπα'] }], [{ is: 'tag', tag: 'lamp' }]]);
  screen.close();
});

test('a rule for late promises asks for promises and not for words, and tells a target', async () => {
  const screen = await open(overview({ draft: null, trial: null, live: null, versions: [] }), { 'PUT /api/rules/draft': new Answer(201, {}) });
  one('rule-new').click();
  await settled();
  one('rule-name').value = 'Late';
  const offered = (list) => [...one(list).querySelectorAll('option')].map(({ value }) => value);
  equal(offered('rule-condition-add').includes('clock'), false);
  one('rule-on').value = 'CLOCK_BREACHED';
  one('rule-on').dispatchEvent(new Event('change'));
  equal(['words', 'place', 'clock', 'taken'].map((is) => offered('rule-condition-add').includes(is)), [false, false, true, true]);
  equal(['advise', 'aside', 'tell'].map((is) => offered('rule-action-add').includes(is)), [false, false, true]);
  for (const [list, kind] of [['rule-condition-add', 'taken'], ['rule-action-add', 'tell']]) {
    one(list).value = kind;
    one(list).dispatchEvent(new Event('change'));
  }
  document.querySelector('[data-test="rule-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  const [{ body }] = sent('PUT', '/api/rules/draft');
  const { on, when, then } = body.rules[0];
  equal([on, when, then], ['CLOCK_BREACHED', [{ is: 'taken', taken: false }], [{ is: 'tell', target: 'ops' }]]);
  screen.close();
});

test('a late promise is told in words, on the page and by the recorder', async () => {
  const late = { id: 'late', name: 'Late', on: 'CLOCK_BREACHED', then: [{ is: 'tell', target: 'ops' }],
    when: [{ is: 'clock', any: ['FIRST_RESPONSE'] }, { is: 'team', any: ['refunds'] }, { is: 'taken', taken: true }] };
  const screen = await open(overview({ draft: { ...overview().draft, rules: [late] } }), { '/api/conversations/c1/rules': { items: [
    { entry: 'e1', at: '2026-11-20T02:00:00Z', version: 3, clock: 'firstResponse', verdict: 'breached',
      steps: [{ rule: late, outcome: 'failed', condition: 0, seen: ['next_response'] }, { rule: late, outcome: 'failed', condition: 2, seen: ['false'] }] }] } });
  for (const text of ['A promise was missed', 'First response', 'Refunds', 'somebody has it', 'send a notice to Operations']) {
    contains(textOf('[data-test="rule"]'), text);
  }
  whyRules('c1');
  await settled();
  contains(textOf('[data-test="rule-trace"]'), 'First response');
  const steps = [...document.querySelectorAll('[data-test="rule-step"]')].map((step) => step.textContent);
  contains(steps[0], 'Next response');
  contains(steps[1], 'nobody has it yet');
  screen.close();
});

test('the recorder says what fired, which condition failed on what, and what was not looked at', async () => {
  await openDesk();
  const other = { ...LAMPS, id: 'sure', name: 'Sure', when: [{ is: 'category', any: ['COMPLAINT'], least: 0.8 }] };
  answer({ '/api/conversations/c1/rules': { items: [{ entry: 'e1', at: '2026-11-20T02:00:00Z', version: 3, steps: [
    { rule: other, outcome: 'failed', condition: 0, seen: ['complaint', '0.71'] },
    { rule: LAMPS, outcome: 'fired' }, { rule: LAMPS, outcome: 'stopped', by: 'lamps' }, { rule: LAMPS, outcome: 'other_event' }] }] } });
  whyRules('c1');
  await settled();
  const steps = [...document.querySelectorAll('[data-test="rule-step"]')].map((step) => step.textContent);
  equal(steps.length, 4);
  contains(steps[0], '80%');
  contains(steps[0], '71%');
  contains(steps[1], 'fired');
  contains(steps[2], 'stopped by lamps');
});

test('advice stands under the message, as text and asked for once', async () => {
  const main = await openDesk();
  answer({ '/api/conversations/c2/rules': { items: [{ entry: 'e1', at: '2026-11-20T02:00:00Z', version: 3, steps: [{ rule: LAMPS, outcome: 'fired' }] }] } });
  await tellRules(main, { id: 'e1' }, 'c2');
  await tellRules(main, { id: 'e1' }, 'c2');
  equal(textOf('[data-test="rule-advice"]'), 'Ask for <b>a photo</b>');
  equal(asked.length, 1);
});

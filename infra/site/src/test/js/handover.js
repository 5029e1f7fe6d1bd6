import { session } from '../../../desk/app/session.js';
import { showPeople } from '../../../desk/app/people.js';
import { Answer, answer, asked, later, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const AGENTS = [{ username: 'lin', name: 'Lin', closed: false }, { username: 'sam', name: 'Sam', closed: false }, { username: 'otto', name: 'Otto', closed: true }];
const LIN = { leaver: { username: 'lin', name: 'Lin' }, lastDay: '2026-03-31', orderedBy: { username: 'maria', name: 'Maria' }, status: 'running', version: 3, mine: false };
const TICKET = { kind: 'ticket', ref: 'c1.2', name: 'Ada', conversation: 'c1', state: 'open', settled: false, acceptable: true, successor: null, note: '' };
const WHOLE = { ...LIN, percent: 50, settled: 1, all: 2, lacks: [{ kind: 'ticket', why: 'nobody_named', count: 1 }], introductionsPerDay: 20, introductionsLeft: 19, introductions: { state: 'none', by: null, since: null, nextAt: null, said: 0, waiting: 0 },
  items: [TICKET, { kind: 'channel', ref: 'facebook/mosaic', name: 'Our page', state: 'done', settled: true, acceptable: false, successor: null, note: 'New token' }],
  deeds: [{ at: '2026-03-02T02:00:00Z', by: 'Maria', what: 'started', kind: '', count: 0, words: '2026-03-31' }], accountClosed: false };

async function open(parts, answers, permissions = ['read_settings', 'see_brand', 'export_personal']) {
  const main = await openDesk();
  session.me = { username: 'maria', permissions };
  answer({ '/api/handovers': { items: [{ ...LIN, percent: 50, settled: 1, all: 2 }], agents: AGENTS }, ...answers });
  const screen = showPeople(main);
  screen.route(['handover', ...parts]);
  await settled();
  return screen;
}

async function click(selector) {
  document.querySelector(selector).click();
  await settled();
}

async function submit(selector) {
  document.querySelector(selector).dispatchEvent(new Event('submit'));
  await settled();
}

const sent = (path) => asked.filter((each) => each.method === 'POST' && each.path === path).map(({ body }) => body);

test('who hands over is listed with how far that is, and those who have left are not offered', async () => {
  await open([], {});
  contains(textOf('[data-agent="lin"]'), '50 % (1 of 2)');
  equal(document.querySelector('[data-test="leaver"]').textContent.includes('Otto'), false);
});

test('a handover begins with the last day and the quota', async () => {
  await open([], { 'POST /api/handovers/sam': { leaver: 'sam', status: 'running', version: 1 } });
  document.querySelector('[data-test="leaver"]').value = 'sam';
  document.querySelector('[data-test="last-day"]').value = '2999-01-01';
  await submit('[data-test="handover-start"]');
  equal(sent('/api/handovers/sam'), [{ lastDay: '2999-01-01', introductionsPerDay: 20 }]);
  equal(location.hash, '#/people/handover/sam');
});

test('the checklist shows its bar and what lacks, and is not closed before a hundred percent', async () => {
  await open(['lin'], { '/api/handovers/lin': WHOLE });
  equal(document.querySelector('progress').value, '50');
  contains(textOf('[data-test="lacks"]'), 'Open tickets: nobody named (1)');
  equal(document.querySelector('[data-test="close-account"]').getAttribute('disabled'), '');
  contains(textOf('[data-test="deeds"]'), 'Maria');
});

test('a successor for all of a kind is named, and everything is given stretch by stretch', async () => {
  const steps = [{ more: true }, { more: true }, { more: false }];
  await open(['lin'], { '/api/handovers/lin': WHOLE, 'POST /api/handovers/lin/successors': {}, 'POST /api/handovers/lin/continuation': () => steps.shift() });
  const form = document.querySelector('[data-kind="ticket"] form');
  form.querySelector('[data-test="successor"]').value = 'sam';
  form.querySelector('[data-test="note"]').value = 'Friday';
  form.dispatchEvent(new Event('submit'));
  await settled();
  equal(sent('/api/handovers/lin/successors'), [{ kind: 'ticket', successor: 'sam', note: 'Friday' }]);
  equal(sent('/api/handovers/lin/continuation').length, 3);
});

test('what was ordered goes on when the page is opened, and what goes on by itself is left to it', async () => {
  const introductions = (state, waiting) => ({ ...WHOLE.introductions, state, waiting });
  for (const [change, calls] of [
    [{ introductions: introductions('none', 1) }, 1], [{ introductions: introductions('going', 1) }, 0], [{ introductions: introductions('resting', 1) }, 0],
    [{ introductions: introductions('none', 1), introductionsPerDay: 0 }, 0], [{ introductions: introductions('none', 0) }, 0],
    [{ items: [{ ...TICKET, state: 'named' }] }, 1], [{ lacks: [{ kind: 'customer', why: 'not_searched', count: 1 }] }, 1],
  ]) {
    await open(['lin'], { '/api/handovers/lin': { ...WHOLE, items: [], lacks: [], ...change }, 'POST /api/handovers/lin/continuation': { more: false } });
    equal(sent('/api/handovers/lin/continuation').length, calls);
  }
});

test('introductions tell their progress without taking away what somebody is writing', async () => {
  const customer = (state) => ({ ...TICKET, kind: 'customer', ref: 'c9', state: 'accepted', introduction: { state, at: null, obstacle: null } });
  const going = { state: 'going', by: { username: 'sam', name: 'Sam' }, since: '2026-03-02T02:00:00Z', nextAt: null, said: 0, waiting: 1 };
  const whole = { ...WHOLE, items: [TICKET, customer('wanted')], introductions: going };
  await open(['lin'], { '/api/handovers/lin': whole });
  contains(textOf('[data-test="introductions"]'), '0 said, 1 to come');
  contains(textOf('[data-test="introductions"]'), 'Started by Sam');
  contains(textOf('[data-ref="c9"] [data-test="introduction"]'), 'to be introduced');
  const note = document.querySelector('[data-test="note"]');
  note.value = 'Calls on Fri';

  answer({ '/api/handovers/lin': { ...whole, percent: 75, items: [TICKET, customer('sent')], introductionsLeft: 18, introductions: { ...going, state: 'resting', nextAt: '2026-03-03T02:00:00Z', said: 1, waiting: 0 } } });
  await later(10_000);
  contains(textOf('[data-test="introductions"]'), '1 said, 0 to come');
  contains(textOf('[data-test="introductions"]'), '18 of 20');
  equal(document.querySelector('[data-test="introductions"]').getAttribute('data-state'), 'resting');
  contains(textOf('[data-test="completeness"]'), '75 %');
  contains(textOf('[data-ref="c9"] [data-test="introduction"]'), 'introduced');
  equal(document.querySelector('[data-test="note"]') === note, true);

  answer({ '/api/handovers/lin': WHOLE });
  await later(10_000);
  equal(document.querySelector('[data-test="introductions"]').getAttribute('data-state'), 'none');
  const sofar = asked.length;
  await later(60_000);
  equal(asked.length, sofar);
});

test('a team without a named lead is not ticked away', async () => {
  const lead = (state) => ({ ...TICKET, kind: 'lead', ref: 'presales', name: 'Presales', conversation: undefined, state });
  for (const [state, ticks] of [['open', false], ['given', true], ['accepted', false]]) {
    await open(['lin'], { '/api/handovers/lin': { ...WHOLE, items: [lead(state)] } });
    contains(textOf('[data-kind="lead"]'), 'Leads of teams');
    equal(document.querySelector('[data-test="tick"]') !== null, ticks);
  }
});

test('what is refused is told, and the list is read anew', async () => {
  await open(['lin'], { '/api/handovers/lin': WHOLE, 'POST /api/handovers/lin/items': new Answer(409, { code: 'handover_ended' }) });
  document.querySelector('[data-test="add-words"]').value = 'The phone';
  await submit('[data-test="add-form"]');
  equal(sent('/api/handovers/lin/items'), [{ kind: 'other', words: 'The phone' }]);
  contains(textOf('[data-test="toast"]'), 'This handover has ended.');
});

test('a successor sees what is due first with its words, and accepts it', async () => {
  const card = { conversation: 'c1', channel: { platform: 'facebook', name: 'Our page' }, customer: { id: 'c-1', name: 'Ada' }, preview: 'Is it there?', clock: { due: '2026-03-02T03:00:00Z' } };
  const digest = { ...LIN, tickets: [{ ...TICKET, state: 'given', note: 'Calls on Friday', card }],
    customers: [{ kind: 'customer', ref: 'c2', conversation: 'c2', name: 'Eva', state: 'accepted', settled: false, acceptable: true, note: '', tier: 'gold', tags: ['vip'], tickets: 4, preview: 'Thanks', introduction: { state: 'wanted', at: null, obstacle: 'window_closed' } }],
    others: [{ kind: 'of_tomorrow', ref: 'x', about: 'Something', state: 'given', settled: false, acceptable: true, note: '' }], more: 0 };
  await open(['lin'], { '/api/handovers/lin/digest': digest, 'POST /api/handovers/lin/acceptance': {}, 'POST /api/handovers/lin/continuation': { more: false } }, ['take_over']);
  contains(textOf('[data-test="digest-ticket"]'), 'Is it there?');
  contains(textOf('[data-test="digest-ticket"]'), 'Calls on Friday');
  contains(textOf('[data-test="digest-customer"]'), 'gold · vip · 4 tickets');
  contains(textOf('[data-test="digest-customer"]'), 'not before the customer writes again');
  contains(textOf('[data-test="digest-others"]'), 'of tomorrow');
  await click('[data-test="accept-ticket"]');
  equal(sent('/api/handovers/lin/acceptance'), [{ kind: 'ticket' }]);
  equal(sent('/api/handovers/lin/continuation').length, 1);
});

import { loadChapter } from '../../../desk/app/i18n.js';
import { showPeople } from '../../../desk/app/people.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const SHANGHAI_NINE = '2026-11-24T01:00:00Z';
const SAM = { username: 'sam', name: 'Sam', standsInFor: { username: 'lin', name: 'Lin' }, minutesPlanned: 930, day: '2026-11-24', shift: { from: '09:00', to: '11:30' } };
const GAP = { from: SHANGHAI_NINE, to: '2026-11-24T03:30:00Z', nobody: true, arrivals: 12.4, late: 11, share: 0.113, longestSeconds: 7_260, needed: 2, withOne: 0.71, substitutes: [SAM] };

function quarter(from, more) {
  return { from, day: '2026-11-24', arrivals: 1.2, staff: 2, open: true, share: 0.93, waitSeconds: 70, answered: true, backlog: 0, ...more };
}

const COVERAGE = {
  zone: 'Asia/Shanghai', first: '2026-11-24', known: true, counted: 56, withinSeconds: 1_800, aim: 0.8,
  teams: [{ id: 'presales', name: 'Before the purchase' }], channels: [], languages: ['el', 'zh'],
  agents: [{ username: 'lin', name: 'Lin' }, { username: 'sam', name: 'Sam' }],
  handlingSeconds: 245, measuredAnswers: 1_200, unplanned: ['lin'],
  days: [{ day: '2026-11-24', arrivals: 118.4, share: 0.64, complete: null, basis: 'weekday', basisDays: 8 }],
  quarters: [
    quarter('2026-11-23T18:00:00Z', { open: false, staff: 0, arrivals: 0.01 }),
    quarter(SHANGHAI_NINE, { staff: 0, share: 0, answered: false }), quarter('2026-11-24T01:15:00Z'),
    quarter('2026-11-24T02:00:00Z', { share: 0.5 }), quarter('2026-11-24T03:00:00Z')],
  gaps: [GAP],
};

async function open(coverage, more = {}) {
  const main = await openDesk();
  await loadChapter('people');
  answer({ '/api/rosters': { zone: 'Asia/Shanghai', agents: COVERAGE.agents, rosters: [
    { agent: 'sam', week: { TUESDAY: [{ from: '14:00', to: '18:00', pauses: [] }] }, days: {}, leaves: [], version: 4 }] }, '/api/coverage': coverage, ...more });
  const screen = showPeople(main);
  screen.route([]);
  await settled();
  document.querySelector('[data-test="open-coverage"]').click();
  await settled();
  return screen;
}

test('an hour shows its worst quarter by a mark and says every quarter in words', async () => {
  await open(COVERAGE);
  const cells = [...document.querySelectorAll('[data-test="coverage-cell"]')];
  equal(cells.map((cell) => [cell.getAttribute('data-kind'), cell.textContent]), [['nobody', '✖ 0–2'], ['short', '▲ 2'], ['enough', '✓ 2']]);
  contains(cells[0].getAttribute('title'), '09:00: 1.2 expected, 0 people there, 0% in time, wait over a week');
  contains(cells[0].getAttribute('title'), '09:15: 1.2 expected, 2 people there, 93% in time, wait 1');
  contains(textOf('[data-test="coverage"]'), 'measured on 1,200 answers');
  contains(textOf('[data-test="unplanned"]'), 'Lin');
});

test('a gap says what it costs, and one key plans the best substitute into the roster as it is now', async () => {
  await open(COVERAGE, { 'PUT /api/rosters/sam': {} });
  contains(textOf('[data-test="gap"]'), '09:00 – 11:30');
  contains(textOf('[data-test="gap"]'), '12 messages expected, 11 of them late, 11% in time');
  contains(textOf('[data-test="gap"]'), '2 more people are enough');
  contains(document.querySelector('[data-test="fill"]').getAttribute('title'), 'Stands in for Lin. 16 h');
  document.querySelector('[data-test="fill"]').click();
  await settled();
  const sent = asked.find(({ method }) => method === 'PUT');
  equal(sent.headers['If-Match'], '"4"');
  equal(sent.body, { week: { TUESDAY: [{ from: '14:00', to: '18:00', pauses: [] }] },
    days: { '2026-11-24': [{ from: '14:00', to: '18:00', pauses: [] }, { from: '09:00', to: '11:30', pauses: [] }] }, leaves: [] });
  contains(textOf('#toasts'), 'Sam is planned');
});

test('what the roster refuses is told and nothing is said to be planned', async () => {
  await open(COVERAGE, { 'PUT /api/rosters/sam': new Answer(409, { code: 'version_conflict', currentVersion: 5 }) });
  document.querySelector('[data-test="fill"]').click();
  await settled();
  equal(textOf('#toasts').includes('is planned'), false);
});

test('a brand that is new is told nothing but why', async () => {
  await open({ ...COVERAGE, known: false, counted: 3, days: undefined, quarters: undefined, gaps: undefined });
  contains(textOf('[data-test="coverage"]'), 'Nothing can be predicted yet');
  contains(textOf('[data-test="coverage"]'), '3 days were counted');
  document.querySelector('[data-test="coverage-back"]').click();
  await settled();
  contains(textOf('[data-test="people"]'), 'no roster');
});

test('who is missing is asked for and told beside the whole', async () => {
  await open({ ...COVERAGE, days: [{ ...COVERAGE.days[0], complete: 0.91 }] });
  const without = document.querySelector('[data-test="coverage-without"]');
  without.value = 'sam';
  without.dispatchEvent(new Event('change'));
  await settled();
  contains(asked.at(-1).path ?? asked.at(-1).url, 'without=sam');
  equal(textOf('[data-test="day-share"]'), '64% instead of 91%');
});

import { loadChapter } from '../../../desk/app/i18n.js';
import { statusBody } from '../../../desk/app/pause.js';
import { showPeople } from '../../../desk/app/people.js';
import { readDays, readShifts, writeDays, writeShifts } from '../../../desk/app/shifts.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const AGENTS = [{ username: 'lin', name: 'Lin' }, { username: 'sam', name: 'Sam' }];
const SHIFT = { from: '09:00', to: '17:00', pauses: [{ from: '12:00', to: '13:00', reason: 'lunch' }] };

async function open(rosters, more = {}) {
  const main = await openDesk();
  await loadChapter('people');
  answer({ '/api/rosters': { zone: 'Asia/Shanghai', agents: AGENTS, rosters }, ...more });
  const screen = showPeople(main);
  screen.route([]);
  await settled();
  return screen;
}

async function click(selector) {
  document.querySelector(selector).click();
  await settled();
}

async function submit() {
  document.querySelector('[data-test="roster-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

test('shifts are read as they are written', () => {
  const line = '09:00-13:00, 22:00-06:00 (02:00-02:30 lunch, 04:00-04:15)';
  const shifts = readShifts(line);
  equal(shifts[1].pauses, [{ from: '02:00', to: '02:30', reason: 'lunch' }, { from: '04:00', to: '04:15', reason: '' }]);
  equal(writeShifts(shifts), line);
  equal(readShifts('  '), []);
});

test('what is no shift and no day is told by the piece that is wrong', () => {
  for (const [read, text, key, values] of [
    [readShifts, '09:00-13:00, noon', 'people.badShift', { text: 'noon' }],
    [readShifts, '09:00-17:00 (lunch)', 'people.badShift', { text: 'lunch' }],
    [readDays, 'May: 09:00-12:00', 'people.badDay', { text: 'May: 09:00-12:00' }],
    [readDays, '2026-05-01:\n2026-05-01: 09:00-12:00', 'people.twice', { day: '2026-05-01' }],
  ]) {
    let problem = null;
    try {
      read(text);
    } catch (error) {
      problem = error;
    }
    equal([problem?.message, problem?.values], [key, values]);
  }
  equal(writeDays(readDays('2026-05-02: 09:00-12:00\n2026-05-01:')), '2026-05-01:\n2026-05-02: 09:00-12:00');
});

test('everybody is listed with today and the next leave', async () => {
  const week = Object.fromEntries(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => [day, [SHIFT]]));
  const screen = await open([{ agent: 'lin', week, days: {}, leaves: [{ from: '2999-01-01', to: '2999-01-02', substitute: 'sam' }], version: 3 }]);
  contains(textOf('[data-agent="lin"]'), '09:00-17:00 (12:00-13:00 lunch)');
  contains(textOf('[data-agent="lin"]'), '(Sam)');
  contains(textOf('[data-agent="sam"]'), 'no roster');
  screen.close();
});

test('a plan is saved with the version read, and what the server refuses is told with its place', async () => {
  const answers = [new Answer(400, { code: 'invalid', errors: [
    { pointer: '/week/MONDAY/0/pauses/0', detail: 'is outside its shift' }, { pointer: '/leaves/0/substitute', detail: 'is on leave too' }] }), {}];
  await open([{ agent: 'lin', week: { MONDAY: [SHIFT] }, days: { '2026-05-01': [] }, leaves: [{ from: '2026-06-01', to: '2026-06-02', reason: 'x', substitute: 'sam' }], version: 3 }],
    { 'PUT /api/rosters/lin': () => answers.shift() });
  await click('[data-agent="lin"] [data-test="plan"]');
  equal(document.querySelector('[data-test="week-MONDAY"]').value, '09:00-17:00 (12:00-13:00 lunch)');
  await submit();
  const sent = asked.find(({ method }) => method === 'PUT');
  equal(sent.headers['If-Match'], '"3"');
  equal(sent.body, { week: { MONDAY: [SHIFT] }, days: { '2026-05-01': [] }, leaves: [{ from: '2026-06-01', to: '2026-06-02', reason: 'x', substitute: 'sam' }] });
  contains(textOf('[data-test="roster-errors"]'), 'Monday, shift 1, break 1: is outside its shift');
  contains(textOf('[data-test="roster-errors"]'), 'leave 1: is on leave too');
  await submit();
  equal(document.querySelector('[data-test="roster-dialog"]'), null);
});

test('a day says where nothing is known, which is not offline', async () => {
  await open([]);
  const day = document.querySelector('[data-agent="lin"] [data-test="day"]');
  answer({ [dayPath()]: { intervals: [
    { from: '2026-03-01T16:00:00Z', to: '2026-03-02T01:00:00Z', status: null, reason: '', cause: null },
    { from: '2026-03-02T01:00:00Z', to: '2026-03-02T02:00:00Z', status: 'break', reason: 'lunch', cause: 'chosen' },
    { from: '2026-03-02T02:00:00Z', to: '2026-03-02T03:00:00Z', status: 'away', reason: '', cause: 'silent' }] } });
  day.click();
  await settled();
  contains(textOf('[data-status="none"]'), 'no data');
  contains(textOf('[data-status="break"]'), '09:00 – 10:00');
  contains(textOf('[data-status="break"]'), 'Break: Lunch');
  contains(textOf('[data-status="away"]'), 'desk not heard any more');
});

test('a break asks why, another status does not', async () => {
  await openDesk();
  equal(await statusBody('busy'), { status: 'busy' });
  const asking = statusBody('break');
  await settled();
  await click('[data-test="break-lunch"]');
  equal(await asking, { status: 'break', reason: 'lunch' });
});

function dayPath() {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
  return `/api/colleagues/lin/presence/${today}`;
}

import { showSettings } from '../../../desk/app/settings.js';
import { answer, Answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const NIGHTS = {
  id: 'nights', zone: 'Europe/Athens',
  week: { mon: [{ from: '09:00', to: '12:00' }, { from: '22:00', to: '06:00' }], sat: [{ from: '10:00', to: '24:00' }] },
  exceptions: [
    { day: '2026-12-24', name: 'Christmas Eve, half a day', hours: [{ from: '09:00', to: '11:00' }, { from: '12:00', to: '13:00' }] },
    { day: '2026-12-25', name: '', hours: [] },
    { day: '2026-12-26', name: '2nd day', hours: [] },
  ],
  version: 4,
};
const SETTINGS = { brand: { id: 'aurora', name: 'Aurora' }, channels: [], teams: [], agents: [], calendars: [NIGHTS], policies: [] };

async function edited(change, reply = {}) {
  const main = await openDesk();
  answer({ '/api/settings': SETTINGS, 'PUT /api/settings/calendars/nights': reply });
  showSettings(main).route(['calendars']);
  await settled();
  document.querySelector('[data-test="setting-edit"]').click();
  await settled();
  change();
  document.querySelector('[data-test="setting-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  return asked.filter(({ method }) => method === 'PUT').at(-1);
}

function week() {
  return document.querySelectorAll('[data-test="setting-dialog"] .week input');
}

test('a calendar that is opened and saved is the same as before', async () => {
  const { id, version, ...rest } = NIGHTS;
  equal((await edited(() => {})).body, rest);
});

test('special days are written with hours, with a name, with both and with neither', async () => {
  const request = await edited(() => {
    document.querySelector('[data-test="calendar-exceptions"]').value
      = '2026-05-01 劳动节\n2026-05-02 10:00 - 12:00,13:00–14:00 May, too\n2026-05-03 22:00-06:00\n\n2026-05-04';
  });
  equal(request.body.exceptions, [
    { day: '2026-05-01', name: '劳动节', hours: [] },
    { day: '2026-05-02', name: 'May, too', hours: [{ from: '10:00', to: '12:00' }, { from: '13:00', to: '14:00' }] },
    { day: '2026-05-03', name: '', hours: [{ from: '22:00', to: '06:00' }] },
    { day: '2026-05-04', name: '', hours: [] },
  ]);
});

for (const [text, said] of [
  ['2026-5-1 Labour Day', '2026-5-1 is not a day'],
  ['2026-05-01 9:00-13:00 half a day', '9:00–13:00 is not a span'],
  ['2026-05-01 09:00-25:00', '09:00–25:00 is not a span'],
  ['2026-05-01 Party 20:00', 'Party 20:00 is not a span'],
  ['2026-05-01 09:00-12:00, 11:00-13:00', '11:00–13:00 is empty, or overlaps'],
]) {
  test(`the special day "${text}" is refused at its field`, async () => {
    const request = await edited(() => { document.querySelector('[data-test="calendar-exceptions"]').value = text; });
    equal(request, undefined);
    contains(textOf('[data-test="setting-dialog"]'), said);
  });
}

test('nothing follows a night shift on the same day', async () => {
  equal(await edited(() => { week()[0].value = '22:00-06:00, 23:00-24:00'; }), undefined);
  contains(textOf('[data-test="setting-dialog"]'), '23:00–24:00 is empty, or overlaps');
});

test('what the server refuses is said at its day, and at its line', async () => {
  await edited(() => {}, new Answer(400, { code: 'invalid', errors: [
    { pointer: '/week/mon', detail: 'runs over midnight' }, { pointer: '/exceptions/2/hours', detail: 'overlaps' }] }));
  contains(week()[0].parentNode.textContent, 'runs over midnight');
  contains(textOf('[data-test="setting-dialog"]'), '2026-12-26 2nd day: overlaps');
});

const WALK = {
  calendar: 'nights', zone: 'Europe/Athens', start: '2026-03-28T20:00:00Z', duration: 'PT7H', remaining: 'PT0S', cut: false, due: '2026-03-31T04:00:00Z',
  steps: [
    { kind: 'open', from: '2026-03-28T20:00:00Z', to: '2026-03-29T01:00:00Z', counted: 'PT5H', left: 'PT2H' },
    { kind: 'offset_change', from: '2026-03-29T01:00:00Z', to: '2026-03-29T01:00:00Z', change: 3600 },
    { kind: 'outside_hours', from: '2026-03-29T01:00:00Z', to: '2026-03-29T21:00:00Z' },
    { kind: 'exception', from: '2026-03-29T21:00:00Z', to: '2026-03-30T21:00:00Z', name: 'Feast' },
    { kind: 'exception', from: '2026-03-30T21:00:00Z', to: '2026-03-31T02:00:00Z', name: '' },
    { kind: 'open', from: '2026-03-31T02:00:00Z', to: '2026-03-31T04:00:00Z', counted: 'PT2H', left: 'PT0S' },
  ],
};

async function shown(language, reply) {
  const main = await openDesk(language);
  answer({ '/api/settings': SETTINGS, 'POST /api/calendars/walk': reply });
  showSettings(main).route(['calendars']);
  await settled();
  document.querySelector('[data-test="setting-walk"]').click();
  await settled();
  document.querySelector('[data-test="walk-start"]').value = '2026-03-28T22:00';
  document.querySelector('[data-test="walk-minutes"]').value = '420';
  document.querySelector('[data-test="walk-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

for (const [language, due, ...lines] of [
  ['en', 'Due', '22:00', 'open, 5h count, 2h left', 'closed, Feast', 'put forward by 1h', 'closed, a special day'],
  ['zh', '到期时间', '营业，计入', '休息：Feast', '时钟拨快', '休息：特殊日期'],
  ['el', 'Λήγει', 'ανοιχτά, μετρούν', 'κλειστά, Feast', 'το ρολόι πάει μπροστά κατά', 'κλειστά, ειδική ημέρα'],
]) {
  test(`the way to a due time is told in ${language}, by the clock of the calendar`, async () => {
    await shown(language, WALK);
    const { body } = asked.at(-1);
    equal(body, { calendar: 'nights', start: '2026-03-28T22:00', duration: 'PT420M' });
    contains(textOf('[data-test="walk-due"]'), due);
    contains(textOf('[data-test="walk-due"]'), '07:00');
    for (const words of lines) {
      contains(textOf('[data-test="walk-steps"]'), words);
    }
  });
}

test('what is never due, and a way that is cut, say so', async () => {
  const { due, ...never } = WALK;
  await shown('en', { ...never, remaining: 'PT2H', cut: true });
  contains(textOf('[data-test="walk-due"]'), 'Never due');
  contains(textOf('[data-test="walk"]'), 'After the last line 2h are left');
});

async function opened(tool, replies) {
  const main = await openDesk();
  answer({ '/api/settings': SETTINGS, ...replies });
  showSettings(main).route(['calendars']);
  await settled();
  document.querySelector('[data-test="setting-edit"]').click();
  await settled();
  document.querySelector(`[data-test="${tool}"]`).click();
  await settled();
}

test('a calendar is walked while it is edited', async () => {
  await opened('calendar-try', { 'POST /api/calendars/walk': WALK });
  document.querySelector('[data-test="walk-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  const { id, version, ...draft } = NIGHTS;
  equal(asked.at(-1).body.draft, draft);
});

test('days of a file are looked at, taken over and replace those of the same date', async () => {
  await opened('calendar-import', { 'POST /api/calendars/import': {
    from: '2026-11-23', to: '2028-11-23', events: 2, problemCount: 2,
    exceptions: [{ day: '2027-01-01', name: 'New Year', hours: [] }, { day: '2026-12-25', name: 'Christmas', hours: [] }],
    problems: [{ line: 7, reason: 'has no colon' }, { line: 0, reason: 'has more days' }],
  } });
  document.querySelector('[data-test="import-file"]').files = [{ size: 100, text: async () => 'BEGIN:VCALENDAR' }];
  document.querySelector('[data-test="import-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  const { body } = asked.at(-1);
  equal([body.file, body.effect, body.hours, body.draft.exceptions], ['BEGIN:VCALENDAR', 'close', [], []]);
  contains(textOf('[data-test="import-days"]'), '2027-01-01 New Year');
  contains(textOf('[data-test="import-problems"]'), 'Line 7 has no colon');
  contains(textOf('[data-test="import-problems"]'), 'The file has more days');
  document.querySelector('[data-test="import-take"]').click();
  await settled();
  equal(document.querySelector('[data-test="calendar-exceptions"]').value.split('\n').slice(1),
    ['2026-12-25 Christmas', '2026-12-26 2nd day', '2027-01-01 New Year']);
});

test('a file that is too large is not sent, nor are hours that are none', async () => {
  await opened('calendar-import', {});
  const submit = async (size) => {
    document.querySelector('[data-test="import-file"]').files = [{ size, text: async () => 'x' }];
    document.querySelector('[data-test="import-dialog"] form').dispatchEvent(new Event('submit'));
    await settled();
  };
  await submit(400_001);
  contains(textOf('[data-test="import-dialog"]'), 'larger than 400 KB');
  document.querySelector('[data-test="import-effect"]').value = 'open';
  document.querySelector('[data-test="import-hours"]').value = 'nine to five';
  await submit(10);
  contains(textOf('[data-test="import-dialog"]'), 'is not a span');
  equal(asked.some(({ path }) => path.endsWith('/import')), false);
});

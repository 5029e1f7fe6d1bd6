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

import { amount, change, comparison, keyName, metricName } from '../../../desk/app/amounts.js';
import { PRESETS, periodName } from '../../../desk/app/periods.js';
import { instantAt, useZone, wallClock } from '../../../desk/app/time.js';
import { openDesk } from './desk.js';
import { contains, equal, test } from './tests.js';

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

test('each unit is written as people read it', async () => {
  await openDesk();
  equal(amount(1234, 'count'), '1,234');
  equal(amount(0.9412, 'share'), '94.1%');
  equal(amount(1.3456, 'ratio'), '1.35');
  equal(amount(15_210, 'seconds'), '4h 13m');
  equal(amount(-90, 'seconds'), '−1m 30s');
  contains(amount(11.4, 'money', 'EUR'), '11.40');
});

test('numbers, lengths of time and money follow the language', async () => {
  await openDesk('el');
  equal(plain(amount(1234.5, 'count')), '1.234,5');
  equal(plain(amount(11.4, 'money', 'EUR')), '11,40 €');
  await openDesk('zh');
  equal(amount(15_210, 'seconds'), '4小时 13分钟');
});

test('what is not known is a dash, never a zero', async () => {
  await openDesk();
  for (const unit of ['count', 'seconds', 'share', 'ratio', 'money']) {
    equal(amount(null, unit), '–');
    equal(amount(undefined, unit), '–');
  }
});

test('a change is told in words, with an arrow', async () => {
  await openDesk();
  equal(comparison(120, 100, 'count').textContent, '▲ 20% higher than the period before (100)');
  equal(comparison(80, 100, 'count').textContent, '▼ 20% lower than the period before (100)');
  equal(comparison(100, 100, 'count').textContent, '＝ as in the period before (100)');
});

test('shares differ by points, not by percent of a percent', async () => {
  await openDesk();
  equal(change(0.5, 0.4, 'share').by, '10 points');
});

test('from nothing to something is no percentage', async () => {
  await openDesk();
  equal(change(7, 0, 'count').by, '7');
  equal(change(0, 0, 'count').way, 'same');
});

test('without a figure before there is nothing to compare', async () => {
  await openDesk();
  equal(change(7, null, 'count'), null);
  equal(change(undefined, 7, 'count'), null);
  contains(comparison(7, null, 'count').textContent, 'no figure');
});

test('a metric that is newer than this page still has a name', async () => {
  await openDesk();
  equal(metricName('opened'), 'Tickets opened');
  equal(metricName('brand_new_metric'), 'brand new metric');
});

test('keys are named by the page where it can, else by the server', async () => {
  await openDesk();
  equal(keyName('category', { id: 'complaint', label: 'complaint' }), 'Complaint');
  equal(keyName('channel', { id: 'facebook/a', label: 'Aurora Home' }), 'Aurora Home');
  equal(keyName('language', { id: 'el' }), 'Greek');
  equal(keyName('agent', { id: '', label: null }), '(none)');
  equal(keyName('agent', { id: '@outside' }), 'outside the desk');
});

test('the periods to choose from end where calendars cut', () => {
  equal(PRESETS.lastWeek('2026-11-22'), ['2026-11-09', '2026-11-15']);
  equal(PRESETS.thisWeek('2026-11-23'), ['2026-11-23', '2026-11-23']);
  equal(PRESETS.lastMonth('2026-03-31'), ['2026-02-01', '2026-02-28']);
  equal(PRESETS.lastMonth('2024-03-01'), ['2024-02-01', '2024-02-29']);
  equal(PRESETS.lastQuarter('2026-02-14'), ['2025-10-01', '2025-12-31']);
  equal(PRESETS.thisQuarter('2026-12-31'), ['2026-10-01', '2026-12-31']);
  equal(PRESETS.yesterday('2026-01-01'), ['2025-12-31', '2025-12-31']);
});

test('a period has the name that people give it', async () => {
  await openDesk();
  equal(periodName('2026-10-01', '2026-10-31'), 'October 2026');
  equal(periodName('2026-07-01', '2026-09-30'), 'Quarter 3, 2026');
  equal(periodName('2026-11-21', '2026-11-21'), 'Saturday, November 21, 2026');
  contains(periodName('2026-11-09', '2026-11-15'), '15, 2026');
});

test('a time in the brand\'s zone is the same after a round trip', async () => {
  await openDesk();
  equal(instantAt('2026-11-11T00:00'), '2026-11-10T16:00:00.000Z');
  equal(wallClock('2026-11-10T16:00:00Z'), '2026-11-11T00:00');
});

test('a time that the clocks leave out becomes one just after', () => {
  useZone('Europe/Athens');
  equal(instantAt('2026-03-29T02:59'), '2026-03-29T00:59:00.000Z');
  equal(instantAt('2026-03-29T04:00'), '2026-03-29T01:00:00.000Z');
  equal(instantAt('2026-03-29T03:30'), '2026-03-29T01:30:00.000Z');
  equal(instantAt('2026-10-25T12:00'), '2026-10-25T10:00:00.000Z');
  useZone('Asia/Shanghai');
});

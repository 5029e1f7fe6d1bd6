import { tellWay } from '../../../desk/app/reckoning.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const BREACH = {
  policy: 'gold@4', due: '2026-03-03T02:30:00Z', pauses: [{ reason: 'customer', from: '2026-03-02T08:30:00Z', until: '2026-03-02T09:00:00Z' }],
  reckoning: { from: '2026-03-02T08:00:00Z', target: 'PT3H', calendar: 'office', zone: 'Asia/Shanghai', proven: true, gaps: [
    { from: '2026-03-02T10:00:00Z', until: '2026-03-03T01:00:00Z', name: '' }] },
};

async function tell(entry) {
  const main = await openDesk();
  const node = document.createElement('div');
  main.append(node);
  await tellWay(node, entry);
  return [...main.querySelectorAll('li')].map((line) => line.textContent.replace(/^.*: /, ''));
}

test('every stretch until the due time is told once and in order', async () => {
  equal(await tell(BREACH), ['counts, 30m', 'waiting for the customer', 'counts, 1h', 'closed', 'counts, 1h 30m']);
  contains(textOf('[data-test="way"]'), '3h by the hours of “office” (Asia/Shanghai), promised by gold@4');
  equal(textOf('[data-test="way"]').includes('does not add up'), false);
});

test('what runs around the clock is told in a zone that browsers know', async () => {
  const { reckoning } = BREACH;
  equal(await tell({ ...BREACH, due: '2026-03-02T11:00:00Z', pauses: [], reckoning: { ...reckoning, zone: 'Z', gaps: [] } }), ['counts, 3h']);
  contains(textOf('[data-test="way"]'), '(UTC)');
});

test('a special day is named, and what cannot be explained is admitted', async () => {
  const { reckoning } = BREACH;
  const lines = await tell({ ...BREACH, pauses: [], reckoning: { ...reckoning, proven: false, gaps: [{ ...reckoning.gaps[0], name: 'New Year' }] } });
  equal(lines, ['counts, 2h', 'closed, New Year', 'counts, 1h 30m']);
  contains(textOf('[data-test="way"]'), 'does not add up');
});

test('a clock that changed policies were applied to says when, and when it was due until then', async () => {
  const { reckoning } = BREACH;
  await tell({ ...BREACH, reckoning: { ...reckoning, moved: { run: 'r1', at: '2026-03-02T09:30:00Z', due: '2026-03-02T12:00:00Z' } } });
  contains(textOf('[data-test="way-moved"]'), '17:30 changed policies were applied; until then it was due');
  await tell({ ...BREACH, reckoning: { ...reckoning, moved: { run: 'r1', at: '2026-03-02T09:30:00Z', due: null } } });
  contains(textOf('[data-test="way-moved"]'), 'while it had no due instant');
});

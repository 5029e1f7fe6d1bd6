import { takeNext } from '../../../desk/app/pull.js';
import { session } from '../../../desk/app/session.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

function item(conversation, priority, attention = null) {
  return { conversation, priority, attention, version: 3 };
}

/** Takes until the list is read no more, and returns what was taken. */
async function take(times, items, questionEvery = 4) {
  await openDesk();
  session.me.username = 'eleni';
  const asked = [];
  session.api = {
    get: async (path) => asked.push(path) && { items, questionEvery },
    post: async (...said) => asked.push(said),
  };
  const taken = [];
  for (let i = 0; i < times; i++) {
    taken.push(await takeNext());
  }
  return { taken, asked };
}

test('the first ticket that nobody holds is taken, as it was shown', async () => {
  localStorage.removeItem('desk.passed');
  const { taken, asked } = await take(1, [item('c/1', 'P2'), item('c2', 'P2')]);
  equal(taken, ['c/1']);
  equal(asked, ['/api/queue?tab=unassigned', ['/api/conversations/c%2F1/assignment', { agent: 'eleni' }, { version: 3 }]]);
});

test('of every four that are taken while a question waits one is that question', async () => {
  localStorage.removeItem('desk.passed');
  const { taken } = await take(9, [item('angry', 'P1'), item('asks', 'P3', 'next_question')]);
  equal(taken, ['angry', 'angry', 'angry', 'asks', 'angry', 'angry', 'angry', 'asks', 'angry']);
});

test('an emergency goes before the question whose turn it is and is not counted', async () => {
  localStorage.removeItem('desk.passed');
  const waiting = [item('angry', 'P1'), item('asks', 'P3', 'next_question')];
  await take(3, waiting);
  equal((await take(1, [item('fire', 'P0'), ...waiting])).taken, ['fire']);
  equal((await take(1, waiting)).taken, ['asks']);
});

test('while no question waits nothing is counted', async () => {
  localStorage.removeItem('desk.passed');
  await take(5, [item('angry', 'P1')]);
  equal((await take(1, [item('angry', 'P1'), item('asks', 'P3', 'next_question')])).taken, ['angry']);
});

test('an empty list and a quicker colleague are told', async () => {
  equal((await take(1, [])).taken, [null]);
  contains(textOf('#toasts'), 'nothing to take');
  await openDesk();
  session.api = { get: async () => ({ items: [item('c1', 'P2')] }), post: async () => Promise.reject({ code: 'version_conflict', body: {} }) };
  equal(await takeNext(), null);
});

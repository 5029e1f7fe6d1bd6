import { Composer } from '../../../desk/app/composer.js';
import { turnComment } from '../../../desk/app/hiding.js';
import { session } from '../../../desk/app/session.js';
import { drawThread } from '../../../desk/app/thread.js';
import { answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

function comment(more = {}) {
  return {
    id: 'e1', at: '2026-11-21T02:00:00Z', type: 'message', author: { kind: 'customer', id: 'ada', name: 'Ada' }, text: 'Nothing but <b>lies</b>!',
    attachments: [], reactions: [], edited: null, takenBack: null, replyTo: null, can: ['answer_privately', 'hide'],
    ...more,
  };
}

function visibility(more = {}) {
  return {
    wanted: 'hidden', by: { kind: 'agent', id: 'mei', name: 'Mei' }, at: '2026-11-21T02:05:00Z', reason: 'Insult',
    delivery: { state: 'accepted', reason: null }, ...more,
  };
}

async function draw(...entries) {
  const main = await openDesk();
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  const list = document.createElement('ol');
  main.append(list);
  const done = [];
  drawThread(list, entries, { language: 'en', customer: 'Ada', retry: () => {}, jump: () => {}, act: (what, entry) => done.push([what, entry.id]) });
  return done;
}

test('a comment offers what the server says can be done, and does it', async () => {
  const done = await draw(comment());
  equal([...document.querySelectorAll('.acts button')].map((button) => button.textContent), ['Answer in private', 'Hide …']);
  document.querySelector('[data-test="comment-hide"]').click();
  equal(done, [['hide', 'e1']]);
});

test('a message about which nothing can be done has no menu', async () => {
  await draw(comment({ can: [] }));
  equal(document.querySelectorAll('.acts').length, 0);
});

test('a hidden comment says who hid it and why', async () => {
  await draw(comment({ hidden: true, visibility: visibility() }));
  contains(textOf('[data-test="visibility"]'), 'Hidden by Mei');
  contains(textOf('[data-test="visibility"]'), 'Insult');
});

test('a hiding that is on its way or failed is not called hidden', async () => {
  await draw(comment({ hidden: true, visibility: visibility({ delivery: { state: 'held', reason: 'retry:error 4' } }) }));
  contains(textOf('[data-test="visibility"]'), 'Mei is hiding this');
  await draw(comment({ hidden: false, visibility: visibility({ delivery: { state: 'failed', reason: 'error 200' } }) }));
  contains(textOf('[data-test="visibility"]'), 'Not hidden');
  contains(textOf('[data-test="visibility"]'), 'error 200');
});

test('a private answer is marked as one', async () => {
  await draw(comment({ id: 'e2', type: 'reply', can: undefined, privately: true, text: 'Your number?', delivery: { state: 'accepted', reason: null } }));
  contains(textOf('[data-test="privately-said"]'), 'in private');
});

test('showing again asks nothing and says what the comment is then', async () => {
  await openDesk();
  answer({ 'POST /api/conversations/c1/comments/e1/show': { entry: { visibility: visibility({ wanted: 'shown', reason: null, delivery: { state: 'queued', reason: null } }) } } });
  const turned = await turnComment('c1', comment({ hidden: true, can: ['show'] }), 'show');
  equal(turned.hidden, false);
  equal(turned.can, ['hide']);
  equal(asked.at(-1).path, '/api/conversations/c1/comments/e1/show');
});

test('the composer says whom a private answer reaches, and never mixes its words with public ones', async () => {
  const main = await openDesk();
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  const sent = [];
  const composer = new Composer(async (message) => sent.push(message));
  main.append(composer.root);
  composer.open('c1');
  composer.window = { canReply: true, longest: 8000, longestPrivately: 2000, closesAt: null, extendedUntil: null, quota: null, quotaLeft: null, alternatives: [] };
  const field = document.querySelector('[data-test="composer-text"]');
  field.value = 'Hello everybody';
  composer.answerPrivately(comment());
  contains(textOf('[data-test="privately"]'), 'Only Ada reads this');
  equal(textOf('[data-test="send"]'), 'Send in private');
  equal(field.value, '');
  field.value = 'Your number?';
  await composer.submit(false);
  await settled();
  equal(sent.map(({ mode, text, to }) => [mode, text, to.id]), [['private', 'Your number?', 'e1']]);
  equal(field.value, 'Hello everybody');
  equal(textOf('[data-test="send"]'), 'Send to customer');
  composer.close();
});

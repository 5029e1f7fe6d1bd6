import { Composer } from '../../../desk/app/composer.js';
import { session } from '../../../desk/app/session.js';
import { Signs } from '../../../desk/app/signs.js';
import { settled } from './browser.js';
import { openDesk } from './desk.js';
import { equal, test } from './tests.js';

function desk(answer = async () => ({ ordered: true, reason: null })) {
  const told = [];
  const clock = { at: 1_000_000 };
  const signs = new Signs((id, kind) => {
    told.push([id, kind]);
    return answer();
  }, () => clock.at);
  document.visibilityState = 'visible';
  return {
    signs,
    told,
    seconds: (count) => {
      for (let second = 0; second < count; second++) {
        signs.tick();
        clock.at += 1_000;
      }
    },
    pass: (milliseconds) => {
      clock.at += milliseconds;
    },
  };
}

function conversation(types, signs = ['seen', 'typing']) {
  return { signs, entries: types.map((type, index) => ({ id: `e${index}`, type })) };
}

test('a customer is told once that their newest message was seen', () => {
  const { signs, told, seconds } = desk();
  signs.show('c1', conversation(['reply', 'message', 'note']));
  seconds(1);
  equal(told, []);
  seconds(9);
  equal(told, [['c1', 'seen']]);
  signs.show('c1', conversation(['reply', 'message', 'note', 'message']));
  seconds(3);
  equal(told, [['c1', 'seen'], ['c1', 'seen']]);
});

test('a conversation that is opened again is not told again', () => {
  const { signs, told, seconds } = desk();
  signs.show('c1', conversation(['message']));
  seconds(3);
  signs.close();
  signs.show('c2', conversation(['message']));
  seconds(3);
  signs.close();
  signs.show('c1', conversation(['message']));
  seconds(3);
  equal(told, [['c1', 'seen'], ['c2', 'seen']]);
});

test('what is only passed by, hidden or answered is not told to be seen', () => {
  const { signs, told, seconds } = desk();
  signs.show('c1', conversation(['message']));
  seconds(1);
  signs.close();
  seconds(3);
  document.visibilityState = 'hidden';
  signs.show('c2', conversation(['message']));
  seconds(3);
  document.visibilityState = 'visible';
  signs.show('c3', conversation(['message', 'reply']));
  seconds(3);
  equal(told, []);
});

test('typing is told every twenty seconds at most, in each conversation', () => {
  const { signs, told, pass } = desk();
  signs.show('c1', conversation(['message'], ['typing']));
  signs.typing();
  pass(19_999);
  signs.typing();
  equal(told, [['c1', 'typing']]);
  pass(1);
  signs.typing();
  signs.show('c2', conversation(['message'], ['typing']));
  signs.typing();
  equal(told, [['c1', 'typing'], ['c1', 'typing'], ['c2', 'typing']]);
});

test('nothing is told that the conversation does not ask for', () => {
  const { signs, told, seconds } = desk();
  signs.show('c1', conversation(['message'], []));
  seconds(3);
  signs.typing();
  equal(told, []);
});

test('what the platform no longer shows is not asked for until something changes', async () => {
  const { signs, told, pass } = desk(async () => ({ ordered: false, reason: 'too_late' }));
  signs.show('c1', conversation(['message']));
  signs.typing();
  await settled();
  pass(30_000);
  signs.typing();
  equal(told.length, 1);
  signs.show('c1', conversation(['message', 'message']));
  signs.typing();
  equal(told.length, 2);
});

test('a sign that fails disturbs nobody', async () => {
  const { signs, told, pass } = desk(async () => {
    throw new Error('offline');
  });
  signs.show('c1', conversation(['message']));
  signs.typing();
  await settled();
  pass(30_000);
  signs.typing();
  equal(told.length, 2);
});

test('only words for the customer are written in front of them', async () => {
  const main = await openDesk();
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  let keys = 0;
  const composer = new Composer(async () => {}, () => keys++);
  main.append(composer.root);
  composer.open('c1');
  composer.window = { canReply: true, longest: 8000, closesAt: null, extendedUntil: null, quota: null, quotaLeft: null, alternatives: [], media: [] };
  const box = document.querySelector('[data-test="composer-text"]');
  const type = (text) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  type('Hello');
  equal(keys, 1);
  type('');
  equal(keys, 1);
  document.querySelector('[data-test="mode-note"]').click();
  type('He is angry');
  equal(keys, 1);
});

import { session } from '../../../desk/app/session.js';
import { listCommands } from '../../../desk/app/keys.js';
import { drawThread } from '../../../desk/app/thread.js';
import { settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

function message(more = {}) {
  return {
    id: 'e1', at: '2026-11-21T02:00:00Z', type: 'message', author: { kind: 'customer', id: 'ada', name: 'Ada' },
    text: 'Call •••5678 or j•••@qq.com', masked: [{ kind: 'phone', start: 5, end: 12 }, { kind: 'email', start: 16, end: 27 }],
    attachments: [], reactions: [], edited: null, takenBack: null, replyTo: null, can: [], ...more,
  };
}

async function draw(entries, reveal = async () => ({ text: 'Call 13812345678 or jo@qq.com' }), language = 'en') {
  const main = await openDesk(language);
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  const list = document.createElement('ol');
  main.append(list);
  const asked = [];
  drawThread(list, entries, { language: 'en', customer: 'Ada', retry: () => {}, jump: () => {}, act: () => {},
    reveal: (entry) => {
      asked.push(entry.id);
      return reveal();
    } });
  await settled();
  return asked;
}

test('what is masked is marked and has a name for those who cannot see it', async () => {
  await draw([message()]);
  equal([...document.querySelectorAll('[data-test="masked"]')].map((each) => each.textContent),
    ['masked telephone number •••5678', 'masked e-mail address j•••@qq.com']);
  contains(textOf('[data-test="entry-text"]'), 'Call ');
});

test('a reply that a second person let be sent says who that was', async () => {
  const reply = message({ type: 'reply', author: { kind: 'agent', id: 'mei', name: 'Mei' }, text: 'Sorry.', masked: undefined });
  await draw([{ ...reply, id: 'e1', approver: { kind: 'agent', id: 'sofia', name: 'Sofia' } }, { ...reply, id: 'e2' }]);
  equal([...document.querySelectorAll('[data-test="approver"]')].map((each) => each.textContent), ['approved by Sofia']);
});

test('words that give nothing away have no button', async () => {
  await draw([message({ id: 'e0', text: 'Hello', masked: undefined })]);
  equal(document.querySelectorAll('[data-test="reveal"]').length, 0);
});

test('one click shows the words in full, and looking again asks nobody', async () => {
  const asked = await draw([message({ id: 'e2' })]);
  document.querySelector('[data-test="reveal"]').click();
  await settled();
  contains(textOf('[data-test="entry-text"]'), 'Call 13812345678 or jo@qq.com');
  document.querySelector('[data-test="mask"]').click();
  contains(textOf('[data-test="entry-text"]'), '•••5678');
  document.querySelector('[data-test="reveal"]').click();
  await settled();
  contains(textOf('[data-test="entry-text"]'), '13812345678');
  equal(asked, ['e2']);
});

test('words that were changed since are masked again', async () => {
  await draw([message({ id: 'e2', text: 'Call •••0000', masked: [{ kind: 'phone', start: 5, end: 12 }] })]);
  contains(textOf('[data-test="entry-text"]'), '•••0000');
  equal(document.querySelectorAll('[data-test="mask"]').length, 0);
});

test('where they cannot be shown they stay masked and the button can be used again', async () => {
  await draw([message({ id: 'e3' })], async () => {
    throw { code: 'not_found' };
  });
  document.querySelector('[data-test="reveal"]').click();
  await settled();
  contains(textOf('[data-test="entry-text"]'), '•••5678');
  equal(document.querySelector('[data-test="reveal"]').disabled, false);
});

test('one key shows the latest', async () => {
  const asked = await draw([message({ id: 'e4' }), message({ id: 'e5', at: '2026-11-21T02:01:00Z' })]);
  listCommands().find((each) => each.text === 'masked.show').run();
  await settled();
  equal(asked, ['e5']);
});

test('the timeline says who looked', async () => {
  await draw([{ id: 'r1', at: '2026-11-21T02:00:00Z', type: 'reveal', author: { kind: 'agent', id: 'mei', name: 'Mei' },
    revealed: { entry: 'e1', kinds: ['phone'] }, text: '', attachments: [], reactions: [] }]);
  contains(textOf('[data-type="reveal"]'), 'Mei looked at masked personal data');
});

import { showFile } from '../../../desk/app/received.js';
import { drawThread } from '../../../desk/app/thread.js';
import { settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const PICTURE = { kind: 'image', url: null, reference: '77', title: '', fetched: true };

async function shown(found, attachment = PICTURE) {
  const main = await openDesk();
  const node = document.createElement('div');
  main.append(node);
  showFile(node, { id: 'e1', type: 'message' }, attachment, 0, { find: async () => found });
  await settled();
  return node;
}

test('a picture a customer sent is shown from where it is kept', async () => {
  const main = await openDesk();
  const list = document.createElement('ol');
  main.append(list);
  const asked = [];
  const find = async (entry, place) => {
    asked.push([entry.id, place]);
    return { state: 'kept', address: 'https://files.example/received/1', shown: true, type: 'image/png', bytes: 3_000, name: '' };
  };
  const entry = { id: 'e1', at: '2026-11-21T02:00:00Z', type: 'message', author: { kind: 'customer', id: 'c', name: 'Ada' }, text: '',
    attachments: [{ ...PICTURE, kind: 'location', fetched: false, title: 'Here' }, PICTURE], reactions: [] };
  drawThread(list, [entry], { language: 'en', customer: 'Ada', retry: () => {}, jump: () => {}, act: () => {}, find });
  await settled();
  equal(document.querySelector('[data-test="received-picture"]').getAttribute('src'), 'https://files.example/received/1');
  equal(asked, [['e1', 1]]);
});

test('what is no picture is offered by its name and size, and never shown', async () => {
  const node = await shown({ state: 'kept', address: 'https://files.example/received/2', shown: false, bytes: 2_500_000, name: 'bill.pdf' });
  contains(node.textContent, 'bill.pdf');
  contains(node.textContent, '2.5 MB');
  equal(node.querySelector('img'), null);
});

test('what is not there says why', async () => {
  contains((await shown({ state: 'missing', reason: 'too_large' })).textContent, '25 MB');
  contains((await shown({ state: 'missing', reason: 'gone' })).textContent, 'no longer');
  contains((await shown({ state: 'waiting', reason: 'no_access' })).textContent, 'access');
  const elsewhere = await shown({ state: 'missing', reason: 'elsewhere' }, { ...PICTURE, reference: 'https://evil.example/1' });
  contains(elsewhere.textContent, 'https://evil.example/1');
  equal(elsewhere.querySelector('a'), null);
});

test('what was drawn before the page that words it had come is drawn again with its words', async () => {
  const main = await openDesk();
  const list = document.createElement('ol');
  main.append(list);
  const entries = [{ id: 'e1', at: '2026-11-21T02:00:00Z', type: 'reapplied', author: { kind: 'agent', id: 'mei', name: 'Mei' } }];
  drawThread(list, entries, { language: 'en', customer: 'Anna', cares: false, tell: () => undefined });
  drawThread(list, entries, { language: 'en', customer: 'Anna', cares: true, tell: (entry, who) => `${who} applied policies` });
  contains(list.textContent, 'Mei applied policies');
});

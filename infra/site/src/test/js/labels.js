import { correctLabels } from '../../../desk/app/correct.js';
import { showLabels } from '../../../desk/app/labels.js';
import { session } from '../../../desk/app/session.js';
import { answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const UNDERSTOOD = { topic: 'product', sentiment: 'neutral', flags: ['waiting'], language: 'en' };

function message(more = {}) {
  return { id: 'e1', type: 'message', text: 'Money back', understood: UNDERSTOOD, ...more };
}

async function choose(entries, choice) {
  await openDesk();
  const said = [];
  session.api = { post: async (path, body) => said.push([path, body]) };
  const done = correctLabels('/api/conversations/c1', entries, () => {});
  await settled();
  if (choice) {
    document.querySelector(`[data-choice="${choice}"]`).click();
    await done;
  }
  return said;
}

test('one choice corrects the latest message of the customer', async () => {
  const said = await choose([message({ id: 'e0' }), message(), { id: 'e2', type: 'reply', text: 'Hm' }], 'topic:refund');
  equal(said, [['/api/conversations/c1/corrections', { entry: 'e1', part: 'topic', label: 'refund' }]]);
});

test('a flag that stands can be cleared, another raised', async () => {
  equal(await choose([message()], 'flag:waiting'),
    [['/api/conversations/c1/corrections', { entry: 'e1', part: 'flag', label: 'waiting', raised: false }]]);
  equal(await choose([message()], 'flag:emergency'),
    [['/api/conversations/c1/corrections', { entry: 'e1', part: 'flag', label: 'emergency', raised: true }]]);
});

test('the dialog says what the message was taken for, how sure that is and which words led to it', async () => {
  await choose([message({ understood: { ...UNDERSTOOD, percent: { topic: 87, language: 99 }, reasons: [
    { part: 'category', words: 'Money' }, { part: 'category', words: 'back' }, { part: 'risk', words: 'still' } ] } })]);
  equal(textOf('[data-test="taken-topic"]'), 'topic: product 87% because of Money back');
  equal(textOf('[data-test="taken-sentiment"]'), 'mood: neutral');
  equal(textOf('[data-test="taken-flag"]'), 'flag: has waited because of still');
  equal(textOf('[data-test="taken-language"]'), 'language: English 99%');
  equal([...document.querySelectorAll('[data-test="taken-topic"] q')].map((each) => each.textContent), ['Money', 'back']);
});

test('what stands already is no choice', async () => {
  await choose([message()]);
  equal(document.querySelector('[data-choice="sentiment:neutral"]'), null);
  equal(document.querySelector('[data-choice="language:en"]'), null);
});

test('where nothing was understood nothing can be corrected', async () => {
  equal(await choose([message({ understood: undefined })]), []);
  contains(textOf('#toasts'), 'no message of the customer');
});

async function weeks(now, before, permissions = []) {
  const main = await openDesk();
  session.me = { permissions };
  let calls = 0;
  session.api = { get: async () => ({ week: '2026-11-16', items: calls++ === 0 ? now : before }) };
  showLabels(main);
  await settled();
  return main;
}

function item(more = {}) {
  return { part: 'topic', label: 'complaint', language: 'zh', tickets: 20, corrected: 1, agreement: 0.95, ...more };
}

test('a week shows how often labels stood, and against the week before', async () => {
  await weeks([item(), item({ label: 'praise', agreement: 1, corrected: 0 })], [item({ agreement: 0.9 })]);
  const rows = [...document.querySelectorAll('[data-test="labels-row"]')].map((row) => row.textContent);
  contains(rows[0], 'Complaint');
  contains(rows[0], '95%');
  contains(rows[0], '+5%');
  contains(rows[1], '100%');
  contains(rows[1], '–');
});

test('a week without tickets says so, and only who may export is offered it', async () => {
  await weeks([], []);
  contains(textOf('[data-test="empty"]'), 'No tickets in this week');
  equal(document.querySelector('[data-test="labels-export-zh"]'), null);
  await weeks([item()], [], ['export_corrections']);
  contains(textOf('[data-test="labels-export-zh"]'), 'Chinese');
});

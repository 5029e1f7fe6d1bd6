import { longField, plansField, textsField } from '../../../desk/app/handlingfields.js';
import { h } from '../../../desk/app/dom.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { openDesk } from './desk.js';
import { equal, test } from './tests.js';

const GROUNDS = { codes: ['legal', 'media'], group: 'ground' };
const PLANS = { codes: ['life', 'fraud'], group: 'emergency' };

async function ready() {
  await openDesk();
  await loadChapter('care');
}

function shown(field, value, kind) {
  return h('div', {}, field.show(value, kind)).textContent;
}

test('a long text loses the space around it and shows a dash where there is none', async () => {
  await ready();
  const { element, read } = longField.edit('Be brief.');
  equal(read(), 'Be brief.');
  element.value = '  Be kind.\n';
  equal(read(), 'Be kind.');
  equal(longField.show(''), '–');
});

test('texts are edited by code, and those that are empty are left out', async () => {
  await ready();
  const { element, read } = textsField.edit({ legal: 'Ask the lawyer.' }, GROUNDS);
  const [legal, media] = element.querySelectorAll('textarea');
  equal([legal.value, media.value], ['Ask the lawyer.', '']);
  equal([...element.querySelectorAll('span')].map((each) => each.textContent), ['Law', 'Press']);
  legal.value = ' ';
  media.value = ' No comment. ';
  equal(read(), { media: 'No comment.' });
  equal(shown(textsField, { media: 'No comment.' }, GROUNDS), 'Press');
});

test('texts by language are called by its name', async () => {
  await ready();
  equal(shown(textsField, { el: 'Ευχαριστούμε!' }, { codes: ['zh', 'el'], group: 'language' }), 'Greek');
});

test('a plan is a step on each line with its owner behind a bar', async () => {
  await ready();
  const { element, read } = plansField.edit({ life: [{ id: 'call', words: 'Call 112', owner: 'lead' }, { id: 'stay', words: 'Stay', owner: '' }] }, PLANS);
  const [life, fraud] = element.querySelectorAll('textarea');
  equal(life.value, 'Call 112 | lead\nStay');
  fraud.value = '\n Block the card |finance \n\n';
  equal(read(), {
    life: [{ id: 'call', words: 'Call 112', owner: 'lead' }, { id: 'stay', words: 'Stay', owner: '' }],
    fraud: [{ id: 'fraud-1', words: 'Block the card', owner: 'finance' }],
  });
  equal(shown(plansField, read(), PLANS), 'Danger to life or health 2Fraud 1');
});

test('a step keeps its id while its words stand, whoever owns it and wherever it moves', async () => {
  await ready();
  const { element, read } = plansField.edit({ life: [{ id: 'call', words: 'Call 112', owner: 'lead' }] }, PLANS);
  element.querySelector('textarea').value = 'Write it down\nCall 112 | chief';
  equal(read().life, [{ id: 'life-1', words: 'Write it down', owner: '' }, { id: 'call', words: 'Call 112', owner: 'chief' }]);
});

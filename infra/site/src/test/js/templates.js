import { Composer } from '../../../desk/app/composer.js';
import { session } from '../../../desk/app/session.js';
import { showSettings } from '../../../desk/app/settings.js';
import { drawThread } from '../../../desk/app/thread.js';
import { answer, Answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const TEMPLATES = [
  { name: 'delivery', language: 'en_US', words: 'Hello {{1}}, parcel {{2}} is there, {{1}}. {{x}}', blanks: 2 },
  { name: 'still_there', language: 'el', words: 'Χρειάζεστε ακόμα βοήθεια;', blanks: 0 },
];
const OPEN = { canReply: true, reason: null, longest: 4096, alternatives: [], media: [] };
const CLOSED = { ...OPEN, canReply: false, reason: 'window_closed', alternatives: ['wait_for_customer', 'note'] };

async function compose(window, templates = TEMPLATES, send = async () => {}) {
  const main = await openDesk();
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  const composer = new Composer(send);
  main.append(composer.root);
  composer.open('c1');
  composer.templates = templates;
  composer.window = window;
  return composer;
}

function find(test) {
  return document.querySelector(`[data-test="${test}"]`);
}

async function choose(index = 0) {
  find('template-open').click();
  await settled();
  find('template').value = index;
  find('template').dispatchEvent(new Event('change'));
}

function write(...values) {
  document.querySelectorAll('[data-test="template-blank"]').forEach((input, index) => {
    input.value = values[index];
    input.dispatchEvent(new Event('input'));
  });
}

async function submit() {
  document.querySelector('[data-test="template-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

test('a closed window offers a template instead of telling to wait', async () => {
  const composer = await compose(CLOSED);
  contains(textOf('[data-test="window-meter"]'), 'Send a template');
  equal(textOf('[data-test="window-meter"]').includes('opens again'), false);
  find('template-instead').click();
  await settled();
  equal(find('template-dialog') !== null, true);
  composer.templates = [];
  composer.window = CLOSED;
  contains(textOf('[data-test="window-meter"]'), 'opens again');
});

test('where there are no templates, or for whoever may not answer, there is no button', async () => {
  const composer = await compose(OPEN);
  equal(find('template-open').hidden, false);
  composer.templates = [];
  equal(find('template-open').hidden, true);
  session.me.permissions = [];
  composer.templates = TEMPLATES;
  equal(find('template-open').hidden, true);
});

test('the preview is what the customer reads, and blanks without a value stay', async () => {
  await compose(OPEN);
  await choose();
  contains(textOf('[data-test="template"]'), 'delivery · American English');
  equal(textOf('[data-test="template-preview"]'), TEMPLATES[0].words);
  write(' Anna ', '$& {{1}}');
  equal(textOf('[data-test="template-preview"]'), 'Hello Anna, parcel $& {{1}} is there, Anna. {{x}}');
  equal(find('template-preview').getAttribute('lang'), 'en-US');
  await choose(1);
});

test('another choice has its own blanks', async () => {
  await compose(OPEN);
  await choose(1);
  equal(document.querySelectorAll('[data-test="template-blank"]').length, 0);
  equal(textOf('[data-test="template-preview"]'), TEMPLATES[1].words);
});

test('a template is sent to the conversation it was chosen in, with its values', async () => {
  const sent = [];
  const composer = await compose(CLOSED, TEMPLATES, async (message) => sent.push(message));
  await choose();
  write('Anna', 'SF-7');
  composer.open('c2');
  await submit();
  const [{ key, ...message }] = sent;
  equal(message, { id: 'c1', mode: 'reply', text: 'Hello Anna, parcel SF-7 is there, Anna. {{x}}', close: false, to: null,
    template: { name: 'delivery', language: 'en_US', values: ['Anna', 'SF-7'] } });
  equal([typeof key, find('template-dialog')], ['string', null]);
});

test('what is refused is said in the dialog, and may be sent again', async () => {
  const keys = [];
  const problems = [
    { unsure: true },
    { code: 'invalid', body: { errors: [{ pointer: '/template/values', detail: 'longer than 1024 characters when filled' }] } },
    { code: 'no_such_template', body: {} },
  ];
  await compose(OPEN, TEMPLATES, async ({ key }) => {
    keys.push(key);
    throw Object.assign(new Error(), problems[keys.length - 1]);
  });
  await choose();
  write('Anna', 'SF-7');
  await submit();
  contains(textOf('[data-test="template-error"]'), 'cannot reach the customer twice');
  await submit();
  contains(textOf('[data-test="template-error"]'), 'longer than 1024');
  write('Anna', 'SF-8');
  equal(textOf('[data-test="template-error"]'), '');
  await submit();
  contains(textOf('[data-test="template-error"]'), 'no longer has this template');
  equal([keys[0] === keys[1], keys[1] === keys[2]], [true, false]);
});

test('the timeline says which template a reply was', async () => {
  const main = await openDesk();
  const list = document.createElement('ol');
  main.append(list);
  drawThread(list, [{ id: 'e1', at: '2026-11-21T02:00:00Z', type: 'reply', author: { kind: 'agent', id: 'mei', name: 'Mei' }, text: 'Hello Anna',
    template: 'delivery', delivery: { state: 'accepted', reason: null } }], { language: 'en', customer: 'Anna' });
  equal(textOf('[data-test="template-said"]'), 'Template delivery');
});

const CHANNEL = { id: 'whatsapp.aurora', platform: 'whatsapp', account: 'aurora', name: 'WhatsApp', team: 'care', active: true, signs: [],
  templates: [{ name: 'delivery', language: 'en_US', words: 'Parcel {{1}}' }], webhook: '/webhooks/whatsapp/aurora', version: 2 };

async function edit(channel, answers = {}) {
  const main = await openDesk();
  const nothing = Object.fromEntries(['agents', 'calendars', 'policies', 'watches', 'events', 'ladders', 'alertrules', 'targets', 'costs'].map((kind) => [kind, []]));
  answer({ '/api/settings': { ...nothing, brand: { id: 'aurora', name: 'Aurora' }, teams: [{ id: 'care', name: 'Care' }], channels: [channel] }, ...answers });
  showSettings(main).route(['channels']);
  await settled();
  find('setting-edit').click();
}

async function save() {
  document.querySelector('[data-test="setting-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
}

test('an admin adds, changes and removes the templates of a channel', async () => {
  await edit(CHANNEL, { 'PUT /api/settings/channels/whatsapp.aurora': {} });
  contains(textOf('[data-test="setting-dialog"]'), 'Blanks are {{1}}');
  find('template-add').click();
  const [, added] = document.querySelectorAll('[data-test="template-setting"]');
  const [name, language, words] = added.querySelectorAll('input, textarea');
  name.value = 'farewell ';
  language.value = 'el';
  words.value = 'Γεια σας\n{{1}}';
  find('template-remove').click();
  await save();
  equal(asked.find(({ method }) => method === 'PUT').body.templates, [{ name: 'farewell', language: 'el', words: 'Γεια σας\n{{1}}' }]);
});

test('what is wrong about a template is said at its place', async () => {
  await edit(CHANNEL, { 'PUT /api/settings/channels/whatsapp.aurora': new Answer(400, { code: 'invalid',
    errors: [{ pointer: '/templates/0/words', detail: 'blank 1 is missing' }] }) });
  await save();
  contains(textOf('[data-test="template-setting"] .boxes'), 'blank 1 is missing');
  equal(find('toast'), null);
});

test('a channel whose platform knows no templates is asked for none', async () => {
  await edit({ ...CHANNEL, id: 'wechat.aurora', platform: 'wechat', templates: [] }, { 'PUT /api/settings/channels/wechat.aurora': {} });
  equal(find('template-add'), null);
  await save();
  equal('templates' in asked.find(({ method }) => method === 'PUT').body, false);
});

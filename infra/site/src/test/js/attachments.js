import { FileChoice, sizeOf, uploaded } from '../../../desk/app/attach.js';
import { Composer } from '../../../desk/app/composer.js';
import { session } from '../../../desk/app/session.js';
import { drawThread } from '../../../desk/app/thread.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const PICTURE = { name: 'lamp.png', type: 'image/png', size: 3_000 };
const RULES = [{ type: 'image/png', largest: 5_000 }];

async function compose(send = async () => {}) {
  const main = await openDesk();
  session.me = { username: 'mei', name: 'Mei', permissions: ['reply'] };
  const composer = new Composer(send);
  main.append(composer.root);
  composer.open('c1');
  composer.window = { canReply: true, longest: 8000, closesAt: null, extendedUntil: null, quota: null, quotaLeft: null, alternatives: [], media: RULES };
  return composer;
}

function choose(...files) {
  const input = document.querySelector('[data-test="attach-file"]');
  input.files = files;
  input.dispatchEvent(new Event('change'));
}

test('a chosen picture is shown with its size and can be sent without words', async () => {
  const sent = [];
  const composer = await compose(async (message) => sent.push(message));
  equal(document.querySelector('[data-test="attach"]').hidden, false);
  choose(PICTURE);
  contains(textOf('[data-test="chosen-file"]'), 'lamp.png');
  equal(document.querySelector('[data-test="send"]').disabled, false);
  await composer.submit(true);
  equal(sent.map(({ text, file, close }) => [text, file.name, close]), [['', 'lamp.png', true]]);
  equal(document.querySelector('[data-test="chosen-file"]').hidden, true);
});

test('a picture and words are two replies in order, and only the last resolves', async () => {
  const sent = [];
  const composer = await compose(async (message) => sent.push(message));
  choose(PICTURE);
  document.querySelector('[data-test="composer-text"]').value = 'Look';
  await composer.submit(true);
  equal(sent.map(({ text, file, close }) => [text, Boolean(file), close]), [['', true, false], ['Look', false, true]]);
  equal(sent[0].key === sent[1].key, false);
});

test('what could not be sent is there again, under the same key', async () => {
  const keys = [];
  const composer = await compose(async (message) => {
    keys.push(message.key);
    throw Object.assign(new Error(), { unsure: true, code: 'timeout', body: {} });
  });
  choose(PICTURE);
  await composer.submit(false);
  contains(textOf('[data-test="chosen-file"]'), 'lamp.png');
  await composer.submit(false);
  equal(keys[0], keys[1]);
});

test('a file the platform does not take is refused before a byte is sent', async () => {
  await compose();
  answer({});
  choose({ ...PICTURE, size: 6_000 });
  contains(textOf('[data-test="toast"]'), 'at most 5 kB');
  document.getElementById('toasts').replaceChildren();
  choose({ name: 'a.svg', type: 'image/svg+xml', size: 3 });
  contains(textOf('[data-test="toast"]'), 'does not take such a file');
  equal(document.querySelector('[data-test="chosen-file"]').hidden, true);
  equal(asked.length, 0);
});

test('where nothing can be sent there is no button', async () => {
  const composer = await compose();
  composer.window = { canReply: true, longest: 280, alternatives: [], media: [] };
  equal(document.querySelector('[data-test="attach"]').hidden, true);
});

test('bytes go to the signed address once, without a token', async () => {
  await openDesk();
  const place = { reference: 'id-3000.png', name: 'lamp.png', upload: 'https://files.example/offered/id-3000.png?X-Amz-Signature=1' };
  answer({ 'POST /api/conversations/c1/attachments': place, 'PUT https://files.example/offered/id-3000.png': {} });
  const chosen = { file: PICTURE, name: 'lamp.png', key: 'k', place: null };
  equal(await uploaded(session.api, '/api/conversations/c1/attachments', chosen), { reference: 'id-3000.png', name: 'lamp.png' });
  await uploaded(session.api, '/api/conversations/c1/attachments', chosen);
  equal(asked.map(({ method }) => method), ['POST', 'PUT']);
  equal(asked[0].body, { name: 'lamp.png', type: 'image/png', bytes: 3_000 });
  equal(asked[1].headers, { 'Content-Type': 'image/png' });
});

test('a place that does not take the bytes is not used again', async () => {
  await openDesk();
  answer({ 'POST /api/conversations/c1/attachments': { reference: 'r', name: 'n', upload: 'https://files.example/x' },
    'PUT https://files.example/x': new Answer(403, {}) });
  const chosen = { file: PICTURE, name: 'lamp.png', key: 'k', place: null };
  const code = await uploaded(session.api, '/api/conversations/c1/attachments', chosen).catch((problem) => problem.code);
  equal(code, 'upload_failed');
  equal(chosen.place, null);
});

test('a name leaves nothing that could leave a folder or a header', async () => {
  await openDesk();
  const choice = new FileChoice(() => {});
  choice.rules = RULES;
  choice.take([{ ...PICTURE, name: '../a"b\n.png' }]);
  equal(choice.chosen.name, '..ab.png');
  equal(sizeOf(2_500_000), '2.5 MB');
});

test('a picture that was sent is shown from where it lies, to whoever may see it', async () => {
  const main = await openDesk();
  const list = document.createElement('ol');
  main.append(list);
  const entry = { id: 'e1', at: '2026-11-21T02:00:00Z', type: 'reply', author: { kind: 'agent', id: 'mei', name: 'Mei' }, text: '', bytes: 3_000,
    attachments: [{ kind: 'image', url: null, reference: 'id-3000.png', title: 'lamp.png' }], reactions: [], delivery: { state: 'accepted', reason: null } };
  drawThread(list, [entry], { language: 'en', customer: 'Ada', retry: () => {}, jump: () => {}, act: () => {}, find: async () => ({ address: 'https://files.example/sent/1' }) });
  await settled();
  equal(document.querySelector('[data-test="sent-picture"]').getAttribute('src'), 'https://files.example/sent/1');
});

test('what X counts double counts double, once the page has learnt to', async () => {
  const composer = await compose();
  composer.window = { canReply: true, longest: 280, counting: 'weighted', alternatives: [], media: [] };
  await settled();
  const field = document.querySelector('[data-test="composer-text"]');
  field.value = '灯'.repeat(141);
  field.dispatchEvent(new Event('input'));
  await settled();
  equal(document.querySelector('.letters').textContent, '282 / 280');
  equal(document.querySelector('[data-test="send"]').disabled, true);
});

import { showPosts } from '../../../desk/app/posts.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const X = { id: 'x.shop', platform: 'x', account: 'shop', name: 'Shop on X' };
const WEIBO = { id: 'weibo.shop', platform: 'weibo', account: 'shop', name: 'Shop on Weibo' };
const RULES = { longestTitle: 0, longest: 280, link: 'may', fewestMedia: 0, mostMedia: 4, mostVideos: 0, files: [{ type: 'image/png', largest: 5_000 }] };

function post(more = {}, ...states) {
  return {
    id: 'post-0001', kind: 'news', author: { username: 'mei', name: 'Mei' }, written: '2026-11-21T02:00:00Z', at: null, approval: null,
    canApprove: false, canCancel: false,
    channels: states.map((state, index) => ({
      channel: [X, WEIBO][index], posting: { text: index === 0 ? 'Open <b>on Sunday</b>' : 'Other words', media: [] }, state,
    })),
    ...more,
  };
}

async function open(posts, more = {}) {
  const main = await openDesk();
  answer({
    '/api/posts': { items: posts, cursor: null },
    '/api/posts/channels': { items: [{ channel: X, ...RULES }, { channel: WEIBO, ...RULES, link: 'no', mostMedia: 0, files: [] }] },
    ...more,
  });
  const screen = showPosts(main);
  screen.route([]);
  await settled();
  return screen;
}

function type(test, value) {
  document.querySelector(`[data-test="${test}"]`).value = value;
}

function posted(path) {
  return asked.filter((request) => request.method === 'POST' && request.path === path);
}

function choose(channel) {
  const box = [...document.querySelectorAll('[data-test="post-channel-choice"]')]
    .find((each) => each.dataset.channel === channel);
  box.checked = true;
  box.dispatchEvent(new Event('change'));
}

const send = async () => {
  document.querySelector('[data-test="post-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
};

test('each channel says how far the post is there, and what an editor can do about it', async () => {
  const screen = await open([post({}, { is: 'published', link: 'https://x.com/1', at: '2026-11-21T02:01:00Z' },
    { is: 'uncertain', reason: 'interrupted', at: '2026-11-21T02:01:00Z' })]);
  const [first, second] = [...document.querySelectorAll('[data-test="post-channel"]')].map((row) => row.textContent);
  contains(first, 'published');
  contains(second, 'uncertain');
  contains(second, 'it may stand there');
  contains(second, 'Other words');
  contains(textOf('[data-test="post"]'), 'Open <b>on Sunday</b>');
  screen.close();
});

test('only whom the server lets approve or take back is offered it', async () => {
  const screen = await open([post({ kind: 'statement', canApprove: true, canCancel: true }, { is: 'waiting' })],
    { 'POST /api/posts/post-0001/approval': post({}, { is: 'waiting' }) });
  contains(textOf('[data-test="post"]'), 'Waits for the approval of somebody else');
  document.querySelector('[data-test="post-approve"]').click();
  contains(textOf('[data-test="confirm-dialog"]'), 'Open <b>on Sunday</b>');
  document.querySelector('[data-test="confirm-dialog"] form').dispatchEvent(new Event('submit'));
  await settled();
  equal(posted('/api/posts/post-0001/approval').length, 1);
  screen.close();
});

test('a post that a platform would not take is told so and not sent', async () => {
  const screen = await open([], {
    'POST /api/posts/check': { items: [{ channel: 'x.shop', length: 300, longest: 280, problems: [{ where: 'text', fault: 'too_long', limit: 280 }] }] },
  });
  document.querySelector('[data-test="post-new"]').click();
  await settled();
  choose('x.shop');
  type('post-text', 'long');
  await send();
  contains(textOf('[data-test="post-faults"]'), 'Text: at most 280 characters');
  equal(textOf('[data-test="post-count"]'), '300 / 280');
  equal(posted('/api/posts').length, 0);
  screen.close();
});

test('of the common words each channel gets what its platform knows, and a repeated sending is the same post', async () => {
  const screen = await open([], {
    'POST /api/posts/check': { items: [] },
    'POST /api/posts': new Answer(500, {}),
  });
  document.querySelector('[data-test="post-new"]').click();
  await settled();
  type('post-text', 'Open');
  type('post-link', 'https://shop.example');
  choose('x.shop');
  choose('weibo.shop');
  await send();
  await send();
  const [first, second] = posted('/api/posts');
  equal(first.body.channels.map(({ channel, text, link }) => [channel, text, link]),
    [['x.shop', 'Open', 'https://shop.example'], ['weibo.shop', 'Open', '']]);
  equal(first.headers['Idempotency-Key'], second.headers['Idempotency-Key']);
  screen.close();
});

const PLACE = { reference: 'lamp-3000.png', name: 'lamp.png', upload: 'https://files.example/lamp' };

const TAKEN = {
  'POST /api/posts/check': { items: [] },
  'POST /api/posts/attachments': PLACE,
  'PUT https://files.example/lamp': {},
  'POST /api/posts': post({}, { is: 'waiting' }),
};

async function addPicture(more = {}) {
  const screen = await open([], { ...TAKEN, ...more });
  document.querySelector('[data-test="post-new"]').click();
  await settled();
  choose('x.shop');
  choose('weibo.shop');
  pick({ name: 'lamp.png', type: 'image/png', size: 3_000 });
  await settled();
  return screen;
}

function pick(file) {
  const input = document.querySelector('[data-test="post-file"]');
  input.files = [file];
  input.dispatchEvent(new Event('change'));
}

test('a picture is uploaded once and named, with what it shows, wherever pictures are taken', async () => {
  const screen = await addPicture();
  const about = document.querySelector('[data-test="file-description"]');
  about.value = ' A lamp ';
  about.dispatchEvent(new Event('input'));
  await send();
  equal(posted('/api/posts/attachments').map(({ body }) => body), [{ name: 'lamp.png', type: 'image/png', bytes: 3_000 }]);
  equal(posted('/api/posts')[0].body.channels.map(({ channel, media }) => [channel, media]),
    [['x.shop', [{ reference: 'lamp-3000.png', name: 'lamp.png', description: 'A lamp' }]], ['weibo.shop', []]]);
  screen.close();
});

test('nothing is published while a picture of it could not be uploaded', async () => {
  const screen = await addPicture({ 'PUT https://files.example/lamp': new Answer(403, {}) });
  contains(textOf('[data-test="post-files"]'), 'could not be uploaded');
  await send();
  equal(posted('/api/posts').length, 0);
  answer(TAKEN);
  await send();
  equal(posted('/api/posts').length, 1);
  screen.close();
});

test('a file that no channel takes is not even begun', async () => {
  const screen = await addPicture();
  pick({ name: 'film.mp4', type: 'video/mp4', size: 3_000 });
  pick({ name: 'wall.png', type: 'image/png', size: 5_001 });
  await settled();
  equal(posted('/api/posts/attachments').length, 1);
  screen.close();
});

test('whoever approves sees the pictures, everybody else on demand', async () => {
  const media = [{ reference: 'lamp-3000.png', name: 'lamp.png', description: 'A lamp' }];
  const statement = post({ kind: 'statement', canApprove: true }, { is: 'waiting' });
  statement.channels[0].posting.media = media;
  const screen = await open([statement], { '/api/posts/post-0001/attachments/lamp-3000.png': { address: 'https://files.example/lamp?signed' } });
  equal(asked.filter(({ path }) => path.includes('attachments')).length, 0);
  document.querySelector('[data-test="post-approve"]').click();
  await settled();
  const shown = document.querySelector('[data-test="confirm-dialog"] [data-test="post-picture"]');
  equal([shown.getAttribute('src'), shown.getAttribute('alt')], ['https://files.example/lamp?signed', 'A lamp']);
  screen.close();
});

test('without a channel nothing is asked', async () => {
  const screen = await open([]);
  document.querySelector('[data-test="post-new"]').click();
  await settled();
  await send();
  equal(textOf('[data-test="post-error"]'), 'Choose at least one channel.');
  screen.close();
});

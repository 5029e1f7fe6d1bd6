// What the brand says in public: the posts, latest first, and how far each got on every channel.

import { newKey } from './api.js';
import { confirmDialog } from './dialogs.js';
import { fill, h, reconcile } from './dom.js';
import { known, named, t } from './i18n.js';
import { command } from './keys.js';
import { Poll } from './live.js';
import { channelMark, since } from './marks.js';
import { newPost } from './newpost.js';
import { keptFiles } from './postfiles.js';
import { empty, loading, session } from './session.js';
import { moment } from './time.js';
import { toast, toastProblem } from './toasts.js';

const EVERY = 4_000;

export function showPosts(main) {
  const state = h('div', {}, loading());
  const list = h('div', { class: 'cards', 'data-test': 'post-list' });
  const more = h('button', { type: 'button', class: 'more', hidden: true, on: { click: () => older() } }, t('more'));
  const earlier = h('div', {});
  let cursor = null;
  const poll = new Poll({
    read: (etag) => session.api.poll('/api/posts', etag),
    show: (page) => {
      fill(state, page.items.length === 0 ? empty(t('posts.none'), t('posts.noneHint')) : null);
      show(list, page.items);
      if (earlier.childElementCount === 0) {
        cursor = page.cursor;
        more.hidden = !cursor;
      }
    },
    fail: (problem) => !problem.unsure && fill(state, empty(named('problem', problem.code))),
    every: EVERY,
  }).start();
  const act = async (post, deed) => {
    try {
      await session.api.post(`/api/posts/${encodeURIComponent(post.id)}/${deed}`, {}, { key: newKey() });
    } catch (problem) {
      toastProblem(problem);
    }
    poll.again();
  };
  const show = (parent, items) => reconcile(parent, items, {
    key: ({ id }) => id,
    stamp: (post) => JSON.stringify(post),
    create: (post) => draw(h('article', { class: 'card post', 'data-test': 'post' }), post, act),
    update: (node, post) => draw(node, post, act),
  });
  async function older() {
    try {
      const page = await session.api.get(`/api/posts?cursor=${encodeURIComponent(cursor)}`);
      const next = h('div', {});
      show(next, page.items);
      earlier.append(next);
      cursor = page.cursor;
      more.hidden = !cursor;
    } catch (problem) {
      toastProblem(problem);
    }
  }
  const write = async () => {
    if (await newPost()) {
      toast(t('posts.kept'));
      poll.again();
    }
  };
  const remove = command({ keys: 'n', text: 'do.newPost', run: write });
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.posts')), h('span', { class: 'spring' }),
      h('button', { type: 'button', class: 'primary', 'data-test': 'post-new', on: { click: write } }, '+ ', t('posts.new'))),
    h('p', { class: 'hint' }, t('posts.about')), state, list, earlier, more));
  return {
    route() {},
    close() {
      remove();
      poll.stop();
    },
  };
}

function draw(node, post, act) {
  const { posting } = post.channels[0];
  fill(node,
    h('header', { class: 'row' }, h('strong', {}, t(`postKind.${post.kind}`)), h('span', { dir: 'auto' }, post.author?.name ?? ''),
      since(post.written), post.at ? h('span', {}, t('posts.at', { time: moment(post.at) })) : null,
      h('span', { class: 'spring' }),
      post.canApprove ? h('button', { type: 'button', class: 'primary small', 'data-test': 'post-approve',
        on: { click: () => approve(post, act) } }, t('posts.approve')) : null,
      post.canCancel ? h('button', { type: 'button', class: 'small', 'data-test': 'post-cancel',
        on: { click: () => withdraw(post, act) } }, t('posts.cancel')) : null),
    approval(post),
    posting.title ? h('h2', { dir: 'auto' }, posting.title) : null,
    h('p', { class: 'words', dir: 'auto' }, posting.text),
    keptFiles(post, posting.media),
    h('ul', { class: 'plain' }, post.channels.map((each) => placement(each, post))));
  return node;
}

function approval(post) {
  if (post.kind !== 'statement') {
    return null;
  }
  return h('p', { class: 'hint' }, post.approval
    ? [t('posts.approvedBy', { name: post.approval.by?.name ?? '' }), ' ', since(post.approval.at)] : t('posts.unapproved'));
}

function placement({ channel, posting, state }, post) {
  const told = post.channels[0].posting;
  const own = said(posting) === said(told) ? null : posting;
  return h('li', { 'data-test': 'post-channel', 'data-channel': channel.id, 'data-state': state.is },
    channelMark(channel), ' ', h('span', { dir: 'auto' }, channel.name), ' ', h('strong', {}, t(`postState.${state.is}`)), ' ',
    state.at ? since(state.at) : null,
    state.link ? [' ', h('a', { href: state.link, target: '_blank', rel: 'noopener noreferrer' }, t('posts.look'))] : null,
    state.reason ? h('div', { class: 'hint', dir: 'auto' }, reason(state)) : null,
    own ? h('details', {}, h('summary', {}, t('posts.ownWords')), h('p', { class: 'words', dir: 'auto' }, own.text), keptFiles(post, own.media)) : null);
}

const said = ({ text, media }) => JSON.stringify([text, media]);

/** What happened in words an editor can act on; what the platform said stands behind it. */
function reason(state) {
  const gaveUp = state.reason.startsWith('gave-up:');
  const code = gaveUp ? state.reason.slice('gave-up:'.length) : state.reason;
  const words = known('postReason', code) ?? code;
  return [t(`postHint.${state.is}`), ' ', gaveUp ? t('posts.gaveUp', { reason: words }) : words];
}

async function approve(post, act) {
  const wanted = await confirmDialog({
    title: t('posts.approve'),
    lines: [t('posts.approveHint'), ...post.channels.map(({ channel, posting }) => h('div', {},
      h('strong', { dir: 'auto' }, channel.name), h('p', { class: 'words', dir: 'auto' }, [posting.title, posting.text, posting.link].filter(Boolean).join('\n')),
      keptFiles(post, posting.media, true)))],
    confirm: t('posts.approve'),
  });
  if (wanted) {
    await act(post, 'approval');
  }
}

async function withdraw(post, act) {
  if (await confirmDialog({ title: t('posts.cancel'), lines: [t('posts.cancelHint')], confirm: t('posts.cancel'), danger: true })) {
    await act(post, 'cancellation');
  }
}

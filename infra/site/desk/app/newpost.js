// Writing a post: once for all channels, and in other words where one needs them. What a platform would not take is said
// while one writes, by the server, which knows how each one counts.

import { newKey } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, h, setAttribute } from './dom.js';
import { named, number, t } from './i18n.js';
import { channelMark } from './marks.js';
import { postFiles } from './postfiles.js';
import { session } from './session.js';
import { instantAt } from './time.js';
import { toastProblem } from './toasts.js';

const PAUSE = 400;

/** Resolves with the post once it is kept, or null. */
export async function newPost() {
  let channels;
  try {
    channels = (await session.api.get('/api/posts/channels')).items;
  } catch (problem) {
    toastProblem(problem);
    return null;
  }
  return openDialog({ title: t('posts.new'), test: 'post-dialog', wide: true, build: (close) => form(channels, close) });
}

function form(channels, close) {
  const kind = h('select', { 'data-test': 'post-kind' }, ['news', 'statement'].map((each) => h('option', { value: each }, t(`postKind.${each}`))));
  const about = h('small', {});
  const at = h('input', { type: 'datetime-local', 'data-test': 'post-at' });
  const common = words('post', together(channels), () => soon());
  const variants = channels.map((channel) => variant(channel, common, () => soon()));
  const wrong = h('p', { class: 'error', role: 'alert', 'data-test': 'post-error' });
  const submit = h('button', { class: 'primary', 'data-test': 'post-send' });
  const tell = () => {
    about.textContent = t(`postKindHint.${kind.value}`);
    submit.textContent = t(kind.value === 'statement' ? 'posts.submit' : at.value ? 'posts.schedule' : 'posts.publish');
  };
  const chosen = () => variants.filter((each) => each.chosen());
  const collect = () => ({
    kind: kind.value,
    ...(at.value ? { at: new Date(instantAt(at.value)).toISOString() } : {}),
    channels: chosen().map((each) => each.read()),
  });
  let timer = 0;
  let round = 0;
  const check = async () => {
    const mine = ++round;
    const draft = collect();
    if (draft.channels.length === 0) {
      return true;
    }
    try {
      const { items } = await session.api.post('/api/posts/check', draft);
      if (mine === round) {
        for (const each of variants) {
          each.tell(items.find(({ channel }) => channel === each.id));
        }
      }
      return items.every(({ problems }) => problems.length === 0);
    } catch {
      // The server says it again when the post is sent.
      return true;
    }
  };
  const soon = () => {
    tell();
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  };
  // The same post sent again after a lost answer must not become a second one.
  let sent = null;
  const send = async (event) => {
    event.preventDefault();
    wrong.textContent = chosen().length === 0 ? t('posts.noChannel') : '';
    submit.disabled = true;
    try {
      await Promise.all([common, ...chosen()].map(({ arrived }) => arrived()));
      const post = collect();
      if (post.channels.length === 0 || !await check()) {
        return;
      }
      const text = JSON.stringify(post);
      if (sent?.text !== text) {
        sent = { text, key: newKey() };
      }
      close(await session.api.post('/api/posts', post, { key: sent.key }));
    } catch (problem) {
      toastProblem(problem);
    } finally {
      submit.disabled = false;
    }
  };
  tell();
  return h('form', { on: { submit: send, input: soon } },
    h('div', { class: 'dialog-body form' },
      h('div', { class: 'fields' }, field(t('posts.kind'), kind, about), field(t('posts.when'), at, h('small', {}, t('posts.whenHint')))),
      common.element,
      h('fieldset', {}, h('legend', {}, t('posts.channels')),
        channels.length === 0 ? h('p', {}, t('posts.noChannels')) : variants.map(({ element }) => element)),
      wrong),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(null) } }, t('cancel')), submit));
}

function field(label, control, hint) {
  return h('label', {}, h('span', {}, label), control, hint ?? null);
}

// What at least one of the channels takes, up to the largest that any of them does.
function together(channels) {
  const largest = new Map();
  for (const file of channels.flatMap(({ files }) => files)) {
    largest.set(file.type, Math.max(file.largest, largest.get(file.type) ?? 0));
  }
  return [...largest].map(([type, most]) => ({ type, largest: most }));
}

function words(test, rules, changed) {
  const title = h('input', { type: 'text', 'data-test': `${test}-title`, dir: 'auto' });
  const text = h('textarea', { rows: 5, 'data-test': `${test}-text`, dir: 'auto' });
  const link = h('input', { type: 'url', placeholder: 'https://', 'data-test': `${test}-link` });
  const files = postFiles(test, rules, changed);
  return {
    fields: { title, text, link },
    files,
    arrived: files.arrived,
    element: h('div', { class: 'form' }, field(t('postPart.title'), title), field(t('postPart.text'), text), field(t('postPart.link'), link),
      files.element),
    read: () => ({ title: title.value.trim(), text: text.value.trim(), link: link.value.trim(), media: files.read() }),
  };
}

// A channel: whether the post goes there, in which words, and what its platform would not take of them.
function variant({ channel, longestTitle, link, mostMedia, files }, common, changed) {
  const on = h('input', { type: 'checkbox', 'data-test': 'post-channel-choice', 'data-channel': channel.id });
  const differs = h('input', { type: 'checkbox', 'data-test': 'post-differs' });
  const own = words('own', files, changed);
  const count = h('span', { class: 'hint', 'data-test': 'post-count' });
  const faults = h('ul', { class: 'error plain', 'data-test': 'post-faults' });
  const rest = h('div', { hidden: true }, h('label', { class: 'check' }, differs, t('posts.differs')), own.element, h('div', { role: 'status' }, faults));
  own.element.hidden = true;
  on.addEventListener('change', () => {
    rest.hidden = !on.checked;
    fill(faults);
    count.textContent = '';
  });
  differs.addEventListener('change', () => {
    own.element.hidden = !differs.checked;
    if (differs.checked && own.fields.text.value === '') {
      for (const [name, input] of Object.entries(own.fields)) {
        input.value = common.fields[name].value;
      }
      own.files.copy(common.files);
    }
  });
  // Of the common words a channel takes what its platform knows; its own words are its own.
  const fitting = (all) => ({
    ...all,
    title: longestTitle > 0 ? all.title : '',
    link: link === 'no' ? '' : all.link,
    media: mostMedia > 0 ? all.media : [],
  });
  return {
    id: channel.id,
    chosen: () => on.checked,
    arrived: own.arrived,
    read: () => ({ channel: channel.id, ...(differs.checked ? own.read() : fitting(common.read())) }),
    tell: (checked) => {
      if (checked) {
        const { length, longest, problems } = checked;
        count.textContent = `${number(length)} / ${number(longest)}`;
        setAttribute(on, 'aria-invalid', problems.length > 0 ? 'true' : null);
        fill(faults, problems.map(({ where, fault, limit }) => h('li', {},
          t(`postFault.${fault}`, { part: named('postPart', where), limit }))));
      }
    },
    element: h('div', { class: 'variant' },
      h('label', { class: 'check' }, on, channelMark(channel), h('span', { dir: 'auto' }, channel.name), count), rest),
  };
}

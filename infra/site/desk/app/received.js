// What came with a message. A customer's file is fetched from the platform first: it is shown or offered once it is kept; until
// then, or if it never will be there, it says why.

import { sizeOf } from './attach.js';
import { fill, h, icon, safeUrl } from './dom.js';
import { named, t } from './i18n.js';

const PAUSES = [1_500, 3_000, 10_000, 60_000];
const MOST = 30;

/** Draws a file of `entry` into `node`; `context` is the thread's. */
export function showFile(node, entry, attachment, place, context) {
  if (entry.type === 'reply') {
    fill(node, ours(entry, attachment, context));
  } else if (!attachment.fetched) {
    fill(node, linked(attachment));
  } else {
    received(node, attachment, () => context.find(entry, place), 0);
  }
}

// What an agent has sent is shown to whoever may see the conversation.
function ours(entry, { kind, title }, context) {
  const save = h('button', { type: 'button', class: 'file', 'data-test': 'sent-file', on: {
    click: async () => location.assign((await context.find(entry)).address),
  } }, icon('file'), h('span', { dir: 'auto' }, title), entry.bytes ? h('small', {}, sizeOf(entry.bytes)) : null);
  save.disabled = entry.id.startsWith('sending-');
  if (kind !== 'image' || save.disabled) {
    return save;
  }
  const shown = h('img', { alt: title, loading: 'lazy', 'data-test': 'sent-picture', on: { error: () => shown.replaceWith(save) } });
  context.find(entry).then(({ address }) => shown.setAttribute('src', address), () => shown.replaceWith(save));
  return h('div', { class: 'picture' }, shown);
}

// What is no file of ours: a place, a product, a link.
function linked({ kind, url, title, reference }) {
  const label = title || named('attachment', kind);
  const address = safeUrl(url);
  const plain = () => h(address ? 'a' : 'span', address
    ? { class: 'file', href: address, target: '_blank', rel: 'noopener noreferrer' }
    : { class: 'file', title: reference || null },
  icon('file'), h('span', { dir: 'auto' }, label), title ? h('small', {}, named('attachment', kind)) : null);
  if (!address || (kind !== 'image' && kind !== 'sticker')) {
    return plain();
  }
  const picture = h('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener noreferrer' },
    h('img', { src: address, alt: label, loading: 'lazy', referrerpolicy: 'no-referrer', on: {
      error: () => picture.replaceWith(plain()),
    } }));
  return picture;
}

// Asks again while it is waiting; `find()` promises `{state, reason, address, shown, bytes, name}`.
async function received(node, attachment, find, tries) {
  const found = await find().catch(() => ({ state: 'waiting', reason: 'not_yet' }));
  fill(node, drawn(attachment, found));
  if (found.state === 'waiting' && tries < MOST) {
    setTimeout(() => node.isConnected !== false && received(node, attachment, find, tries + 1), PAUSES[Math.min(tries, PAUSES.length - 1)]);
  }
}

function drawn(attachment, { state, reason, address, shown, bytes, name }) {
  const label = name || attachment.title || named('attachment', attachment.kind);
  if (state === 'kept' && shown) {
    return h('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener noreferrer' },
      h('img', { src: address, alt: label, loading: 'lazy', referrerpolicy: 'no-referrer', 'data-test': 'received-picture' }));
  }
  if (state === 'kept') {
    return h('a', { class: 'file', href: address, rel: 'noopener noreferrer', download: name || '', 'data-test': 'received-file' },
      icon('file'), h('span', { dir: 'auto' }, label), h('small', {}, sizeOf(bytes)));
  }
  return h('span', { class: 'file', 'data-test': 'missing-file' }, icon('file'), h('span', { dir: 'auto' }, label),
    h('small', {}, why(reason)), reason === 'elsewhere' ? h('small', { dir: 'ltr' }, attachment.reference) : null);
}

function why(reason) {
  return reason === 'taken_back' ? t('thread.takenBack') : t(`received.${reason === 'trouble' ? 'not_yet' : reason}`);
}

// A customer's picture or file, which is fetched from the platform: shown or offered once it is kept; until then, or if it never
// will be there, it says why.

import { sizeOf } from './attach.js';
import { fill, h, icon } from './dom.js';
import { named, t } from './i18n.js';

const PAUSES = [1_500, 3_000, 10_000, 60_000];
const MOST = 30;

/** Draws into `node` what `find()` promises: `{state, reason, address, shown, bytes, name}`; asks again while it is waiting. */
export async function showReceived(node, attachment, find, tries = 0) {
  let found;
  try {
    found = await find();
  } catch {
    found = { state: 'missing', reason: 'unknown' };
  }
  node.dataset.state = found.state;
  fill(node, drawn(attachment, found));
  if (found.state === 'waiting' && tries < MOST) {
    setTimeout(() => node.isConnected !== false && showReceived(node, attachment, find, tries + 1), PAUSES[Math.min(tries, PAUSES.length - 1)]);
  }
}

function drawn(attachment, { state, reason, address, shown, bytes, name }) {
  const label = name || attachment.title || named('attachment', attachment.kind);
  if (state === 'kept' && shown) {
    return h('a', { class: 'picture', href: address, target: '_blank', rel: 'noopener noreferrer' },
      h('img', { src: address, alt: label, loading: 'lazy', referrerpolicy: 'no-referrer', 'data-test': 'received-picture' }));
  }
  if (state === 'kept') {
    return h('a', { class: 'file', href: address, rel: 'noopener noreferrer', download: name || '' }, icon('file'),
      h('span', { dir: 'auto' }, label), h('small', {}, sizeOf(bytes)));
  }
  const why = state === 'missing' && reason === 'no_access' ? 'lost' : reason;
  return h('span', { class: 'file' }, icon('file'), h('span', { dir: 'auto' }, label), h('small', {}, t(`received.${why}`)),
    reason === 'elsewhere' ? h('small', { dir: 'ltr' }, attachment.reference) : null);
}

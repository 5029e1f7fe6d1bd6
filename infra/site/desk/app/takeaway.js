// Saving a conversation as a file, masked or, for those who may, in full: the timeline then says who did.

import { newKey } from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { session } from './session.js';
import { toast, toastProblem } from './toasts.js';

/** Fetches stretch after stretch, newest first, all with one key, which makes them one act. */
export async function takeAway(id, full) {
  const key = newKey();
  const parts = [];
  try {
    let page = null;
    do {
      const cursor = page ? `?cursor=${encodeURIComponent(page.cursor)}` : '';
      page = await session.api.post(`/api/conversations/${encodeURIComponent(id)}/exports${cursor}`, { full }, { key });
      parts.unshift(page.text);
    } while (page.cursor);
    const name = `conversation_${id.replace(/[^A-Za-z0-9]+/g, '-').slice(-40)}${full ? '_full' : ''}.csv`;
    save(new Blob([page.head, ...parts], { type: 'text/csv' }), name);
    toast(t('care.saved', { name }));
  } catch (problem) {
    toastProblem(problem);
  }
}

function save(file, name) {
  const url = URL.createObjectURL(file);
  h('a', { href: url, download: name }).click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

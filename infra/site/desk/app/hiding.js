// Hiding a public comment and showing it again.

import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { session } from './session.js';

const LONGEST_REASON = 500;

/** Hides a comment, for a reason that is asked for, or shows it again; the comment as it is then, null if given up. */
export async function turnComment(conversation, entry, what) {
  const body = what === 'hide' ? await askReason(entry) : {};
  if (!body) {
    return null;
  }
  const answer = await session.api.post(
    `/api/conversations/${encodeURIComponent(conversation)}/comments/${encodeURIComponent(entry.id)}/${what}`, body);
  const hidden = what === 'hide';
  const left = entry.can.filter((each) => each !== what);
  return { ...entry, hidden, visibility: answer.entry.visibility, can: [...left, hidden ? 'show' : 'hide'] };
}

function askReason(entry) {
  const reason = h('textarea', { rows: 3, dir: 'auto', required: true, maxlength: LONGEST_REASON, 'data-first': true,
    'data-test': 'hide-reason' });
  return openDialog({
    title: t('comment.hideTitle'),
    test: 'hide-dialog',
    build: (close) => h('form', { method: 'dialog', on: { submit: (event) => {
      event.preventDefault();
      if (reason.value.trim()) {
        close({ reason: reason.value.trim() });
      }
    } } },
    h('div', { class: 'dialog-body form' },
      h('blockquote', { dir: 'auto' }, entry.text),
      h('p', {}, t('comment.hideHint')),
      h('label', {}, h('span', {}, t('comment.reason')), reason)),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'hide-confirm' }, t('comment.hideNow')))),
  });
}

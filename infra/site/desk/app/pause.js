// Why somebody takes a break: one of a few reasons, or own words.

import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { loadChapter, t } from './i18n.js';

const REASONS = ['lunch', 'rest', 'meeting', 'training'];

/** What is sent for a status; null where the agent does not want it after all. */
export async function statusBody(status) {
  if (status !== 'break') {
    return { status };
  }
  await loadChapter('people');
  const reason = await askReason();
  return reason ? { status, reason } : null;
}

function askReason() {
  const own = h('input', { type: 'text', maxlength: 100, dir: 'auto', 'data-test': 'break-words' });
  return openDialog({
    title: t('status.break'),
    test: 'break-dialog',
    build: (close) => h('form', { on: { submit: (event) => {
      event.preventDefault();
      close(own.value.trim() || null);
    } } },
    h('div', { class: 'dialog-body form' },
      REASONS.map((reason, index) => h('button', { type: 'button', 'data-first': index === 0 ? '' : null, 'data-test': `break-${reason}`,
        on: { click: () => close(reason) } }, t(`break.${reason}`))),
      h('label', {}, h('span', {}, t('break.own')), own)),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'break-send' }, t('status.break')))),
  });
}

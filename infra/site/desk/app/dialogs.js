// Questions in front of the page, on the browser's own dialog: focus stays inside, Escape closes, and focus
// returns to where it was.

import { h, icon } from './dom.js';
import { t } from './i18n.js';

let serial = 0;

/** Opens a dialog; `build(close)` gives its content. Resolves with what `close` was given, null for Escape. */
export function openDialog({ title, test, build, wide = false, widest = false }) {
  const back = document.activeElement;
  return new Promise((resolve) => {
    const label = `dialog-${++serial}`;
    let answer = null;
    const close = (value = null) => {
      answer = value;
      dialog.close();
    };
    const dialog = h('dialog', { 'aria-labelledby': label, class: widest ? 'widest' : wide ? 'wide' : null, 'data-test': test },
      h('header', { class: 'dialog-head' },
        h('h2', { id: label }, title),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('close'), on: { click: () => close() } }, icon('close'))),
      build(close));
    dialog.addEventListener('close', () => {
      dialog.remove();
      back?.focus?.();
      resolve(answer);
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) {
        close();
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector('[data-first]') ?? dialog.querySelector('input, select, textarea, button.primary'))?.focus();
  });
}

/** A question with one consequence. Resolves with true when it is wanted. */
export async function confirmDialog({ title, lines, confirm, danger = false, test = 'confirm-dialog' }) {
  const answer = await openDialog({
    title,
    test,
    build: (close) => h('form', { method: 'dialog', on: { submit: (event) => {
      event.preventDefault();
      close(true);
    } } },
    h('div', { class: 'dialog-body' }, lines.map((line) => (typeof line === 'string' ? h('p', {}, line) : line))),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
      h('button', { class: danger ? 'danger' : 'primary', 'data-first': true, 'data-test': 'dialog-confirm' }, confirm))),
  });
  return answer === true;
}

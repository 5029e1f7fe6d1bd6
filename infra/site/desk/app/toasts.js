// Short notices at the edge of the page, some with one action such as undo.

import { h, icon } from './dom.js';
import { named, t } from './i18n.js';

const SHORT = 5_000;
const LONG = 9_000;

/**
 * Shows a notice. `over` is called once when it has gone without its action having been used; it stays while the pointer
 * or the focus is on it.
 */
export function toast(text, { action, run, over = () => {}, bad = false } = {}) {
  let timer = 0;
  let done = false;
  const finish = (used) => {
    if (!done) {
      done = true;
      clearTimeout(timer);
      note.remove();
      (used ? run : over)();
    }
  };
  const note = h('div', { class: bad ? 'toast bad' : 'toast', 'data-test': 'toast' },
    h('span', {}, text),
    action ? h('button', { type: 'button', 'data-test': 'toast-action', on: { click: () => finish(true) } }, action) : null,
    h('button', { type: 'button', class: 'quiet', 'aria-label': t('close'), on: { click: () => finish(false) } }, icon('close')));
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => finish(false), bad ? LONG : SHORT);
  };
  note.addEventListener('pointerenter', () => clearTimeout(timer));
  note.addEventListener('pointerleave', wait);
  note.addEventListener('focusin', () => clearTimeout(timer));
  note.addEventListener('focusout', wait);
  document.getElementById('toasts').append(note);
  wait();
  return () => finish(false);
}

/** Says why something did not work. */
export function toastProblem(problem) {
  if (problem.code === 'session_over') {
    return;
  }
  const reason = named('problem', problem.code);
  const details = (problem.body.errors ?? []).map((error) => `${error.pointer} ${error.detail}`).join('; ');
  toast(details ? `${reason} ${details}` : reason, { bad: true });
}

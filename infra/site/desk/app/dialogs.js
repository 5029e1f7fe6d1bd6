// Questions and lists in front of the page, on the browser's own dialog: focus stays inside, Escape closes, and focus
// returns to where it was.

import { fill, h, icon } from './dom.js';
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

/** A list to choose from by typing. Each choice has a `text`, maybe a `hint`, and whatever the caller needs. */
export function pick({ title, choices, placeholder, test }) {
  return openDialog({
    title,
    test,
    build: (close) => {
      let shown = choices;
      let at = 0;
      const list = h('ul', { class: 'choices', role: 'listbox', id: `choices-${serial}`, 'aria-label': title });
      const input = h('input', {
        type: 'text', role: 'combobox', autocomplete: 'off', placeholder, 'aria-label': placeholder ?? title,
        'aria-expanded': 'true', 'aria-controls': `choices-${serial}`, 'data-first': true, 'data-test': 'picker-input',
      });
      const draw = () => {
        fill(list, shown.map((choice, index) => h('li', {
          role: 'option', id: `choice-${serial}-${index}`, 'aria-selected': index === at ? 'true' : 'false',
          'data-test': 'choice', 'data-choice': choice.id ?? null, on: { click: () => close(choice) },
        }, h('span', { dir: 'auto' }, choice.text), choice.hint ? h('span', { class: 'hint' }, choice.hint) : null)));
        input.setAttribute('aria-activedescendant', shown.length > 0 ? `choice-${serial}-${at}` : '');
        list.children[at]?.scrollIntoView({ block: 'nearest' });
      };
      input.addEventListener('input', () => {
        const words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
        shown = choices.filter((choice) => {
          const text = `${choice.text} ${choice.hint ?? ''}`.toLocaleLowerCase();
          return words.every((word) => text.includes(word));
        });
        at = 0;
        draw();
      });
      input.addEventListener('keydown', (event) => {
        if (event.isComposing) {
          return;
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && shown.length > 0) {
          event.preventDefault();
          at = (at + step + shown.length) % shown.length;
          draw();
        } else if (event.key === 'Enter') {
          event.preventDefault();
          if (shown[at]) {
            close(shown[at]);
          }
        }
      });
      draw();
      return h('div', { class: 'picker' }, input, list);
    },
  });
}

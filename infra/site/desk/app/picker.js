// A list in front of the page to choose from by typing.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';

let serial = 0;

/** A list to choose from by typing. Each choice has a `text`, maybe a `hint`, and whatever the caller needs; `about` stands before. */
export function pick({ title, about, choices, placeholder, test }) {
  return openDialog({
    title,
    test,
    build: (close) => {
      const number = ++serial;
      let shown = choices;
      let at = 0;
      const list = h('ul', { class: 'choices', role: 'listbox', id: `choices-${number}`, 'aria-label': title });
      const input = h('input', {
        type: 'text', role: 'combobox', autocomplete: 'off', placeholder, 'aria-label': placeholder ?? title,
        'aria-expanded': 'true', 'aria-controls': `choices-${number}`, 'data-first': true, 'data-test': 'picker-input',
      });
      const draw = () => {
        fill(list, shown.map((choice, index) => h('li', {
          role: 'option', id: `choice-${number}-${index}`, 'aria-selected': index === at ? 'true' : 'false',
          'data-test': 'choice', 'data-choice': choice.id ?? null, on: { click: () => close(choice) },
        }, h('span', { dir: 'auto' }, choice.text), choice.hint ? h('span', { class: 'hint' }, choice.hint) : null)));
        input.setAttribute('aria-activedescendant', shown.length > 0 ? `choice-${number}-${at}` : '');
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
      return h('div', { class: 'picker' }, about, input, list);
    },
  });
}

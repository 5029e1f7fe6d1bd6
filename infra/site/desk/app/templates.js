// Words that the platform has approved: one is chosen, its blanks are filled, and what the customer will read stands below.

import { newKey } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, h, setText } from './dom.js';
import { languageName, named, t } from './i18n.js';

const BLANK = /\{\{([\s\S]*?)\}\}/g;
const NUMBER = /^\d{1,3}$/;

/** Asks which of `templates` to send, and with which values; `send(message)` resolves when the server has it. */
export function sendTemplate(templates, send) {
  return openDialog({
    title: t('template.send'),
    test: 'template-dialog',
    wide: true,
    build: (close) => {
      let inputs = [];
      let busy = false;
      // Words that may have reached the server are sent again under the same key.
      let key = null;
      const choice = h('select', { 'data-test': 'template' }, templates.map(({ name, language }, index) => h('option', { value: index },
        `${name} · ${languageName(language.replaceAll('_', '-'))}`)));
      const blanks = h('div', { class: 'steps' });
      const preview = h('blockquote', { dir: 'auto', role: 'region', 'aria-label': t('template.preview'), 'data-test': 'template-preview' });
      const error = h('p', { class: 'error', role: 'alert', 'data-test': 'template-error' });
      const chosen = () => templates[choice.value];
      const values = () => inputs.map(({ value }) => value.trim());
      const changed = () => {
        key = null;
        setText(error, '');
        setText(preview, filled(chosen().words, values()));
      };
      const choose = () => {
        inputs = Array.from({ length: chosen().blanks }, () => h('input', { type: 'text', required: true, pattern: '.*\\S.*', maxlength: 1_024, dir: 'auto',
          'data-test': 'template-blank', on: { input: changed } }));
        fill(blanks, inputs.map((input, index) => h('label', {}, h('span', {}, t('template.blank', { number: index + 1 })), input)));
        preview.setAttribute('lang', chosen().language.replaceAll('_', '-'));
        changed();
      };
      const submit = async (event) => {
        event.preventDefault();
        if (busy) {
          return;
        }
        busy = true;
        key ??= newKey();
        const { name, language, words } = chosen();
        const said = values();
        try {
          await send({ mode: 'reply', text: filled(words, said), template: { name, language, values: said }, close: false, key, to: null });
          close(true);
        } catch (problem) {
          setText(error, problem.unsure ? t('composer.notSure')
            : [named('problem', problem.code), ...(problem.body?.errors ?? []).map(({ detail }) => detail)].join(' '));
        } finally {
          busy = false;
        }
      };
      choice.addEventListener('change', choose);
      choose();
      return h('form', { on: { submit } },
        h('div', { class: 'dialog-body form' }, h('label', {}, h('span', {}, t('template')), choice), blanks,
          h('div', {}, h('small', {}, t('template.preview')), preview), error),
        h('footer', { class: 'dialog-foot' },
          h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
          h('button', { class: 'primary', 'data-test': 'template-send' }, t('composer.send'))));
    },
  });
}

// As the server fills them; a blank that has no value yet stays as it is.
function filled(words, values) {
  return words.replace(BLANK, (blank, number) => (NUMBER.test(number) && values[number - 1]) || blank);
}

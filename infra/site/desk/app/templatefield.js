// The templates of a channel: words that its platform has approved, with blanks for the agent to fill.

import { fill, h, setText } from './dom.js';
import { t } from './i18n.js';

const MOST = 50;

export const templateField = {
  show: (templates = []) => templates.map(({ name, language }) => h('div', {}, `${name} · ${language}`)),
  edit: (templates) => {
    const list = h('div', { class: 'steps' });
    const editors = [];
    const more = h('button', { type: 'button', class: 'small', 'data-test': 'template-add', on: { click: () => {
      add({ name: '', language: '', words: '' });
      editors.at(-1).first.focus();
    } } }, '+ ', t('field.addTemplate'));
    const draw = () => {
      fill(list, editors.map(({ element }) => element));
      more.hidden = editors.length >= MOST;
    };
    const add = (template) => {
      const editor = templateEditor(template, () => {
        editors.splice(editors.indexOf(editor), 1);
        draw();
        more.focus();
      });
      editors.push(editor);
      draw();
    };
    templates.forEach(add);
    return {
      group: true,
      element: h('div', {}, h('small', {}, t('field.templatesHint')), list, more),
      read: () => editors.map((editor) => editor.read()),
      // Whether the place is one of these, which then says what is wrong there.
      refuse: ([index, part], detail) => editors[index]?.refuse(part, detail) ?? false,
    };
  },
};

function templateEditor(template, remove) {
  const parts = {
    name: h('input', { type: 'text', required: true, pattern: '[a-z0-9_]+', maxlength: 512, value: template.name }),
    language: h('input', { type: 'text', required: true, pattern: '[A-Za-z_]{2,15}', placeholder: 'en_US', value: template.language }),
    words: h('textarea', { rows: 3, required: true, maxlength: 1_024, dir: 'auto', value: template.words }),
  };
  const errors = Object.fromEntries(Object.keys(parts).map((part) => [part, h('small', { class: 'error', role: 'alert' })]));
  const field = (part) => h('label', { class: part === 'words' ? 'boxes' : null }, h('span', {}, t(`field.${part}`)), parts[part], errors[part]);
  return {
    first: parts.name,
    element: h('fieldset', { class: 'step', 'data-test': 'template-setting' }, h('legend', { class: 'visually-hidden' }, t('template')),
      Object.keys(parts).map(field),
      h('button', { type: 'button', class: 'small', 'data-test': 'template-remove', on: { click: remove } }, t('field.removeTemplate'))),
    read: () => {
      Object.values(errors).forEach((error) => setText(error, ''));
      return Object.fromEntries(Object.entries(parts).map(([part, { value }]) => [part, part === 'words' ? value : value.trim()]));
    },
    refuse: (part, detail) => {
      if (part in errors) {
        setText(errors[part], detail);
      }
      return part in errors;
    },
  };
}

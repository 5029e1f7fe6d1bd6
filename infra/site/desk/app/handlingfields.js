// Fields of what is done about messages that need more than an answer: texts by code, and plans, a step on each line.

import { h } from './dom.js';
import { languageName, named, t } from './i18n.js';

const LONGEST = 2_000;

export const longField = {
  show: (value) => value || '–',
  edit: (value) => {
    const element = h('textarea', { rows: 3, maxlength: LONGEST, dir: 'auto', value: value ?? '' });
    return { element, read: () => element.value.trim() };
  },
};

export const textsField = {
  show: (value, field) => field.codes.filter((code) => value[code]).map((code) => h('div', {}, name(field, code))),
  edit: (value, field) => areas(value, field, (words) => words ?? '', (words) => words.trim()),
};

export const plansField = {
  show: (value, field) => field.codes.filter((code) => value[code]?.length > 0).map((code) => h('div', {}, name(field, code), ' ', String(value[code].length))),
  edit: (value, field) => areas(value, field, (steps) => (steps ?? []).map(({ words, owner }) => (owner ? `${words} | ${owner}` : words)).join('\n'),
    (text, code) => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line, index) => {
      const [words, owner = ''] = line.split('|').map((part) => part.trim());
      return { id: value[code]?.find((step) => step.words === words)?.id ?? `${code}-${index + 1}`, words, owner };
    })),
};

function areas(value, field, write, read) {
  const inputs = field.codes.map((code) => h('textarea', { rows: 3, maxlength: LONGEST * 3, dir: 'auto', value: write(value[code]) }));
  return {
    group: true,
    element: h('div', { class: 'steps' }, field.hint ? h('small', {}, t(field.hint)) : null,
      field.codes.map((code, index) => h('label', {}, h('span', {}, name(field, code)), inputs[index]))),
    read: () => Object.fromEntries(field.codes.map((code, index) => [code, read(inputs[index].value, code)]).filter(([, each]) => each.length > 0)),
  };
}

function name({ group }, code) {
  return group === 'language' ? languageName(code) : named(group, code);
}

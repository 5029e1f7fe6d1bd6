// How each type of field of a setting is shown and edited. An editor's `read` gives the value for the API, or throws an Error
// whose message is the key of what is wrong.

import { clockStepsField } from './clockstepsfield.js';
import { h } from './dom.js';
import { goalsField } from './goalsfield.js';
import { longField, plansField, textsField } from './handlingfields.js';
import { exceptionsField, weekField, zoneField } from './hoursfield.js';
import { languageName, named, number, t } from './i18n.js';
import { ladderField } from './ladderfield.js';
import { templateField } from './templatefield.js';
import { dateName, duration, instantAt, moment, parseDuration, wallClock } from './time.js';

const MONEY = /^\d{1,12}(\.\d{1,4})?$/;

export const FIELD_TYPES = {
  shown: { show: (value, field) => field.show(value) },
  text: {
    show: (value) => value,
    edit: (value) => {
      const element = h('input', { type: 'text', required: true, maxlength: 100, value: value ?? '' });
      return { element, read: () => element.value.trim() || fail('invalid.empty') };
    },
  },
  number: {
    show: (value) => number(value),
    edit: (value, { least, most }) => {
      const element = h('input', { type: 'number', required: true, min: least, max: most, value });
      return { element, read: () => Number(element.value) };
    },
  },
  flag: {
    show: (value) => t(value ? 'yes' : 'no'),
    edit: (value) => {
      const element = h('input', { type: 'checkbox', checked: value === true });
      return { element, read: () => element.checked };
    },
  },
  one: {
    show: (value = '', { from, empty }, settings) => (value === '' && empty ? t(empty) : nameOf(settings[from], value)),
    edit: (value, { from, empty, hint }, settings) => {
      const none = empty ? h('option', { value: '', selected: value === '' }, t(empty)) : null;
      const element = h('select', {}, none ?? [], settings[from].map((item) => h('option', {
        value: item.id, selected: item.id === value,
      }, item.name ?? item.id)));
      return { element: hint ? h('span', {}, element, h('small', {}, t(hint))) : element, read: () => element.value };
    },
  },
  many: {
    show: (value, field, settings) => (value.length === 0
      ? t(field.all ? 'all' : 'none')
      : value.map((code) => optionName(code, field, settings)).join(', ')),
    edit: (value, field, settings) => {
      const codes = [...new Set([...field.codes ?? settings[field.from].map((item) => item.id), ...value])];
      const boxes = codes.map((code) => h('input', { type: 'checkbox', value: code, checked: value.includes(code) }));
      return {
        group: true,
        element: h('div', { class: 'boxes' }, boxes.map((box) => h('label', { class: 'check' }, box, optionName(box.value, field, settings))),
          field.all ? h('small', {}, t('field.emptyIsAll')) : null),
        read: () => boxes.filter((box) => box.checked).map((box) => box.value),
      };
    },
  },
  duration: {
    show: (value) => (value ? duration(parseDuration(value)) : '–'),
    edit: (value, { optional = false }) => {
      const element = h('input', { type: 'number', required: !optional, min: 1, max: 500_000, value: value ? parseDuration(value) / 60_000 : '' });
      return {
        element: h('span', { class: 'row' }, element, t('field.minutes')),
        read: () => (optional && element.value === '' ? null : `PT${Number(element.value)}M`),
      };
    },
  },
  zone: zoneField,
  week: weekField,
  exceptions: exceptionsField,
  day: {
    show: (value) => (value ? dateName(value) : '–'),
    edit: (value) => {
      const element = h('input', { type: 'date', value });
      return { element, read: () => element.value };
    },
  },
  goals: goalsField,
  words: {
    show: (value) => value.join(', '),
    edit: (value, { optional = false }) => {
      const element = h('textarea', { rows: 4, required: !optional, 'aria-label': t('field.words'), value: value.join('\n') });
      return {
        group: true,
        element: h('div', {}, element, h('small', {}, t('field.wordsHint'))),
        read: () => {
          const words = element.value.split('\n').map((line) => line.trim()).filter(Boolean);
          return words.length > 0 || optional ? words : fail('invalid.empty');
        },
      };
    },
  },
  instant: {
    show: (value) => moment(value),
    edit: (value) => {
      const element = h('input', { type: 'datetime-local', required: true, value: value ? wallClock(value) : '' });
      return { element, read: () => instantAt(element.value) };
    },
  },
  factor: {
    show: (value) => `× ${number(value)}`,
    edit: (value) => {
      const element = h('input', { type: 'number', required: true, min: 1, max: 1_000, step: 'any', value });
      return { element, read: () => Number(element.value) };
    },
  },
  share: {
    show: (value, { without = [] }, settings, { id }) => (without.includes(id) ? '–' : number(value, { style: 'percent', maximumFractionDigits: 1 })),
    edit: (value) => {
      const element = h('input', { type: 'number', required: true, min: 0.1, max: 100, step: 0.1, value: Number((value * 100).toFixed(1)) });
      return { element: h('span', { class: 'row' }, element, '%'), read: () => Number((Number(element.value) / 100).toFixed(3)) };
    },
  },
  code: {
    show: (value, { group, empty }) => (value ? codeName(group, value) : t(empty)),
    edit: (value, { codes, group, empty }) => {
      const element = h('select', {}, empty ? h('option', { value: '', selected: !value }, t(empty)) : null,
        codes.map((code) => h('option', { value: code, selected: code === value }, codeName(group, code))));
      return { element, read: () => element.value || null };
    },
  },
  currency: {
    show: (value) => value,
    edit: (value) => {
      const element = h('input', { type: 'text', required: true, maxlength: 3, value });
      return { element, read: () => (/^[A-Za-z]{3}$/.test(element.value) ? element.value.toUpperCase() : fail('invalid.currency')) };
    },
  },
  money: {
    show: (value, field, settings, item) => number(Number(value), { style: 'currency', currency: item.currency }),
    edit: (value) => {
      const element = h('input', { type: 'text', inputmode: 'decimal', required: true, value });
      return { element, read: () => (MONEY.test(element.value) ? element.value : fail('invalid.money')) };
    },
  },
  ladder: ladderField,
  clocksteps: clockStepsField,
  templates: templateField,
  long: longField,
  texts: textsField,
  plans: plansField,
};

function fail(key, values) {
  throw Object.assign(new Error(key), { values });
}

function nameOf(items, id) {
  return items.find((item) => item.id === id)?.name ?? id;
}

function optionName(code, field, settings) {
  return field.from ? nameOf(settings[field.from], code) : codeName(field.group, code);
}

function codeName(group, code) {
  return group === 'language' ? languageName(code) : named(group, code);
}

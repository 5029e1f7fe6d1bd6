// The fields of a calendar: its zone, its week and its special days. Days are written as people write them, one a line:
// `2026-12-24 09:00–13:00 Christmas Eve`. A span that ends at or before its begin ends on the next day.

import { h } from './dom.js';
import { t } from './i18n.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SPAN = /^([01]\d|2[0-3]):[0-5]\d[-–](([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LINE = /^(\S+)((?:[\s,，;]*\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2})*)\s*(.*)$/;

export const zoneField = {
  show: (value) => value,
  edit: (value) => {
    const element = h('input', { type: 'text', required: true, value, 'data-test': 'calendar-zone' });
    return { element, read: () => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: element.value });
        return element.value;
      } catch {
        return fail('invalid.zone');
      }
    } };
  },
};

export const weekField = {
  show: (value) => DAYS.filter((day) => value[day]?.length > 0).map((day) => h('div', {}, dayLabel(day), ' ', spans(value[day]))),
  edit: (value) => {
    const inputs = DAYS.map((day) => h('input', { type: 'text', value: spans(value[day] ?? []), placeholder: t('field.closed') }));
    const errors = DAYS.map(() => h('small', { class: 'error', role: 'alert' }));
    return {
      group: true,
      element: h('div', { class: 'week' }, DAYS.map((day, index) => h('label', {}, h('span', {}, dayLabel(day)), inputs[index], errors[index])),
        h('small', {}, t('field.spansHint'))),
      read: () => {
        errors.forEach((error) => { error.textContent = ''; });
        return Object.fromEntries(DAYS.map((day, index) => [day, readSpans(inputs[index].value)]).filter(([, hours]) => hours.length > 0));
      },
      refuse: ([day], detail) => say(errors[DAYS.indexOf(day)], detail),
    };
  },
};

export const exceptionsField = {
  show: (value) => value.map((each) => h('div', {}, each.day, ' ', spans(each.hours) || t('field.closed'), each.name ? ` ${each.name}` : '')),
  edit: (value, field, settings, draft) => {
    const error = h('small', { class: 'error', role: 'alert' });
    const element = h('textarea', { rows: 6, 'aria-label': t('field.exceptions'), 'data-test': 'calendar-exceptions', value: value.map(exceptionLine).join('\n') });
    const lines = () => element.value.split('\n').map((each) => each.trim()).filter(Boolean);
    const take = async () => {
      const calendar = draft();
      if (calendar) {
        const { importDays } = await import('./calendarimport.js');
        const days = await importDays({ ...calendar, exceptions: [] });
        element.value = days ? merged(calendar.exceptions, days).map(exceptionLine).join('\n') : element.value;
      }
    };
    const walk = async () => {
      const calendar = draft();
      if (calendar) {
        const { tryCalendar } = await import('./calendarwalk.js');
        await tryCalendar({ draft: calendar }, calendar.zone);
      }
    };
    return {
      group: true,
      element: h('div', {}, element, h('small', {}, t('field.exceptionsHint')), error, h('div', { class: 'row' },
        h('button', { type: 'button', class: 'small', 'data-test': 'calendar-import', on: { click: take } }, t('calendar.import')),
        h('button', { type: 'button', class: 'small', 'data-test': 'calendar-try', on: { click: walk } }, t('calendar.try')))),
      read: () => {
        error.textContent = '';
        return lines().map(readException);
      },
      refuse: ([index], detail) => say(lines()[index] && error, `${lines()[index]}: ${detail}`),
    };
  },
};

function say(place, detail) {
  if (place) {
    place.textContent = detail;
  }
  return Boolean(place);
}

// A day that is imported again is what the file now says.
function merged(before, imported) {
  const days = new Map([...before, ...imported].map((each) => [each.day, each]));
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** A special day as people write it. */
export function exceptionLine({ day, hours, name }) {
  return [day, spans(hours), name].filter(Boolean).join(' ');
}

function readException(text) {
  const [, day, hours, name] = LINE.exec(text);
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) {
    fail('invalid.day', { text: day });
  }
  if (/\d:\d/.test(name)) {
    fail('invalid.span', { text: name });
  }
  return { day, name, hours: readSpans(hours) };
}

/** The spans that somebody wrote; throws as an editor does. */
export function readSpans(text) {
  const hours = text.replace(/\s*[-–]\s*/g, '–').split(/[,，;\s]/).filter(Boolean).map((part) => {
    if (!SPAN.test(part)) {
      fail('invalid.span', { text: part });
    }
    const [from, to] = part.split('–');
    return { from, to };
  });
  for (const [index, { from, to }] of hours.entries()) {
    const before = hours[index - 1];
    if (from === to || (before && (before.to <= before.from || before.to > from))) {
      fail('invalid.spanOrder', { text: `${from}–${to}` });
    }
  }
  return hours;
}

function spans(hours) {
  return hours.map((span) => `${span.from}–${span.to}`).join(', ');
}

function dayLabel(day) {
  return t(`day.${day}`);
}

function fail(key, values) {
  throw Object.assign(new Error(key), { values });
}

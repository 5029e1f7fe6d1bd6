// When something would be due by a calendar, and every stretch of the way there, by the wall clock of the calendar's zone.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { currentLanguage, loadChapter, t } from './i18n.js';
import { session } from './session.js';
import { duration, now, parseDuration } from './time.js';
import { toastProblem } from './toasts.js';

/** Asks for a start and a duration; `which` says which calendar, as the API wants it. */
export async function tryCalendar(which, zone) {
  await loadChapter('calendars');
  const start = h('input', { type: 'datetime-local', required: true, value: wallClock(zone), 'data-test': 'walk-start' });
  const minutes = h('input', { type: 'number', required: true, min: 1, max: 500_000, value: 60, 'data-test': 'walk-minutes' });
  const result = h('div', { 'aria-live': 'polite', 'data-test': 'walk' });
  const walk = async (event) => {
    event.preventDefault();
    try {
      fill(result, walked(await session.api.post('/api/calendars/walk', { ...which, start: start.value, duration: `PT${Number(minutes.value)}M` })));
    } catch (problem) {
      fill(result);
      toastProblem(problem);
    }
  };
  return openDialog({
    title: t('calendar.try'),
    test: 'walk-dialog',
    wide: true,
    build: (close) => h('form', { on: { submit: walk } },
      h('div', { class: 'dialog-body form' },
        h('label', {}, h('span', {}, t('walk.start', { zone })), start),
        h('label', {}, h('span', {}, t('walk.minutes')), minutes),
        result),
      h('footer', { class: 'dialog-foot' },
        h('button', { type: 'button', on: { click: () => close() } }, t('close')),
        h('button', { class: 'primary', 'data-test': 'walk-run' }, t('walk.run')))),
  });
}

function walked({ zone, due, steps, remaining, cut }) {
  return [
    h('p', {}, h('strong', { 'data-test': 'walk-due' }, due ? t('walk.due', { when: wall(due, zone) }) : t('walk.never'))),
    h('ol', { 'data-test': 'walk-steps' }, steps.map((step) => h('li', {}, wall(step.from, zone),
      step.to === step.from ? ': ' : ` – ${wall(step.to, zone)}: `, said(step)))),
    cut ? h('p', { class: 'sub' }, t('walk.cut', { left: length(remaining) })) : null,
  ];
}

function said({ kind, counted, left, name, change }) {
  if (kind === 'offset_change') {
    return t(change > 0 ? 'walk.forward' : 'walk.back', { change: duration(change * 1_000) });
  }
  if (kind === 'exception' && !name) {
    return t('walk.special');
  }
  return t(`walk.kind.${kind}`, { name, counted: length(counted), left: length(left) });
}

function length(text) {
  return duration(parseDuration(text) ?? 0);
}

/** A zone by a name that browsers know: what runs around the clock runs in none but "Z". */
export function zoneName(zone) {
  return zone === 'Z' ? 'UTC' : zone;
}

/** An instant by the wall clock of a zone. */
export function wall(instant, zone) {
  return new Intl.DateTimeFormat(currentLanguage(), {
    timeZone: zoneName(zone), weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(new Date(instant));
}

function wallClock(zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(now())).replace(' ', 'T');
}

// One agent's shifts, dates that differ and leave, as a form.

import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { session } from './session.js';
import { readDays, readShifts, writeDays, writeShifts } from './shifts.js';
import { toast, toastProblem } from './toasts.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const NOTHING = { week: {}, days: {}, leaves: [] };

/** Resolves with true once it is saved. */
export function editRoster(agent, roster, agents) {
  const { week, days, leaves } = roster ?? NOTHING;
  const errors = h('div', { role: 'alert', 'data-test': 'roster-errors' });
  const lines = new Map(DAYS.map((day) => [day, h('input', { type: 'text', value: writeShifts(week[day] ?? []), 'data-test': `week-${day}` })]));
  const dated = h('textarea', { rows: 4, value: writeDays(days), 'data-test': 'roster-days' });
  const rows = h('div', { 'data-test': 'leaves' });
  const others = agents.filter(({ username }) => username !== agent.username);
  leaves.forEach((leave) => rows.append(leaveRow(leave, others)));
  const collect = () => ({
    week: Object.fromEntries([...lines].map(([day, input]) => [day, readShifts(input.value)]).filter(([, shifts]) => shifts.length > 0)),
    days: readDays(dated.value),
    leaves: [...rows.children].map((row) => row.read()),
  });
  const submit = async (event, close) => {
    event.preventDefault();
    let value;
    try {
      value = collect();
    } catch (problem) {
      fill(errors, h('p', { class: 'error' }, t(problem.message, problem.values)));
      return;
    }
    if (await save(agent, roster, value, errors)) {
      toast(t('saved'));
      close(true);
    }
  };
  return openDialog({
    title: `${agent.name} · ${t('people.plan')}`,
    test: 'roster-dialog',
    wide: true,
    build: (close) => h('form', { on: { submit: (event) => submit(event, close) } },
      h('div', { class: 'dialog-body form' },
        h('fieldset', {}, h('legend', {}, t('people.week')), h('small', {}, t('people.weekHint')),
          [...lines].map(([day, input]) => h('label', {}, h('span', {}, dayText(day)), input))),
        h('label', {}, h('span', {}, t('people.days')), dated, h('small', {}, t('people.daysHint'))),
        h('fieldset', {}, h('legend', {}, t('people.leaves')), h('small', {}, t('people.leavesHint')), rows,
          h('button', { type: 'button', class: 'small', 'data-test': 'leave-new', on: { click: () => rows.append(leaveRow({}, others)) } }, '+ ', t('people.addLeave'))),
        errors),
      h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
        h('button', { class: 'primary', 'data-test': 'roster-save' }, t('save')))),
  });
}

function leaveRow({ from = '', to = '', reason = '', substitute = null }, others) {
  const first = h('input', { type: 'date', value: from, required: true, 'aria-label': t('people.from'), 'data-test': 'leave-from' });
  const last = h('input', { type: 'date', value: to, required: true, 'aria-label': t('people.to'), 'data-test': 'leave-to' });
  const why = h('input', { type: 'text', value: reason, maxlength: 100, 'aria-label': t('people.reason'), 'data-test': 'leave-reason' });
  const who = h('select', { 'aria-label': t('people.substitute'), 'data-test': 'leave-substitute' }, h('option', { value: '' }, t('people.nobody')),
    others.map(({ username, name }) => h('option', { value: username, selected: username === substitute }, name)));
  const row = h('div', { class: 'row', 'data-test': 'leave' }, first, last, why, who,
    h('button', { type: 'button', class: 'small', on: { click: () => row.remove() } }, t('people.drop')));
  row.read = () => ({ from: first.value, to: last.value, reason: why.value.trim(), substitute: who.value || null });
  return row;
}

async function save(agent, roster, value, errors) {
  try {
    await session.api.put(`/api/rosters/${encodeURIComponent(agent.username)}`, value, roster ? { version: roster.version } : { create: true });
    return true;
  } catch (problem) {
    const current = problem.body?.currentVersion;
    if (problem.code === 'version_conflict' && current !== undefined) {
      const mine = await confirmDialog({
        title: t('conflict.title'), lines: [t('conflict.setting')], confirm: t('conflict.keepMine'), danger: true, test: 'conflict-dialog',
      });
      return mine && save(agent, { version: current }, value, errors);
    }
    const told = problem.body?.errors ?? [];
    fill(errors, told.map(({ pointer, detail }) => h('p', { class: 'error', 'data-test': 'roster-error' }, `${where(pointer)}: ${detail}`)));
    if (told.length === 0) {
      toastProblem(problem);
    }
    return false;
  }
}

// /week/MONDAY/1/pauses/0 is the first break of Monday's second shift.
function where(pointer) {
  const [, part, place, index, , pause] = pointer.split('/');
  if (part === 'leaves') {
    return t('people.leave', { number: Number(place) + 1 });
  }
  return [part === 'week' ? dayText(place) : place, index && t('people.shift', { number: Number(index) + 1 }),
    pause && t('people.break', { number: Number(pause) + 1 })].filter(Boolean).join(', ');
}

function dayText(day) {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(monday + DAYS.indexOf(day) * 86_400_000));
}

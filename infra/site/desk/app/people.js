// Who is meant to work when, and what their days were like: for leads. Whoever takes over from somebody finds that here.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { known, loadChapter, named, t } from './i18n.js';
import { editRoster } from './rosterform.js';
import { address, can, empty, loading, session } from './session.js';
import { writeShifts } from './shifts.js';
import { tableFrame } from './tableframe.js';
import { clockTime, dateName, dayOf, now } from './time.js';
import { toastProblem } from './toasts.js';

const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export function showPeople(main) {
  const page = h('div', { class: 'page' });
  main.append(page);
  return {
    route([part, ...rest]) {
      if (part === 'handover' || !can('read_settings')) {
        openHandovers(page, rest);
      } else {
        openRosters(page);
      }
    },
    close() {},
  };
}

async function openHandovers(page, parts) {
  fill(page, loading());
  const show = await load();
  if (show) {
    await show(page, parts);
  } else {
    fill(page, empty(t('problem.offline')));
  }
}

async function load() {
  try {
    const { showHandovers } = await import('./handover.js');
    await Promise.all(['handover', 'care'].map(loadChapter));
    return showHandovers;
  } catch {
    return null;
  }
}

function openRosters(page) {
  const body = h('div', { 'data-test': 'people' }, loading());
  fill(page, h('h1', {}, t('nav.people')),
    h('p', {}, h('a', { href: address('people', 'handover'), 'data-test': 'to-handovers' }, t('people.handovers'))), body);
  const read = async () => {
    try {
      draw(body, await session.api.get('/api/rosters'), read);
    } catch (problem) {
      fill(body, empty(named('problem', problem.code)));
    }
  };
  read();
}

function draw(body, { zone, agents, rosters }, read) {
  const today = dayOf(now());
  const plan = async (agent, roster) => {
    if (await editRoster(agent, roster, agents)) {
      await read();
    }
  };
  const ahead = async () => {
    await loadChapter('coverage');
    const { showCoverage } = await import('./coverage.js');
    await showCoverage(body, read);
  };
  fill(body, h('p', { class: 'sub' }, t('people.hint', { zone })),
    h('p', {}, h('button', { type: 'button', 'data-test': 'open-coverage', on: { click: ahead } }, t('people.coverage'))), tableFrame({}, h('table', {},
    h('thead', {}, h('tr', {}, ['agent', 'today', 'next'].map((name) => h('th', { scope: 'col' }, t(`people.${name}`))), h('th', {}))),
    h('tbody', {}, agents.map((agent) => {
      const roster = rosters.find((each) => each.agent === agent.username) ?? null;
      return h('tr', { 'data-test': 'person', 'data-agent': agent.username },
        h('th', { scope: 'row', dir: 'auto' }, agent.name), h('td', {}, ofDay(roster, today)), h('td', { dir: 'auto' }, nextLeave(roster, today, agents)),
        h('td', { class: 'whole' },
          h('button', { type: 'button', class: 'small', 'data-test': 'plan', 'aria-label': `${t('people.plan')} ${agent.name}`, on: { click: () => plan(agent, roster) } }, t('people.plan')), ' ',
          h('button', { type: 'button', class: 'small', 'data-test': 'day', 'aria-label': `${t('people.day')} ${agent.name}`, on: { click: () => showDay(agent, today) } }, t('people.day'))));
    })))));
}

function ofDay(roster, day) {
  if (!roster) {
    return t('people.noRoster');
  }
  if (roster.leaves.some(({ from, to }) => from <= day && day <= to)) {
    return t('people.onLeave');
  }
  const shifts = roster.days[day] ?? roster.week[WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]] ?? [];
  return shifts.length > 0 ? writeShifts(shifts) : t('people.free');
}

function nextLeave(roster, day, agents) {
  const [next] = (roster?.leaves ?? []).filter(({ to }) => to >= day).sort((one, other) => one.from.localeCompare(other.from));
  if (!next) {
    return '–';
  }
  const substitute = agents.find(({ username }) => username === next.substitute)?.name ?? next.substitute;
  return `${dateName(next.from)} – ${dateName(next.to)}${substitute ? ` (${substitute})` : ''}`;
}

function showDay(agent, today) {
  const list = h('div', { 'data-test': 'presence-day' });
  const day = h('input', { type: 'date', value: today, max: today, required: true, 'data-test': 'presence-date' });
  const read = async () => {
    if (!day.value) {
      return;
    }
    fill(list, loading());
    try {
      const { intervals } = await session.api.get(`/api/colleagues/${encodeURIComponent(agent.username)}/presence/${day.value}`);
      fill(list, intervals.length === 0 ? empty(t('people.none')) : h('table', {}, h('tbody', {}, intervals.map(line))));
    } catch (problem) {
      fill(list);
      toastProblem(problem);
    }
  };
  day.addEventListener('change', read);
  read();
  return openDialog({
    title: `${agent.name} · ${t('people.day')}`,
    test: 'day-dialog',
    wide: true,
    build: () => h('div', { class: 'dialog-body form' }, day, list),
  });
}

function line({ from, to, status, reason, cause }) {
  const what = status === null ? t('people.noData') : t(`status.${status}`);
  return h('tr', { 'data-test': 'interval', 'data-status': status ?? 'none' },
    h('td', { class: 'whole' }, `${clockTime(from)} – ${clockTime(to)}`),
    h('td', { dir: 'auto' }, reason ? `${what}: ${known('break', reason) ?? reason}` : what),
    h('td', {}, cause ? t(`cause.${cause}`) : ''));
}

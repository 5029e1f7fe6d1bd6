// When messages will wait in the coming week, and who could come: for leads.

import { fill, h } from './dom.js';
import { languageName, named, number, t } from './i18n.js';
import { empty, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { clockTime, dateName, dayOf, dayTick, duration, now } from './time.js';
import { toast, toastProblem } from './toasts.js';

const DAY = 86_400_000;
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
// What a quarter of an hour is, the worst first; said by a mark, never by colour alone.
const MARKS = { nobody: '✖', short: '▲', enough: '✓', closed: '·' };
const WORST = Object.keys(MARKS);

/** Draws the week into `body`; `back` leaves it. */
export function showCoverage(body, back) {
  const asked = { first: dayOf(now()), team: '', channel: '', language: '', without: '' };
  const result = h('div', { 'data-test': 'coverage' }, loading());
  const read = async () => {
    const query = Object.entries(asked).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
    try {
      draw(result, await session.api.get(`/api/coverage?${query}`), asked, read);
    } catch (problem) {
      fill(result, empty(named('problem', problem.code)));
    }
  };
  fill(body, h('p', {}, h('button', { type: 'button', class: 'small', 'data-test': 'coverage-back', on: { click: back } }, t('coverage.back'))), result);
  return read();
}

function draw(result, week, asked, read) {
  const choose = (name) => ({ change: (event) => {
    asked[name] = event.target.value;
    read();
  } });
  const select = (name, options) => h('label', {}, h('span', {}, t(`coverage.${name}`)), h('select', { 'data-test': `coverage-${name}`, on: choose(name) },
    h('option', { value: '' }, t(name === 'without' ? 'coverage.nobodyMissing' : 'coverage.all')),
    options.map(([value, text]) => h('option', { value, selected: asked[name] === value }, text))));
  fill(result,
    h('div', { class: 'form bar' },
      h('label', {}, h('span', {}, t('coverage.first')), h('input', { type: 'date', value: asked.first, min: dayOf(now()), max: dayOf(now() + 28 * DAY), required: true, 'data-test': 'coverage-first', on: choose('first') })),
      select('team', week.teams.map(({ id, name }) => [id, name])),
      select('channel', week.channels.map(({ id, name }) => [id, name])),
      select('language', week.languages.map((tag) => [tag, languageName(tag)])),
      select('without', week.agents.map(({ username, name }) => [username, name]))),
    week.known ? known(week, read) : empty(t('coverage.unknown'), t('coverage.unknownHint', { count: week.counted })));
}

function known(week, read) {
  const pace = week.measuredAnswers > 0 ? 'coverage.measured' : 'coverage.assumed';
  return [
    h('p', { class: 'sub' }, t('coverage.hint', { within: span(week.withinSeconds), share: percent(week.aim) }), ' ',
      t(pace, { time: span(week.handlingSeconds), count: week.measuredAnswers })),
    week.unplanned.length > 0 ? h('p', { class: 'hint', 'data-test': 'unplanned' }, t('coverage.unplanned', { names: names(week, week.unplanned) })) : null,
    grid(week),
    h('p', { class: 'hint' }, WORST.map((kind) => `${MARKS[kind]} ${t(`coverage.is.${kind}`)}`).join(' · ')),
    h('h2', {}, t('coverage.gaps')),
    week.gaps.length === 0 ? empty(t('coverage.noGap')) : h('ul', {}, week.gaps.map((gap) => gapItem(gap, read))),
  ];
}

function names({ agents }, ids) {
  return ids.map((id) => agents.find(({ username }) => username === id)?.name ?? id).join(', ');
}

function kindOf({ open, staff, share }, aim) {
  if (!open) {
    return 'closed';
  }
  return staff === 0 ? 'nobody' : share < aim ? 'short' : 'enough';
}

// Hours down, days across; hours in which nothing is expected and nobody works are left out.
function grid(week) {
  const hours = new Map();
  for (const quarter of week.quarters) {
    const hour = clockTime(quarter.from).slice(0, 2);
    const cells = hours.get(hour) ?? new Map();
    cells.set(quarter.day, [...cells.get(quarter.day) ?? [], quarter]);
    hours.set(hour, cells);
  }
  const rows = [...hours].sort(([one], [other]) => one.localeCompare(other)).filter(([, cells]) => [...cells.values()].flat()
    .some(({ open, staff, arrivals }) => open || staff > 0 || arrivals >= 0.1));
  return tableFrame({}, h('table', { 'data-test': 'coverage-grid' },
    h('caption', {}, t('coverage.caption', { zone: week.zone })),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('coverage.hour')), week.days.map((day) => h('th', { scope: 'col', title: basis(day) }, weekday(day.day))))),
    h('tbody', {}, rows.map(([hour, cells]) => h('tr', {}, h('th', { scope: 'row' }, `${hour}:00`),
      week.days.map(({ day }) => cell(cells.get(day) ?? [], week.aim))))),
    h('tfoot', {},
      h('tr', {}, h('th', { scope: 'row' }, t('coverage.arrivals')), week.days.map(({ arrivals }) => h('td', {}, few(arrivals)))),
      h('tr', {}, h('th', { scope: 'row' }, t('coverage.inTime')), week.days.map((day) => h('td', { 'data-test': 'day-share' }, inTime(day)))))));
}

function inTime({ share, complete }) {
  return complete === null ? percent(share) : t('coverage.instead', { share: percent(share), complete: percent(complete) });
}

function cell(quarters, aim) {
  if (quarters.length === 0) {
    return h('td', {}, '–');
  }
  const kinds = quarters.map((quarter) => kindOf(quarter, aim));
  const kind = WORST.find((each) => kinds.includes(each));
  const staff = quarters.map((quarter) => quarter.staff);
  const [least, most] = [Math.min(...staff), Math.max(...staff)];
  const told = quarters.map((quarter) => t('coverage.quarter', {
    time: clockTime(quarter.from), arrivals: few(quarter.arrivals), count: quarter.staff, share: percent(quarter.share),
    wait: quarter.answered ? span(quarter.waitSeconds) : t('coverage.never'),
  })).join('\n');
  return h('td', { title: told, 'data-kind': kind, 'data-test': 'coverage-cell' },
    kind === 'closed' && most === 0 ? MARKS.closed : `${MARKS[kind]} ${least === most ? number(least) : `${number(least)}–${number(most)}`}`);
}

function gapItem(gap, read) {
  const best = gap.substitutes[0];
  const press = (event) => {
    if (event.key === 'f' && best) {
      event.preventDefault();
      fillGap(best, read);
    }
  };
  return h('li', { tabindex: 0, 'data-test': 'gap', on: { keydown: press } },
    h('strong', {}, `${MARKS[gap.nobody ? 'nobody' : 'short']} ${dateName(dayOf(gap.from))}, ${clockTime(gap.from)} – ${clockTime(gap.to)}`), ' ',
    h('span', {}, t(gap.nobody ? 'coverage.gapNobody' : 'coverage.gapShort', {
      arrivals: few(gap.arrivals), late: few(gap.late), share: percent(gap.share), wait: span(gap.longestSeconds),
    })), ' ',
    h('span', {}, t('coverage.withOne', { share: percent(gap.withOne) }), ' ',
      gap.needed === null ? t('coverage.neededMany') : t('coverage.needed', { count: gap.needed })),
    best ? h('p', { class: 'row' }, gap.substitutes.map((who, index) => h('button', {
      type: 'button', class: 'small', 'data-test': 'fill', title: planned(who), 'aria-keyshortcuts': index === 0 ? 'f' : null, on: { click: () => fillGap(who, read) },
    }, t('coverage.fill', { name: who.name, from: who.shift.from, to: who.shift.to }), index === 0 ? ' (F)' : ''))) : h('p', { class: 'hint' }, t('coverage.noSubstitute')));
}

function planned({ standsInFor, minutesPlanned }) {
  const hours = t('coverage.planned', { hours: few(minutesPlanned / 60) });
  return standsInFor ? `${t('coverage.standsIn', { name: standsInFor.name })} ${hours}` : hours;
}

// The roster is read anew, so that a shift somebody else has added meanwhile is kept or told as an overlap.
async function fillGap({ username, name, day, shift }, read) {
  try {
    const { rosters } = await session.api.get('/api/rosters');
    const { week, days, leaves, version } = rosters.find(({ agent }) => agent === username);
    const shifts = days[day] ?? week[WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]] ?? [];
    const changed = { ...days, [day]: [...shifts, { ...shift, pauses: [] }] };
    await session.api.put(`/api/rosters/${encodeURIComponent(username)}`, { week, days: changed, leaves }, { version });
    toast(t('coverage.filled', { name, day: dateName(day), from: shift.from, to: shift.to }));
  } catch (problem) {
    toastProblem(problem);
  }
  await read();
}

function basis({ day, basis: kind, basisDays }) {
  return `${dateName(day)}: ${t(`coverage.basis.${kind}`, { count: basisDays })}`;
}

function weekday(day) {
  return `${dateName(day).split(/[,\s]/, 1)[0]} ${dayTick(day)}`;
}

function span(seconds) {
  return duration(seconds < 60 ? seconds * 1_000 : Math.round(seconds / 60) * 60_000);
}

function percent(share) {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

function few(value) {
  return number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
}

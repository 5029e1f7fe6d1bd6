// Goals in words, and how people and teams stand with them.

import { keyName, metricName } from './amounts.js';
import { h } from './dom.js';
import { number, t } from './i18n.js';
import { tableFrame } from './tableframe.js';

const NUMBERS = ['reached', 'before', 'cases'];

/** What is to be reached: `Quick answers: at most 15 min`. */
export function goalText({ name, target, unit, measure }) {
  return `${name}: ${aim({ target, unit, measure })}`;
}

/** A figure and which number of it. */
export function measureName({ metric, reading }) {
  return reading === 'value' ? metricName(metric) : `${metricName(metric)} · ${t(`reading.${reading}`)}`;
}

function aim({ target, unit, measure }) {
  const text = withUnit(target, unit);
  return measure ? t(`goal.${measure.bound}`, { target: text }) : text;
}

function withUnit(value, unit) {
  return `${number(Number(value), { maximumFractionDigits: 4 })} ${unit}`.trim();
}

/** How everybody stands; `before` says with what it is compared. */
export function standingsTable(standings, title) {
  const columns = ['whose', 'goal', 'aim', 'reached', 'before', 'cases', 'verdict'];
  return tableFrame({}, h('table', { 'data-test': 'standings' },
    h('caption', { class: 'visually-hidden' }, title),
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col', class: NUMBERS.includes(column) ? 'number' : null }, t(`goal.column.${column}`))))),
    h('tbody', {}, standings.map(row))));
}

function row({ by, whose, goal, reached, before, count, verdict }) {
  return h('tr', { 'data-test': 'standing', 'data-verdict': verdict },
    h('th', { scope: 'row', dir: 'auto' }, keyName(by, whose)),
    h('td', {}, h('span', { dir: 'auto' }, goal.name), ' ', h('small', {}, measureName(goal.measure))),
    h('td', {}, aim(goal)),
    h('td', { class: 'number' }, figure(reached, goal.unit)),
    h('td', { class: 'number' }, figure(before, goal.unit)),
    h('td', { class: 'number' }, number(count)),
    h('td', {}, h('span', { 'aria-hidden': 'true' }, { met: '✓ ', missed: '✗ ', underway: '… ' }[verdict] ?? '– '), t(`verdict.${verdict}`)));
}

function figure(value, unit) {
  return value === null ? '–' : `${number(Number(value), { maximumFractionDigits: 1 })} ${unit}`.trim();
}

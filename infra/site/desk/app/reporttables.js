// The figures of a report by one dimension, as bars and a table, or by two, as a table with one in the rows and the other in
// the columns.

import { amount, change, dimensionName, keyName, metricName, shortAmount } from './amounts.js';
import { barChart } from './charts.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { tableFrame } from './tableframe.js';

/** The section of one group; `open(metric, keys, cell)` shows what is behind a figure. */
export function groupSection({ group, metrics, open, currency }) {
  const by = group.by.map(dimensionName);
  const title = by.length === 2 ? t('report.byTwo', { one: by[0], two: by[1] }) : t('report.byOne', { one: by[0] });
  const body = h('div', {});
  const choice = h('select', { 'aria-label': t('report.figure'), 'data-test': 'group-metric' },
    metrics.map(({ id }) => h('option', { value: id }, metricName(id))));
  const show = () => {
    const metric = metrics.find(({ id }) => id === choice.value) ?? metrics[0];
    fill(body, group.by.length === 2 ? matrix(group, metric, open, currency) : bars(group, metric, currency));
  };
  choice.addEventListener('change', show);
  show();
  return h('section', { class: 'group', 'data-test': 'group', 'data-by': group.by.join('-') },
    h('div', { class: 'bar' }, h('h2', {}, title), h('span', { class: 'spring' }), metrics.length > 1 ? choice : null),
    group.rows.length === 0 ? h('p', { class: 'notice' }, t('report.empty'))
      : [body, group.by.length === 2 ? null : table(group, title, metrics, open, currency)]);
}

function bars(group, metric, currency) {
  return barChart({
    title: metricName(metric.id),
    bars: group.rows.map((row) => ({
      label: keyName(group.by[0], row.keys[0]), value: row.cells[metric.id]?.value ?? null, before: row.previous?.[metric.id]?.value ?? null,
    })),
    format: (value) => shortAmount(value, metric.unit, currency),
    time: metric.unit === 'seconds',
    whole: metric.unit === 'count',
  });
}

function table(group, title, metrics, open, currency) {
  return tableFrame({}, h('table', {},
    h('caption', { class: 'visually-hidden' }, title),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, dimensionName(group.by[0])),
      metrics.map(({ id }) => h('th', { scope: 'col', class: 'number' }, metricName(id))))),
    h('tbody', {}, group.rows.map((row) => h('tr', {},
      h('th', { scope: 'row', dir: 'auto' }, keyName(group.by[0], row.keys[0])),
      metrics.map((metric) => cell({ group, row, metric, open, currency })))))));
}

function matrix(group, metric, open, currency) {
  const [rows, columns] = [0, 1].map((side) => distinct(group.rows.map(({ keys }) => keys[side])));
  const at = new Map(group.rows.map((row) => [keyOf(row.keys), row]));
  return tableFrame({}, h('table', { class: 'matrix' },
    h('caption', {}, metricName(metric.id)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, dimensionName(group.by[0])),
      columns.map((key) => h('th', { scope: 'col', class: 'number', dir: 'auto' }, keyName(group.by[1], key))))),
    h('tbody', {}, rows.map((key) => h('tr', {},
      h('th', { scope: 'row', dir: 'auto' }, keyName(group.by[0], key)),
      columns.map((other) => {
        const row = at.get(keyOf([key, other]));
        return row ? cell({ group, row, metric, open, currency }) : h('td', { class: 'number' }, '–');
      }))))));
}

function cell({ group, row, metric, open, currency }) {
  const found = row.cells[metric.id] ?? {};
  const text = amount(found.value, metric.unit, currency);
  const before = row.previous?.[metric.id]?.value;
  const moved = change(found.value, before, metric.unit);
  const names = row.keys.map((key, index) => keyName(group.by[index], key));
  return h('td', { class: 'number' },
    h('button', { type: 'button', class: 'figure-link', 'data-test': 'cell',
      'aria-label': t('report.openCell', { metric: metricName(metric.id), keys: names.join(', '), value: text }),
      on: { click: () => open(metric, row.keys.map((key, index) => ({ by: group.by[index], ...key })), found) } }, text),
    moved && moved.way !== 'same' ? h('small', { class: 'moved' }, h('span', { 'aria-hidden': 'true' }, moved.arrow, moved.by),
      h('span', { class: 'visually-hidden' }, t(`change.${moved.way}`, { by: moved.by, before: amount(before, metric.unit, currency) }))) : null);
}

function distinct(keys) {
  return [...new Map(keys.map((key) => [key.id ?? '', key])).values()];
}

function keyOf(keys) {
  return JSON.stringify(keys.map(({ id }) => id ?? ''));
}

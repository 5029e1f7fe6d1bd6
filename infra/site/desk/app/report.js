// One report: what it says, whether the timeline agrees, and every figure with its definition and the cases behind it.

import { amount, change, comparison, metricHint, metricName, shortAmount } from './amounts.js';
import { lineChart } from './charts.js';
import { fill, h } from './dom.js';
import { exportDialog } from './exports.js';
import { standingsTable } from './goaltexts.js';
import { known, loadChapter, named, number, t } from './i18n.js';
import { command } from './keys.js';
import { Poll } from './live.js';
import { periodName } from './periods.js';
import { readRegistry } from './registry.js';
import { groupSection } from './reporttables.js';
import { showRows } from './rows.js';
import { address, empty, loading, session } from './session.js';
import { dayTick, daysName, moment } from './time.js';

const EVERY = 2_000;
// More lines than these nobody compares; the rest is in the tables.
const MOST_LINES = 12;

export function showReport(main, id) {
  const body = h('div', { 'data-test': 'report' }, loading());
  main.append(h('div', { class: 'page report' },
    h('a', { class: 'back no-print', href: address('reports') }, '‹ ', t('nav.reports')), body));
  let registry = null;
  // The report with the registry, once it is there.
  let open = null;
  const commands = [
    command({ keys: 'x', text: 'do.export', run: () => exportDialog(...open), when: () => open !== null }),
    command({ keys: 'p', text: 'do.print', run: () => print(), when: () => open !== null }),
  ];
  const poll = new Poll({
    read: async (etag) => {
      [registry] = await Promise.all([readRegistry(), loadChapter('goals')]);
      return session.api.poll(`/api/reports/${encodeURIComponent(id)}`, etag);
    },
    show: (report) => {
      // What failed inside is tried again by itself.
      if (report.state === 'done' || (report.state === 'failed' && report.reason !== 'internal')) {
        poll.stop();
      }
      open = report.state === 'done' ? [report, registry] : null;
      fill(body, open ? draw(...open) : waiting(report));
    },
    fail: (problem) => {
      if (!problem.unsure) {
        poll.stop();
      }
      fill(body, empty(named('problem', problem.code)));
    },
    every: EVERY,
  }).start();
  return {
    close() {
      poll.stop();
      commands.forEach((remove) => remove());
    },
  };
}

function titleOf(report) {
  return `${report.pack ? named('pack', report.pack) : t('report.own')} · ${periodName(report.first, report.last)}`;
}

function waiting(report) {
  const failed = report.state === 'failed';
  return [
    h('h1', {}, titleOf(report)),
    h('div', { class: 'notice', role: 'status', 'data-test': `report-${report.state}` },
      h('strong', {}, t(failed ? 'report.failed' : 'report.running')),
      h('p', {}, failed && report.reason ? [named('failure', report.reason), ' '] : null, t(failed ? 'report.failedHint' : 'report.runningHint')),
      failed ? null : h('progress', { 'aria-label': t('report.running') })),
  ];
}

function draw(report, registry) {
  const metrics = report.metrics.map(registry.metric);
  const currency = report.cost?.currency;
  const open = (metric, keys = [], cell = null) => showRows({ report, metric, keys, cell, currency });
  const empties = metrics.every(({ id }) => !(report.total[id]?.count > 0));
  return [
    head(report, registry),
    empties ? h('p', { class: 'notice', 'data-test': 'report-empty' }, t('report.empty')) : null,
    standings(report.standings),
    h('section', { 'aria-label': t('report.figures') }, h('div', { class: 'figures' },
      metrics.map((metric) => figure(report, metric, open, currency)))),
    cost(report.cost),
    days(report, metrics, currency),
    themes(report.themes),
    report.groups.map((group) => groupSection({ group, metrics, open, currency })),
    definitions(metrics, registry),
  ];
}

function head(report, registry) {
  return h('header', { class: 'report-head' },
    h('h1', {}, titleOf(report)),
    h('p', { class: 'sub' }, [
      daysName(report.first, report.last), report.zone, named('rhythm', report.rhythm),
      t(report.complete ? 'report.complete' : 'report.soFar'),
      t('report.computed', { time: moment(report.computedAt) }),
      t('report.definitions', { version: String(report.definitions) }),
    ].join(' · ')),
    selfCheck(report.selfCheck, registry),
    h('p', { class: 'row wrap no-print' },
      h('button', { type: 'button', 'data-test': 'report-export', on: { click: () => exportDialog(report, registry) } }, t('export.title')),
      h('button', { type: 'button', 'data-test': 'report-print', on: { click: () => print() } }, t('report.print'))));
}

function selfCheck(check, registry) {
  const state = check?.state ?? 'none';
  const sign = { equal: '✓', different: '≠' }[state] ?? '–';
  return h('div', { class: 'self-check', 'data-state': state, 'data-test': 'self-check' },
    h('p', {}, h('span', { 'aria-hidden': 'true' }, sign, ' '), named('check', state)),
    state === 'different' ? h('ul', {}, check.differences.map((each) => difference(each, registry))) : null);
}

function difference({ metric, what, group = [], report, timeline }, registry) {
  const unit = what === 'count' ? 'count' : what?.includes('arget') ? 'share' : registry.metric(metric).unit;
  const part = what && what !== 'value' ? what.split(' ').map((word) => known('stat', word) ?? word).join(' ') : null;
  const name = [metricName(metric), ...group, part].filter(Boolean).join(' · ');
  return h('li', { dir: 'auto' }, t('check.difference', { what: name, report: amount(report, unit), timeline: amount(timeline, unit) }));
}

function figure(report, metric, open, currency) {
  const cell = report.total[metric.id] ?? {};
  const before = report.previous?.[metric.id]?.value;
  const name = metricName(metric.id);
  const text = amount(cell.value, metric.unit, currency);
  return h('article', { class: 'card figure', 'data-test': 'figure', 'data-figure': metric.id },
    h('h2', { title: metricHint(metric.id) }, name),
    h('button', { type: 'button', class: 'value', 'data-test': 'figure-open', on: { click: () => open(metric, [], cell) },
      'aria-label': t('report.openFigure', { metric: name, value: text }) }, text),
    comparison(cell.value, before, metric.unit, currency),
    statistics(metric, cell));
}

/** How many cases, and for times mean, median, nine of ten, in calendar and business time. */
function statistics(metric, cell) {
  const time = (value) => amount(value, metric.unit);
  const target = metric.targeted && cell.inTarget !== null && cell.inTarget !== undefined
    ? h('p', { class: 'sub' }, t('stat.inTarget'), ' ', amount(cell.inTarget, 'share')) : null;
  return [
    metric.unit === 'count' ? null : h('p', { class: 'sub' }, t('stat.cases', { count: cell.count ?? 0 })),
    metric.timed && cell.count > 0 ? h('table', { class: 'statistics' },
      h('thead', {}, h('tr', {}, h('td', {}), ['calendar', 'business'].map((kind) => h('th', { scope: 'col' }, t(`stat.${kind}`))))),
      h('tbody', {}, ['mean', 'median', 'p90'].map((name) => h('tr', {}, h('th', { scope: 'row' }, t(`stat.${name}`)),
        h('td', {}, time(cell[name])), h('td', {}, time(cell[`business${name[0].toUpperCase()}${name.slice(1)}`])))))) : null,
    target,
  ];
}

function standings(found) {
  return found?.length > 0 ? h('section', {}, h('h2', {}, t('goal.standings')), standingsTable(found, t('goal.standings'))) : null;
}

function cost(found) {
  return found ? h('section', {}, h('article', { class: 'card figure', 'data-test': 'cost' },
    h('h2', {}, t('report.cost')),
    h('p', { class: 'value' }, amount(found.perSolved, 'money', found.currency)),
    h('p', { class: 'sub' }, t('report.costOf', { cost: amount(found.total, 'money', found.currency), solved: found.solved ?? 0 })))) : null;
}

function days(report, metrics, currency) {
  if (!(report.series?.length > 1)) {
    return null;
  }
  const drawn = metrics.filter(({ id }) => report.series.some(({ values }) => Number.isFinite(values[id]))).slice(0, MOST_LINES);
  const labels = report.series.map(({ day }) => dayTick(day));
  return drawn.length === 0 ? null : h('section', { 'data-test': 'report-days' },
    h('h2', {}, t('report.perDay')),
    h('div', { class: 'charts' }, drawn.map(({ id, unit }) => lineChart({
      title: metricName(id),
      labels,
      lines: [{ name: metricName(id), kind: 'value', values: report.series.map(({ values }) => values[id] ?? null) }],
      format: (value) => shortAmount(value, unit, currency),
      time: unit === 'seconds',
      whole: unit === 'count',
    }))));
}

// What people wrote about, with how often now and before.
function themes(found) {
  return found?.length > 0 ? h('section', { 'data-test': 'themes' },
    h('h2', {}, t('report.themes')),
    h('ul', { class: 'themes' }, found.map((theme) => {
      const moved = change(theme.count, theme.before, 'count');
      return h('li', {}, h('span', { dir: 'auto' }, named('category', theme.category)), ' ',
        h('span', { class: 'sub', dir: 'auto' }, `${theme.channel.label} · `), h('span', { class: 'sub' }, number(theme.count),
        moved ? ` ${moved.arrow} ${t(`change.${moved.way}`, { by: moved.by, before: number(theme.before) })}` : null));
    }))) : null;
}

function definitions(metrics, registry) {
  return h('section', { class: 'definitions' }, h('details', {}, h('summary', {}, t('report.allDefinitions', { version: String(registry.version) })),
    h('dl', {}, metrics.map((metric) => h('div', {}, h('dt', {}, metricName(metric.id), ' ', h('code', {}, metric.id)),
      h('dd', {}, metricHint(metric.id) ? h('p', {}, metricHint(metric.id)) : null,
        h('p', { lang: 'en', class: 'sub' }, metric.definition)))))));
}


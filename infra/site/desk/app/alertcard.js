// One alert: in short as a card, and opened with its chart, what is new, examples, and the ladder of those who were told.

import { amount } from './amounts.js';
import { lineChart } from './charts.js';
import { fill, h, icon } from './dom.js';
import { named, number, t } from './i18n.js';
import { channelMark, since, until } from './marks.js';
import { address, can, session } from './session.js';
import { clockTime, duration, exact, moment, parseDuration } from './time.js';

/** The card; `details` is what it shows when it is open. */
export function alertCard(alert, { open, details, acknowledge }) {
  const title = [named('indicator', alert.indicator), alert.subject].filter(Boolean).join(': ');
  return h('article', { class: 'card alert', 'data-level': alert.level, 'data-state': alert.state, 'data-test': 'alert', 'data-alert': alert.id },
    h('header', {},
      h('span', { class: 'chip level', 'data-level': alert.level }, icon(alert.level), t(`level.${alert.level}`)),
      h('h2', {}, h('a', { href: open ? address('alerts') : address('alerts', alert.id), 'aria-expanded': open ? 'true' : 'false',
        'data-test': 'alert-open', dir: 'auto' }, title)),
      alert.channel ? channelMark(alert.channel) : h('span', { class: 'chip' }, t('alerts.wholeBrand')),
      h('span', { class: 'spring' }), since(alert.at)),
    h('p', { class: 'measure' }, measure(alert)),
    details,
    h('footer', { class: 'row wrap' }, footer(alert, acknowledge)));
}

function measure(alert) {
  const told = (value) => amount(value, alert.unit);
  return h('span', {},
    h('strong', { class: 'value' }, told(alert.value)), ' ',
    t('alerts.measure', {
      baseline: told(alert.baseline), threshold: told(alert.threshold),
      count: t('alerts.count', { count: alert.count }), period: duration(parseDuration(alert.period) ?? 0),
    }));
}

function footer(alert, acknowledge) {
  if (alert.state === 'open') {
    return [
      h('button', { type: 'button', class: 'primary', 'data-test': 'acknowledge', on: { click: () => acknowledge(alert) } }, t('alerts.acknowledge')),
      alert.nextEscalation ? h('span', { class: 'sub', 'data-test': 'next-escalation' }, t('alerts.next'), ' ', until(alert.nextEscalation)) : null,
    ];
  }
  return h('span', { class: 'sub', 'data-test': alert.state }, [
    alert.acknowledgedBy ? t('alerts.by', { agent: alert.acknowledgedBy.name ?? alert.acknowledgedBy, time: moment(alert.acknowledgedAt) }) : null,
    alert.state === 'over' ? (alert.overAt ? t('alerts.overAt', { time: moment(alert.overAt) }) : t('alerts.over')) : null,
  ].filter(Boolean).join(' · '));
}

/** The opened part: `{id, root, update(alert)}`; chart and names are read once, the rest follows the alert. */
export function alertDetails(alert) {
  const chart = h('div', { 'data-test': 'alert-chart' }, h('p', { class: 'notice loading' }, t('loading')));
  const rest = h('div', { class: 'alert-facts' });
  let latest = alert;
  let names = new Map();
  const draw = () => fill(rest, news(latest), examples(latest), ladder(latest, names));
  readChart(alert, chart);
  readTargets().then((found) => {
    names = found;
    draw();
  });
  return {
    id: alert.id,
    root: h('div', { class: 'alert-details', 'data-test': 'alert-details' }, chart, rest),
    update: (now) => {
      latest = now;
      draw();
    },
  };
}

// Targets are settings: who may not read those, or cannot just now, sees their ids.
async function readTargets() {
  try {
    const { targets } = can('read_settings') ? await session.api.get('/api/settings') : { targets: [] };
    return new Map(targets.map(({ id, name }) => [id, name]));
  } catch {
    return new Map();
  }
}

async function readChart(alert, place) {
  try {
    const found = await session.api.get(`/api/alerts/${encodeURIComponent(alert.id)}/chart`);
    fill(place, draw(found));
  } catch (problem) {
    fill(place, h('p', { class: 'notice' }, problem.code === 'not_found' ? t('alerts.noChart') : named('problem', problem.code)));
  }
}

function draw({ unit, points, raisedAt }) {
  const column = (name) => points.map((point) => point[name] ?? null);
  const lines = [
    { name: t('alerts.line.value'), kind: 'value', values: column('value') },
    { name: t('alerts.line.expected'), kind: 'expected', values: column('expected') },
    { name: t('alerts.line.threshold'), kind: 'threshold', values: column('threshold') },
  ].filter(({ kind, values }) => kind === 'value' || values.some((value) => value !== null));
  return lineChart({
    title: t('alerts.chart'),
    labels: points.map(({ at }) => clockTime(at)),
    lines,
    mark: mark(points, raisedAt),
    format: (value) => amount(value, unit),
    time: unit === 'seconds',
    whole: unit === 'count',
    height: 220,
  });
}

function mark(points, raisedAt) {
  const at = points.findLastIndex((point) => Date.parse(point.at) <= Date.parse(raisedAt));
  return raisedAt && at >= 0 ? { at, text: t('alerts.raised', { time: clockTime(raisedAt) }) } : null;
}

function news({ news: found = [] }) {
  return found.length === 0 ? null : h('section', { 'data-test': 'alert-news' }, h('h3', {}, t('alerts.news')),
    h('ul', { class: 'plain' }, found.map(({ kind, label, share }) => h('li', {},
      h('span', { class: 'sub' }, named('newsKind', kind), ' '), h('strong', { dir: 'auto' }, label), ' ',
      h('span', { class: 'sub' }, t('alerts.newsShare', { share: amount(share, 'share') }))))));
}

function examples({ examples: found = [], evidence = [] }) {
  const shown = new Set(found.map(({ conversation }) => conversation));
  const rest = evidence.filter((id) => !shown.has(id));
  return found.length + rest.length === 0 ? null : h('section', { 'data-test': 'alert-examples' }, h('h3', {}, t('alerts.examples')),
    h('ul', { class: 'plain evidence' },
      found.map(({ conversation, text }) => h('li', {}, h('a', { href: address('queue', 'team', conversation), dir: 'auto' }, text))),
      rest.length === 0 ? null : h('li', { class: 'row wrap' }, h('span', { class: 'sub' }, t('alerts.more')),
        rest.map((id, index) => h('a', { class: 'inline', href: address('queue', 'team', id),
          'aria-label': `${t('conversation')} ${number(index + 1)}` }, number(index + 1))))));
}

function ladder({ escalations = [], nextEscalation, state }, names) {
  const told = (targets) => (targets.length === 0 ? t('alerts.everyone') : targets.map((id) => names.get(id) ?? id).join(', '));
  return escalations.length === 0 && !nextEscalation ? null : h('section', { 'data-test': 'alert-ladder' }, h('h3', {}, t('alerts.ladder')),
    h('ol', { class: 'plain ladder' },
      escalations.map(({ step, at, targets }) => h('li', {}, h('time', { datetime: at, title: exact(at) }, moment(at)), ' ',
        t('alerts.told', { step: String(step), targets: told(targets) }))),
      nextEscalation && state === 'open' ? h('li', {}, t('alerts.next'), ' ', until(nextEscalation)) : null));
}

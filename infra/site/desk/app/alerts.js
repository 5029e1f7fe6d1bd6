// Figures that crossed a threshold, with the messages behind them, and who has taken them on.

import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { Poll } from './live.js';
import { channelMark, since } from './marks.js';
import { address, empty, loading, session } from './session.js';
import { duration, moment, parseDuration } from './time.js';
import { toastProblem } from './toasts.js';

const EVERY = 3_000;

export function showAlerts(main) {
  const list = h('div', { class: 'cards', 'data-test': 'alert-list' }, loading());
  main.append(h('div', { class: 'page' }, h('h1', {}, t('nav.alerts')), list));
  const poll = new Poll({
    read: (etag) => session.api.poll('/api/alerts', etag),
    show: (alerts) => fill(list, alerts.items.length === 0
      ? empty(t('alerts.none'), t('alerts.noneHint'))
      : alerts.items.map((alert) => card(alert, acknowledge))),
    fail: (problem) => !problem.unsure && fill(list, empty(named('problem', problem.code))),
    every: EVERY,
  }).start();

  async function acknowledge(alert) {
    try {
      await session.api.post(`/api/alerts/${encodeURIComponent(alert.id)}/acknowledgement`);
    } catch (problem) {
      toastProblem(problem);
    }
    poll.again();
  }
  return { route() {}, close: () => poll.stop() };
}

function card(alert, acknowledge) {
  return h('article', { class: 'card alert', 'data-severity': alert.severity, 'data-state': alert.state, 'data-test': 'alert' },
    h('header', {},
      channelMark(alert.channel),
      h('h2', {}, named('indicator', alert.indicator)),
      h('span', { class: 'chip severity', 'data-severity': alert.severity }, t(`severity.${alert.severity}`)),
      h('span', { class: 'spring' }), since(alert.at)),
    h('p', { class: 'measure' }, t('alerts.measure', {
      value: amount(alert.value, alert.unit), threshold: amount(alert.threshold, alert.unit), count: alert.count,
      period: duration(parseDuration(alert.period) ?? 0),
    })),
    h('ul', { class: 'plain evidence' }, alert.evidence.map((id, index) => h('li', {},
      h('a', { href: address('queue', 'team', id) }, t('conversation'), ' ', number(index + 1))))),
    h('footer', {}, alert.state === 'open'
      ? h('button', { type: 'button', class: 'primary', 'data-test': 'acknowledge', on: { click: () => acknowledge(alert) } }, t('alerts.acknowledge'))
      : h('span', { class: 'sub', 'data-test': 'acknowledged' }, alert.acknowledgedBy
        ? t('alerts.by', { agent: alert.acknowledgedBy.name, time: moment(alert.acknowledgedAt) })
        : t('alerts.over'))));
}

function amount(value, unit) {
  return unit === 'share' ? number(value, { style: 'percent', maximumFractionDigits: 1 }) : number(value);
}

// The figures of one day, each with its definition and how many cases it rests on, then the same by channel.

import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { channelMark } from './marks.js';
import { empty, go, loading, session } from './session.js';
import { dateName, dayOf, duration, moment, now } from './time.js';

export function showFigures(main) {
  const day = h('input', { type: 'date', 'aria-label': t('figures.day'), 'data-test': 'figures-day', on: {
    change: () => day.value && go('figures', day.value),
  } });
  const body = h('div', { 'data-test': 'figures' });
  main.append(h('div', { class: 'page' }, h('div', { class: 'bar' }, h('h1', {}, t('nav.figures')), h('span', { class: 'spring' }), day), body));
  let wanted = null;

  return {
    async route([asked = dayOf(now())]) {
      wanted = asked;
      day.value = asked;
      day.max = dayOf(now());
      fill(body, loading());
      let drawn;
      try {
        drawn = draw(await session.api.get(`/api/reports/daily?day=${encodeURIComponent(asked)}`));
      } catch (problem) {
        drawn = empty(named('problem', problem.code));
      }
      if (wanted === asked) {
        fill(body, drawn);
      }
    },
    close() {
      wanted = null;
    },
  };
}

function draw(report) {
  return [
    h('p', { class: 'sub' }, dateName(report.day), ' · ', report.zone, ' · ',
      report.final ? t('figures.final') : t('figures.running'),
      report.computedAt ? [' · ', t('figures.computed', { time: moment(report.computedAt) })] : null),
    h('div', { class: 'figures' }, report.figures.map((figure) => h('article', { class: 'card figure', 'data-test': 'figure', 'data-figure': figure.id },
      h('h2', {}, named('figure', figure.id)),
      h('p', { class: 'value' }, amount(figure.value, figure.unit)),
      h('p', { class: 'sub' }, figure.unit === 'count' ? null : [t('figures.sample', { count: figure.sample }), ' · '],
        h('span', { lang: 'en' }, figure.definition))))),
    report.channels.length === 0 ? null : h('div', { class: 'table-frame' }, h('table', {},
      h('caption', {}, t('figures.byChannel')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('figures.channel')),
        report.figures.map((figure) => h('th', { scope: 'col' }, named('figure', figure.id))))),
      h('tbody', {}, report.channels.map((row) => h('tr', {},
        h('th', { scope: 'row' }, channelMark(row.channel), ' ', h('span', { dir: 'auto' }, row.channel.name)),
        report.figures.map((figure) => h('td', {}, amount(row.values[figure.id], figure.unit)))))))),
  ];
}

function amount(value, unit) {
  if (value === null || value === undefined) {
    return '–';
  }
  switch (unit) {
    case 'seconds':
      return duration(value * 1_000);
    case 'share':
      return number(value, { style: 'percent', maximumFractionDigits: 1 });
    default:
      return number(value);
  }
}

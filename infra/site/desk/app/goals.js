// What one is to reach, alone and with one's teams, and how far one has come this month and came the month before; for leads, everybody.

import { keyName } from './amounts.js';
import { fill, h } from './dom.js';
import { goalText, standingsTable } from './goaltexts.js';
import { named, t } from './i18n.js';
import { periodName } from './periods.js';
import { address, can, empty, loading, session } from './session.js';
import { moment } from './time.js';

export function showGoals(main) {
  const body = h('div', { 'data-test': 'goals' }, loading());
  main.append(body);
  let closed = false;
  const show = (...nodes) => closed || fill(body, ...nodes);
  session.api.get('/api/me/goals').then(
    ({ goals, reports }) => show(goals.length === 0 ? empty(t('goal.none'), t('goal.noneHint')) : [
      h('p', { class: 'hint' }, t('goal.about')),
      reports.length === 0 ? h('p', { class: 'notice', 'data-test': 'goals-unmeasured' }, t('goal.unmeasured')) : reports.map(section),
      // before anything is measured there is at least what is asked
      reports.length === 0 ? list(goals, t('goal.standings')) : list(goals.filter(({ goal }) => !goal.measure), t('goal.judged')),
    ]),
    (problem) => show(empty(named('problem', problem.code))));
  return {
    close() {
      closed = true;
    },
  };
}

function section(report) {
  const title = `${periodName(report.first, report.last)} · ${t(report.rhythm === 'monthly' ? 'goal.wholeMonth' : 'goal.soFar')}`;
  return h('section', {},
    h('h2', {}, title),
    h('p', { class: 'sub' }, t('report.computed', { time: moment(report.computedAt) }), ' ',
      can('read_reports') ? h('a', { href: address('reports', report.id) }, t('goal.figures')) : null),
    report.standings.length === 0 ? h('p', { class: 'notice' }, t('goal.noStanding')) : standingsTable(report.standings, title));
}

function list(goals, title) {
  return goals.length === 0 ? null : h('section', { 'data-test': 'goals-listed' }, h('h2', {}, title),
    h('ul', {}, goals.map(({ by, whose, goal }) => h('li', { dir: 'auto' }, `${keyName(by, whose)} · ${goalText(goal)}`))));
}

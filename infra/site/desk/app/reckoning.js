// How a clock that was missed came to be due then: every stretch that counted, was closed or rested, as it was when it was missed.

import { wall, zoneName } from './calendarwalk.js';
import { fill, h } from './dom.js';
import { loadChapter, t } from './i18n.js';
import { duration, parseDuration } from './time.js';

/** Adds the way to a line of the timeline. */
export async function tellWay(node, { reckoning, pauses = [], due, policy }) {
  await loadChapter('calendars');
  const { zone, target, calendar, proven, moved } = reckoning;
  fill(node, h('details', { 'data-test': 'way' }, h('summary', {}, t('way.title')),
    h('p', {}, t('way.target', { target: duration(parseDuration(target)), calendar, zone: zoneName(zone), policy })),
    moved ? h('p', { 'data-test': 'way-moved' }, t(moved.due ? 'way.moved' : 'way.movedAtRest', { at: wall(moved.at, zone), due: moved.due ? wall(moved.due, zone) : '' })) : null,
    h('ol', {}, stretches(reckoning, pauses, due).map(({ from, until, said }) => h('li', {}, wall(from, zone), ' – ', wall(until, zone), ': ', said))),
    proven ? null : h('p', { class: 'sub' }, t('way.unproven'))));
}

function stretches({ from, gaps, zone }, pauses, due) {
  const rests = [
    ...gaps.map((gap) => ({ ...gap, said: gap.name ? t('walk.kind.exception', { name: gap.name }) : t('walk.kind.outside_hours') })),
    ...pauses.map((pause) => ({ ...pause, said: t(`way.${pause.reason}`) })),
  ].sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
  const all = [];
  let reached = Date.parse(from);
  const count = (until) => until > reached && all.push({ from: reached, until, said: t('way.counts', { counted: duration(until - reached) }), zone });
  for (const rest of rests) {
    count(Date.parse(rest.from));
    all.push(rest);
    reached = Math.max(reached, Date.parse(rest.until));
  }
  count(Date.parse(due));
  return all;
}

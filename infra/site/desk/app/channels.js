// Whether every channel hears and can speak: what came last, whether access lasts, and what webhooks lost.

import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { Poll } from './live.js';
import { channelMark, since } from './marks.js';
import { empty, loading, session } from './session.js';
import { date, exact } from './time.js';

const EVERY = 10_000;

export function showChannels(main) {
  const state = h('div', {}, loading());
  const body = h('tbody', { 'data-test': 'channel-list' });
  const table = h('div', { class: 'table-frame', hidden: true }, h('table', { class: 'channels' },
    h('caption', { class: 'visually-hidden' }, t('nav.channels')),
    h('thead', {}, h('tr', {}, ['name', 'heard', 'messages', 'access', 'missed'].map((column) =>
      h('th', { scope: 'col', class: column === 'messages' ? 'number' : null }, t(`channels.${column}`))))),
    body));
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.channels'))),
    h('p', { class: 'hint' }, t('channels.about')), state, table));
  const poll = new Poll({
    read: (etag) => session.api.poll('/api/channels', etag),
    show: ({ items }) => {
      fill(state, items.length === 0 ? empty(t('channels.none')) : null);
      table.hidden = items.length === 0;
      fill(body, items.map(row));
    },
    fail: (problem) => !problem.unsure && fill(state, empty(named('problem', problem.code))),
    every: EVERY,
  }).start();
  return { route() {}, close: () => poll.stop() };
}

function row(item) {
  return h('tr', { 'data-test': 'channel-row', 'data-channel': item.channel.id },
    h('th', { scope: 'row' }, channelMark(item.channel), ' ', h('span', { dir: 'auto' }, item.channel.name),
      h('span', { class: 'hint' }, ' ', named('platform', item.channel.platform))),
    h('td', {}, item.lastHeard ? since(item.lastHeard) : t('channels.notToday')),
    h('td', { class: 'number' }, number(item.messages)),
    h('td', { 'data-state': item.access.state, 'data-test': 'channel-access' }, access(item.access)),
    h('td', { 'data-test': 'channel-checks' }, item.checks.length === 0 ? t('channels.notCompared') : item.checks.map(check)));
}

/** The worst there is to say, in words; colour alone never carries it. */
function access({ state, lostSince, grantEnds }) {
  if (state === 'lost') {
    return [h('strong', {}, t('channels.lost')), ' ', since(lostSince)];
  }
  return grantEnds ? [t(`channels.${state}`), ' ', h('time', { datetime: grantEnds, title: exact(grantEnds) }, date(grantEnds))]
    : t('channels.fine');
}

function check({ at, pulled, missed, trouble }) {
  const text = trouble ? t('channels.unread', { reason: named('pullTrouble', trouble) })
    : t('channels.compared', { pulled: number(pulled), missed: number(missed) });
  return h('div', { class: missed > 0 || trouble ? 'attention' : null }, text, ' ', since(at));
}

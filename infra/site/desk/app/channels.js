// Whether every channel hears and can speak: what came and went last, whether access lasts, what webhooks lost, and what
// to do about each.

import { newKey } from './api.js';
import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { Poll } from './live.js';
import { channelMark, since } from './marks.js';
import { address, empty, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { date, duration, exact, now, parseDuration } from './time.js';
import { toast, toastProblem } from './toasts.js';

const EVERY = 10_000;
const COLUMNS = ['name', 'heard', 'messages', 'sending', 'access', 'missed'];

export function showChannels(main) {
  const state = h('div', {}, loading());
  const body = h('tbody', { 'data-test': 'channel-list' });
  const table = tableFrame({ hidden: true }, h('table', { class: 'channels' },
    h('caption', { class: 'visually-hidden' }, t('nav.channels')),
    h('thead', {}, h('tr', {}, COLUMNS.map((column) =>
      h('th', { scope: 'col', class: column === 'messages' ? 'number' : null }, t(`channels.${column}`))))),
    body));
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.channels'))),
    h('p', { class: 'hint' }, t('channels.about')), state, table));
  const rows = new Rows(() => poll.now());
  const poll = new Poll({
    read: (etag) => session.api.poll('/api/channels', etag),
    show: ({ items }) => {
      fill(state, items.length === 0 ? empty(t('channels.none')) : null);
      table.hidden = items.length === 0;
      fill(body, items.map((item) => rows.of(item)));
    },
    fail: (problem) => !problem.unsure && fill(state, empty(named('problem', problem.code))),
    every: EVERY,
  }).start();
  return { route() {}, close: () => poll.stop() };
}

/** The rows, and what people have opened or pressed in them, which outlives an answer. */
class Rows {
  #again;
  #open = new Map();
  #keys = new Map();

  constructor(again) {
    this.#again = again;
  }

  of(item) {
    return h('tr', { 'data-test': 'channel-row', 'data-channel': item.channel.id },
      h('th', { scope: 'row' }, channelMark(item.channel), ' ', h('span', { dir: 'auto' }, item.channel.name),
        h('span', { class: 'hint' }, ' ', named('platform', item.channel.platform))),
      h('td', { 'data-test': 'channel-quiet' }, heard(item)),
      h('td', { class: 'number' }, number(item.messages)),
      h('td', { 'data-test': 'channel-sending' }, this.#sending(item)),
      h('td', { 'data-state': item.access.state, 'data-test': 'channel-access' }, access(item.access)),
      h('td', { 'data-test': 'channel-checks' },
        item.checks.length === 0 ? h('div', {}, t('channels.notCompared')) : item.checks.map(check), this.#compare(item)));
  }

  #sending({ channel, sending: { ended, failed, hours, level, last } }) {
    if (!last) {
      return t('channels.notSent', { hours });
    }
    const list = h('ul', { class: 'failures', 'data-test': 'channel-failures' });
    const rate = failed === 0 ? null : h('button', { type: 'button', class: 'small', 'data-test': 'channel-rate',
      on: { click: () => this.#toggle(channel.id, show) } },
    t('channels.rate', { failed, ended, hours, share: number(failed / Math.max(ended, failed), { style: 'percent' }) }));
    const show = () => {
      fill(list, this.#open.get(channel.id)?.map(failure) ?? null);
      rate?.setAttribute('aria-expanded', String(this.#open.has(channel.id)));
    };
    show();
    return [
      h('div', {}, last.failed === 0 ? t('channels.lastSent') : t('channels.lastFailed', last), ' ', since(last.at)),
      rate ?? h('div', { class: 'hint' }, t('channels.allSent', { ended, hours })),
      advice(level, 'channels.sendingTrouble'), list];
  }

  async #toggle(id, show) {
    if (!this.#open.delete(id)) {
      try {
        this.#open.set(id, (await session.api.get(`/api/channels/${encodeURIComponent(id)}/failures`)).items);
      } catch (problem) {
        toastProblem(problem);
      }
    }
    show();
  }

  #compare({ channel, asked }) {
    const waits = asked !== null && Date.parse(asked.next) > now();
    return h('div', {},
      asked && asked.state !== 'done' ? [t(`channels.${asked.state}`), ' ', since(asked.at), ' '] : null,
      h('button', { type: 'button', class: 'small', disabled: waits, 'data-test': 'channel-compare',
        title: waits ? t('channels.compareNext', { time: exact(asked.next) }) : null,
        'aria-label': `${t('channels.compare')} ${channel.name}`, on: { click: () => this.#ask(channel) } }, t('channels.compare')));
  }

  // The same key until it was taken: what went wrong on the way is asked for once more, not anew.
  async #ask(channel) {
    const key = this.#keys.get(channel.id) ?? newKey();
    this.#keys.set(channel.id, key);
    try {
      await session.api.post(`/api/channels/${encodeURIComponent(channel.id)}/check`, {}, { key });
      toast(t('channels.compareAsked', { name: channel.name }));
      this.#keys.delete(channel.id);
    } catch (problem) {
      if (!problem.unsure) {
        this.#keys.delete(channel.id);
      }
      toastProblem(problem);
    }
    this.#again();
  }
}

/** When somebody wrote last, and whether the silence since is longer than alerts have learnt to expect. */
function heard({ lastHeard, quiet }) {
  const last = h('div', {}, lastHeard ? since(lastHeard) : t('channels.notToday'));
  if (!quiet) {
    return last;
  }
  const lasted = duration(Math.max(0, Math.floor((now() - Date.parse(quiet.since)) / 60_000)) * 60_000);
  const usual = quiet.usual ? t('channels.usual', { usual: duration(parseDuration(quiet.usual)) }) : t('channels.notLearnt');
  return [last, h('div', { class: quiet.level ? 'attention' : 'hint' },
    quiet.level ? [h('strong', {}, t('channels.quiet', { lasted })), ' '] : null, quiet.watched ? usual : t('channels.notWatched')),
  advice(quiet.level, 'channels.quietTrouble')];
}

/** The worst there is to say, in words; colour alone never carries it. */
function access({ state, lostSince, grantEnds }) {
  if (state === 'lost') {
    return [h('strong', {}, t('channels.lost')), ' ', since(lostSince), advice(state, 'channels.lostTrouble')];
  }
  const end = grantEnds ? [t(`channels.${state}`), ' ', h('time', { datetime: grantEnds, title: exact(grantEnds) }, date(grantEnds))]
    : t('channels.fine');
  return [end, state === 'ending' ? advice(state, 'channels.endingTrouble') : null];
}

function check({ at, pulled, missed, trouble }) {
  if (trouble === 'running') {
    return h('div', {}, t('channels.running'), ' ', since(at));
  }
  const text = trouble ? t('channels.unread', { reason: named('pullTrouble', trouble) })
    : t('channels.compared', { pulled: number(pulled), missed: number(missed) });
  return h('div', { class: missed > 0 || trouble ? 'attention' : null }, text, ' ', since(at),
    missed > 0 ? advice('missed', 'channels.missedTrouble') : null);
}

function failure({ at, conversation, state, reason }) {
  return h('li', {}, h('a', { href: address('queue', 'team', conversation) }, t(`delivery.${state}`), ' ', since(at)),
    reason ? [' ', h('small', { class: 'code' }, reason)] : null);
}

/** What to do; nothing where nothing is wrong. */
function advice(trouble, text) {
  return trouble ? h('div', { class: 'hint' }, t(text)) : null;
}

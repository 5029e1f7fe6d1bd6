// Figures that left their normal range: how far, what is new about it, who has been told, and who has taken it on.

import { alertCard, alertDetails } from './alertcard.js';
import { fill, h, reconcile } from './dom.js';
import { named, t } from './i18n.js';
import { command } from './keys.js';
import { Poll } from './live.js';
import { empty, go, loading, session } from './session.js';
import { recall, remember } from './storage.js';
import { toastProblem } from './toasts.js';

const EVERY = 3_000;

export function showAlerts(main) {
  const list = h('ul', { class: 'cards plain', 'data-test': 'alert-list' });
  const state = h('div', {}, loading());
  const more = h('button', { type: 'button', class: 'more', hidden: true, on: { click: () => readOlder() } }, t('more'));
  const filter = h('select', { 'aria-label': t('alerts.filter'), 'data-test': 'alert-filter', on: { change: () => choose() } },
    ['open', 'all'].map((each) => h('option', { value: each, selected: each === recall('alerts', 'open') }, t(`alertFilter.${each}`))));
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.alerts')), h('span', { class: 'spring' }), filter), state, list, more));
  // Null until the server has answered.
  let newest = null;
  // Read page by page, and what has just been taken on: it stays where it is until someone looks again.
  let older = [];
  let paged = false;
  let cursor = null;
  let selected = null;
  let wanted = null;
  // Details of the alert that is open; kept while its card is drawn anew, so that a chart does not flicker.
  let details = null;

  const poll = new Poll({
    read: (etag) => session.api.poll(`/api/alerts?state=${filter.value}`, etag),
    show: (page) => {
      newest = page.items;
      if (!paged) {
        cursor = page.cursor ?? null;
      }
      // An alert that a chat has linked to may be long over.
      if (wanted && filter.value === 'open' && !newest.some(({ id }) => id === wanted)) {
        wanted = null;
        filter.value = 'all';
        poll.again();
        return;
      }
      wanted = null;
      draw();
    },
    fail: (problem) => !problem.unsure && fill(state, empty(named('problem', problem.code))),
    every: EVERY,
  }).start();

  function all() {
    const shown = newest ?? [];
    return [...shown, ...older.filter(({ id }) => !shown.some((each) => each.id === id))]
      .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  }

  function draw() {
    if (newest === null) {
      return;
    }
    const alerts = all();
    fill(state, alerts.length === 0 ? empty(t('alerts.none'), t('alerts.noneHint')) : null);
    more.hidden = !cursor;
    reconcile(list, alerts, {
      key: ({ id }) => id,
      stamp: (alert) => JSON.stringify(alert) + (alert.id === selected),
      create: (alert) => build(h('li', {}), alert),
      update: build,
    });
  }

  function build(item, alert) {
    const focus = item.contains(document.activeElement) ? document.activeElement.dataset.test : null;
    fill(item, alertCard(alert, { open: alert.id === selected, details: alert.id === selected ? detailsOf(alert) : null, acknowledge }));
    if (focus) {
      item.querySelector(`[data-test="${focus}"]`)?.focus();
    }
    return item;
  }

  function detailsOf(alert) {
    if (details?.id !== alert.id) {
      details = alertDetails(alert);
    }
    details.update(alert);
    return details.root;
  }

  function choose() {
    remember('alerts', filter.value);
    newest = null;
    older = [];
    paged = false;
    cursor = null;
    fill(list);
    fill(state, loading());
    poll.again();
  }

  async function readOlder() {
    try {
      const page = await session.api.get(`/api/alerts?state=${filter.value}&cursor=${encodeURIComponent(cursor)}`);
      paged = true;
      older = [...older, ...page.items];
      cursor = page.cursor ?? null;
      draw();
    } catch (problem) {
      toastProblem(problem);
    }
  }

  async function acknowledge(alert) {
    try {
      const taken = await session.api.post(`/api/alerts/${encodeURIComponent(alert.id)}/acknowledgement`);
      older = [taken, ...older.filter(({ id }) => id !== taken.id)];
    } catch (problem) {
      toastProblem(problem);
    }
    poll.again();
  }

  function step(by) {
    const alerts = all();
    const at = alerts.findIndex(({ id }) => id === selected);
    const next = alerts[at < 0 ? 0 : at + by];
    if (next) {
      go('alerts', next.id);
      list.querySelector(`[data-key="${CSS.escape(next.id)}"] [data-test="alert-open"]`)?.focus();
    }
  }

  const chosen = () => all().find(({ id, state: at }) => id === selected && at === 'open');
  const commands = [
    command({ keys: 'j', text: 'do.nextAlert', run: () => step(1) }),
    command({ keys: 'k', text: 'do.previousAlert', run: () => step(-1) }),
    command({ keys: 'a', text: 'do.acknowledge', run: () => acknowledge(chosen()), when: () => Boolean(chosen()) }),
  ];
  return {
    route([id = null]) {
      if (id && id !== selected && !all().some((alert) => alert.id === id)) {
        wanted = id;
        if (newest !== null) {
          poll.again();
        }
      }
      selected = id;
      draw();
    },
    close() {
      poll.stop();
      commands.forEach((remove) => remove());
    },
  };
}

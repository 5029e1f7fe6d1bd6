// How channels stand to their platforms' own rules about answering in time: the share, what it takes to come back over the
// line, what is to be expected, and who waits right now.

import { updateChip } from './clocks.js';
import { confirmDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { channelMark, customerName } from './marks.js';
import { address, can, empty, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { clockTime, dateName, duration, now, parseDuration } from './time.js';
import { toast, toastProblem } from './toasts.js';

const EVERY = 10_000;
const KIND = 'policies';

export function showKpis(main) {
  const state = h('div', {}, loading());
  const cards = h('div', { class: 'cards', 'data-test': 'kpi-list' });
  // Which days of which channel are open outlives an answer.
  const opened = new Map();
  let timer = 0;
  let round = 0;
  async function read() {
    clearTimeout(timer);
    const mine = ++round;
    try {
      const { items } = await session.api.get('/api/kpis');
      if (mine === round) {
        fill(state, items.length === 0 ? empty(t('kpis.none'), t('kpis.noneHint')) : null);
        fill(cards, items.map((item) => card(item, opened)));
      }
    } catch (problem) {
      if (mine === round) {
        fill(state, empty(named('problem', problem.code)));
      }
    }
    if (mine === round) {
      timer = setTimeout(read, EVERY);
    }
  }
  const change = async () => {
    const { editKpiRules } = await import('./kpirules.js');
    if (await editKpiRules()) {
      read();
    }
  };
  main.append(h('div', {}, h('p', { class: 'hint' }, t('kpis.about')),
    can('read_settings') ? h('p', {}, h('button', { type: 'button', 'data-test': 'kpi-rules', on: { click: change } },
      t(can('write_settings') ? 'kpis.change' : 'kpis.read'))) : null,
    state, cards));
  read();
  return {
    close() {
      round++;
      clearTimeout(timer);
    },
  };
}

function card(item, opened) {
  return h('article', { class: 'card', 'data-test': 'kpi', 'data-channel': item.channel.id },
    h('header', { class: 'row' }, channelMark(item.channel), h('strong', { dir: 'auto' }, item.channel.name),
      h('span', { class: 'spring' }), item.protected ? h('span', { class: 'chip' }, t('kpis.protected')) : null,
      can('write_settings') ? h('button', { type: 'button', class: 'small', 'data-test': 'kpi-promise', on: { click: () => promise(item) } }, t('kpis.promiseIt')) : null),
    h('p', { 'data-test': 'kpi-share' }, h('strong', {}, item.share === null ? '–' : percent(item.share)), ' ',
      t(`kpis.share.${item.rule.unit}`, { inTime: item.inTime, counted: item.counted, line: percent(item.rule.line / 1_000) }),
      item.ours.promised > 0 ? [' · ', t('kpis.ours', { share: percent(item.ours.kept / item.ours.promised), kept: item.ours.kept, promised: item.ours.promised })] : null),
    h('p', { 'data-test': 'kpi-way' }, way(item)),
    forecast(item.forecasts[0]),
    item.waiting.length > 0 ? h('ul', { class: 'plain', 'data-test': 'kpi-waiting' }, item.waiting.map(waiting)) : h('p', { class: 'hint' }, t('kpis.nobodyWaits')),
    later(item.forecasts.slice(1)),
    days(item, opened),
    rule(item.rule));
}

// A policy with the platform's time as its targets, and a step that marks the ticket's row when it is to be pointed out.
async function promise({ channel, rule: { within, nudge } }) {
  const percent = Math.ceil((100 * parseDuration(nudge)) / parseDuration(within));
  const sure = await confirmDialog({ title: t('kpis.promiseIt'), confirm: t('kpis.promiseIt'), test: 'kpi-promise-dialog', lines: [
    t('kpis.promiseHint', { channel: channel.name, time: duration(parseDuration(within)), nudge: duration(parseDuration(nudge)) })] });
  if (!sure) {
    return;
  }
  try {
    await session.api.put(`/api/settings/${KIND}/${encodeURIComponent(`platform.${channel.id}`.slice(0, 64))}`, {
      order: 10, channels: [channel.id], categories: [], priorities: [], firstResponse: within, nextResponse: within, resolution: 'PT24H',
      warnPercent: 80, calendar: '', steps: [{ percent, act: 'nudge', targets: [] }],
    }, { create: true });
    toast(t('saved'));
  } catch (problem) {
    toastProblem(problem);
  }
}

// What it takes, in one sentence.
function way(item) {
  if (item.counted === 0) {
    return t('kpis.way.nothing');
  }
  if (item.isKept) {
    return item.spare === null ? t('kpis.way.kept') : t('kpis.way.spare', { count: item.spare });
  }
  if (item.needed === null) {
    return t('kpis.way.never', { last: dateName(item.last) });
  }
  const line = percent(item.rule.line / 1_000);
  const sentence = t(`kpis.way.${item.rule.unit}`, { count: item.needed, time: duration(parseDuration(item.rule.within)), line });
  switch (item.forecasts[0]?.reach) {
    case 'unlikely':
      return [sentence, ' ', t('kpis.way.unlikely', { count: item.forecasts[0].coming }), soonest(item)];
    case 'impossible':
      return [t('kpis.way.closed'), soonest(item)];
    default:
      return sentence;
  }
}

// The first window in which what is left of the old days lets the line be reached.
function soonest(item) {
  const next = item.forecasts.slice(1).find(({ reach }) => reach === 'possible' || reach === 'kept');
  return next ? [' ', t('kpis.way.soonest', { day: dateName(next.last) })] : null;
}

function forecast(next) {
  return h('p', { 'data-test': 'kpi-forecast' }, next
    ? t('kpis.forecast', { day: dateName(next.last), share: percent(next.share), low: percent(next.low), high: percent(next.high), coming: next.coming })
    : t('kpis.forecastNone'));
}

function waiting({ conversation, customer, assignee, start, nudge, due }) {
  const chip = h('span', { class: 'clock', 'data-test': 'clock' });
  updateChip(chip, { kind: 'platform', state: 'running', from: start, due, warned: now() >= Date.parse(nudge), breached: false });
  return h('li', { class: 'row', 'data-test': 'kpi-round' }, chip,
    h('a', { href: address('queue', 'team', conversation), dir: 'auto' }, customerName(customer)),
    h('span', { class: 'hint' }, assignee?.name ?? t('kpis.nobody')));
}

function later(forecasts) {
  return forecasts.length === 0 ? null : h('details', {}, h('summary', {}, t('kpis.later')), tableFrame({}, h('table', {},
    h('thead', {}, h('tr', {}, ['until', 'leaving', 'coming', 'expected', 'needed'].map((each) => h('th', { scope: 'col' }, t(`kpis.column.${each}`))))),
    h('tbody', {}, forecasts.map((each) => h('tr', { 'data-test': 'kpi-later' }, h('th', { scope: 'row' }, dateName(each.last)),
      h('td', {}, number(each.leaving)), h('td', {}, number(each.coming)),
      h('td', {}, `${percent(each.share)} (${percent(each.low)} – ${percent(each.high)})`),
      h('td', {}, each.needed === null ? t('kpis.way.noNumber') : number(each.needed), ' · ', t(`kpis.reach.${each.reach}`))))))));
}

function days(item, opened) {
  const { id } = item.channel;
  const rounds = h('div', { 'data-test': 'kpi-rounds' });
  const open = async (day) => {
    opened.set(id, day);
    await showRounds(rounds, id, day);
  };
  const details = h('details', { open: opened.has(id), on: { toggle: () => !details.open && opened.delete(id) } }, h('summary', {}, t('kpis.days')),
    h('p', { class: 'row' }, item.days.toReversed().map(({ day, inTime, counted }) => h('button', { type: 'button', class: 'small', 'data-test': 'kpi-day', 'data-day': day,
      on: { click: () => open(day) } }, `${dateName(day)}: ${number(inTime)} / ${number(counted)}`))),
    rounds);
  if (opened.get(id)) {
    open(opened.get(id));
  }
  return details;
}

async function showRounds(place, id, day) {
  const rows = h('tbody', {});
  const more = h('button', { type: 'button', class: 'more', hidden: true, on: { click: () => read() } }, t('more'));
  let cursor = '';
  async function read() {
    try {
      const page = await session.api.get(`/api/kpis/${encodeURIComponent(id)}/rounds?day=${day}${cursor && `&cursor=${cursor}`}`);
      rows.append(...page.items.map(roundRow));
      cursor = page.cursor ?? '';
      more.hidden = !cursor;
      fill(place, rows.childElementCount === 0 ? h('p', { class: 'hint' }, t('kpis.noRounds'))
        : tableFrame({}, h('table', { 'aria-label': dateName(day) },
          h('thead', {}, h('tr', {}, ['start', 'answered', 'platform', 'ours'].map((each) => h('th', { scope: 'col' }, t(`kpis.column.${each}`))))), rows), more));
    } catch (problem) {
      toastProblem(problem);
    }
  }
  await read();
}

function roundRow({ conversation, start, stop, verdict, ours }) {
  return h('tr', { 'data-test': 'kpi-round-row', 'data-verdict': verdict },
    h('th', { scope: 'row' }, h('a', { href: address('queue', 'team', conversation) }, clockTime(start))),
    h('td', {}, stop ? duration(Date.parse(stop) - Date.parse(start)) : '–'),
    h('td', {}, t(`kpis.verdict.${verdict}`)),
    h('td', {}, t(`kpis.promise.${ours}`)));
}

function rule(each) {
  return h('p', { class: 'hint', 'data-test': 'kpi-rule' }, ruleSentence(each), ' ', t('kpis.since', { day: dateName(each.from) }), ' ',
    h('span', { dir: 'auto' }, t('kpis.source', { source: each.source })));
}

function ruleSentence(each) {
  return t('kpis.rule', {
    what: t(`kpis.unit.${each.unit}`), time: duration(parseDuration(each.within)), days: each.days, line: percent(each.line / 1_000),
    hours: each.opens === each.closes ? t('kpis.anyHour') : `${each.opens}–${each.closes} (${each.zone})`,
  });
}

function percent(share) {
  return number(share, { style: 'percent', maximumFractionDigits: 1 });
}

// What somebody who leaves hands over: who does, the checklist of one, and how far it is. For leads.

import { newKey } from './api.js';
import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, t } from './i18n.js';
import { since } from './marks.js';
import { address, can, empty, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { dateName, dayOf, moment, now } from './time.js';
import { toast, toastProblem } from './toasts.js';

const MOST_STEPS = 60;
const EVERY = 10_000;

/** Opens the list, a leaver's checklist, or what the agent takes over from that leaver. */
export async function showHandovers(page, [leaver, part]) {
  const body = h('div', { class: 'cards', 'data-test': 'handovers' }, loading());
  fill(page, h('h1', {}, h('a', { href: address('people', 'handover') }, t('handover.title'))), body);
  if (leaver && (part === 'digest' || !can('see_brand'))) {
    const { showDigest } = await import('./takeover.js');
    return showDigest(body, leaver);
  }
  return leaver ? new Checklist(body, leaver).open() : list(body);
}

async function list(body) {
  let found;
  try {
    found = await session.api.get('/api/handovers');
  } catch (problem) {
    fill(body, empty(named('problem', problem.code)));
    return;
  }
  const { items, agents } = found;
  fill(body, can('see_brand') ? startForm(body, agents) : null,
    items.length === 0 ? empty(t('handover.none')) : tableFrame({}, h('table', {}, h('tbody', {}, items.map((each) => {
      const path = ['people', 'handover', each.leaver.username];
      return h('tr', { 'data-test': 'handover', 'data-agent': each.leaver.username },
        h('th', { scope: 'row', dir: 'auto' }, can('see_brand') ? h('a', { href: address(...path) }, each.leaver.name) : each.leaver.name),
        h('td', {}, t('handover.until', { day: dateName(each.lastDay) })),
        h('td', {}, named('handoverStatus', each.status)),
        h('td', {}, each.percent === undefined || each.status !== 'running' ? null : bar(each)),
        h('td', {}, each.mine ? h('a', { href: address(...path, 'digest'), 'data-test': 'take-over' }, t('handover.mine')) : null));
    })))));
}

function startForm(body, agents) {
  const who = h('select', { required: true, 'data-test': 'leaver' }, h('option', { value: '' }),
    agents.filter(({ closed }) => !closed).map(({ username, name }) => h('option', { value: username }, name)));
  const day = h('input', { type: 'date', required: true, min: dayOf(now()), 'data-test': 'last-day' });
  const most = h('input', { type: 'number', min: 0, max: 200, value: 20, 'data-test': 'per-day' });
  return h('form', { class: 'form bar', 'data-test': 'handover-start', on: { submit: async (event) => {
    event.preventDefault();
    if (await send(who.value, '', { lastDay: day.value, introductionsPerDay: Number(most.value) })) {
      location.hash = address('people', 'handover', who.value);
    }
  } } }, [['who', who], ['lastDay', day], ['perDay', most]].map(([name, input]) => h('label', {}, h('span', {}, t(`handover.${name}`)), input)), h('button', { class: 'primary' }, t('handover.start')));
}

function bar({ percent, settled, all }) {
  const words = t('handover.progress', { percent, settled, all });
  return h('span', { 'data-test': 'completeness' }, h('progress', { max: 100, value: percent, 'aria-label': words }), ' ', words);
}

async function send(leaver, what, body) {
  try {
    return await session.api.post(`/api/handovers/${encodeURIComponent(leaver)}${what}`, body, { key: newKey() });
  } catch (problem) {
    toastProblem(problem);
    return null;
  }
}

class Checklist {
  #body;
  #leaver;
  #agents = [];
  #going = false;
  #timer = 0;
  #progress = h('div', { 'data-test': 'handover-progress' });
  #told = new Map();

  constructor(body, leaver) {
    this.#body = body;
    this.#leaver = leaver;
  }

  /** What was ordered and can go on does so. */
  async open() {
    const data = await this.read();
    if (data && waits(data)) {
      await this.#goOn();
    }
  }

  async read() {
    try {
      const [data, { agents }] = await Promise.all([session.api.get(`/api/handovers/${encodeURIComponent(this.#leaver)}`), session.api.get('/api/handovers')]);
      this.#agents = agents.filter(({ username, closed }) => !closed && username !== this.#leaver);
      this.#draw(data);
      return data;
    } catch (problem) {
      fill(this.#body, empty(named('problem', problem.code)));
      return null;
    }
  }

  // Successors are introduced by themselves: what changes with that is drawn anew, what somebody is writing is not.
  #follow(data) {
    clearTimeout(this.#timer);
    fill(this.#progress, h('p', {}, bar(data)),
      data.lacks.length > 0 ? h('div', { 'data-test': 'lacks' }, data.lacks.map(({ kind, why, count }) =>
        h('p', { class: 'hint' }, `${named('handoverKind', kind)}: ${named('handoverWhy', why)} (${count})`))) : null,
      data.status === 'running' ? introductionsLine(data) : null);
    for (const { ref, introduction } of data.items) {
      if (this.#told.has(ref) && introduction) {
        fill(this.#told.get(ref), introductionText(introduction));
      }
    }
    if (data.introductions.state !== 'none') {
      this.#timer = setTimeout(() => this.#look(), EVERY);
    }
  }

  async #look() {
    if (this.#body.isConnected === false || this.#progress.isConnected === false) {
      return;
    }
    try {
      this.#follow(await session.api.get(`/api/handovers/${encodeURIComponent(this.#leaver)}`));
    } catch {
      // The next reading of the whole page says why.
      this.#timer = setTimeout(() => this.#look(), EVERY);
    }
  }

  #draw(data) {
    const open = data.status === 'running';
    this.#told.clear();
    const kinds = [...new Set(data.items.map(({ kind }) => kind))];
    fill(this.#body,
      h('h2', { dir: 'auto' }, data.leaver.name, ' · ', t('handover.until', { day: dateName(data.lastDay) })),
      h('p', {}, named('handoverStatus', data.status), data.end ? ` · ${data.end.by} ` : null, data.end ? since(data.end.at) : null, data.end?.reason ? ` · ${data.end.reason}` : null),
      this.#progress,
      open ? this.#acts(data) : this.#after(data),
      kinds.map((kind) => this.#group(kind, data.items.filter((item) => item.kind === kind), open)),
      open ? this.#addForm() : null,
      h('details', { 'data-test': 'deeds' }, h('summary', {}, t('handover.deeds')), h('table', {}, h('tbody', {}, data.deeds.map((deed) => h('tr', {},
        h('td', { class: 'whole' }, since(deed.at)), h('td', { dir: 'auto' }, deed.by), h('td', {}, named('handoverDeed', deed.what)),
        h('td', {}, deed.kind ? `${named('handoverKind', deed.kind)}${deed.count ? ` (${deed.count})` : ''}` : ''), h('td', { dir: 'auto' }, deed.words)))))));
    this.#follow(data);
  }

  #acts(data) {
    return h('div', { class: 'row' },
      h('button', { type: 'button', class: 'primary', 'data-test': 'go-on', on: { click: () => this.#goOn() } }, t('handover.goOn')),
      h('button', { type: 'button', 'data-test': 'cancel-handover', on: { click: async () => {
        const reason = await ask(t('handover.cancel'), t('handover.why'));
        if (reason) {
          await this.#do('/cancellation', { reason });
        }
      } } }, t('handover.cancel')),
      can('export_personal') ? h('button', { type: 'button', class: 'danger', disabled: data.percent < 100, 'data-test': 'close-account', on: { click: async () => {
        if (await confirmDialog({ title: t('handover.close'), lines: [t('handover.closeHint', { name: data.leaver.name })], confirm: t('handover.close'), danger: true, test: 'close-dialog' })) {
          await this.#do('/closure', {});
        }
      } } }, t('handover.close')) : null);
  }

  #after({ accountClosed }) {
    return accountClosed && can('write_settings')
      ? h('div', { class: 'row' }, h('button', { type: 'button', 'data-test': 'reopen', on: { click: () => this.#do('/reopening', {}) } }, t('handover.reopen'))) : null;
  }

  #group(kind, items, open) {
    const left = items.filter(({ settled }) => !settled).length;
    return h('section', { class: 'card', 'data-test': 'handover-kind', 'data-kind': kind },
      h('h3', {}, `${named('handoverKind', kind)} (${items.length - left}/${items.length})`),
      kind === 'contacts' ? h('p', { class: 'hint' }, t('handover.contactsHint')) : null,
      open && items.some(nameable) ? this.#bulk(kind) : null,
      tableFrame({}, h('table', {}, h('tbody', {}, items.map((item) => this.#row(item, open))))));
  }

  #bulk(kind) {
    const who = this.#select();
    const note = h('input', { type: 'text', maxlength: 1000, placeholder: t('handover.note'), 'aria-label': t('handover.note'), 'data-test': 'note' });
    return h('form', { class: 'bar', on: { submit: (event) => {
      event.preventDefault();
      this.#name({ kind, successor: who.value, note: note.value.trim() });
    } } }, who, note, h('button', { 'data-test': 'name-all' }, t('handover.nameAll')));
  }

  #select(chosen = '') {
    return h('select', { required: true, 'aria-label': t('handover.successor'), 'data-test': 'successor' }, h('option', { value: '' }, t('handover.successor')),
      this.#agents.map(({ username, name }) => h('option', { value: username, selected: username === chosen }, name)));
  }

  #row(item, open) {
    const { kind, ref, state, introduction } = item;
    const who = open && nameable(item) ? this.#select(item.successor?.username) : null;
    who?.addEventListener('change', () => who.value && this.#name({ kind, refs: [ref], successor: who.value }));
    return h('tr', { 'data-test': 'handover-item', 'data-ref': ref, 'data-state': state },
      h('td', { dir: 'auto' }, item.conversation ? h('a', { href: address('queue', 'team', item.conversation) }, item.name || ref) : item.name || ref),
      h('td', {}, who ?? item.successor?.name ?? ''),
      h('td', {}, named('handoverState', state), introduction && introduction.state !== 'none' ? this.#introduction(ref, introduction) : null),
      h('td', { dir: 'auto' }, item.note),
      h('td', { class: 'whole' },
        open && tickable(item) ? h('button', { type: 'button', class: 'small', 'data-test': 'tick', on: { click: () => this.#tick(item) } }, t('handover.tick')) : null,
        open && introduction?.state === 'wanted' ? h('button', { type: 'button', class: 'small', 'data-test': 'leave-out', on: { click: () => this.#leaveOut(ref) } }, t('handover.leaveOut')) : null));
  }

  #introduction(ref, introduction) {
    const node = h('div', { 'data-test': 'introduction' }, introductionText(introduction));
    this.#told.set(ref, node);
    return node;
  }

  async #tick({ kind, ref }) {
    const note = await ask(t('handover.tick'), t('handover.how'));
    if (note) {
      await this.#do('/ticks', { kind, ref, note });
    }
  }

  async #leaveOut(ref) {
    const reason = await ask(t('handover.leaveOut'), t('handover.why'));
    if (reason) {
      await this.#do('/omissions', { refs: [ref], reason });
    }
  }

  #addForm() {
    const kind = h('select', { 'data-test': 'add-kind', 'aria-label': t('handover.add') }, ['other', 'promise'].map((each) => h('option', { value: each }, named('handoverKind', each))));
    const words = h('input', { type: 'text', required: true, maxlength: 1000, placeholder: t('handover.what'), 'aria-label': t('handover.what'), 'data-test': 'add-words' });
    return h('form', { class: 'bar', 'data-test': 'add-form', on: { submit: (event) => {
      event.preventDefault();
      this.#do('/items', { kind: kind.value, words: words.value.trim() });
    } } }, kind, words, h('button', {}, t('handover.add')));
  }

  async #name(wish) {
    if (await send(this.#leaver, '/successors', wish)) {
      await this.#goOn();
    } else {
      await this.read();
    }
  }

  async #do(what, body) {
    if (await send(this.#leaver, what, body)) {
      toast(t('saved'));
    }
    await this.read();
  }

  // A stretch at a time; whatever is cut off here, the next click goes on with.
  async #goOn() {
    if (this.#going) {
      return;
    }
    this.#going = true;
    let more = true;
    for (let i = 0; more && i < MOST_STEPS; i++) {
      more = (await send(this.#leaver, '/continuation', {}))?.more ?? false;
    }
    this.#going = false;
    await this.read();
  }
}

function waits({ status, items, lacks, introductions, introductionsPerDay }) {
  return status === 'running' && (lacks.some(({ why }) => why === 'not_searched') || items.some(({ kind, state }) => kind === 'ticket' && state === 'named')
    || (introductions.state === 'none' && introductions.waiting > 0 && introductionsPerDay > 0));
}

function introductionsLine({ introductions: { state, said, waiting, nextAt, by, since: begun }, introductionsLeft, introductionsPerDay }) {
  return h('p', { class: 'hint', role: 'status', 'data-test': 'introductions', 'data-state': state },
    t(`introductions.${state}`, { said, waiting, when: nextAt ? moment(nextAt) : '', who: by?.name ?? '', since: begun ? moment(begun) : '' }), ' ',
    t('handover.quota', { left: introductionsLeft, count: introductionsPerDay }));
}

function nameable({ kind, state }) {
  return state === 'open' || state === 'named' || (state === 'given' && kind !== 'ticket');
}

function tickable({ kind, state }) {
  return state === 'given' || (kind !== 'ticket' && kind !== 'lead' && (state === 'open' || state === 'named'));
}

/** How far it is that a customer hears of the successor, and what is in the way. */
export function introductionText({ state, obstacle }) {
  return obstacle ? `${named('introduction', state)}: ${named('obstacle', obstacle)}` : named('introduction', state);
}

/** Resolves with what is written, or with null. */
export function ask(title, label) {
  const text = h('textarea', { rows: 3, required: true, maxlength: 1000, dir: 'auto', 'data-test': 'handover-text' });
  return openDialog({
    title,
    test: 'handover-ask',
    build: (close) => h('form', { on: { submit: (event) => {
      event.preventDefault();
      close(text.value.trim() || null);
    } } }, h('div', { class: 'dialog-body form' }, h('label', {}, h('span', {}, label), text)),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close() } }, t('cancel')), h('button', { class: 'primary' }, title))),
  });
}

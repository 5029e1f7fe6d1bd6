// The list of tickets that wait. It never moves under the pointer: while the pointer is on it, or it is scrolled, rows stay
// where they are, those that left are greyed, and new ones collect behind a button.

import { clockChip, updateChip } from './clocks.js';
import { announce, fill, h, reconcile, setAttribute, setText } from './dom.js';
import { named, number, t } from './i18n.js';
import { Poll } from './live.js';
import { avatar, channelMark, customerName, since, ticketChips } from './marks.js';
import { empty, loading, session } from './session.js';
import { hasDraft, seenUntil } from './storage.js';
import { toastProblem } from './toasts.js';

export const TABS = ['mine', 'team', 'unassigned'];

export class QueueList {
  root;
  #workspace;
  #tabs = new Map();
  #list = h('ul', { class: 'rows', 'data-test': 'queue-list' });
  #state = h('div');
  #fresh = h('button', { type: 'button', class: 'fresh', hidden: true, 'data-test': 'new-rows' });
  #more = h('button', { type: 'button', class: 'more', hidden: true, 'data-test': 'more-rows' }, t('more'));
  #scroll;
  #team;
  #tab = null;
  #id = null;
  #poll = null;
  #latest = [];
  #older = [];
  #cursor = null;
  #shown = [];
  #known = new Map();
  #hidden = new Set();
  #pointed = false;
  #read = false;

  constructor(workspace) {
    this.#workspace = workspace;
    this.#scroll = h('div', { class: 'scroll' }, this.#state, this.#list, this.#more);
    this.#team = this.#teamSelect();
    this.root = h('section', { class: 'pane queue', 'aria-label': t('nav.queue') },
      h('div', { class: 'tabs', role: 'tablist', 'aria-label': t('nav.queue') }, TABS.map((tab) => this.#tabLink(tab))),
      this.#team, this.#fresh, this.#scroll);
    this.#fresh.addEventListener('click', () => this.#settle());
    this.#more.addEventListener('click', () => this.#readMore());
    this.#scroll.addEventListener('pointerover', (event) => {
      this.#pointed = event.pointerType === 'mouse';
    });
    this.#scroll.addEventListener('pointerleave', () => {
      this.#pointed = false;
      this.#draw();
    });
    this.#list.addEventListener('keydown', (event) => this.#arrow(event));
  }

  get items() {
    return this.#shown.map((id) => this.#known.get(id)).filter(Boolean);
  }

  open(tab, id) {
    const moved = id !== this.#id;
    this.#id = id;
    if (tab !== this.#tab) {
      this.#tab = tab;
      this.#start();
    } else {
      this.#draw();
    }
    for (const [name, { link }] of this.#tabs) {
      setAttribute(link, 'aria-selected', name === tab ? 'true' : 'false');
      setAttribute(link, 'href', `#/queue/${name}${id ? `/${encodeURIComponent(id)}` : ''}`);
    }
    if (moved && id) {
      this.#list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  close() {
    this.#poll?.stop();
  }

  focus() {
    this.#list.querySelector('[tabindex="0"]')?.focus();
  }

  refresh() {
    this.#poll.now();
  }

  hide(id) {
    this.#hidden.add(id);
    this.#draw();
  }

  show(id) {
    this.#hidden.delete(id);
    this.#poll.again();
  }

  neighbour(id, by) {
    const rows = this.items.map((item) => item.conversation).filter((each) => each === id || !this.#hidden.has(each));
    const at = rows.indexOf(id);
    return at < 0 ? rows[0] : rows[at + by];
  }

  /** Takes the ticket whose turn it is. */
  async takeFirst() {
    const { takeNext } = await import('./pull.js');
    const taken = await takeNext();
    if (taken) {
      this.#workspace.select(taken, true);
      this.refresh();
    }
  }

  #tabLink(tab) {
    const count = h('span', { class: 'count', 'data-test': `count-${tab}` });
    const link = h('a', { role: 'tab', href: `#/queue/${tab}`, 'data-test': `tab-${tab}` }, t(`queue.${tab}`), count);
    this.#tabs.set(tab, { link, count });
    return link;
  }

  #teamSelect() {
    if (session.me.teams.length < 2) {
      return null;
    }
    return h('select', { class: 'team', 'aria-label': t('queue.teamFilter'), 'data-test': 'team-filter',
      on: { change: () => this.#start() } },
    h('option', { value: '' }, t('queue.allTeams')),
    session.me.teams.map((team) => h('option', { value: team.id }, team.name)));
  }

  #path(cursor) {
    const query = new URLSearchParams({ tab: this.#tab });
    if (this.#team?.value && this.#tab !== 'mine') {
      query.set('team', this.#team.value);
    }
    if (cursor) {
      query.set('cursor', cursor);
    }
    return `/api/queue?${query}`;
  }

  #start() {
    this.#poll?.stop();
    this.#read = false;
    this.#latest = [];
    this.#older = [];
    this.#shown = [];
    this.#known.clear();
    this.#list.replaceChildren();
    this.#fresh.hidden = true;
    this.#more.hidden = true;
    fill(this.#state, loading());
    if (this.#team) {
      this.#team.hidden = this.#tab === 'mine';
    }
    this.#poll = new Poll({
      read: (etag) => session.api.poll(this.#path(), etag),
      show: (queue) => this.#show(queue),
      fail: (problem) => this.#fail(problem),
    }).start();
  }

  #show(queue) {
    const first = !this.#read;
    this.#read = true;
    this.#latest = queue.items;
    if (this.#older.length === 0) {
      this.#cursor = queue.cursor;
    }
    for (const [tab, { link, count }] of this.#tabs) {
      const { count: amount, more } = queue.counts[tab];
      setText(count, number(amount) + (more ? '+' : ''));
      link.setAttribute('aria-label', t('queue.tabCount', { tab: t(`queue.${tab}`), count: amount }));
    }
    const mine = queue.counts.mine.count;
    document.title = `${mine > 0 ? `(${mine}) ` : ''}${t('nav.queue')} · Social Care`;
    const known = new Set(queue.items.map((item) => item.conversation));
    for (const id of this.#hidden) {
      if (!known.has(id)) {
        this.#hidden.delete(id);
      }
    }
    this.#draw();
    if (!first && !this.#fresh.hidden) {
      announce(this.#fresh.textContent);
    }
  }

  #fail(problem) {
    if (!this.#read && !problem.unsure && problem.code !== 'session_over') {
      fill(this.#state, empty(named('problem', problem.code)));
    }
  }

  get #held() {
    return this.#pointed || this.#scroll.scrollTop > 8;
  }

  #settle() {
    this.#pointed = false;
    this.#scroll.scrollTop = 0;
    this.#draw();
  }

  #draw() {
    if (!this.#read) {
      return;
    }
    const first = new Set(this.#latest.map((item) => item.conversation));
    const all = [...this.#latest, ...this.#older.filter((item) => !first.has(item.conversation))];
    const current = new Map(all.map((item) => [item.conversation, item]));
    const order = [...current.keys()];
    const before = new Set(this.#shown);
    const waiting = order.filter((id) => !before.has(id) && !this.#hidden.has(id));
    if (!this.#held || before.size === 0) {
      this.#shown = order;
      waiting.length = 0;
    }
    for (const id of this.#shown) {
      this.#known.set(id, current.get(id) ?? { ...this.#known.get(id), gone: true });
    }
    for (const id of [...this.#known.keys()]) {
      if (!this.#shown.includes(id)) {
        this.#known.delete(id);
      }
    }
    const rows = this.items.filter((item) => !this.#hidden.has(item.conversation));
    const focusable = rows.some((item) => item.conversation === this.#id) ? this.#id : rows[0]?.conversation;
    reconcile(this.#list, rows, {
      key: (item) => item.conversation,
      stamp: (item) => this.#stamp(item, focusable),
      create: (item) => this.#update(this.#row(), item, focusable),
      update: (node, item) => this.#update(node, item, focusable),
    });
    this.#fresh.hidden = waiting.length === 0;
    setText(this.#fresh, waiting.length === 0 ? '' : t('queue.new', { count: waiting.length }));
    this.#more.hidden = !this.#cursor;
    fill(this.#state, rows.length === 0 ? empty(t(`queue.empty.${this.#tab}`), t(`queue.emptyHint.${this.#tab}`)) : null);
  }

  #stamp(item, focusable) {
    const id = item.conversation;
    return JSON.stringify([item, id === this.#id, id === focusable, seenUntil(id) < item.lastAt, hasDraft(id)]);
  }

  #row() {
    const link = h('a', { class: 'row', 'data-test': 'queue-row' });
    return h('li', {}, link);
  }

  #update(node, item, focusable) {
    const link = node.firstElementChild;
    const id = item.conversation;
    const name = customerName(item.customer);
    const unread = id !== this.#id && seenUntil(id) < item.lastAt;
    setAttribute(link, 'href', this.#workspace.link(id));
    setAttribute(link, 'tabindex', id === focusable ? '0' : '-1');
    setAttribute(link, 'aria-current', id === this.#id ? 'true' : null);
    link.className = ['row', unread ? 'unread' : '', item.gone ? 'gone' : '', item.status].join(' ').trim();
    link.dataset.conversation = id;
    link.dataset.ticket = item.ticket;
    const chip = link.querySelector('.clock') ?? clockChip(item.clock);
    updateChip(chip, item.clock);
    fill(link,
      h('span', { class: 'face' }, avatar(name, item.customer.id), channelMark(item.channel)),
      h('span', { class: 'line' },
        h('span', { class: 'name', dir: 'auto', 'data-test': 'row-name' }, name),
        unread ? h('span', { class: 'dot', title: t('queue.unread') }, h('span', { class: 'visually-hidden' }, t('queue.unread'))) : null,
        chip),
      h('span', { class: 'line' },
        h('span', { class: 'preview', dir: 'auto', lang: item.language, 'data-test': 'row-preview' }, item.preview),
        item.gone ? h('span', { class: 'holder' }, t('queue.gone')) : since(item.lastAt)),
      item.attention || item.waits ? attention(item) : null,
      h('span', { class: 'chips' }, ticketChips(item),
        item.unanswered > 1 ? h('span', { class: 'chip plain' }, t('queue.unanswered', { count: item.unanswered })) : null,
        hasDraft(id) ? h('span', { class: 'chip plain' }, '✎ ', t('queue.draft')) : null,
        h('span', { class: 'spring' }),
        this.#tab === 'mine' ? null : h('span', { class: 'holder', dir: 'auto' }, item.assignee?.name ?? item.team.name)));
    return node;
  }

  #arrow(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.#list.querySelectorAll('a')];
    const next = links[links.indexOf(document.activeElement) + step];
    if (step && next) {
      event.preventDefault();
      next.focus();
    }
  }

  async #readMore() {
    this.#more.disabled = true;
    try {
      const page = await session.api.get(this.#path(this.#cursor));
      this.#older.push(...page.items);
      this.#cursor = page.cursor;
      this.#shown.push(...page.items.map((item) => item.conversation).filter((id) => !this.#shown.includes(id)));
      this.#draw();
    } catch (problem) {
      toastProblem(problem);
    } finally {
      this.#more.disabled = false;
    }
  }
}

function attention(item) {
  const node = h('span', { class: 'attention', 'data-test': 'row-attention' });
  tell(node, item);
  return node;
}

async function tell(node, item) {
  const { tellAttention } = await import('./attention.js');
  tellAttention(node, item);
}

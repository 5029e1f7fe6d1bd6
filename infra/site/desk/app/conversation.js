// One conversation: header with clocks, the timeline, the composer. Polls for what is new and merges it in, so that nothing
// the agent looks at moves without reason.

import { TicketActions } from './actions.js';
import { newKey } from './api.js';
import { uploaded } from './attach.js';
import { clockChip } from './clocks.js';
import { Composer } from './composer.js';
import { confirmDialog } from './dialogs.js';
import { announce, fill, h, icon } from './dom.js';
import { loadChapter, named, t } from './i18n.js';
import { Poll } from './live.js';
import { avatar, channelMark, customerName, ticketChips } from './marks.js';
import { isHeldBack, takeBack } from './pending.js';
import { can, empty, loading, session } from './session.js';
import { drawThread, sentAgain } from './thread.js';
import { markSeen } from './storage.js';
import { now } from './time.js';
import { toast, toastProblem } from './toasts.js';

const CARED = ['proposal', 'declined', 'approval', 'step', 'spam', 'clock_step', 'wait', 'promise', 'promise_ended', 'escalation', 'handed_back', 'reapplied'];
const NEAR_END = 60;
const SAME_SEND = 10_000;
const SAME_LOOK = 600_000;

export class ConversationView {
  root;
  actions;
  data = null;
  #workspace;
  #id = null;
  #poll = null;
  #entries = [];
  #sending = [];
  // The key of a retry whose outcome is not known: asking again must not make a second one.
  #retries = new Map();
  #looks = new Map();
  #cursor = null;
  #headerMark = '';
  #header = h('header', { class: 'head' });
  #clocks = h('div', { class: 'clockbar', 'data-test': 'clock-bar' });
  #older = h('button', { type: 'button', class: 'more', 'data-test': 'older' }, t('thread.older'));
  #list = h('ol', { class: 'thread', 'data-test': 'thread' });
  #scroll;
  #newer = h('button', { type: 'button', class: 'newer', hidden: true }, icon('down'), t('thread.newer'));
  #body;
  #blank = h('div', { class: 'blank' });
  #composer = new Composer((message) => this.#send(message), () => this.#signs?.typing());
  #signs = null;
  #care = null;
  #careText = null;
  #timer = 0;
  // Whether the reader is at the end and wants to stay there, also when a picture arrives late.
  #follow = true;

  constructor(workspace) {
    this.#workspace = workspace;
    this.actions = new TicketActions(this, workspace);
    this.#scroll = h('div', { class: 'scroll', tabindex: 0, 'aria-label': t('thread.title'), role: 'region' },
      this.#older, this.#list);
    this.#body = h('div', { class: 'conversation-body', hidden: true }, this.#header, this.#clocks,
      h('div', { class: 'thread-frame' }, this.#scroll, this.#newer), this.#composer.root);
    this.root = h('section', { class: 'pane conversation', tabindex: -1, 'aria-label': t('conversation'), 'data-test': 'conversation' },
      this.#blank, this.#body);
    this.#older.addEventListener('click', () => this.#readOlder());
    this.#newer.addEventListener('click', () => this.#toEnd());
    this.#scroll.addEventListener('scroll', () => {
      this.#follow = this.#atEnd;
      if (this.#follow) {
        this.#newer.hidden = true;
      }
    });
    const watch = new ResizeObserver(() => this.#follow && this.#toEnd());
    watch.observe(this.#list);
    watch.observe(this.#scroll);
  }

  open(id, compose = false) {
    this.close();
    this.#id = id;
    this.root.dataset.conversation = id ?? '';
    this.#body.hidden = true;
    this.#blank.hidden = false;
    if (!id) {
      fill(this.#blank, empty(t('conversation.none'), t('conversation.noneHint')));
      return;
    }
    fill(this.#blank, loading());
    this.#list.replaceChildren();
    this.#poll = new Poll({
      read: (etag) => session.api.poll(this.#pathAt(), etag),
      show: (data) => this.#show(data, compose),
      fail: (problem) => this.#fail(problem),
    }).start();
    this.#timer = setInterval(() => {
      this.#composer.refresh();
      this.#signs?.tick();
    }, 1_000);
  }

  close() {
    this.#poll?.stop();
    clearInterval(this.#timer);
    this.#signs?.close();
    if (this.data) {
      this.#composer.close();
    }
    this.#id = null;
    this.data = null;
    this.#entries = [];
    this.#sending = [];
    this.#cursor = null;
    this.#headerMark = '';
  }

  focus() {
    this.root.focus();
  }

  /** Reads anew if `id` is still the open conversation. */
  refresh(id = this.#id) {
    if (id === this.#id) {
      this.#poll?.now();
    }
  }

  compose(mode) {
    if (this.data) {
      this.#composer.focus(mode);
    }
  }

  attach() {
    if (this.data) {
      this.#composer.attach();
    }
  }

  send(close) {
    this.#composer.submit(close);
  }

  retryLast() {
    const stuck = this.#entries.findLast((entry) => ['failed', 'uncertain'].includes(entry.delivery?.state)
      && !sentAgain(this.#entries, entry));
    if (stuck) {
      this.#retry(stuck);
    }
  }

  async correct() {
    const { correctLabels } = await import('./correct.js');
    correctLabels(this.#path(), this.#entries, () => this.refresh());
  }

  drawHeader() {
    if (this.data) {
      this.#headerMark = '';
      this.#drawHeader();
    }
  }

  // An address serves for a quarter of an hour; it is asked for once in ten minutes.
  #find(entry, place = 0) {
    const path = `${this.#path()}/attachments/${encodeURIComponent(entry.id)}${entry.type === 'reply' ? '' : `?place=${place}`}`;
    const known = this.#looks.get(path);
    if (known && now() - known.at < SAME_LOOK) {
      return known.answer;
    }
    const answer = session.api.get(path);
    this.#looks.set(path, { at: now(), answer });
    answer.then(({ state }) => state === 'kept' || this.#looks.delete(path), () => this.#looks.delete(path));
    return answer;
  }

  #path(id = this.#id) {
    return `/api/conversations/${encodeURIComponent(id)}`;
  }

  #pathAt(cursor) {
    const query = cursor ? `?cursor=${encodeURIComponent(cursor)}`
      : this.data ? `?since=${encodeURIComponent(this.data.position)}` : '';
    return `${this.#path()}${query}`;
  }

  #fail(problem) {
    if (this.data || problem.unsure || problem.code === 'session_over') {
      return;
    }
    this.#poll.stop();
    fill(this.#blank, this.#back(), empty(named('problem', problem.code)));
  }

  #show(data, compose) {
    const first = this.data === null;
    const stay = first || this.#follow;
    const fresh = first ? [] : this.#news(data.entries);
    if (data.complete) {
      this.#entries = data.entries;
      this.#cursor = data.cursor;
    } else {
      this.#merge(data.entries);
    }
    this.data = { ...data, entries: this.#entries };
    if (first) {
      this.#blank.hidden = true;
      this.#body.hidden = false;
      this.#composer.open(this.#id);
    }
    this.#workspace.showCustomer(data.customer.id);
    this.#composer.templates = data.templates ?? [];
    this.#composer.window = data.window;
    this.#drawHeader();
    this.#drawThread();
    this.#seen();
    this.#sign();
    this.#tend();
    if (stay) {
      this.#toEnd();
    } else if (fresh.length > 0) {
      this.#newer.hidden = false;
    }
    this.#tell(fresh);
    if (first && compose) {
      this.#composer.focus('reply');
    }
  }

  #news(entries) {
    const known = new Set(this.#entries.map((entry) => entry.id));
    return entries.filter((entry) => entry.type === 'message' && !known.has(entry.id));
  }

  #tell(fresh) {
    const latest = fresh.at(-1);
    if (latest) {
      const text = t('thread.arrived', { name: customerName(this.data.customer), text: latest.text ?? '' });
      announce(text);
      this.#composer.arrived(text);
    }
  }

  #merge(entries) {
    for (const entry of entries) {
      const at = this.#entries.findIndex((each) => each.id === entry.id);
      if (at >= 0) {
        this.#entries[at] = entry;
      } else {
        const after = this.#entries.findLastIndex((each) => each.at <= entry.at);
        this.#entries.splice(after + 1, 0, entry);
      }
    }
  }

  #seen() {
    const latest = this.#entries.findLast((entry) => ['message', 'reply', 'echo', 'note'].includes(entry.type));
    if (latest && document.visibilityState === 'visible') {
      markSeen(this.#id, this.#entries.at(-1).at);
    }
  }

  // Few channels show customers what an agent does.
  async #sign() {
    if (this.data.signs?.length > 0 && !this.#signs) {
      const { Signs } = await import('./signs.js');
      this.#signs ??= new Signs((id, kind) => session.api.post(`${this.#path(id)}/signs`, { kind }));
    }
    if (this.data) {
      this.#signs?.show(this.#id, this.data);
    }
  }

  // Few tickets need more than an answer.
  async #tend() {
    if (!this.#careText && (this.data.care || this.#entries.some(({ type }) => CARED.includes(type)))) {
      await this.#careFor();
      if (this.data) {
        this.#drawThread();
      }
    }
    if (this.data) {
      this.#care?.show(this.data);
    }
  }

  async #careFor() {
    await loadChapter('care');
    const { Care, careText } = await import('./care.js');
    if (!this.#care) {
      this.#careText = careText;
      this.#care = new Care(this);
      this.#composer.root.before(this.#care.root);
    }
    return this.#care;
  }

  /** What can be done with a ticket that is not an answer. */
  async more() {
    if (this.data) {
      (await this.#careFor()).choose();
    }
  }

  async tend(act) {
    (await this.#careFor())[act]();
  }

  thank() {
    this.#care?.thank();
  }

  /** Something was done there. */
  changed(id) {
    this.refresh(id);
    this.#workspace.refresh();
  }

  #back() {
    return h('a', { class: 'back', href: this.#workspace.link(null), 'aria-label': t('back'), 'data-test': 'back' }, icon('back'));
  }

  #drawHeader() {
    const { channel, customer, ticket, clocks, kind, post } = this.data;
    const mark = JSON.stringify([channel, customer, ticket, clocks, post, isHeldBack(this.#id)]);
    if (mark === this.#headerMark) {
      return;
    }
    this.#headerMark = mark;
    const held = isHeldBack(this.#id);
    const open = ticket && ticket.status !== 'resolved' && !held;
    const name = customerName(customer);
    const status = held ? 'resolving' : ticket?.status;
    fill(this.#header,
      this.#back(),
      h('span', { class: 'face' }, avatar(name, customer.id), channelMark(channel)),
      h('div', { class: 'title' },
        h('h2', { dir: 'auto', 'data-test': 'conversation-name' }, name),
        h('p', { class: 'sub' }, named('platform', channel.platform), ' · ', h('span', { dir: 'auto' }, channel.name),
          kind === 'public' ? [' · ', t('conversation.public')] : null)),
      h('div', { class: 'buttons' },
        ticket ? h('button', { type: 'button', disabled: !open || !can('assign'), 'data-test': 'assign', title: `${t('assign.title')} (⇧ A)`,
          on: { click: () => this.actions.assign() } }, icon('person'),
        h('span', { dir: 'auto', 'data-test': 'assignee' }, ticket.assignee?.name ?? t('assign.nobody'))) : null,
        open && ticket.assignee?.username !== session.me.username && can('assign')
          ? h('button', { type: 'button', 'data-test': 'assign-me', title: 'A', on: { click: () => this.actions.assignMe() } },
            t('assign.take')) : null,
        ticket ? h('button', { type: 'button', disabled: !open || !can('resolve'), 'data-test': 'resolve', class: 'primary',
          on: { click: () => this.actions.resolve(false) } }, '✓ ', t('resolve')) : null,
        ticket ? h('button', { type: 'button', class: 'quiet', disabled: held, 'aria-label': t('do.more'), title: t('do.more'), 'data-test': 'more',
          on: { click: () => this.more() } }, '⋯') : null,
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('do.panel'), title: `${t('do.panel')} (Alt O)`,
          'data-test': 'panel-toggle', on: { click: () => this.#workspace.togglePanel() } }, icon('customers'))));
    fill(this.#clocks,
      ticket ? h('span', { class: 'chip status', 'data-status': status, 'data-test': 'ticket-status' }, t(`ticket.${status}`)) : null,
      open ? clocks.filter((clock) => clock.state === 'running' || clock.state === 'paused').map((clock) => clockChip(clock, { long: true })) : null,
      h('span', { class: 'spring' }),
      ticket ? ticketChips(ticket) : null);
    if (post) {
      this.#clocks.append(this.#post(post));
    }
  }

  #post(post) {
    return h('p', { class: 'post', dir: 'auto' }, t('conversation.under'), ' ', h('q', {}, post.text));
  }

  #drawThread() {
    const mine = session.me.username;
    this.#sending = this.#sending.filter((local) => !this.#entries.some((entry) => entry.type === local.type
      && entry.text === local.text && nameIn(entry) === nameIn(local) && entry.author.id === mine
      && Date.parse(entry.at) > Date.parse(local.at) - SAME_SEND));
    this.#older.hidden = !this.#cursor;
    drawThread(this.#list, [...this.#entries, ...this.#sending], {
      language: this.data.ticket?.language ?? null,
      customer: customerName(this.data.customer),
      retry: (entry) => this.#retry(entry),
      find: (entry, place) => this.#find(entry, place),
      reveal: (entry) => session.api.post(`${this.#path()}/reveals`, { entry: entry.id }).finally(() => this.refresh()),
      jump: (id) => this.#jump(id),
      act: (what, entry) => this.#act(what, entry),
      id: this.#id,
      cares: this.#careText !== null,
      tell: (entry, who) => this.#careText?.(entry, who),
    });
  }

  async #act(what, entry) {
    if (what === 'answer_privately') {
      this.#composer.answerPrivately(entry);
      return;
    }
    const id = this.#id;
    try {
      const { turnComment } = await import('./hiding.js');
      const turned = await turnComment(id, entry, what);
      if (turned && id === this.#id) {
        this.#merge([turned]);
        this.#drawThread();
      }
    } catch (problem) {
      toastProblem(problem);
    }
    this.refresh(id);
  }

  #jump(id) {
    const node = this.#list.querySelector(`[data-entry="${CSS.escape(id)}"]`);
    node?.scrollIntoView({ block: 'center' });
    node?.animate?.([{ opacity: 0.3 }, { opacity: 1 }], 600);
  }

  async #readOlder() {
    this.#older.disabled = true;
    const id = this.#id;
    try {
      const page = await session.api.get(this.#pathAt(this.#cursor));
      if (id !== this.#id) {
        return;
      }
      const below = this.#scroll.scrollHeight - this.#scroll.scrollTop;
      const known = new Set(this.#entries.map((entry) => entry.id));
      this.#entries = [...page.entries.filter((entry) => !known.has(entry.id)), ...this.#entries];
      this.data.entries = this.#entries;
      this.#cursor = page.cursor;
      this.#drawThread();
      this.#scroll.scrollTop = this.#scroll.scrollHeight - below;
    } catch (problem) {
      toastProblem(problem);
    } finally {
      this.#older.disabled = false;
    }
  }

  // Shows the words at once; the server's entry takes their place.
  async #send({ id = this.#id, mode, text, file = null, template = null, close, key, to }) {
    takeBack(id);
    const local = {
      id: `sending-${key}`,
      at: new Date(now()).toISOString(),
      type: mode === 'note' ? 'note' : 'reply',
      privately: Boolean(to),
      author: { kind: 'agent', id: session.me.username, name: session.me.name },
      text,
      template: template?.name,
      attachments: file ? [{ kind: file.file.type.startsWith('image/') ? 'image' : 'file', url: null, reference: '', title: file.name }] : [],
      bytes: file?.file.size,
      ...(mode !== 'note' ? { delivery: { state: 'queued', reason: null, at: new Date(now()).toISOString() } } : {}),
    };
    if (id === this.#id) {
      this.#sending.push(local);
      this.#drawThread();
      this.#toEnd();
    }
    try {
      const said = file ? { attachment: await uploaded(session.api, `${this.#path(id)}/attachments`, file) } : template ? { template } : { text };
      const body = mode === 'note' ? said : { ...said, close, ...(to ? { privately: to.id } : {}) };
      const { entry } = await session.api.post(`${this.#path(id)}/${mode === 'note' ? 'notes' : 'replies'}`, body, { key });
      if (id === this.#id) {
        this.#merge([entry]);
      }
    } finally {
      this.#sending = this.#sending.filter((each) => each !== local);
      if (id === this.#id) {
        this.#drawThread();
        this.#toEnd();
        this.refresh();
      }
      this.#workspace.refresh();
    }
  }

  async #retry(entry) {
    const uncertain = entry.delivery.state === 'uncertain';
    if (uncertain && !await confirmDialog({
      title: t('delivery.sendAnyway'),
      lines: [t('delivery.mayBeThere'), h('blockquote', { dir: 'auto' }, entry.text || nameIn(entry))],
      confirm: t('delivery.sendAnyway'),
      danger: true,
    })) {
      return;
    }
    const id = this.#id;
    const key = this.#retries.get(entry.id) ?? newKey();
    this.#retries.set(entry.id, key);
    try {
      const answer = await session.api.post(
        `/api/conversations/${encodeURIComponent(id)}/replies/${encodeURIComponent(entry.id)}/retry`,
        uncertain ? { confirmed: true } : {}, { key });
      if (id === this.#id) {
        this.#merge([answer.entry]);
        this.#drawThread();
      }
      toast(t('delivery.again'));
    } catch (problem) {
      if (!problem.unsure) {
        this.#retries.delete(entry.id);
      }
      toastProblem(problem);
    }
    this.refresh(id);
    this.#workspace.refresh();
  }

  get #atEnd() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < NEAR_END;
  }

  #toEnd() {
    this.#follow = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#newer.hidden = true;
  }
}

function nameIn(entry) {
  return entry.attachments?.[0]?.title ?? '';
}

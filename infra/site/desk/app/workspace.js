// The screen where the work is done: queue, conversation and customer side by side, or one at a time where room is short.

import { ConversationView } from './conversation.js';
import { CustomerPanel } from './customer.js';
import { h, setAttribute } from './dom.js';
import { t } from './i18n.js';
import { command } from './keys.js';
import { QueueList, TABS } from './queue.js';
import { address, go } from './session.js';
import { recall, remember } from './storage.js';

export class Workspace {
  #root;
  #queue;
  #conversation;
  #customer;
  #tab = 'mine';
  // Undefined until the first route, so that opening no conversation is a change too.
  #id;
  #composeNext = false;
  #undo = [];

  constructor(main) {
    this.#queue = new QueueList(this);
    this.#conversation = new ConversationView(this);
    this.#customer = new CustomerPanel(() => this.togglePanel());
    this.#root = h('div', { class: 'workspace' }, h('h1', { class: 'visually-hidden' }, t('nav.queue')),
      this.#queue.root, this.#conversation.root, this.#customer.root);
    main.append(this.#root);
    this.#showPanel(recall('panel', true));
    this.#commands();
  }

  route([tab = recall('tab', 'mine'), id = null]) {
    this.#tab = TABS.includes(tab) ? tab : 'mine';
    remember('tab', this.#tab);
    this.#queue.open(this.#tab, id);
    if (id !== this.#id) {
      this.#id = id;
      this.#conversation.open(id, this.#composeNext);
      this.#composeNext = false;
      this.#customer.open(null);
      setAttribute(this.#root, 'data-view', id ? 'thread' : 'list');
      this.#follow(id);
      if (this.#covered()) {
        this.#showPanel(false);
      }
    }
  }

  close() {
    this.#queue.close();
    this.#conversation.close();
    this.#customer.close();
    this.#undo.forEach((remove) => remove());
  }

  /** Conversations that the command bar offers. */
  choices() {
    return this.#queue.items.map((item) => ({
      text: item.customer.name || item.customer.id,
      hint: item.preview,
      run: () => this.select(item.conversation),
    }));
  }

  get tab() {
    return this.#tab;
  }

  /** Where a conversation is shown, keeping the tab. */
  link(id) {
    return id ? address('queue', this.#tab, id) : address('queue', this.#tab);
  }

  select(id, compose = false) {
    this.#composeNext = compose;
    location.hash = this.link(id);
  }

  /** Goes to the row after (or before) the open one. */
  step(by, compose = false) {
    const next = this.#queue.neighbour(this.#id, by);
    if (next) {
      this.select(next, compose);
    }
    return next;
  }

  showCustomer(id) {
    this.#customer.open(id);
  }

  togglePanel() {
    const shown = this.#root.dataset.panel === 'shown';
    remember('panel', !shown);
    this.#showPanel(!shown);
  }

  /** Takes a row away before the server has heard of it; `show` brings it back. */
  hide(id) {
    this.#queue.hide(id);
  }

  show(id) {
    this.#queue.show(id);
  }

  /** The queue should look again: something was just done. */
  refresh() {
    this.#queue.refresh();
  }

  // Where only one pane is shown, what had the focus has just disappeared.
  #follow(id) {
    if (matchMedia('(max-width: 899px)').matches) {
      (id ? this.#conversation : this.#queue).focus();
    }
  }

  // On narrower screens the panel lies over the conversation.
  #covered() {
    return this.#root.dataset.panel === 'shown' && matchMedia('(max-width: 1199px)').matches;
  }

  #showPanel(shown) {
    this.#root.dataset.panel = shown ? 'shown' : 'hidden';
    this.#customer.root.inert = !shown;
  }

  #commands() {
    const open = () => Boolean(this.#id);
    const conversation = this.#conversation;
    const add = (keys, text, run, when) => this.#undo.push(command({ keys, text, run, when }));
    add(['j', 'Alt+J'], 'do.next', () => this.step(1));
    add(['k', 'Alt+K'], 'do.previous', () => this.step(-1));
    add('Alt+N', 'do.nextTab', () => go('queue', TABS[(TABS.indexOf(this.#tab) + 1) % TABS.length]));
    add('g', 'do.pickNext', () => this.#queue.takeFirst());
    add('Alt+O', 'do.panel', () => this.togglePanel(), open);
    add(['r', 'Alt+L'], 'do.reply', () => conversation.compose('reply'), open);
    add(['n', 'Alt+P'], 'do.note', () => conversation.compose('note'), open);
    add('Mod+Alt+A', 'do.attach', () => conversation.attach(), open);
    add('Mod+Enter', 'do.send', () => conversation.send(false), open);
    add('Mod+Shift+Enter', 'do.sendClose', () => conversation.send(true), open);
    add('a', 'do.assignMe', () => conversation.actions.assignMe(), open);
    add('Shift+A', 'do.assign', () => conversation.actions.assign(), open);
    add('Alt+E', 'do.resolve', () => conversation.actions.resolve(false), open);
    add('Mod+Alt+E', 'do.resolveNext', () => conversation.actions.resolve(true), open);
    add('t', 'do.thank', () => conversation.thank(), () => Boolean(conversation.data?.care?.thanks));
    add('p', 'do.promise', () => conversation.tend('promise'), () => Boolean(conversation.data));
    add('e', 'do.escalate', () => conversation.tend('escalate'), () => Boolean(conversation.data));
    add('l', 'do.correct', () => conversation.correct(), open);
    add('Shift+R', 'do.retry', () => conversation.retryLast(), open);
    add('.', 'do.copyLink', () => conversation.actions.copyLink(), open);
    add('y', 'do.rules', async () => {
      const { whyRules } = await import('./rulewhy.js');
      whyRules(this.#id);
    }, open);
    add('Escape', null, () => this.togglePanel(), () => this.#covered());
  }
}

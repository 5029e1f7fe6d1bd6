// The person behind a conversation: identities, the fields agents keep, earlier tickets. Used as the side panel and as a
// page of its own.

import { confirmDialog } from './dialogs.js';
import { fill, h, icon } from './dom.js';
import { named, t } from './i18n.js';
import { Poll } from './live.js';
import { avatar, channelMark, customerName, since } from './marks.js';
import { address, can, empty, loading, session } from './session.js';
import { date } from './time.js';
import { toast, toastProblem } from './toasts.js';

const EVERY = 5_000;
const REQUIRED = ['name', 'contact', 'company', 'industry'];
const FIELDS = [...REQUIRED, 'tier', 'note'];

export class CustomerPanel {
  root = h('aside', { class: 'pane customer', 'aria-label': t('customer'), 'data-test': 'customer-panel' });
  #id = null;
  #poll = null;
  #customer = null;
  #editing = false;
  #hide;

  /** `hide` puts the panel away where it lies over something; null where it has a place of its own. */
  constructor(hide = null) {
    this.#hide = hide;
  }

  open(id) {
    if (id === this.#id) {
      return;
    }
    this.close();
    this.#id = id;
    fill(this.root, id ? loading() : null);
    if (id) {
      this.#poll = new Poll({
        read: (etag) => session.api.poll(this.#path(), etag),
        show: (customer) => this.#show(customer),
        fail: (problem) => {
          if (!this.#customer && !problem.unsure) {
            fill(this.root, empty(problem.code === 'not_found' ? t('customer.notYet') : named('problem', problem.code)));
          }
        },
        every: EVERY,
      }).start();
    }
  }

  close() {
    this.#poll?.stop();
    this.#id = null;
    this.#customer = null;
    this.#editing = false;
  }

  #path() {
    return `/api/customers/${encodeURIComponent(this.#id)}`;
  }

  #show(customer) {
    this.#customer = customer;
    if (!this.#editing) {
      this.#draw();
    }
  }

  #draw() {
    const { fields, identities, firstSeen, lastSeen, conversations, id } = this.#customer;
    const name = customerName({ id, name: fields.name });
    const missing = REQUIRED.filter((field) => !fields[field]);
    fill(this.root,
      this.#hide ? h('button', { type: 'button', class: 'quiet panel-close', 'aria-label': t('close'), 'data-test': 'panel-close',
        on: { click: this.#hide } }, icon('close')) : null,
      h('header', { class: 'person' }, avatar(name, id),
        h('div', {}, h('h2', { dir: 'auto', 'data-test': 'customer-name' }, name),
          h('p', { class: 'sub' }, t('customer.since'), ' ', date(firstSeen)),
          h('p', { class: 'sub' }, t('customer.seen'), ' ', since(lastSeen)))),
      h('section', {},
        h('div', { class: 'section-head' }, h('h3', {}, t('customer.facts')), can('edit_customer')
          ? h('button', { type: 'button', class: 'small', 'data-test': 'customer-edit', on: { click: () => this.#edit() } }, t('edit')) : null),
        h('dl', { class: 'facts' }, FIELDS.filter((field) => fields[field]).map((field) => [
          h('dt', {}, t(`customer.${field}`)), h('dd', { dir: 'auto' }, fields[field])])),
        missing.length > 0 ? h('p', { class: 'missing' }, t('customer.missing', {
          fields: missing.map((field) => t(`customer.${field}`)).join(', '),
        })) : null),
      h('section', {}, h('h3', {}, t('customer.identities')),
        h('ul', { class: 'plain' }, identities.map((identity) => h('li', { class: 'identity' }, channelMark(identity.channel),
          h('span', {}, h('span', { dir: 'auto' }, identity.name || named('platform', identity.channel.platform)),
            h('small', { class: 'code' }, identity.id)))))),
      h('section', {}, h('h3', {}, t('customer.tickets')),
        h('ul', { class: 'plain tickets' }, conversations.map((each) => h('li', {},
          h('a', { href: address('queue', 'team', each.conversation) }, channelMark(each.channel),
            h('span', {}, h('span', {}, each.category ? named('category', each.category) : each.ticket),
              h('small', {}, t(`ticket.${each.status}`), ' · ', since(each.openedAt)))))))));
  }

  #edit(fields = this.#customer.fields, version = this.#customer.version) {
    this.#editing = true;
    const inputs = new Map(FIELDS.map((field) => [field, field === 'note'
      ? h('textarea', { rows: 4, value: fields[field] ?? '', 'data-test': `customer-${field}` })
      : h('input', { type: 'text', value: fields[field] ?? '', maxlength: 200, 'data-test': `customer-${field}` })]));
    const stop = () => {
      this.#editing = false;
      this.#draw();
      this.root.querySelector('[data-test=customer-edit]')?.focus();
    };
    const save = async () => {
      const changed = Object.fromEntries([...inputs].map(([field, input]) => [field, input.value.trim()])
        .filter(([field, value]) => value !== (fields[field] ?? '')));
      if (Object.keys(changed).length > 0 && !await this.#save(changed, version)) {
        return;
      }
      stop();
    };
    fill(this.root, h('form', { class: 'form edit', 'data-test': 'customer-form', on: {
      submit: (event) => {
        event.preventDefault();
        save();
      },
      keydown: (event) => {
        if (event.key === 'Escape' && !event.isComposing) {
          stop();
        }
      },
    } },
    h('h3', {}, t('customer.facts')),
    [...inputs].map(([field, input]) => h('label', {}, h('span', {}, t(`customer.${field}`)), input)),
    h('div', { class: 'row' },
      h('button', { class: 'primary', 'data-test': 'customer-save' }, t('save')),
      h('button', { type: 'button', on: { click: stop } }, t('cancel')))));
    inputs.get('name').focus();
  }

  async #save(changed, version) {
    try {
      this.#customer = await session.api.patch(this.#path(), changed, version);
      this.#poll.again();
      toast(t('saved'));
      return true;
    } catch (problem) {
      if (problem.code !== 'version_conflict') {
        toastProblem(problem);
        return false;
      }
    }
    return this.#settle(changed);
  }

  // Someone else saved first: both versions of what differs are shown, and the agent decides.
  async #settle(changed) {
    const theirs = await session.api.get(this.#path());
    const lines = Object.entries(changed).map(([field, value]) => h('dl', { class: 'facts' },
      h('dt', {}, t(`customer.${field}`)),
      h('dd', { dir: 'auto' }, h('del', {}, theirs.fields[field] || '–'), ' → ', h('ins', {}, value || '–'))));
    const mine = await confirmDialog({
      title: t('conflict.title'), lines: [t('conflict.edited'), ...lines], confirm: t('conflict.keepMine'), test: 'conflict-dialog',
    });
    this.#customer = theirs;
    return mine ? this.#save(changed, theirs.version) : true;
  }
}

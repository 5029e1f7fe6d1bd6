// All customers of the brand, last seen first; one of them beside the list.

import { CustomerPanel } from './customer.js';
import { fill, h, setAttribute } from './dom.js';
import { named, t } from './i18n.js';
import { avatar, channelMark, customerName, since } from './marks.js';
import { address, empty, loading, session } from './session.js';

export function showCustomers(main) {
  const panel = new CustomerPanel();
  const filter = h('input', { type: 'search', placeholder: t('customers.filter'), 'aria-label': t('customers.filter'), 'data-test': 'customer-filter' });
  const list = h('ul', { class: 'rows', 'data-test': 'customer-list' });
  const more = h('button', { type: 'button', class: 'more', hidden: true }, t('more'));
  const state = h('div', {}, loading());
  const root = h('div', { class: 'workspace two', 'data-view': 'list', 'data-panel': 'shown' },
    h('section', { class: 'pane queue', 'aria-label': t('nav.customers') },
      h('div', { class: 'bar' }, h('h1', {}, t('nav.customers')), filter),
      h('div', { class: 'scroll' }, state, list, more)),
    h('div', { class: 'pane page-pane' },
      h('a', { class: 'back', href: address('customers'), 'aria-label': t('back') }, '‹ ', t('nav.customers')), panel.root));
  let customers = [];
  let cursor = null;
  let open = null;

  const draw = () => {
    const words = filter.value.toLocaleLowerCase().trim();
    const shown = customers.filter((customer) => [customer.name, customer.company, ...customer.identities.map((each) => each.name)]
      .some((text) => text?.toLocaleLowerCase().includes(words)));
    fill(list, shown.map((customer) => {
      const name = customerName(customer);
      return h('li', {}, h('a', { class: 'row', href: address('customers', customer.id), 'data-test': 'customer-row',
        'data-customer': customer.id, 'aria-current': customer.id === open ? 'true' : null },
      h('span', { class: 'face' }, avatar(name, customer.id)),
      h('span', { class: 'line' }, h('span', { class: 'name', dir: 'auto' }, name),
        h('span', { class: 'spring' }), since(customer.lastSeen)),
      h('span', { class: 'line' }, customer.identities.map((each) => channelMark(each.channel)),
        h('span', { class: 'preview', dir: 'auto' }, customer.company ?? ''))));
    }));
    fill(state, shown.length === 0 ? empty(t('customers.none')) : null);
    more.hidden = !cursor;
  };
  const read = async () => {
    try {
      const page = await session.api.get(`/api/customers${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
      customers = [...customers, ...page.items];
      cursor = page.cursor;
      draw();
    } catch (problem) {
      fill(state, empty(named('problem', problem.code)));
    }
  };
  filter.addEventListener('input', draw);
  more.addEventListener('click', read);
  main.append(root);
  read();
  return {
    route([id = null]) {
      open = id;
      panel.open(id);
      if (!id) {
        fill(panel.root, empty(t('customers.pick')));
      }
      setAttribute(root, 'data-view', id ? 'thread' : 'list');
      for (const link of list.querySelectorAll('a')) {
        setAttribute(link, 'aria-current', link.dataset.customer === id ? 'true' : null);
      }
    },
    close() {
      panel.close();
    },
  };
}

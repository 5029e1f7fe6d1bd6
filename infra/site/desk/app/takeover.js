// What a successor gets from somebody who leaves, most urgent first, and what is left to say yes to.

import { newKey } from './api.js';
import { fill, h } from './dom.js';
import { ask, introductionText } from './handover.js';
import { named, t } from './i18n.js';
import { channelMark, customerName, since } from './marks.js';
import { address, empty, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { dateName, exact } from './time.js';
import { toast, toastProblem } from './toasts.js';

const MOST_STEPS = 60;

export async function showDigest(body, leaver) {
  const path = `/api/handovers/${encodeURIComponent(leaver)}`;
  const read = async () => {
    try {
      draw(body, await session.api.get(`${path}/digest`), act);
    } catch (problem) {
      fill(body, empty(named('problem', problem.code)));
    }
  };
  const act = async (what, wish) => {
    try {
      await session.api.post(`${path}/${what}`, wish, { key: newKey() });
      // An introduction follows acceptance where the day and the platform allow it.
      for (let more = true, i = 0; more && i < MOST_STEPS; i++) {
        ({ more } = await session.api.post(`${path}/continuation`, {}, { key: newKey() }));
      }
      toast(t('saved'));
    } catch (problem) {
      toastProblem(problem);
    }
    await read();
  };
  await read();
}

function draw(body, { leaver, lastDay, orderedBy, tickets, customers, others, more }, act) {
  fill(body,
    h('h2', { dir: 'auto' }, t('handover.from', { name: leaver.name }), ' · ', t('handover.until', { day: dateName(lastDay) })),
    h('p', { class: 'hint', dir: 'auto' }, t('handover.digestHint', { name: orderedBy.name })),
    list('ticket', tickets, act, ({ card, note, state }) => [
      h('td', {}, channelMark(card.channel), ' ', h('a', { href: address('queue', 'mine', card.conversation), dir: 'auto' }, customerName(card.customer))),
      h('td', {}, card.clock ? t('handover.due', { when: exact(card.clock.due) }) : card.waitingSince ? since(card.waitingSince) : named('handoverState', state)),
      h('td', { class: 'words', dir: 'auto' }, card.preview), h('td', { dir: 'auto' }, note)]),
    list('customer', customers, act, (customer) => [
      h('td', {}, customer.channel ? channelMark(customer.channel) : null, ' ', h('a', { href: address('queue', 'team', customer.conversation), dir: 'auto' }, customer.name || t('handover.unnamed'))),
      h('td', { dir: 'auto' }, [customer.tier, customer.company, ...(customer.tags ?? []), customer.tickets ? t('handover.tickets', { count: customer.tickets }) : ''].filter(Boolean).join(' · ')),
      h('td', { class: 'words', dir: 'auto' }, customer.preview ?? '', ' ', customer.lastAt ? since(customer.lastAt) : null),
      h('td', {}, introductionText(customer.introduction), customer.note ? h('div', { dir: 'auto' }, customer.note) : null)]),
    others.length === 0 ? null : h('section', { class: 'card', 'data-test': 'digest-others' }, h('h3', {}, t('handover.others')), h('table', {}, h('tbody', {}, others.map((item) => h('tr', {},
      h('td', {}, named('handoverKind', item.kind)), h('td', { dir: 'auto' }, item.conversation ? h('a', { href: address('queue', 'team', item.conversation) }, item.about || t('handover.unnamed')) : item.about),
      h('td', { dir: 'auto' }, item.note),
      h('td', {}, item.settled ? named('handoverState', item.state) : item.acceptable
        ? h('button', { type: 'button', class: 'small', 'data-test': 'accept-one', on: { click: () => act('acceptance', { kind: item.kind, refs: [item.ref] }) } }, t('handover.accept'))
        : h('button', { type: 'button', class: 'small', 'data-test': 'tick-own', on: { click: async () => {
          const note = await ask(t('handover.tick'), t('handover.how'));
          if (note) {
            await act('ticks', { kind: item.kind, ref: item.ref, note });
          }
        } } }, t('handover.tick')))))))),
    more > 0 ? h('p', { class: 'hint' }, t('handover.more', { count: more })) : null,
    tickets.length + customers.length + others.length === 0 ? empty(t('handover.nothing')) : null);
}

function list(kind, items, act, cells) {
  const given = items.filter(({ state }) => state === 'given');
  return items.length === 0 ? null : h('section', { class: 'card', 'data-test': `digest-${kind}` }, h('h3', {}, `${named('handoverKind', kind)} (${items.length})`),
    given.length > 0 ? h('button', { type: 'button', class: 'primary', 'data-test': `accept-${kind}`, on: { click: () => act('acceptance', { kind }) } }, t('handover.acceptAll', { count: given.length })) : null,
    tableFrame({}, h('table', {}, h('tbody', {}, items.map((item) => h('tr', { 'data-test': 'digest-row', 'data-state': item.state }, cells(item)))))));
}

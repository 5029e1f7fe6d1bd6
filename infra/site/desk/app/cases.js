// Lists beside the queue: replies that wait for a second person (for leads), what was passed on, what was set aside as spam, how channels
// stand to their platforms' limits, and how people stand with their goals.

import { newKey } from './api.js';
import { fill, h, reconcile, setAttribute } from './dom.js';
import { loadChapter, named, t } from './i18n.js';
import { Poll } from './live.js';
import { channelMark, customerName, since } from './marks.js';
import { address, can, empty, loading, session } from './session.js';
import { duration, now } from './time.js';
import { toastProblem } from './toasts.js';

const EVERY = 5_000;
const ESCALATED = { escalated: '/api/escalations?list=team', mine: '/api/escalations?list=mine' };
// Lists that are pages of their own; each is loaded when it is first opened.
const PAGES = {
  kpis: async () => {
    const { showKpis } = await import('./kpis.js');
    await loadChapter('kpis');
    return showKpis;
  },
  goals: async () => {
    const { showGoals } = await import('./goals.js');
    await Promise.all(['leads', 'goals'].map(loadChapter));
    return showGoals;
  },
};

export function showCases(main) {
  const lists = can('see_brand') ? ['proposals', 'escalated', 'mine', 'spam', 'kpis', 'goals'] : ['spam', 'escalated', 'mine', 'kpis', 'goals'];
  const tabs = new Map(lists.map((each) => [each, h('a', { role: 'tab', href: address('cases', each), 'data-test': `cases-${each}` }, t(`cases.${each}`))]));
  const hint = h('p', { class: 'hint' });
  const state = h('div', {});
  const body = h('div', { class: 'cards', 'data-test': 'case-list' });
  let list = null;
  let poll = null;
  let page = null;
  main.append(h('div', { class: 'page' }, h('h1', {}, t('nav.cases')), h('div', { class: 'tabs', role: 'tablist' }, [...tabs.values()]), hint, state, body));
  const show = ({ items, more }) => {
    fill(state, items.length === 0 ? empty(t(`cases.none.${list}`)) : more ? h('p', { class: 'hint' }, t('cases.more', { count: items.length })) : null);
    reconcile(body, items, {
      key: ({ card }) => card.conversation,
      stamp: (item) => JSON.stringify(item),
      create: (item) => draw(h('article', { class: 'card', 'data-test': 'case' }), item, list, back),
      update: (node, item) => draw(node, item, list, back),
    });
  };
  const back = async (id) => {
    try {
      await session.api.post(`/api/conversations/${encodeURIComponent(id)}/spam`, { spam: false }, { key: newKey() });
    } catch (problem) {
      toastProblem(problem);
    }
    poll.again();
  };
  const showPage = async (wanted) => {
    const show = await PAGES[wanted]();
    if (list === wanted && !page) {
      page = show(body);
    }
  };
  return {
    route([wanted = lists[0]]) {
      const next = lists.includes(wanted) ? wanted : lists[0];
      for (const [each, link] of tabs) {
        setAttribute(link, 'aria-selected', each === next ? 'true' : 'false');
      }
      if (next === list) {
        return;
      }
      list = next;
      poll?.stop();
      page?.close();
      page = null;
      body.replaceChildren();
      fill(hint, list in PAGES ? '' : t(`cases.hint.${list}`));
      if (list in PAGES) {
        fill(state);
        showPage(list);
        return;
      }
      fill(state, loading());
      poll = new Poll({
        read: (etag) => session.api.poll(ESCALATED[list] ?? `/api/cases/${list}`, etag),
        show,
        fail: (problem) => !problem.unsure && fill(state, empty(named('problem', problem.code))),
        every: EVERY,
      }).start();
    },
    close() {
      poll?.stop();
      page?.close();
      list = null;
    },
  };
}

function draw(node, { card, window, care }, list, back) {
  const left = window.closesAt ? Date.parse(window.closesAt) - now() : null;
  fill(node,
    h('header', { class: 'row' }, channelMark(card.channel), h('strong', { dir: 'auto' }, customerName(card.customer)), since(care?.proposal?.at ?? card.lastAt),
      h('span', { class: 'spring' }),
      list === 'spam' ? h('button', { type: 'button', class: 'small', 'data-test': 'case-not-spam', on: { click: () => back(card.conversation) } }, t('care.notSpam')) : null,
      h('a', { href: address('queue', 'team', card.conversation), 'data-test': 'case-open' }, t('cases.open'))),
    care?.proposal ? h('p', { dir: 'auto' }, t('care.waits', { name: care.proposal.author?.name ?? '' })) : null,
    care?.escalation && ESCALATED[list] ? h('p', { dir: 'auto', 'data-test': 'case-escalation' }, t('escalate.stands', { level: care.escalation.level, who: care.escalation.by?.name ?? '', why: named('escalation', care.escalation.reason) })) : null,
    h('p', { class: 'words', dir: 'auto' }, card.preview),
    list === 'proposals' && !window.canReply ? h('p', { class: 'hint' }, t(`window.${window.reason}`)) : null,
    list === 'proposals' && window.canReply && left > 0 ? h('p', { class: 'hint' }, t('window.left', { time: duration(left) })) : null);
  return node;
}

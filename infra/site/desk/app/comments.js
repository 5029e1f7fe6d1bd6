// What can be done to one public comment besides answering below it, and what has become of that.

import { h } from './dom.js';
import { t } from './i18n.js';
import { can } from './session.js';
import { clockTime, exact } from './time.js';

const HOW = { accepted: 'done', failed: 'failed', uncertain: 'uncertain' };

/** The menu at a comment; null where nothing can be done. `act(what, entry)` does it. */
export function commentMenu(entry, act) {
  const acts = entry.can ?? [];
  if (acts.length === 0 || !can('reply')) {
    return null;
  }
  const menu = h('details', { class: 'acts', 'data-test': 'comment-menu', on: {
    keydown: (event) => {
      if (event.key === 'Escape' && menu.open) {
        event.stopPropagation();
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    },
  } },
  h('summary', { 'aria-label': t('comment.menu'), title: t('comment.menu') }, '⋯'),
  h('div', {}, acts.map((what) => h('button', { type: 'button', 'data-test': `comment-${what}`, on: {
    click: () => {
      menu.open = false;
      act(what, entry);
    },
  } }, t(`comment.${what}`)))));
  return menu;
}

/** Who hid a comment or showed it again, when, why, and how far that got. */
export function visibilityText({ wanted, by, delivery }) {
  return t(`comment.${wanted}.${HOW[delivery.state] ?? 'pending'}`, { who: by.name || t('thread.system') });
}

export function visibilityMark({ visibility }) {
  if (!visibility) {
    return null;
  }
  const { at, reason, delivery } = visibility;
  return h('p', { class: 'visibility', 'data-state': HOW[delivery.state] ?? 'pending', 'data-test': 'visibility' },
    visibilityText(visibility), ' ', h('time', { datetime: at, title: exact(at) }, clockTime(at)),
    reason ? h('q', { dir: 'auto' }, reason) : null,
    delivery.reason ? h('small', { class: 'code' }, delivery.reason) : null);
}

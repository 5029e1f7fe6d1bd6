// What every screen may ask for: the API, the signed-in agent, where the page is.

import { h } from './dom.js';
import { t } from './i18n.js';

/** Set once at start; `me` is replaced when the agent's status changes. */
export const session = { api: null, auth: null, me: null };

export function can(permission) {
  return session.me.permissions.includes(permission);
}

/** The parts of the address after `#/`, decoded. */
export function place() {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
}

export function address(...parts) {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

export function go(...parts) {
  location.hash = address(...parts);
}

/** A place holder while something is read. */
export function loading() {
  return h('p', { class: 'notice loading', role: 'status', 'data-test': 'loading' }, t('loading'));
}

/** What an empty screen says. */
export function empty(title, hint) {
  return h('div', { class: 'notice', 'data-test': 'empty' }, h('strong', {}, title), hint ? h('p', {}, hint) : null);
}

// What somebody should know of a ticket in the queue: its last reply failed, its turn has come, or what it is held back for.

import { h, setText } from './dom.js';
import { loadChapter, t } from './i18n.js';
import { moment } from './time.js';

/** Writes it into a row of the queue once the words have come. */
export async function tellAttention(node, { attention, waits }) {
  await loadChapter('attention');
  setText(node, [attention && t(`attention.${attention}`), waits && heldText(waits)].filter(Boolean).map((each) => `! ${each}`).join(' '));
}

/** What routing holds a ticket back for, or nothing where it does not; needs the words of `attention`. */
export function heldBack(waits) {
  return waits ? h('p', { dir: 'auto', 'data-test': 'held-back' }, heldText(waits)) : null;
}

function heldText({ for: what, team, until }) {
  return t(`waits.${what}`, { team: team.name, until: moment(until) });
}

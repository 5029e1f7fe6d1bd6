// Small marks used all over the desk: channel, person, chips for what triage decided.

import { h, setText } from './dom.js';
import { languageName, named, t } from './i18n.js';
import { ago, countdown, exact, now } from './time.js';

const MARKS = {
  facebook: 'Fb', instagram: 'Ig', whatsapp: 'Wa', wechat: '微', wecom: '企', weibo: '博', douyin: '抖', kuaishou: '快',
  x: 'X', linkedin: 'in', signed: 'Ch',
};

/** A square with the platform's short mark; the full name is its text for those who cannot see it. */
export function channelMark(channel) {
  const name = `${named('platform', channel.platform)} · ${channel.name}`;
  return h('span', { class: 'channel', 'data-platform': channel.platform, role: 'img', 'aria-label': name, title: name },
    MARKS[channel.platform] ?? channel.platform.slice(0, 2));
}

/** What to call a customer whom the platform has not named. */
export function customerName(customer) {
  return customer.name || t('customer.unnamed', { id: customer.id.slice(-6) });
}

export function avatar(name, id) {
  let hue = 0;
  for (const letter of id) {
    hue = (hue * 31 + letter.codePointAt(0)) % 12;
  }
  const first = [...name.trim()][0] ?? '?';
  return h('span', { class: 'avatar', 'data-hue': hue, 'aria-hidden': 'true' }, first.toLocaleUpperCase());
}

/** When something happened: relative, and exact on hovering. */
export function since(instant) {
  return h('time', { datetime: instant, title: exact(instant), 'data-ago': true }, ago(instant));
}

/** A countdown to an instant ahead; past it, nothing is left. */
export function until(instant) {
  return h('time', { datetime: instant, title: exact(instant), 'data-until': true }, left(instant));
}

function left(instant) {
  return countdown(Math.max(0, Date.parse(instant) - now()));
}

export function refreshTimes() {
  for (const time of document.querySelectorAll('time[data-until]')) {
    setText(time, left(time.dateTime));
  }
  for (const time of document.querySelectorAll('time[data-ago]')) {
    setText(time, ago(time.dateTime));
  }
}

/** Priority, category, sentiment, language and flags of a ticket as chips. */
export function ticketChips(ticket) {
  return [
    h('span', { class: 'chip priority', 'data-priority': ticket.priority, title: t(`priority.${ticket.priority}`) },
      ticket.priority),
    h('span', { class: 'chip' }, named('category', ticket.category)),
    ticket.sentiment === 'neutral' ? null : h('span', { class: 'chip sentiment', 'data-sentiment': ticket.sentiment },
      ticket.sentiment === 'negative' ? '▼ ' : '▲ ', named('sentiment', ticket.sentiment)),
    ticket.language && ticket.language !== 'und'
      ? h('span', { class: 'chip plain', title: languageName(ticket.language) }, ticket.language) : null,
    (ticket.tags ?? []).map((tag) => h('span', { class: 'chip plain', dir: 'auto' }, '# ', tag)),
    ticket.flags.map((flag) => h('span', { class: 'chip flag' }, '⚑ ', named('flag', flag))),
  ];
}

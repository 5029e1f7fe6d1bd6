// The timeline of a conversation as it is read: day marks, bubbles, notes, folded events, delivery states.

import { commentMenu, visibilityMark, visibilityText } from './comments.js';
import { fill, h, icon, reconcile } from './dom.js';
import { known, named, t } from './i18n.js';
import { clockTime, dayName, dayOf, exact } from './time.js';

const TALK = new Set(['message', 'reply', 'echo', 'note']);
const TOGETHER = 180_000;
const FOLD_FROM = 3;
const STATE_MARKS = {
  queued: '◷', sending: '↗', accepted: '✓', delivered: '✓✓', read: '✓✓', held: '‖', failed: '✕', uncertain: '?',
};

/**
 * Draws `entries` into `list`. `context` has `language`, `customer` and what the buttons do: `retry(entry)`, `jump(id)`,
 * `act(what, comment)`; `id` is the conversation's; `find(entry, place)` promises what became of a file, with its address;
 * `reveal(entry)` the words in full.
 */
export function drawThread(list, entries, context) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  reconcile(list, blocksOf(entries), {
    key: (block) => block.key,
    stamp: (block) => JSON.stringify([block, block.entry?.replyTo && quoted(byId.get(block.entry.replyTo)), context.cares]),
    create: (block) => draw(h('li'), block, byId, context),
    update: (node, block) => draw(node, block, byId, context),
  });
}

// Runs of three or more events between two messages become one line that opens.
function blocksOf(entries) {
  const blocks = [];
  let day = null;
  let events = [];
  let before = null;
  const flush = () => {
    if (events.length >= FOLD_FROM) {
      blocks.push({ key: `fold-${events[0].id}`, events });
    } else {
      blocks.push(...events.map((entry) => ({ key: entry.id, entry, minor: true })));
    }
    events = [];
  };
  for (const entry of entries) {
    const today = dayOf(entry.at);
    if (today !== day) {
      flush();
      day = today;
      before = null;
      blocks.push({ key: `day-${day}`, day: entry.at });
    }
    if (TALK.has(entry.type)) {
      flush();
      blocks.push({ key: entry.id, entry, goesOn: goesOn(before, entry), again: stuck(entry) && sentAgain(entries, entry) });
      before = entry;
    } else {
      events.push(entry);
      before = null;
    }
  }
  flush();
  return blocks;
}

function stuck(entry) {
  return entry.delivery?.state === 'failed' || entry.delivery?.state === 'uncertain';
}

function goesOn(before, entry) {
  return before !== null && before.type === entry.type && before.author.id === entry.author.id
    && Date.parse(entry.at) - Date.parse(before.at) < TOGETHER;
}

function draw(node, block, byId, context) {
  if (block.day) {
    node.className = 'day';
    fill(node, h('span', {}, dayName(block.day)));
  } else if (block.events) {
    drawFold(node, block.events, context);
  } else if (block.minor) {
    node.className = 'event';
    node.dataset.test = 'entry';
    node.dataset.type = block.entry.type;
    fill(node, eventLine(block.entry, context));
  } else {
    drawBubble(node, block, byId, context);
  }
  return node;
}

function drawFold(node, events, context) {
  const open = node.querySelector('details')?.open ?? false;
  node.className = 'event fold';
  fill(node, h('details', { open },
    h('summary', {}, t('thread.events', { count: events.length }), ' · ', eventText(events.at(-1), context)),
    h('ul', {}, events.map((entry) => h('li', { 'data-test': 'entry', 'data-type': entry.type },
      eventLine(entry, context))))));
}

function eventLine(entry, context) {
  return [h('time', { datetime: entry.at, title: exact(entry.at) }, clockTime(entry.at)), ' ',
    h('span', { class: entry.verdict === 'breached' ? 'verdict' : null }, eventText(entry, context)),
    entry.rules ? fired(entry, context) : null,
    entry.verdict === 'breached' && entry.reckoning ? way(entry) : null];
}

function way(entry) {
  const node = h('div', {});
  tellDue(node, entry);
  return node;
}

async function tellDue(...what) {
  const { tellWay } = await import('./reckoning.js');
  tellWay(...what);
}

function assignmentText({ assignee, author, team }, who) {
  if (assignee) {
    return assignee.username === author.id ? t('thread.took', { who }) : t('thread.assigned', { who, agent: assignee.name });
  }
  return t('thread.released', { who, team: team?.name ?? '' });
}

function eventText(entry, context) {
  const who = entry.author.kind === 'system' ? t('thread.system') : authorName(entry, context);
  switch (entry.type) {
    case 'assignment':
      return assignmentText(entry, who) + (known('why', entry.reason) ? `: ${known('why', entry.reason)}` : '');
    case 'status':
      return entry.outcome
        ? t('thread.resolvedAs', { who, outcome: named('outcome', entry.outcome) })
        : t('thread.status', { who, status: named('statusChange', entry.status) });
    case 'clock':
      return t(`thread.clock.${entry.verdict}`, { clock: t(`clock.${entry.clock}`) });
    case 'reveal':
      return t(entry.revealed?.whole ? 'thread.export' : 'thread.reveal', { who });
    case 'correction':
      return t('thread.corrected', { who });
    case 'visibility':
      return visibilityText(entry.visibility);
    case 'receipt':
      return named('receipt', entry.detail ?? 'delivered');
    case 'reaction':
      return t('thread.reaction', { who, reaction: entry.text || entry.detail || '' });
    default:
      return context.tell?.(entry, who) ?? t('thread.event', { who, event: named('event', entry.detail ?? entry.text ?? 'unknown') });
  }
}

function authorName(entry, context) {
  if (entry.author.kind === 'customer') {
    return entry.author.name || context.customer;
  }
  return entry.author.name || t(`author.${entry.author.kind}`);
}

function drawBubble(node, { entry, goesOn: continued, again }, byId, context) {
  const state = entry.delivery?.state ?? null;
  node.className = ['entry', entry.type, continued ? 'on' : '', entry.privately ? 'private' : '', entry.hidden ? 'out-of-sight' : '']
    .filter(Boolean).join(' ');
  node.dataset.test = 'entry';
  node.dataset.entry = entry.id;
  node.dataset.type = entry.type;
  if (state) {
    node.dataset.delivery = state;
  }
  const answered = entry.replyTo ? byId.get(entry.replyTo) : null;
  fill(node, h('article', { class: 'bubble' },
    h('header', { class: continued && !entry.can?.length && !entry.privately && !entry.template && !entry.automatic && !entry.approver ? 'visually-hidden' : 'by' },
      entry.type === 'note' || entry.privately ? icon('lock') : null,
      h('span', { dir: 'auto' }, authorName(entry, context)),
      entry.type === 'note' ? h('span', {}, t('thread.note')) : null,
      entry.privately ? h('span', { 'data-test': 'privately-said' }, t('thread.privately')) : null,
      entry.template ? h('span', { 'data-test': 'template-said' }, t('template'), ' ', entry.template) : null,
      entry.automatic ? h('span', { 'data-test': 'automatic' }, t('automatic'), ' ', entry.automatic.article) : null,
      entry.approver ? h('span', { dir: 'auto', 'data-test': 'approver' }, t('thread.approved', { name: entry.approver.name })) : null,
      entry.type === 'echo' ? h('span', {}, t('thread.echo')) : null,
      commentMenu(entry, context.act)),
    answered ? h('button', { type: 'button', class: 'quote', on: { click: () => context.jump(answered.id) } },
      quoted(answered)) : null,
    entry.text ? h('p', { class: entry.takenBack ? 'text withdrawn' : 'text', dir: 'auto',
      lang: entry.type === 'message' ? context.language : null, 'data-test': 'entry-text' }, entry.text) : null,
    (entry.attachments ?? []).map((each, place) => file(entry, each, place, context)),
    entry.takenBack ? h('p', { class: 'mark' }, t('thread.takenBack')) : null,
    visibilityMark(entry),
    entry.rules ? fired(entry, context) : null,
    h('footer', { class: 'foot' },
      (entry.reactions ?? []).length > 0 ? h('span', { class: 'reactions' }, entry.reactions.join(' ')) : null,
      entry.edited ? h('span', {}, t('thread.edited')) : null,
      h('time', { datetime: entry.at, title: exact(entry.at) }, clockTime(entry.at)),
      state ? h('span', { class: 'state', 'data-test': 'delivery' },
        STATE_MARKS[state], ' ', t(`delivery.${state}`)) : null)),
  trouble(entry, again, context));
  if (entry.masked) {
    mark(node.querySelector('.text'), entry, context);
  }
}

// What went wrong with a reply, and the one thing that can be done about it.
function trouble(entry, again, context) {
  const { state, reason } = entry.delivery ?? {};
  if (!['held', 'failed', 'uncertain'].includes(state)) {
    return null;
  }
  return h('div', { class: `trouble ${state}`, 'data-test': 'delivery-reason' },
    h('span', {}, again ? t('delivery.repeated') : t(`delivery.why.${state}`), ' ',
      reason ? h('small', { class: 'code' }, reason) : null),
    state === 'held' || again ? null : h('button', { type: 'button', 'data-test': 'retry',
      on: { click: () => context.retry(entry) } }, t(state === 'uncertain' ? 'delivery.sendAnyway' : 'tryAgain')));
}

/** Whether the words of a reply were sent once more by a later one. */
export function sentAgain(entries, entry) {
  return entries.slice(entries.indexOf(entry) + 1).some((each) => each.type === 'reply' && each.text === entry.text
    && each.attachments?.[0]?.reference === entry.attachments?.[0]?.reference);
}

function quoted(entry) {
  if (!entry) {
    return '';
  }
  const text = entry.text || (entry.attachments ?? []).map((each) => named('attachment', each.kind)).join(', ');
  return text.length > 90 ? `${[...text].slice(0, 90).join('')}…` : text;
}

async function mark(...words) {
  const { showMasked } = await import('./masked.js');
  showMasked(...words);
}

// The part of the page that shows pictures and files comes when it is needed.
function file(entry, each, place, context) {
  const node = h('div', {}, icon('file'), each.title || named('attachment', each.kind));
  show(node, entry, each, place, context);
  return node;
}

async function show(...file) {
  const { showFile } = await import('./received.js');
  showFile(...file);
}

// What the brand's rules say to it comes when it is needed.
function fired(entry, context) {
  const node = h('div', {});
  tell(node, entry, context.id);
  return node;
}

async function tell(...what) {
  const { tellRules } = await import('./rulewhy.js');
  tellRules(...what);
}

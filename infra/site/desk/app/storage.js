// What this browser remembers for the agent: settings of the desk, drafts, what was seen. Storage may be full or refused;
// then the desk forgets, but works.

const PREFIX = 'desk.';
const DRAFT_DAYS = 30;
const SEEN_LIMIT = 400;

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the value lives as long as the page.
  }
}

export function recall(name, fallback = null) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

/**
 * The unsent words of a conversation: `{mode, reply, private, note, to, key}`. What is meant for the writer of
 * the comment `to` alone is kept apart from what everybody may read. The key is the idempotency key of a send whose outcome is
 * not known, so that sending the same words again cannot reach the customer twice.
 */
export function draft(conversation) {
  return { mode: 'reply', reply: '', private: '', note: '', to: null, key: null, ...recall(`draft.${conversation}`, {}) };
}

export function keepDraft(conversation, value) {
  if (value.reply || value.private || value.note) {
    remember(`draft.${conversation}`, { ...value, at: Date.now() });
  } else {
    forget(`draft.${conversation}`);
  }
}

export function hasDraft(conversation) {
  return recall(`draft.${conversation}`) !== null;
}

/** Drops drafts that nobody has touched for a month. */
export function dropOldDrafts() {
  const oldest = Date.now() - DRAFT_DAYS * 86_400_000;
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(`${PREFIX}draft.`)) {
      const short = name.slice(PREFIX.length);
      if ((recall(short, {})?.at ?? 0) < oldest) {
        forget(short);
      }
    }
  }
}

// Every row of the queue asks every second, so what was seen is read once; another tab's change is read again.
let seenBefore = null;
addEventListener('storage', () => {
  seenBefore = null;
});

function allSeen() {
  seenBefore ??= recall('seen', {});
  return seenBefore;
}

/** The instant up to which this agent has seen a conversation, as ISO text; empty if never. */
export function seenUntil(conversation) {
  return allSeen()[conversation] ?? '';
}

export function markSeen(conversation, at) {
  const seen = allSeen();
  if (seen[conversation] === at) {
    return;
  }
  delete seen[conversation];
  seen[conversation] = at;
  const names = Object.keys(seen);
  for (const name of names.slice(0, Math.max(0, names.length - SEEN_LIMIT))) {
    delete seen[name];
  }
  remember('seen', seen);
}

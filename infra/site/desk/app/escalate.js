// Passing a ticket on to whoever can do more, with word to the customer; and handing it back with an answer.

import { newKey } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, t } from './i18n.js';
import { session } from './session.js';
import { instantAt, wallClock } from './time.js';
import { toast, toastProblem } from './toasts.js';

const LONGEST = 4_000;
const TRIES = 3;

const pathOf = (id) => `/api/conversations/${encodeURIComponent(id)}/escalations`;

/** Asks to whom, why, with what context and which words to the customer; tells the API, and the agent what became of it. */
export async function escalate(id) {
  try {
    const choices = await session.api.get(pathOf(id));
    const wish = await askWish(id, choices);
    if (wish) {
      tellOutcome(await carryOut(pathOf(id), wish));
    }
  } catch (problem) {
    toastProblem(problem);
  }
}

/** Says what an escalation has left unsaid. */
export async function tellNow(id) {
  try {
    tellOutcome(await session.api.post(`${pathOf(id)}/telling`, {}));
  } catch (problem) {
    toastProblem(problem);
  }
}

/** Asks for the answer, and hands the ticket back with it. */
export async function handBack(id) {
  const words = area('escalate-answer', '', true);
  const answer = await openDialog({
    title: t('escalate.back'),
    test: 'handback-dialog',
    build: (close) => form(close, t('escalate.back'), () => words.value.trim() && { answer: words.value.trim() },
      h('label', {}, h('span', {}, t('escalate.answer')), words)),
  });
  if (answer) {
    try {
      await carryOut(`${pathOf(id)}/back`, answer);
    } catch (problem) {
      toastProblem(problem);
    }
  }
}

// Where nobody knows whether it was done, the same key finishes it and does nothing twice.
async function carryOut(path, body) {
  const key = newKey();
  for (let tried = 1; ; tried++) {
    try {
      return await session.api.post(path, body, { key });
    } catch (problem) {
      if (!problem.unsure || tried === TRIES) {
        throw problem;
      }
    }
  }
}

function tellOutcome({ customer }) {
  const { state, reason, alternatives } = customer;
  const left = alternatives.map((each) => t(`alternative.${each}`)).join(' ');
  toast([t(`escalated.${state}`), reason ? t('escalate.why', { why: named('hindrance', reason) }) : '', left].filter(Boolean).join(' '), { bad: state === 'not_told' });
}

function askWish(id, first) {
  const { superiors, departments, reasons, hindrance, alternatives } = first;
  const target = h('select', { required: true, 'data-first': '', 'data-test': 'escalate-to' },
    superiors.map(({ username, name }) => h('option', { value: `superior:${username}` }, t('escalate.superior', { name }))),
    departments.map(({ id: team, name }) => h('option', { value: `team:${team}` }, t('escalate.department', { name }))));
  const reason = h('select', { 'data-test': 'escalate-reason' }, reasons.map((each) => h('option', { value: each }, named('escalation', each))));
  const context = area('escalate-context', '', true);
  const tried = area('escalate-tried', '', false);
  const tells = h('input', { type: 'checkbox', checked: !hindrance, disabled: Boolean(hindrance), 'data-test': 'escalate-tells' });
  const until = h('input', { type: 'datetime-local', value: first.until ? wallClock(Date.parse(first.until)) : '', 'data-test': 'escalate-until' });
  const words = area('escalate-words', first.words, false);
  let proposed = first.words;
  let asked = 0;
  const chosen = () => {
    const [kind, ...rest] = target.value.split(':');
    return { [kind]: rest.join(':') };
  };
  // What the agent has changed is not touched any more.
  const propose = async () => {
    if (words.value !== proposed || !until.value) {
      return;
    }
    const turn = ++asked;
    const team = chosen().team;
    try {
      const next = await session.api.get(`${pathOf(id)}?until=${encodeURIComponent(instantAt(until.value))}${team ? `&team=${encodeURIComponent(team)}` : ''}`);
      if (turn === asked && words.value === proposed) {
        words.value = next.words;
        proposed = next.words;
      }
    } catch (problem) {
      toastProblem(problem);
    }
  };
  target.addEventListener('change', propose);
  until.addEventListener('change', propose);
  if (!superiors.length && departments.length) {
    propose();
  }
  const read = () => {
    const told = tells.checked && words.value.trim();
    if (!target.value || !context.value.trim() || (told && !until.value)) {
      return null;
    }
    return { ...chosen(), reason: reason.value, context: context.value.trim(), ...(tried.value.trim() ? { tried: tried.value.trim() } : {}),
      ...(told ? { words: told, until: instantAt(until.value) } : {}) };
  };
  return openDialog({
    title: t('escalate.title'),
    test: 'escalate-dialog',
    build: (close) => form(close, t('escalate.send'), read,
      superiors.length === 0 ? h('p', { class: 'hint' }, t('escalate.nobodyAbove')) : null,
      h('label', {}, h('span', {}, t('escalate.to')), target),
      h('label', {}, h('span', {}, t('escalate.reason')), reason),
      h('label', {}, h('span', {}, t('escalate.context')), context),
      h('label', {}, h('span', {}, t('escalate.tried')), tried),
      hindrance ? h('p', { class: 'hint', 'data-test': 'escalate-hindrance' }, t('escalate.why', { why: named('hindrance', hindrance) }), ' ', alternatives.map((each) => t(`alternative.${each}`)).join(' ')) : null,
      h('label', { class: 'check' }, tells, h('span', {}, t('escalate.tells'))),
      h('label', {}, h('span', {}, t('escalate.until')), until),
      h('label', {}, h('span', {}, t('escalate.words')), words)),
  });
}

function area(test, value, required) {
  const text = h('textarea', { rows: 3, required, maxlength: LONGEST, dir: 'auto', 'data-test': test });
  text.value = value;
  return text;
}

function form(close, send, read, ...content) {
  const body = h('div', { class: 'dialog-body form' });
  fill(body, content);
  return h('form', { on: { submit: (event) => {
    event.preventDefault();
    const answer = read();
    if (answer) {
      close(answer);
    }
  } } }, body,
  h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
    h('button', { class: 'primary', 'data-test': 'escalate-send' }, send)));
}

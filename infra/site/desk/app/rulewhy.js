// The flight recorder: what the brand's rules did with a message, and why the others did nothing.

import { heldBack } from './attention.js';
import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { loadChapter, named, t } from './i18n.js';
import { actionText, conditionText, seenText } from './ruletexts.js';
import { empty, session } from './session.js';
import { moment } from './time.js';
import { toastProblem } from './toasts.js';

const MARKS = { fired: '✓', failed: '✕', stopped: '‖', other_event: '–' };
// What became of rules at the time never changes.
const traces = new Map();

/** Under a message that fired rules: their names, and their advice for whoever answers. */
export async function tellRules(node, entry, conversation) {
  let trace;
  try {
    [trace] = await Promise.all([traceOf(conversation, entry.id), loadChapter('rules')]);
  } catch {
    return;
  }
  if (!trace) {
    return;
  }
  const fired = trace.steps.filter(({ outcome }) => outcome === 'fired').map(({ rule }) => rule);
  const advice = fired.flatMap(({ then }) => then).filter(({ is }) => is === 'advise');
  fill(node, advice.map(({ text }) => h('p', { class: 'hint', dir: 'auto', 'data-test': 'rule-advice' }, text)),
    h('button', { type: 'button', class: 'small quiet', 'data-test': 'rule-fired', on: { click: () => showTraces([trace]) } },
      fired.map(({ name }) => name).join(', ')));
}

/** What became of the rules in the newest stretch of a conversation, and what its ticket is held back for. */
export async function whyRules(conversation) {
  try {
    const [{ items, waits }] = await Promise.all([session.api.get(path(conversation)), ...['rules', 'attention'].map(loadChapter)]);
    await showTraces(items, waits);
  } catch (problem) {
    toastProblem(problem);
  }
}

function path(conversation) {
  return `/api/conversations/${encodeURIComponent(conversation)}/rules`;
}

function traceOf(conversation, entry) {
  const key = `${conversation}/${entry}`;
  if (!traces.has(key)) {
    const answer = session.api.get(`${path(conversation)}?entry=${encodeURIComponent(entry)}`).then(({ items }) => items[0] ?? null);
    answer.catch(() => traces.delete(key));
    traces.set(key, answer);
  }
  return traces.get(key);
}

function showTraces(items, waits) {
  return openDialog({ title: t('rules.why'), test: 'rule-trace', wide: true, build: () => h('div', { class: 'dialog-body' }, heldBack(waits),
    items.length === 0 ? empty(t('rules.whyNone'), t('rules.whyNoneHint')) : items.map((item) => h('section', {},
      h('h3', {}, moment(item.at), ' · ', item.verdict ? [t(`thread.clock.${item.verdict}`, { clock: t(`clock.${item.clock}`) }), ' · '] : null,
        t('rules.version', { number: item.version })),
      h('ol', {}, item.steps.map((step) => h('li', { 'data-test': 'rule-step', 'data-outcome': step.outcome }, told(step)))))),
  ) });
}

function told({ rule, outcome, condition, seen, by }) {
  const wanted = rule.when[condition];
  return [
    h('strong', { dir: 'auto' }, `${MARKS[outcome] ?? '·'} ${rule.name}`), ' ', named('ruleOutcome', outcome),
    outcome === 'fired' ? h('div', {}, rule.then.map((action) => h('span', { class: 'chip', dir: 'auto' }, actionText(action)))) : null,
    outcome === 'failed' ? h('div', { dir: 'auto' }, t('rules.wanted', { wanted: conditionText(wanted), seen: seenText(wanted, seen) })) : null,
    outcome === 'stopped' ? h('div', {}, t('rules.stoppedBy', { rule: by })) : null,
  ];
}

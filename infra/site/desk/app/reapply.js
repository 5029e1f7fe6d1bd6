// Changed policies for tickets that are open: what they would do, why somebody wants that, and how far it has come.

import { newKey } from './api.js';
import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { loadChapter, named, number, t } from './i18n.js';
import { address, empty, loading, session } from './session.js';
import { moment } from './time.js';
import { toastProblem } from './toasts.js';

const EVERY = 2_000;
const SHOWN = 5;
const LONGEST_REASON = 300;

/** What is said under the policies, for who may apply them; runs are followed as long as the node is on the page. */
export async function showReapplies(node, every = EVERY) {
  await loadChapter('reapply');
  const runs = h('div', { 'data-test': 'reapply-runs', role: 'status' }, loading());
  let timer = 0;
  const read = async () => {
    clearTimeout(timer);
    try {
      const { items } = await session.api.get('/api/reapplies');
      fill(runs, items.slice(0, SHOWN).map((run) => runLine(run, read)));
      if (node.isConnected !== false && items.some(({ status }) => status === 'running')) {
        timer = setTimeout(read, every);
      }
    } catch (problem) {
      fill(runs, empty(named('problem', problem.code)));
    }
  };
  const begin = async () => {
    if (await apply()) {
      await read();
    }
  };
  fill(node, h('p', { class: 'hint' }, t('reapply.hint'), ' ',
    h('button', { type: 'button', class: 'small', 'data-test': 'reapply', on: { click: begin } }, t('reapply.begin'))), runs);
  await read();
}

/** Says what an application would do, asks why, and orders it. Resolves with true where it was ordered. */
async function apply() {
  let preview = null;
  try {
    preview = await session.api.post('/api/reapplies/preview', {});
  } catch (problem) {
    toastProblem(problem);
    return false;
  }
  // One key for one dialog: a call that is sent twice begins one run.
  const key = newKey();
  const reason = h('textarea', { rows: 3, required: true, maxlength: LONGEST_REASON, dir: 'auto', 'data-first': true, 'data-test': 'reapply-reason' });
  const nothing = preview.changed === 0 && !preview.more;
  return await openDialog({
    title: t('reapply.title'),
    test: 'reapply-dialog',
    build: (close) => h('form', { on: { submit: async (event) => {
      event.preventDefault();
      if (reason.value.trim() && await order(preview.policies, reason.value.trim(), key)) {
        close(true);
      }
    } } },
    h('div', { class: 'dialog-body form' }, told(preview),
      nothing ? null : [h('p', { class: 'sub' }, t('reapply.stays')), h('label', {}, h('span', {}, t('reapply.reason')), reason)]),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(false) } }, t(nothing ? 'close' : 'cancel')),
      nothing ? null : h('button', { class: 'primary', 'data-test': 'reapply-go' }, t('reapply.go')))),
  }) === true;
}

function told({ open, more, changed, overdue, moves }) {
  if (changed === 0) {
    return h('p', { 'data-test': 'reapply-told' }, t(more ? 'reapply.noneOfFirst' : 'reapply.none', { count: open }));
  }
  return [
    h('p', { 'data-test': 'reapply-told' }, t(more ? 'reapply.changesOfFirst' : 'reapply.changes', { count: changed, open })),
    overdue > 0 ? h('p', { class: 'error', 'data-test': 'reapply-overdue' }, t('reapply.overdue', { count: overdue })) : null,
    h('ul', { 'data-test': 'reapply-moves' }, moves.map(({ was, now, tickets }) => h('li', {},
      t('reapply.move', { was: policy(was), now: policy(now), count: tickets })))),
  ];
}

async function order(policies, reason, key) {
  try {
    await session.api.post('/api/reapplies', { policies, reason }, { key });
    return true;
  } catch (problem) {
    toastProblem(problem);
    return false;
  }
}

function runLine(run, read) {
  const running = run.status === 'running';
  const cancel = async () => {
    const sure = await confirmDialog({ title: t('reapply.cancel'), lines: [t('reapply.cancelHint')], confirm: t('reapply.cancel'), danger: true });
    if (sure) {
      try {
        await session.api.post(`/api/reapplies/${encodeURIComponent(run.id)}/cancellation`, {}, { key: newKey() });
      } catch (problem) {
        toastProblem(problem);
      }
      await read();
    }
  };
  return h('div', { class: 'notice', 'data-test': 'reapply-run', 'data-status': run.status },
    h('p', {}, h('strong', {}, named('reapplyStatus', run.status)), ' ', t('reapply.ordered', { who: run.by.name, at: moment(run.orderedAt) }), ': ',
      h('span', { dir: 'auto' }, run.reason)),
    running && !run.listed ? h('p', {}, t('reapply.listing')) : h('p', {},
      running ? h('progress', { max: Math.max(1, run.total), value: run.seen, 'aria-label': t('reapply.progress') }) : null, ' ',
      t('reapply.seen', { seen: run.seen, total: run.total, changed: run.changed, unchanged: run.unchanged })),
    run.failures > 0 ? h('details', { 'data-test': 'reapply-failed' }, h('summary', {}, t('reapply.failed', { count: run.failures })),
      h('ul', {}, run.failed.map((id) => h('li', {}, h('a', { href: address('c', id) }, id))),
        run.failures > run.failed.length ? h('li', {}, `… ${number(run.failures - run.failed.length)}`) : null)) : null,
    running ? h('p', {}, h('button', { type: 'button', class: 'small', 'data-test': 'reapply-cancel', on: { click: cancel } }, t('reapply.cancel'))) : null);
}

function policy(name) {
  return name ? name.replace('@', ' v') : t('reapply.nothing');
}

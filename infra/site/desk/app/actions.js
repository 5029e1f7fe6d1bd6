// What can be done with a ticket besides answering: take it, hand it on, resolve it. Someone else may be faster; then the
// agent decides with the new state in view.

import { confirmDialog, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { holdBack, isHeldBack } from './pending.js';
import { session } from './session.js';
import { toast, toastProblem } from './toasts.js';

const OUTCOMES = ['solved', 'answered', 'handed_over', 'no_answer_needed', 'thanked', 'spam'];

export class TicketActions {
  #view;
  #workspace;

  /** `view` has the open conversation as `data` and reads it anew with `refresh()`. */
  constructor(view, workspace) {
    this.#view = view;
    this.#workspace = workspace;
  }

  assignMe() {
    return this.#assignTo({ agent: session.me.username }, session.me.name);
  }

  async assign() {
    const { data } = this.#view;
    let colleagues;
    try {
      colleagues = await session.api.get('/api/colleagues');
    } catch (problem) {
      toastProblem(problem);
      return;
    }
    const me = session.me.username;
    const agents = colleagues.agents
      .filter((agent) => agent.username !== me)
      .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
    const { pick } = await import('./picker.js');
    const choice = await pick({
      title: t('assign.title'),
      placeholder: t('assign.find'),
      test: 'assign-dialog',
      choices: [
        { id: me, text: t('assign.me'), body: { agent: me }, name: session.me.name },
        { id: 'nobody', text: t('assign.nobody'), hint: data.ticket.team.name, body: { agent: null }, name: t('assign.nobody') },
        ...agents.map((agent) => ({
          id: agent.username, text: agent.name, name: agent.name, body: { agent: agent.username },
          hint: t('assign.load', { status: t(`status.${agent.status}`), load: agent.load, capacity: agent.capacity }),
        })),
        ...colleagues.teams.filter((team) => team.id !== data.ticket.team.id).map((team) => ({
          id: `team:${team.id}`, text: team.name, hint: t('assign.team'), name: team.name, body: { agent: null, team: team.id },
        })),
      ],
    });
    if (choice) {
      await this.#assignTo(choice.body, choice.name);
    }
  }

  async #assignTo(body, name) {
    const { data } = this.#view;
    const before = data.ticket;
    if (!before || before.status === 'resolved') {
      toast(t('resolve.already'));
      return;
    }
    if (body.agent && before.assignee?.username === body.agent) {
      return;
    }
    const done = await this.#write('assignment', body, data, async (current) => {
      const holder = current.ticket?.assignee;
      return holder?.username === before.assignee?.username || confirmDialog({
        title: t('conflict.title'),
        lines: [t('conflict.assigned', { agent: holder?.name ?? t('assign.nobody') })],
        confirm: t('conflict.assignAnyway', { agent: name }),
      });
    });
    if (done) {
      const back = { agent: before.assignee?.username ?? null, team: before.team.id };
      toast(t('assign.done', { agent: name }), {
        action: t('undo'),
        run: async () => {
          await this.#write('assignment', back, { id: data.id }, () => true);
        },
      });
    }
  }

  /** Asks for the outcome, then resolves after a moment in which it can be undone. */
  async resolve(next) {
    const { data } = this.#view;
    if (!data.ticket || data.ticket.status === 'resolved' || isHeldBack(data.id)) {
      toast(t('resolve.already'));
      return;
    }
    const answer = await this.#closeSheet(next);
    if (!answer) {
      return;
    }
    const { goOn, ...body } = answer;
    if (goOn && !this.#workspace.step(1, true)) {
      this.#workspace.select(null);
    }
    const seen = new Set(data.entries.map((entry) => entry.id));
    this.#workspace.hide(data.id);
    holdBack(data.id, t('resolve.done', { name: data.customer.name || data.ticket.id }),
      (last) => this.#carryOut(body, data, seen, last),
      () => {
        this.#workspace.show(data.id);
        this.#workspace.select(data.id);
      });
    this.#view.drawHeader();
  }

  async copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      toast(t('linkCopied'));
    } catch {
      toast(location.href);
    }
  }

  async #carryOut(body, data, seen, last) {
    if (last) {
      session.api.post(`/api/conversations/${encodeURIComponent(data.id)}/resolution`, body, { version: data.version, last })
        .catch(() => {});
      return;
    }
    const done = await this.#write('resolution', body, data, (current) => {
      const news = current.entries.filter((entry) => entry.type === 'message' && !seen.has(entry.id));
      return news.length === 0 || confirmDialog({
        title: t('conflict.wrote', { name: data.customer.name || t('author.customer') }),
        lines: news.slice(-3).map((entry) => h('blockquote', { dir: 'auto' }, entry.text || named('attachment', 'other'))),
        confirm: t('conflict.resolveAnyway'),
      });
    });
    if (!done) {
      this.#workspace.show(data.id);
    }
  }

  // Writes with the version that was seen. If that is no longer the current one, `stillRight` decides on the new state.
  async #write(what, body, data, stillRight) {
    const path = `/api/conversations/${encodeURIComponent(data.id)}`;
    let { version } = data;
    try {
      for (;;) {
        try {
          await session.api.post(`${path}/${what}`, body, { version });
          return true;
        } catch (problem) {
          if (problem.code !== 'version_conflict') {
            throw problem;
          }
          const current = await session.api.get(path);
          if (!await stillRight(current)) {
            return false;
          }
          version = current.version;
        }
      }
    } catch (problem) {
      toastProblem(problem);
      return false;
    } finally {
      this.#view.refresh(data.id);
      this.#workspace.refresh();
    }
  }

  #closeSheet(next) {
    const outcome = h('select', { 'data-test': 'resolve-outcome' }, OUTCOMES.map((code) => h('option', {
      value: code,
    }, named('outcome', code))));
    return openDialog({
      title: t('resolve.title'),
      test: 'resolve-dialog',
      build: (close) => {
        const answer = (goOn) => close({ outcome: outcome.value, goOn });
        return h('form', { method: 'dialog', on: { submit: (event) => {
          event.preventDefault();
          answer(next);
        } } },
        h('div', { class: 'dialog-body form' },
          h('label', {}, h('span', {}, t('resolve.outcome')), outcome)),
        h('footer', { class: 'dialog-foot' },
          h('button', { type: 'button', 'data-test': next ? 'resolve-only' : 'resolve-next',
            on: { click: () => answer(!next) } }, t(next ? 'resolve' : 'resolve.next')),
          h('button', { class: 'primary', 'data-first': true, 'data-test': 'resolve-confirm' },
            t(next ? 'resolve.next' : 'resolve'))));
      },
    });
  }
}

function rank(agent) {
  return ['online', 'away', 'offline'].indexOf(agent.status);
}

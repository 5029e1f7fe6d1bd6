// What a ticket needs beside an answer: a second person's word, a plan, a calm voice, thanks, or being out of sight. Stands
// between the timeline and the composer, and only where there is something of the kind.

import { newKey } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, t } from './i18n.js';
import { can, session } from './session.js';
import { moment } from './time.js';
import { toast, toastProblem } from './toasts.js';

const LONGEST_REASON = 500;
const LONGEST_NAME = 100;

export class Care {
  root = h('div', { class: 'care', hidden: true, 'data-test': 'care' });
  #view;
  #mark = '';

  /** `view` has the open conversation as `data` and reads it anew with `refresh(id)`. */
  constructor(view) {
    this.#view = view;
  }

  show(data) {
    const { care = null, id, entries, window } = data;
    const words = care?.proposal ? entries.find((entry) => entry.id === care.proposal.entry) ?? null : null;
    const mark = JSON.stringify([care, id, words, window.closesAt]);
    if (mark === this.#mark) {
      return;
    }
    this.#mark = mark;
    this.root.hidden = !care;
    fill(this.root, care ? [this.#spam(care), this.#plan(care), this.#proposal(care, words), this.#approval(care), this.#escalation(care), this.#promise(care), this.#waits(care), this.#attack(care), this.#thanks(care)] : []);
  }

  /** Sends the thanks that are suggested, and resolves. */
  async thank() {
    const words = this.#view.data?.care?.thanks;
    if (words) {
      await this.#post('replies', { text: words, close: true, outcome: 'thanked' });
      toast(t('care.thanked'));
    }
  }

  #spam({ spam }) {
    return spam ? h('div', { class: 'row', 'data-test': 'care-spam' }, h('strong', {}, t('care.isSpam')),
      h('button', { type: 'button', 'data-test': 'not-spam', on: { click: () => this.#post('spam', { spam: false }) } }, t('care.notSpam'))) : null;
  }

  #promise({ promise }) {
    const end = (act) => () => this.#endPromise(act);
    return promise ? h('div', { class: 'row', 'data-test': 'care-promise' },
      h('strong', {}, t('promise.stands', { who: promise.by?.name ?? '', until: moment(promise.until) })),
      h('button', { type: 'button', class: 'small', title: 'P', 'data-test': 'promise-move', on: { click: () => this.promise() } }, t('promise.move')),
      h('button', { type: 'button', class: 'small', 'data-test': 'promise-kept', on: { click: end('kept') } }, t('promise.kept')),
      h('button', { type: 'button', class: 'small', 'data-test': 'promise-withdraw', on: { click: end('withdraw') } }, t('promise.withdraw'))) : null;
  }

  /** By when the customer was told to hear from a person; where that is promised already, by when instead. */
  async promise() {
    const { id, ticket, care } = this.#view.data;
    if (ticket && ticket.status !== 'resolved') {
      const { givePromise } = await import('./promises.js');
      await givePromise(id, care?.promise ?? null);
      this.#view.changed(id);
    }
  }

  #escalation({ escalation }) {
    return escalation ? h('div', { class: 'row', 'data-test': 'care-escalation' },
      h('strong', { dir: 'auto' }, t('escalate.stands', { level: escalation.level, who: escalation.by?.name ?? '', why: named('escalation', escalation.reason) })),
      escalation.telling === 'due' ? h('button', { type: 'button', class: 'small primary', 'data-test': 'escalate-tell', on: { click: () => this.#escalating('tellNow') } }, t('escalate.tellNow')) : null,
      escalation.telling === 'hindered' ? h('span', {}, t('escalated.not_told')) : null,
      h('button', { type: 'button', class: 'small', 'data-test': 'escalate-back', on: { click: () => this.#escalating('handBack') } }, t('escalate.back'))) : null;
  }

  /** Passes the ticket on to whoever can do more, with word to the customer. */
  async escalate() {
    const { ticket } = this.#view.data;
    if (ticket && ticket.status !== 'resolved') {
      await this.#escalating('escalate');
    }
  }

  async #escalating(act) {
    const { id } = this.#view.data;
    const { escalate, handBack, tellNow } = await import('./escalate.js');
    await { escalate, handBack, tellNow }[act](id);
    this.#view.changed(id);
  }

  async #endPromise(act) {
    const { id } = this.#view.data;
    const { endPromise } = await import('./promises.js');
    await endPromise(id, act);
    this.#view.changed(id);
  }

  #waits({ waits }) {
    return waits ? h('div', { class: 'row', 'data-test': 'care-waits' }, h('strong', { dir: 'auto' }, t('care.waitsFor', { whom: waits.whom, since: moment(waits.since) })),
      h('button', { type: 'button', 'data-test': 'wait-over', on: { click: () => this.#post('waits', { for: '' }) } }, t('care.waitOver'))) : null;
  }

  #plan({ plan }) {
    return plan.length === 0 ? null : h('fieldset', { 'data-test': 'care-plan' }, h('legend', {}, t('care.plan')),
      plan.map((step) => h('label', { class: 'check' },
        h('input', { type: 'checkbox', checked: step.done, 'data-test': 'plan-step', on: {
          change: (event) => this.#post('steps', { step: step.id, done: event.target.checked }),
        } }), h('span', { dir: 'auto' }, step.words), step.owner ? h('small', { dir: 'auto' }, step.owner) : null)));
  }

  #approval({ approval, guidance }) {
    return approval || guidance.length > 0 ? h('div', { 'data-test': 'care-guidance' },
      approval ? h('p', {}, h('strong', {}, t('care.approval')), ' ',
        can('see_brand') ? h('button', { type: 'button', class: 'small', 'data-test': 'approval-off',
          on: { click: () => this.#decide(false) } }, t('care.withoutApproval')) : null) : null,
      guidance.map(({ ground, words }) => h('p', { dir: 'auto' }, h('strong', {}, named('ground', ground)), ' ', words || t('care.noGuidance')))) : null;
  }

  #proposal({ proposal }, words) {
    if (!proposal) {
      return null;
    }
    const own = proposal.author?.username === session.me.username;
    const path = `proposals/${encodeURIComponent(proposal.entry)}`;
    return h('div', { 'data-test': 'care-proposal' },
      h('p', {}, h('strong', {}, t('care.waits', { name: proposal.author?.name ?? '' }))),
      words ? h('blockquote', { dir: 'auto' }, words.text || words.attachments?.[0]?.title || '') : null,
      h('div', { class: 'row' },
        !own && can('see_brand') ? [
          h('button', { type: 'button', class: 'primary', 'data-test': 'approve', on: { click: () => this.#post(`${path}/approval`, {}) } }, t('care.approve')),
          words?.text && !words.template ? h('button', { type: 'button', 'data-test': 'approve-changed', on: { click: () => this.#change(path, words.text) } }, t('care.change')) : null,
          h('button', { type: 'button', 'data-test': 'reject', on: { click: () => this.#reject(path) } }, t('care.reject')),
        ] : null,
        own ? h('button', { type: 'button', 'data-test': 'take-back', on: { click: () => this.#post(`${path}/rejection`, {}) } }, t('care.takeBack')) : null));
  }

  #attack({ attack, calming, burst }) {
    return attack || burst ? h('div', { 'data-test': 'care-attack' },
      burst ? h('p', {}, t('care.burst', { count: burst })) : null,
      attack ? h('p', { dir: 'auto' }, h('strong', {}, t('care.attack')), ' ', calming || t('care.calming')) : null) : null;
  }

  #thanks({ thanks }) {
    return thanks ? h('div', { class: 'row', 'data-test': 'care-thanks' }, h('q', { dir: 'auto' }, thanks),
      h('button', { type: 'button', class: 'primary', disabled: !can('reply'), title: 'T', 'data-test': 'thank', on: { click: () => this.thank() } }, t('care.thank'))) : null;
  }

  async #change(path, text) {
    const words = await ask({ title: t('care.change'), label: t('care.words'), value: text, longest: 10_000 });
    if (words) {
      await this.#post(`${path}/approval`, { text: words });
    }
  }

  async #reject(path) {
    const reason = await ask({ title: t('care.reject'), label: t('care.reason') });
    if (reason) {
      await this.#post(`${path}/rejection`, { reason });
    }
  }

  async #decide(wanted) {
    const reason = await ask({ title: t(wanted ? 'care.askApproval' : 'care.withoutApproval'), label: t('care.reason') });
    if (reason) {
      await this.#post('approval', { wanted, reason });
    }
  }

  async #wait() {
    const whom = await ask({ title: t('care.waitFor'), label: t('care.waitWhom'), longest: LONGEST_NAME });
    if (whom) {
      await this.#post('waits', { for: whom });
    }
  }

  /** Offers what can be done with any ticket. */
  async choose() {
    const { data } = this.#view;
    const running = data.ticket && data.ticket.status !== 'resolved';
    const act = await openDialog({
      title: t('care.more'),
      test: 'care-dialog',
      build: (close) => h('div', { class: 'dialog-body form' },
        !running || data.care?.approval ? null : choice(close, 'ask-approval', 'approval', t('care.askApproval')),
        !running || data.care?.spam ? null : choice(close, 'mark-spam', 'spam', t('care.markSpam'), t('care.markSpamHint')),
        !running || data.care?.waits ? null : choice(close, 'wait-for', 'wait', t('care.waitFor'), t('care.waitForHint')),
        !running ? null : choice(close, 'promise', 'promise', t(data.care?.promise ? 'promise.move' : 'promise.make'), t('promise.makeHint')),
        !running ? null : choice(close, 'escalate', 'escalate', t('escalate.title'), t('escalate.titleHint')),
        choice(close, 'save', 'save', t('care.save'), t('care.saveHint')),
        can('export_personal') ? choice(close, 'save-full', 'full', t('care.saveFull'), t('care.saveFullHint')) : null),
    });
    if (act === 'approval') {
      await this.#decide(true);
    } else if (act === 'spam') {
      await this.#post('spam', { spam: true });
    } else if (act === 'promise') {
      await this.promise();
    } else if (act === 'escalate') {
      await this.escalate();
    } else if (act === 'wait') {
      await this.#wait();
    } else if (act) {
      const { takeAway } = await import('./takeaway.js');
      await takeAway(data.id, act === 'full');
      this.#view.changed(data.id);
    }
  }

  async #post(what, body) {
    const { id } = this.#view.data;
    try {
      await session.api.post(`/api/conversations/${encodeURIComponent(id)}/${what}`, body, { key: newKey() });
    } catch (problem) {
      toastProblem(problem);
      this.#mark = '';
    }
    this.#view.changed(id);
  }
}

/** What an entry of the timeline says; null for those that others tell. */
export function careText(entry, who) {
  const reason = entry.reason ? `: ${entry.reason}` : '';
  switch (entry.type) {
    case 'proposal':
      return `${t('care.proposed', { who })} ${entry.text || entry.attachments?.[0]?.title || ''}`;
    case 'declined':
      return t('care.declined', { who }) + reason;
    case 'approval':
      return t(entry.wanted ? 'care.approvalWanted' : 'care.approvalLifted', { who }) + reason;
    case 'step':
      return t(entry.done ? 'care.ticked' : 'care.unticked', { who, step: entry.step });
    case 'spam':
      return t(entry.spam ? 'care.setAside' : 'care.broughtBack', { who }) + reason;
    case 'wait':
      return t(entry.begins ? 'care.waitBegan' : 'care.waitEnded', { who, whom: entry.whom });
    case 'promise':
      return t(entry.instead ? 'promise.moved' : 'promise.made', { who, until: moment(entry.until), instead: entry.instead ? moment(entry.instead) : '' }) + reason;
    case 'promise_ended':
      return t(entry.kept ? 'promise.wasKept' : 'promise.withdrawn', { who }) + reason;
    case 'escalation':
      return told(entry, who);
    case 'handed_back':
      return t('escalate.handedBack', { who, to: entry.to?.name || entry.team.name, answer: entry.text });
    case 'clock_step':
      return t('care.clockStep', { clock: t(`clock.${entry.clock}`), percent: entry.percent, act: named('act', entry.act) });
    case 'reapplied':
      return t('care.reapplied', { who, shifts: entry.shifts.map(shiftText).join('; ') }) + reason;
    default:
      return null;
  }
}

function shiftText({ clock, was, now }) {
  return t('care.shift', { clock: t(`clock.${clock}`), was: promisedText(was), now: promisedText(now) });
}

function promisedText(promised) {
  if (!promised) {
    return t('care.shiftNone');
  }
  const policy = promised.policy.replace('@', ' v');
  return promised.due ? t('care.shiftDue', { due: moment(promised.due), policy }) : t('care.shiftRests', { policy });
}

function told({ to, team, reason, level, text, tried, word }, who) {
  const parts = [t('escalate.passed', { who, to: to?.name || team.name, level, why: named('escalation', reason) }), text];
  if (tried) {
    parts.push(t('escalate.hadTried', { tried }));
  }
  if (word) {
    parts.push(t(word.hindrance ? 'escalate.untold' : 'escalate.told', { until: moment(word.until), words: word.text, why: word.hindrance ? named('hindrance', word.hindrance) : '' }));
  }
  return parts.join(' ');
}

function choice(close, test, act, name, hint) {
  return [h('button', { type: 'button', 'data-test': test, on: { click: () => close(act) } }, name), hint ? h('small', {}, hint) : null];
}

function ask({ title, label, value = '', longest = LONGEST_REASON }) {
  const text = h('textarea', { rows: 4, required: true, maxlength: longest, dir: 'auto', value, 'data-test': 'care-text' });
  return openDialog({
    title,
    test: 'care-ask',
    build: (close) => h('form', { on: { submit: (event) => {
      event.preventDefault();
      close(text.value.trim() || null);
    } } },
    h('div', { class: 'dialog-body form' }, h('label', {}, h('span', {}, label), text)),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'care-send' }, title))),
  });
}

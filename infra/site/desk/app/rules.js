// The brand's rules: the draft that is worked on, its trial on what was received, what is live, and every version before.

import { newKey } from './api.js';
import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';
import { command } from './keys.js';
import { since } from './marks.js';
import { editRule } from './ruleform.js';
import { actionText, conditionText } from './ruletexts.js';
import { address, empty, loading, session } from './session.js';
import { moment } from './time.js';
import { toast, toastProblem } from './toasts.js';

export function showRules(main) {
  const page = new RulesPage(main);
  return { route() {}, close: () => page.close() };
}

class RulesPage {
  #body = h('div', {}, loading());
  #data = null;
  #trying = false;
  #closed = false;
  #remove = command({ keys: 'n', text: 'do.newRule', run: () => this.#edit(-1) });

  constructor(main) {
    main.append(h('div', { class: 'page' }, h('div', { class: 'bar' }, h('h1', {}, t('nav.rules'))),
      h('p', { class: 'hint' }, t('rules.about')), this.#body));
    this.#read();
  }

  close() {
    this.#closed = true;
    this.#remove();
  }

  async #read() {
    try {
      this.#data = await session.api.get('/api/rules');
      this.#draw();
    } catch (problem) {
      fill(this.#body, empty(named('problem', problem.code)),
        h('p', { class: 'notice' }, h('button', { type: 'button', on: { click: () => this.#read() } }, t('tryAgain'))));
    }
  }

  // Until somebody changes something, the draft is what is live.
  get #rules() {
    return this.#data.draft?.rules ?? this.#data.live?.rules ?? [];
  }

  get #trial() {
    return this.#data.trial?.current ? this.#data.trial : null;
  }

  #draw() {
    const { draft, live, versions } = this.#data;
    const rules = this.#rules;
    fill(this.#body,
      h('section', {}, h('div', { class: 'bar' }, h('h2', {}, t('rules.draft')), h('span', { class: 'spring' }), this.#buttons()),
        draft ? h('p', { class: 'hint' }, t('rules.editedBy', { name: draft.author.name }), ' ', since(draft.editedAt)) : null,
        this.#trialLine(),
        rules.length === 0 ? empty(t('rules.none'), t('rules.noneHint'))
          : h('ol', { class: 'plain cards', 'data-test': 'rule-list' }, rules.map((rule, index) => this.#card(rule, index)))),
      h('section', {}, h('h2', {}, t('rules.versions')),
        live ? null : h('p', { class: 'hint' }, t('rules.nothingLive')),
        h('ul', { class: 'plain' }, versions.map((version) => this.#version(version, version.version === live?.version)))));
  }

  #buttons() {
    const { draft } = this.#data;
    const faulty = (draft?.problems ?? []).length > 0;
    const tried = this.#trial && this.#trial.state !== 'running';
    return [
      h('button', { type: 'button', 'data-test': 'rule-new', on: { click: () => this.#edit(-1) } }, '+ ', t('rules.new')),
      h('button', { type: 'button', disabled: !draft || faulty || this.#trying, 'data-test': 'rules-try',
        on: { click: () => this.#try() } }, t('rules.try')),
      h('button', { type: 'button', class: 'primary', disabled: !draft || faulty || !tried, title: t('rules.liveHint'),
        'data-test': 'rules-live', on: { click: () => this.#goLive({ edit: draft.edit }, t('rules.goLive'), t('rules.goLiveHint')) } },
      t('rules.goLive')),
    ];
  }

  #trialLine() {
    const { trial, draft } = this.#data;
    if (!draft) {
      return null;
    }
    const text = !trial ? t('rules.untried') : !trial.current ? t('rules.triedBefore')
      : t(`rules.trial.${trial.state}`, { count: trial.read, day: trial.day });
    return h('p', { class: 'hint', role: 'status', 'data-test': 'rules-trial', 'data-state': this.#trial?.state ?? 'none' }, text,
      this.#trial ? this.#gone() : null);
  }

  // Rules that fired at the time and are no longer in the draft.
  #gone() {
    const ids = new Set(this.#rules.map(({ id }) => id));
    const gone = this.#trial.rules.filter(({ id, did }) => did > 0 && !ids.has(id));
    return gone.map(({ id, did }) => h('div', {}, t('rules.gone', { id, count: did })));
  }

  #card(rule, index) {
    const { choices, draft } = this.#data;
    const problems = (draft?.problems ?? []).filter(({ pointer }) => pointer === `/rules/${index}` || pointer.startsWith(`/rules/${index}/`));
    return h('li', { class: 'card', 'data-test': 'rule', 'data-rule': rule.id },
      h('header', { class: 'row' }, h('strong', { dir: 'auto' }, `${index + 1}. ${rule.name}`), h('span', { class: 'spring' }),
        this.#small('rules.up', '↑', index === 0, () => this.#move(index, -1)),
        this.#small('rules.down', '↓', index === this.#rules.length - 1, () => this.#move(index, 1)),
        this.#small('edit', t('edit'), false, () => this.#edit(index)),
        this.#small('rules.delete', t('rules.delete'), false, () => this.#delete(index))),
      sentences(rule, choices),
      problems.map(({ pointer, detail }) => h('p', { class: 'error', role: 'alert', 'data-test': 'rule-problem' },
        `${where(pointer)} ${detail}`)),
      this.#figures(rule));
  }

  #small(key, text, disabled, click) {
    return h('button', { type: 'button', class: 'small', disabled, 'aria-label': t(key), title: t(key), on: { click } }, text);
  }

  #figures(rule) {
    if (!this.#trial || this.#trial.state === 'running') {
      return null;
    }
    const tally = this.#trial.rules.find(({ id }) => id === rule.id);
    if (!tally) {
      return h('p', { class: 'hint', 'data-test': 'rule-figures' }, t('rules.neverFires'));
    }
    return h('div', { class: 'hint', 'data-test': 'rule-figures' },
      t('rules.would', { count: tally.would }), ' ',
      t('rules.compared', { did: tally.did, gained: tally.gained, lost: tally.lost }),
      h('div', {}, tally.examples.map(({ conversation, at }) => [
        h('a', { href: address('queue', 'team', conversation) }, moment(at)), ' '])));
  }

  #version(version, live) {
    return h('li', { class: 'row', 'data-test': 'rule-version', 'data-version': version.version },
      h('strong', {}, t('rules.version', { number: version.version })), live ? h('span', { class: 'chip' }, t('rules.isLive')) : null,
      h('span', {}, t('rules.liveBy', { name: version.liveBy.name })), since(version.liveAt),
      h('span', {}, t('rules.count', { count: version.count })),
      version.from ? h('span', { class: 'hint' }, t('rules.from', { number: version.from })) : null,
      h('span', { class: 'spring' }),
      h('button', { type: 'button', class: 'small', on: { click: () => this.#look(version) } }, t('rules.look')),
      live ? null : h('button', { type: 'button', class: 'small', 'data-test': 'rules-back',
        on: { click: () => this.#goLive({ version: version.version }, t('rules.back'), t('rules.backHint', { number: version.version })) } },
      t('rules.back')));
  }

  async #look({ version }) {
    try {
      const { rules } = await session.api.get(`/api/rules/versions/${encodeURIComponent(version)}`);
      await openDialog({ title: t('rules.version', { number: version }), test: 'rule-version-dialog', wide: true,
        build: () => h('div', { class: 'dialog-body' }, rules.length === 0 ? t('rules.none')
          : rules.map((rule, index) => [h('h3', { dir: 'auto' }, `${index + 1}. ${rule.name}`), sentences(rule, this.#data.choices)])) });
    } catch (problem) {
      toastProblem(problem);
    }
  }

  async #edit(index) {
    if (!this.#data) {
      return;
    }
    const rule = await editRule(this.#rules[index] ?? null, this.#data.choices);
    if (rule) {
      const rules = [...this.#rules];
      rules.splice(index < 0 ? rules.length : index, index < 0 ? 0 : 1, rule);
      await this.#save(rules);
    }
  }

  #move(index, step) {
    const rules = [...this.#rules];
    const [rule] = rules.splice(index, 1);
    rules.splice(index + step, 0, rule);
    return this.#save(rules);
  }

  async #delete(index) {
    const rule = this.#rules[index];
    if (await confirmDialog({ title: t('rules.delete'), lines: [rule.name], confirm: t('rules.delete'), danger: true })) {
      await this.#save(this.#rules.filter((each) => each !== rule));
    }
  }

  async #save(rules) {
    const { draft } = this.#data;
    try {
      await session.api.put('/api/rules/draft', { rules }, draft ? { version: draft.edit } : { create: true });
    } catch (problem) {
      toastProblem(problem);
    }
    await this.#read();
  }

  async #try() {
    this.#trying = true;
    try {
      do {
        this.#data.trial = await session.api.post('/api/rules/trial', {}, { key: newKey() });
        this.#draw();
      } while (this.#data.trial.state === 'running' && this.#data.trial.current && !this.#closed);
    } catch (problem) {
      toastProblem(problem);
    }
    this.#trying = false;
    if (!this.#closed) {
      await this.#read();
    }
  }

  async #goLive(what, title, hint) {
    if (!await confirmDialog({ title, lines: [hint], confirm: title })) {
      return;
    }
    try {
      const { version } = await session.api.post('/api/rules/live', what, { key: newKey() });
      toast(t('rules.wentLive', { number: version }));
    } catch (problem) {
      toastProblem(problem);
    }
    await this.#read();
  }
}

function sentences(rule, choices) {
  return h('div', {}, h('div', {}, t(`ruleOn.${rule.on}`)),
    rule.when.length === 0 ? null
      : h('ul', { class: 'points' }, rule.when.map((condition) => h('li', { dir: 'auto' }, conditionText(condition, choices)))),
    h('div', {}, '→ ', rule.then.map((action) => h('span', { class: 'chip', dir: 'auto' }, actionText(action, choices)))),
    rule.stop ? h('div', { class: 'hint' }, t('rules.stops')) : null);
}

// /rules/3/when/1 is the second condition of that rule.
function where(pointer) {
  const [, , , part, index] = pointer.split('/');
  const place = { when: t('rules.when'), then: t('rules.then') }[part];
  return place ? `${place} ${index ? number(Number(index) + 1) : ''}:` : '';
}

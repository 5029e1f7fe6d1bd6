// One rule as a form: what it listens to, what must be so, what it does. Nobody writes code.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { valueName } from './ruletexts.js';
import { FIELD_TYPES } from './settingfields.js';

// What each kind of condition and action consists of, and how that is edited.
const CONDITIONS = {
  words: { any: 'words' }, category: { any: 'many', least: 'share' }, topic: { any: 'many', least: 'share' }, sentiment: { any: 'many' },
  flag: { any: 'many' }, language: { any: 'many' }, channel: { any: 'many' }, platform: { any: 'many' }, place: { direct: 'whether' },
  priority: { priority: 'one' }, again: { again: 'whether' }, hours: { calendar: 'one', open: 'whether' }, attachment: { any: 'many' },
  customer: { field: 'one', any: 'words' }, clock: { any: 'many' }, team: { any: 'many' }, taken: { taken: 'whether' },
};
const ACTIONS = { team: { team: 'one' }, raise: { priority: 'one' }, lower: { priority: 'one' }, tag: { tag: 'text' },
  approval: {}, aside: {}, advise: { text: 'text' }, tell: { target: 'one' } };
// What can be asked or done only where somebody says something, and only where a clock speaks.
const SAID = { when: ['words', 'again', 'attachment', 'place', 'customer'], then: ['lower', 'approval', 'aside', 'advise'] };
const TIMED = { when: ['clock', 'team', 'taken'], then: [] };
const CODES = {
  category: 'PRODUCT_QUESTION AFTER_SALES COMPLAINT PRAISE OTHER',
  topic: 'PRODUCT PRODUCT_FUNCTION PRODUCT_USAGE PRODUCT_PRICE PRODUCT_STOCK AFTER_SALES RETURN EXCHANGE REPAIR REFUND ORDER LOGISTICS INVOICE'
    + ' COMPLAINT COMPLAINT_GOODS COMPLAINT_SERVICE COMPLAINT_LOGISTICS PRAISE OTHER SPAM',
  sentiment: 'POSITIVE NEUTRAL NEGATIVE',
  flag: 'EMERGENCY SENSITIVE ABUSE ABUSE_THREAT WAITING',
  language: 'zh en el und',
  priority: 'P0 P1 P2 P3 P4',
  attachment: 'image voice video file location link sticker template share product other',
  field: 'COMPANY INDUSTRY',
  clock: 'FIRST_RESPONSE NEXT_RESPONSE RESOLUTION UPDATE PROMISE',
  on: 'TICKET_OPENED TICKET_REOPENED MESSAGE_RECEIVED CLOCK_WARNED CLOCK_BREACHED',
};
const WHETHER = { direct: (is) => t(`rules.direct.${is}`), again: (is) => t(`rules.again.${is}`), open: (is) => t(`rules.open.${is}`),
  taken: (is) => t(`rules.taken.${is}`) };
const USUAL = { any: [], least: 0.6, direct: true, again: true, open: false, taken: false, field: 'INDUSTRY', priority: 'P2', tag: '', text: '' };

/** Resolves with the rule as it shall be, or null. */
export function editRule(rule, choices) {
  const lists = {
    channel: choices.channels, team: choices.teams, target: choices.targets, calendar: choices.calendars.map((id) => ({ id })),
    platform: [...new Set(choices.channels.map(({ id }) => id.split('/')[0]))].map((id) => ({ id, name: valueName('platform', id) })),
    ...Object.fromEntries(Object.entries(CODES).map(([kind, codes]) => [kind, codes.split(' ').map((id) => ({ id, name: valueName(kind, id) }))])),
  };
  return openDialog({ title: t(rule ? 'edit' : 'rules.new'), test: 'rule-dialog', wide: true,
    build: (close) => form(rule ?? { id: `r-${Date.now().toString(36)}`, name: '', on: 'TICKET_OPENED', when: [], then: [] }, lists, close) });
}

function form(rule, lists, close) {
  const name = FIELD_TYPES.text.edit(rule.name);
  name.element.dataset.test = 'rule-name';
  const on = FIELD_TYPES.one.edit(rule.on, { from: 'on' }, lists);
  const always = h('input', { type: 'checkbox', checked: rule.always === true, 'data-test': 'rule-always' });
  const stop = h('input', { type: 'checkbox', checked: rule.stop === true });
  const wrong = h('p', { class: 'error', role: 'alert' });
  const when = parts('rule-condition', CONDITIONS, (is) => t(`ruleIf.${is}`), rule.when, lists);
  const then = parts('rule-action', ACTIONS, (is) => t(`ruleDo.${is}`), rule.then, lists);
  on.element.dataset.test = 'rule-on';
  const offer = () => {
    const without = on.read().startsWith('CLOCK_') ? SAID : TIMED;
    when.offer(without.when);
    then.offer(lists.target.length > 0 ? without.then : [...without.then, 'tell']);
  };
  on.element.addEventListener('change', offer);
  offer();
  const submit = (event) => {
    event.preventDefault();
    try {
      const conditions = when.read();
      close({ id: rule.id, name: name.read(), on: on.read(), when: conditions, then: then.read(),
        ...(always.checked && conditions.length === 0 ? { always: true } : {}), ...(stop.checked ? { stop: true } : {}) });
    } catch (problem) {
      wrong.textContent = t(problem.message, problem.values);
    }
  };
  return h('form', { on: { submit } },
    h('div', { class: 'dialog-body form' },
      h('label', {}, h('span', {}, t('rules.name')), name.element), h('label', {}, h('span', {}, t('rules.on')), on.element, h('small', {}, t('rules.onHint'))),
      h('fieldset', {}, h('legend', {}, t('rules.when')), when.element, h('label', { class: 'check' }, always, t('rules.always'))),
      h('fieldset', {}, h('legend', {}, t('rules.then')), then.element),
      h('label', { class: 'check' }, stop, t('rules.stop')), h('small', {}, t('rules.limits')), wrong),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(null) } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'rule-save' }, t('save'))));
}

// A list of conditions or actions; a kind is chosen once, and what it needs is asked for beside it.
function parts(test, kinds, title, present, lists) {
  const list = h('div', {});
  const rows = [];
  const add = (part) => {
    const fields = Object.entries(kinds[part.is]).map(([member, type]) => [member, field(part, member, type, lists)]);
    const row = { read: () => ({ is: part.is, ...Object.fromEntries(fields.map(([member, { read }]) => [member, read()])) }) };
    const element = h('div', { class: 'row', 'data-test': test, 'data-kind': part.is }, h('strong', {}, title(part.is)),
      fields.map((each) => each[1].element),
      h('button', { type: 'button', class: 'small', 'aria-label': t('rules.delete'), title: t('rules.delete'), on: { click: () => {
        rows.splice(rows.indexOf(row), 1);
        element.remove();
      } } }, '✕'));
    rows.push(row);
    list.append(element);
  };
  present.forEach(add);
  const choice = h('select', { 'aria-label': t('rules.add'), 'data-test': `${test}-add` });
  const offer = (without) => fill(choice, h('option', { value: '' }, t('rules.add')),
    Object.keys(kinds).filter((is) => !without.includes(is)).map((is) => h('option', { value: is }, title(is))));
  choice.addEventListener('change', () => {
    if (choice.value) {
      add({ is: choice.value });
      choice.value = '';
    }
  });
  return { element: h('div', {}, list, choice), offer, read: () => rows.map((row) => row.read()) };
}

function field(part, member, type, lists) {
  const value = part[member] ?? USUAL[member];
  if (type === 'whether') {
    const names = [true, false].map((id) => ({ id: String(id), name: WHETHER[member](id) }));
    const { element, read } = FIELD_TYPES.one.edit(String(value), { from: 'names' }, { names });
    return { element, read: () => read() === 'true' };
  }
  return FIELD_TYPES[type].edit(value, { from: type === 'many' ? part.is : member }, lists);
}

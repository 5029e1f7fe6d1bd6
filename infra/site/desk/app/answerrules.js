// How the first answer is given: the standing texts, what customers say who want a person, and how sure one must be.

import { h } from './dom.js';
import { LANGUAGES, named, t } from './i18n.js';
import { session } from './session.js';
import { toast } from './toasts.js';

const TEXTS = ['greeting', 'outOfHours', 'handOver'];

export function rulesCard(rules, saved) {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, Object.fromEntries(Object.keys(LANGUAGES).map((language) => [language,
    h('textarea', { rows: 2, maxlength: 500, lang: language, 'data-test': `rules-${name}-${language}` }, rules[name][language] ?? '')]))]));
  const words = h('textarea', { rows: 3, 'data-test': 'rules-words' }, rules.handOffWords.join('\n'));
  const gate = h('input', { type: 'number', min: 1, max: 100, required: true, value: rules.gatePercent, 'data-test': 'rules-gate' });
  const wrong = h('p', { class: 'error', role: 'alert', 'data-test': 'rules-error' });
  const save = async (event) => {
    event.preventDefault();
    const read = (name) => Object.fromEntries(Object.entries(texts[name]).map(([language, { value }]) => [language, value.trim()]).filter(([, value]) => value));
    try {
      await session.api.put('/api/knowledge/rules', {
        greeting: read('greeting'),
        outOfHours: read('outOfHours'),
        handOver: read('handOver'),
        handOffWords: words.value.split('\n').map((line) => line.trim()).filter(Boolean),
        gatePercent: Number(gate.value),
      }, { version: rules.version });
      toast(t('knowledge.rulesKept'));
      await saved();
    } catch (problem) {
      wrong.textContent = `${named('problem', problem.code)} ${(problem.body?.errors ?? []).map(({ pointer }) => pointer).join(' ')}`;
    }
  };
  return h('details', { class: 'card' }, h('summary', {}, t('knowledge.rules')),
    h('form', { class: 'form', 'data-test': 'rules', on: { submit: save } }, h('p', { class: 'hint' }, t('knowledge.blanks')),
      TEXTS.map((name) => h('fieldset', {}, h('legend', {}, t(`knowledge.rule.${name}`)),
        Object.entries(texts[name]).map(([language, field]) => h('label', {}, h('span', {}, LANGUAGES[language]), field)))),
      h('label', {}, h('span', {}, t('knowledge.words')), words, h('small', {}, t('knowledge.wordsHint'))),
      h('label', {}, h('span', {}, t('knowledge.gate')), gate, h('small', {}, t('knowledge.gateHint'))),
      wrong, h('button', { class: 'primary', 'data-test': 'rules-save' }, t('knowledge.save'))));
}

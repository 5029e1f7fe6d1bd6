// The steps of a policy: at which part of its target, what is done, and who is told of it.

import { fill, h } from './dom.js';
import { named, t } from './i18n.js';

const ACTS = ['nudge', 'tell_lead', 'reassign', 'tell_director'];
const TELLING = ['tell_lead', 'tell_director'];

export const clockStepsField = {
  show: (steps, field, settings) => steps.map((step) => h('div', {}, `${step.percent} % · ${named('act', step.act)}`,
    step.targets.length > 0 ? `: ${targetNames(step.targets, settings)}` : '')),
  edit: (steps, field, settings) => {
    const list = h('div', { class: 'steps' });
    const editors = [];
    const draw = () => fill(list, editors.map(({ element }) => element));
    const add = (step) => {
      const editor = stepEditor(step, settings, () => {
        editors.splice(editors.indexOf(editor), 1);
        draw();
      });
      editors.push(editor);
      draw();
    };
    steps.forEach(add);
    return {
      group: true,
      element: h('div', {}, list, h('button', { type: 'button', class: 'small', 'data-test': 'step-add',
        on: { click: () => add({ percent: 100, act: 'tell_lead', targets: [] }) } }, '+ ', t('field.addStep'))),
      read: () => editors.map((editor) => editor.read()),
    };
  },
};

function targetNames(ids, settings) {
  return ids.map((id) => settings.targets.find((target) => target.id === id)?.name ?? id).join(', ');
}

function stepEditor(step, settings, remove) {
  const percent = h('input', { type: 'number', required: true, min: 1, max: 1_000, value: step.percent });
  const ids = [...new Set([...settings.targets.map(({ id }) => id), ...step.targets])];
  const boxes = ids.map((id) => h('input', { type: 'checkbox', value: id, checked: step.targets.includes(id) }));
  const told = h('div', { class: 'boxes', hidden: !TELLING.includes(step.act) },
    boxes.map((box) => h('label', { class: 'check' }, box, targetNames([box.value], settings))));
  const act = h('select', { on: { change: () => {
    told.hidden = !TELLING.includes(act.value);
  } } }, ACTS.map((code) => h('option', { value: code, selected: code === step.act }, named('act', code))));
  return {
    element: h('fieldset', { class: 'step' },
      h('legend', { class: 'visually-hidden' }, t('field.oneStep')),
      h('label', {}, h('span', {}, t('field.at')), h('span', { class: 'row' }, percent, '%')),
      h('label', {}, h('span', {}, t('field.act')), act),
      told,
      h('button', { type: 'button', class: 'small', on: { click: remove } }, t('field.removeStep'))),
    // Whoever tells nobody keeps no targets.
    read: () => ({
      percent: Number(percent.value), act: act.value,
      targets: TELLING.includes(act.value) ? boxes.filter((box) => box.checked).map((box) => box.value) : [],
    }),
  };
}

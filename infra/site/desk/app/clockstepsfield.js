// The steps of a policy: at which part of its target, what is done, and who is told of it.

import { h } from './dom.js';
import { named, t } from './i18n.js';
import { stepsEditor, targetBoxes, targetNames } from './stepsfield.js';

const ACTS = ['nudge', 'tell_lead', 'reassign', 'tell_director'];
const TELLING = ['tell_lead', 'tell_director'];

export const clockStepsField = {
  show: (steps, field, settings) => steps.map((step) => h('div', {}, `${step.percent} % · ${named('act', step.act)}`,
    step.targets.length > 0 ? `: ${targetNames(step.targets, settings)}` : '')),
  edit: (steps, field, settings) => stepsEditor(steps, { percent: 100, act: 'tell_lead', targets: [] },
    (step, remove) => stepEditor(step, settings, remove)),
};

function stepEditor(step, settings, remove) {
  const percent = h('input', { type: 'number', required: true, min: 1, max: 1_000, value: step.percent });
  const targets = targetBoxes(step, settings);
  const told = h('div', { class: 'boxes', hidden: !TELLING.includes(step.act) }, targets.labels);
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
      targets: TELLING.includes(act.value) ? targets.read() : [],
    }),
  };
}

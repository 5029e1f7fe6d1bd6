// The steps of a ladder: after how long without anyone taking an alert on, from which level, who is told.

import { h } from './dom.js';
import { named, t } from './i18n.js';
import { LEVELS } from './settingkinds.js';
import { stepsEditor, targetBoxes, targetNames } from './stepsfield.js';
import { duration, parseDuration } from './time.js';

const LONGEST = 7 * 24 * 60;

export const ladderField = {
  show: (steps, field, settings) => steps.map((step) => h('div', {}, t('field.step', {
    after: duration(parseDuration(step.after)), level: named('level', step.minimum), targets: step.targets.length === 0 ? t('all') : targetNames(step.targets, settings),
  }))),
  edit: (steps, field, settings) => stepsEditor(steps, { after: 'PT15M', minimum: 'warning', targets: [] },
    (step, remove) => stepEditor(step, settings, remove)),
};

function stepEditor(step, settings, remove) {
  const after = h('input', { type: 'number', required: true, min: 1, max: LONGEST, value: parseDuration(step.after) / 60_000 });
  const minimum = h('select', {}, LEVELS.map((level) => h('option', { value: level, selected: level === step.minimum }, named('level', level))));
  const told = targetBoxes(step, settings);
  return {
    element: h('fieldset', { class: 'step' },
      h('legend', { class: 'visually-hidden' }, t('field.oneStep')),
      h('label', {}, h('span', {}, t('field.after')), h('span', { class: 'row' }, after, t('field.minutes'))),
      h('label', {}, h('span', {}, t('field.minimumLevel')), minimum),
      h('div', { class: 'boxes' }, told.labels,
        h('small', {}, t('field.emptyIsAll'))),
      h('button', { type: 'button', class: 'small', on: { click: remove } }, t('field.removeStep'))),
    read: () => ({
      after: `PT${Number(after.value)}M`, minimum: minimum.value, targets: told.read(),
    }),
  };
}

// The steps of a ladder: after how long without anyone taking an alert on, from which level, who is told.

import { fill, h } from './dom.js';
import { named, t } from './i18n.js';
import { LEVELS } from './settingkinds.js';
import { duration, parseDuration } from './time.js';

const LONGEST = 7 * 24 * 60;

export const ladderField = {
  show: (steps, field, settings) => steps.map((step) => h('div', {}, t('field.step', {
    after: duration(parseDuration(step.after)), level: named('level', step.minimum), targets: targetNames(step, settings),
  }))),
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
        on: { click: () => add({ after: 'PT15M', minimum: 'warning', targets: [] }) } }, '+ ', t('field.addStep'))),
      read: () => editors.map((editor) => editor.read()),
    };
  },
};

function targetNames(step, settings) {
  return step.targets.length === 0 ? t('all') : step.targets.map((id) => settings.targets.find((target) => target.id === id)?.name ?? id).join(', ');
}

function stepEditor(step, settings, remove) {
  const after = h('input', { type: 'number', required: true, min: 1, max: LONGEST, value: parseDuration(step.after) / 60_000 });
  const minimum = h('select', {}, LEVELS.map((level) => h('option', { value: level, selected: level === step.minimum }, named('level', level))));
  const ids = [...new Set([...settings.targets.map(({ id }) => id), ...step.targets])];
  const boxes = ids.map((id) => h('input', { type: 'checkbox', value: id, checked: step.targets.includes(id) }));
  return {
    element: h('fieldset', { class: 'step' },
      h('legend', { class: 'visually-hidden' }, t('field.oneStep')),
      h('label', {}, h('span', {}, t('field.after')), h('span', { class: 'row' }, after, t('field.minutes'))),
      h('label', {}, h('span', {}, t('field.minimumLevel')), minimum),
      h('div', { class: 'boxes' }, boxes.map((box) => h('label', { class: 'check' }, box, targetNames({ targets: [box.value] }, settings))),
        h('small', {}, t('field.emptyIsAll'))),
      h('button', { type: 'button', class: 'small', on: { click: remove } }, t('field.removeStep'))),
    read: () => ({
      after: `PT${Number(after.value)}M`, minimum: minimum.value, targets: boxes.filter((box) => box.checked).map((box) => box.value),
    }),
  };
}

// The goals of an agent or a team: what is to be reached in a month, and the figure that says whether it was. Which figures there are is
// read from the registry; a goal that none of them measures has a unit of the brand's own.

import { h } from './dom.js';
import { goalText, measureName } from './goaltexts.js';
import { t } from './i18n.js';
import { readRegistry } from './registry.js';
import { stepsEditor } from './stepsfield.js';

const NUMBER = /^-?\d{1,12}(\.\d{1,4})?$/;
const BLANK = { name: '', target: '', unit: '', measure: null };

export const goalsField = {
  show: (goals) => goals.map(goalText).join(', ') || '–',
  edit: (goals) => stepsEditor(goals, BLANK, goalEditor, t('field.addGoal')),
};

function goalEditor(goal, remove) {
  const name = h('input', { type: 'text', required: true, maxlength: 100, value: goal.name, 'data-test': 'goal-name' });
  const target = h('input', { type: 'text', inputmode: 'decimal', required: true, value: goal.target, 'data-test': 'goal-target' });
  const unit = h('input', { type: 'text', maxlength: 100, value: goal.unit, 'data-test': 'goal-unit' });
  const measure = h('select', { 'data-test': 'goal-measure' }, h('option', { value: '' }, t('field.judged')),
    goal.measure ? option(goal.measure, goal.unit, true) : null);
  const bound = h('select', { 'data-test': 'goal-bound' }, ['at_least', 'at_most'].map((code) => h('option', {
    value: code, selected: code === goal.measure?.bound,
  }, t(`bound.${code}`))));
  const own = h('label', { 'data-test': 'goal-own' }, h('span', {}, t('field.unit')), unit);
  const side = h('label', {}, h('span', {}, t('field.bound')), bound);
  const sign = h('span', {});
  const chosen = () => [...measure.options].find((each) => each.value === measure.value);
  const fit = () => {
    const measured = measure.value !== '';
    own.hidden = measured;
    unit.required = !measured;
    side.hidden = !measured;
    sign.textContent = measured ? chosen()?.dataset.unit ?? '' : '';
  };
  measure.addEventListener('change', fit);
  fit();
  readRegistry().then(({ packs, metric }) => {
    const known = [...measure.options].map(({ value }) => value);
    const ids = packs.find(({ id }) => id === 'goals')?.metrics ?? [];
    measure.append(...ids.flatMap((id) => readings(metric(id))).filter(({ reading, metric: id }) => !known.includes(`${id}/${reading}`))
      .map((each) => option(each, each.unit)));
  }, () => {});
  return {
    element: h('fieldset', { class: 'step', 'data-test': 'goal' },
      h('legend', { class: 'visually-hidden' }, t('field.oneGoal')),
      h('label', {}, h('span', {}, t('field.goalName')), name),
      h('label', {}, h('span', {}, t('field.measure')), measure),
      side,
      h('label', {}, h('span', {}, t('field.target')), h('span', { class: 'row' }, target, sign)),
      own,
      h('button', { type: 'button', class: 'small', on: { click: remove } }, t('field.removeGoal'))),
    read: () => {
      const number = target.value.trim().replace(',', '.');
      if (!name.value.trim() || !NUMBER.test(number) || (measure.value === '' && !unit.value.trim())) {
        throw Object.assign(new Error('invalid.goal'), { values: { name: name.value.trim() || '–' } });
      }
      const [metric, reading] = measure.value.split('/');
      return {
        name: name.value.trim(), target: number, unit: metric ? '' : unit.value.trim(),
        measure: metric ? { metric, reading, bound: bound.value } : null,
      };
    },
  };
}

/** Every number that a figure has, with its unit. */
function readings({ id, unit, timed, targeted }) {
  const own = { seconds: 'min', share: '%' }[unit] ?? '';
  return [
    ['value', own], ...(timed ? ['p90', 'business', 'business_p90'].map((reading) => [reading, 'min']) : []), ...(targeted ? [['in_target', '%']] : []),
  ].map(([reading, each]) => ({ metric: id, reading, unit: each, timed }));
}

function option(measure, unit, selected = false) {
  return h('option', { value: `${measure.metric}/${measure.reading}`, 'data-unit': unit, selected }, measureName(measure));
}

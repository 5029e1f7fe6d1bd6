// A list of steps that grows and shrinks, as ladders and policies have them, and whom a step tells.

import { fill, h } from './dom.js';
import { t } from './i18n.js';

/** The editor of `steps`; a new one is like `blank`, and `make(step, remove)` is the editor of one; `more` says what adds one. */
export function stepsEditor(steps, blank, make, more = t('field.addStep')) {
  const list = h('div', { class: 'steps' });
  const editors = [];
  const draw = () => fill(list, editors.map(({ element }) => element));
  const add = (step) => {
    const editor = make(step, () => {
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
      on: { click: () => add(blank) } }, '+ ', more)),
    read: () => editors.map((editor) => editor.read()),
  };
}

/** A box for each notice target, those of the step ticked, also such as are gone. */
export function targetBoxes(step, settings) {
  const ids = [...new Set([...settings.targets.map(({ id }) => id), ...step.targets])];
  const boxes = ids.map((id) => h('input', { type: 'checkbox', value: id, checked: step.targets.includes(id) }));
  return {
    labels: boxes.map((box) => h('label', { class: 'check' }, box, targetNames([box.value], settings))),
    read: () => boxes.filter((box) => box.checked).map((box) => box.value),
  };
}

export function targetNames(ids, settings) {
  return ids.map((id) => settings.targets.find((target) => target.id === id)?.name ?? id).join(', ');
}

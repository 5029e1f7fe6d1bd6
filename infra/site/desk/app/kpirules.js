// Platforms' rules as they hold from day to day: for admins to change, for leads to read.

import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { can, session } from './session.js';
import { parseDuration } from './time.js';
import { stepsEditor } from './stepsfield.js';
import { toast, toastProblem } from './toasts.js';

const KIND = 'kpirules';
const PLATFORMS = ['kuaishou', 'douyin', 'pinduoduo', 'taobao', 'facebook', 'instagram', 'whatsapp', 'wechat', 'wecom', 'weibo', 'x', 'linkedin'];
const UNITS = ['round', 'person'];
const AUTOMATIC = ['nothing', 'leaves_out', 'answers'];
const BLANK = { platform: 'douyin', from: '', until: '', unit: 'round', silence: 'PT0S', opens: '08:00', closes: '23:00', openOnly: false,
  automatic: 'nothing', within: 'PT3M', nudge: 'PT1M40S', days: 30, zone: 'Asia/Shanghai', line: 900, source: '' };

/** Resolves with true once something was saved. */
export async function editKpiRules() {
  let settings;
  try {
    settings = await session.api.get('/api/settings');
  } catch (problem) {
    toastProblem(problem);
    return false;
  }
  const [stored] = settings.kpirules;
  const rules = stepsEditor(stored.rules, BLANK, ruleEditor, t('kpis.addRule'));
  const channels = settings.channels.map(({ id, name }) => ({ id, name, box: h('input', { type: 'checkbox', value: id, checked: stored.protect.includes(id) }) }));
  const error = h('div', { class: 'error', role: 'alert', 'data-test': 'kpi-errors' });
  const writes = can('write_settings');
  const save = async (close) => {
    const value = { rules: rules.read(), protect: channels.filter(({ box }) => box.checked).map(({ id }) => id) };
    try {
      await session.api.put(`/api/settings/${KIND}/${encodeURIComponent(settings.brand.id)}`, value,
        stored.version > 0 ? { version: stored.version } : { create: true });
      toast(t('saved'));
      close(true);
    } catch (problem) {
      const faults = problem.body?.errors ?? [];
      error.replaceChildren(...faults.map(({ pointer, detail }) => h('p', {}, `${place(pointer, value)} ${detail}`)));
      if (faults.length === 0) {
        toastProblem(problem);
      }
    }
  };
  return openDialog({
    title: t('kpis.rules'),
    test: 'kpi-dialog',
    widest: true,
    build: (close) => h('form', { on: { submit: (event) => {
      event.preventDefault();
      return save(close);
    } } },
    h('div', { class: 'dialog-body form' }, h('p', { class: 'hint' }, t('kpis.rulesHint')),
      h('fieldset', { disabled: !writes }, rules.element,
        h('fieldset', {}, h('legend', {}, t('kpis.protect')), h('div', { class: 'boxes' }, channels.map(({ name, box }) => h('label', { class: 'check' }, box, name))),
          h('small', {}, t('kpis.protectHint')))),
      error),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
      writes ? h('button', { class: 'primary', 'data-test': 'kpi-save' }, t('save')) : null)),
  });
}

function ruleEditor(rule, remove) {
  const inputs = {
    platform: choice(rule.platform, [...new Set([...PLATFORMS, rule.platform])], (code) => named('platform', code)),
    from: h('input', { type: 'date', required: true, value: rule.from }),
    until: h('input', { type: 'date', value: rule.until ?? '' }),
    unit: choice(rule.unit, UNITS, (code) => t(`kpis.unit.${code}`)),
    within: seconds(rule.within, 2),
    nudge: seconds(rule.nudge, 1),
    opens: h('input', { type: 'time', required: true, value: rule.opens }),
    closes: h('input', { type: 'time', required: true, value: rule.closes }),
    zone: h('input', { type: 'text', required: true, maxlength: 64, value: rule.zone }),
    silence: seconds(rule.silence, 0),
    openOnly: h('input', { type: 'checkbox', checked: rule.openOnly }),
    automatic: choice(rule.automatic, AUTOMATIC, (code) => t(`kpis.automatic.${code}`)),
    days: h('input', { type: 'number', required: true, min: 1, max: 92, value: rule.days }),
    line: h('input', { type: 'number', required: true, min: 0, max: 100, step: 0.1, value: rule.line / 10 }),
    source: h('textarea', { rows: 2, required: true, maxlength: 1_000, dir: 'auto', value: rule.source }),
  };
  return {
    element: h('fieldset', { class: 'step even', 'data-test': 'kpi-rule-edit' }, h('legend', { class: 'visually-hidden' }, t('kpis.oneRule')),
      Object.entries(inputs).map(([name, input]) => h('label', {}, h('span', {}, t(`kpis.field.${name}`)), input)),
      h('button', { type: 'button', class: 'small', on: { click: remove } }, t('kpis.removeRule'))),
    read: () => ({
      platform: inputs.platform.value, from: inputs.from.value, until: inputs.until.value, unit: inputs.unit.value,
      within: `PT${Number(inputs.within.value)}S`, nudge: `PT${Number(inputs.nudge.value)}S`,
      opens: inputs.opens.value, closes: inputs.closes.value, zone: inputs.zone.value.trim(), silence: `PT${Number(inputs.silence.value)}S`,
      openOnly: inputs.openOnly.checked, automatic: inputs.automatic.value, days: Number(inputs.days.value),
      line: Math.round(Number(inputs.line.value) * 10), source: inputs.source.value.trim(),
    }),
  };
}

function choice(value, codes, name) {
  return h('select', {}, codes.map((code) => h('option', { value: code, selected: code === value }, name(code))));
}

function seconds(value, least) {
  return h('input', { type: 'number', required: true, min: least, max: 604_800, value: parseDuration(value) / 1_000 });
}

// `/rules/2/from` as people say it.
function place(pointer, { rules }) {
  const [kind, index, field] = pointer.split('/').slice(1);
  const rule = kind === 'rules' ? rules[Number(index)] : null;
  return rule ? `${named('platform', rule.platform)} (${rule.from})${field ? `, ${t(`kpis.field.${field}`)}` : ''}:` : `${pointer}:`;
}

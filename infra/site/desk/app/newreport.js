// The order for a report: a pack or single figures, from which day to which, by what, and over which campaign. What the
// server does not accept it says at the field.

import { newKey } from './api.js';
import { dimensionName, metricName } from './amounts.js';
import { openDialog } from './dialogs.js';
import { h, setAttribute } from './dom.js';
import { named, t } from './i18n.js';
import { PRESETS } from './periods.js';
import { readRegistry } from './registry.js';
import { can, session } from './session.js';
import { dayOf, now } from './time.js';
import { toastProblem } from './toasts.js';

/** Resolves with the id of the report that is then under way, or null. */
export async function newReport({ preset = 'lastWeek' } = {}) {
  let registry;
  let campaigns;
  try {
    [registry, campaigns] = await Promise.all([readRegistry(), readCampaigns()]);
  } catch (problem) {
    toastProblem(problem);
    return null;
  }
  return openDialog({ title: t('report.new'), test: 'report-dialog', wide: true, build: (close) => form(registry, campaigns, preset, close) });
}

// Campaigns are settings; whoever may not read those can still order a report.
async function readCampaigns() {
  return can('read_settings') ? (await session.api.get('/api/settings')).events ?? [] : [];
}

function form(registry, campaigns, preset, close) {
  const errors = new Map();
  const field = (name, label, control, { hint, group = false } = {}) => {
    const id = `report-${name}-error`;
    const error = h('small', { class: 'error', role: 'alert', id, 'data-test': `error-${name}` });
    errors.set(name, { control, error });
    control.setAttribute('aria-describedby', id);
    return h(group ? 'fieldset' : 'label', {}, h(group ? 'legend' : 'span', {}, label), control, hint ? h('small', {}, hint) : null, error);
  };
  const pack = select('order-pack', [...registry.packs.map(({ id }) => [id, named('pack', id)]), ['', t('report.own')]]);
  const boxes = registry.metrics.map(({ id }) => h('input', { type: 'checkbox', value: id }));
  const metrics = h('div', { class: 'boxes' }, boxes.map((box) => h('label', { class: 'check' }, box, metricName(box.value))));
  const presets = select('order-preset', [...Object.keys(PRESETS).map((name) => [name, t(`preset.${name}`)]), ['', t('preset.own')]], preset);
  const first = h('input', { type: 'date', required: true, 'data-test': 'order-first' });
  const last = h('input', { type: 'date', required: true, 'data-test': 'order-last' });
  const dimensions = [['', t('report.byNothing')], ...registry.dimensions.map((each) => [each, dimensionName(each)])];
  const by = [select('order-by', dimensions), select('order-and', dimensions)];
  const campaign = select('order-campaign', [['', t('report.noCampaign')], ...campaigns.map(({ id, name }) => [id, name])]);
  const ownMetrics = field('metrics', t('report.figures'), metrics, { group: true });
  const crossed = field('crossed', t('report.crossed'), by[1]);
  const submit = h('button', { class: 'primary', 'data-test': 'order-send' }, t('report.order'));

  const fit = () => {
    ownMetrics.hidden = pack.value !== '';
    crossed.hidden = by[0].value === '';
    // A pack is grouped in its own way, whatever is asked for besides.
    by[0].options[0].textContent = t(pack.value ? 'report.byPack' : 'report.byNothing');
    for (const option of by[1].options) {
      option.disabled = option.value !== '' && option.value === by[0].value;
    }
    if (crossed.hidden || by[1].value === by[0].value) {
      by[1].value = '';
    }
  };
  const choose = () => {
    const choice = PRESETS[presets.value];
    if (choice) {
      [first.value, last.value] = choice(dayOf(now()));
    }
  };
  pack.addEventListener('change', fit);
  by[0].addEventListener('change', fit);
  presets.addEventListener('change', choose);
  for (const day of [first, last]) {
    day.addEventListener('input', () => {
      presets.value = '';
    });
  }
  // A campaign has days of its own; what is still to come of it cannot be reported.
  campaign.addEventListener('change', () => {
    const chosen = campaigns.find(({ id }) => id === campaign.value);
    if (chosen) {
      const days = [Date.parse(chosen.from), Date.parse(chosen.to) - 1].map((instant) => dayOf(Math.min(instant, now())));
      [first.value, last.value] = days;
      presets.value = '';
    }
  });
  choose();
  fit();

  const collect = () => ({
    ...(pack.value ? { pack: pack.value } : { metrics: boxes.filter((box) => box.checked).map((box) => box.value) }),
    first: first.value,
    last: last.value,
    by: by.map((each) => each.value).filter(Boolean),
    ...(campaign.value ? { campaign: campaign.value } : {}),
  });
  // The same order sent again after a lost answer must not become a second report.
  let sent = null;
  const send = async (event) => {
    event.preventDefault();
    const order = collect();
    clear(errors);
    const wrong = check(order);
    if (wrong) {
      point(errors, wrong[0], t(wrong[1]));
      return;
    }
    const text = JSON.stringify(order);
    if (sent?.text !== text) {
      sent = { text, key: newKey() };
    }
    submit.disabled = true;
    try {
      const report = await session.api.post('/api/reports', order, { key: sent.key });
      close(report.id);
    } catch (problem) {
      if (!showErrors(errors, problem)) {
        toastProblem(problem);
      }
    } finally {
      submit.disabled = false;
    }
  };
  return h('form', { on: { submit: send } },
    h('div', { class: 'dialog-body form' },
      field('pack', t('report.pack'), pack),
      ownMetrics,
      h('div', { class: 'fields' }, field('preset', t('report.period'), presets),
        field('first', t('report.first'), first), field('last', t('report.last'), last)),
      h('div', { class: 'fields' }, field('by', t('report.by'), by[0]), crossed),
      campaigns.length > 0 ? field('campaign', t('report.campaign'), campaign) : null),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close(null) } }, t('cancel')), submit));
}

function select(test, options, chosen) {
  return h('select', { 'data-test': test }, options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
}

function check(order) {
  if (order.metrics?.length === 0) {
    return ['metrics', 'invalid.metrics'];
  }
  return order.first > order.last ? ['last', 'invalid.period'] : null;
}

function clear(errors) {
  for (const { control, error } of errors.values()) {
    error.textContent = '';
    setAttribute(control, 'aria-invalid', null);
  }
}

// Where the server points: `/first`, `/metrics/0`, `/by/1`. Says whether every fault found its field.
function showErrors(errors, problem) {
  const faults = problem.body?.errors ?? [];
  return faults.length > 0 && faults.map(({ pointer, detail }) => {
    const [, name, index] = pointer.split('/');
    return point(errors, name === 'by' && index === '1' ? 'crossed' : name, detail);
  }).every(Boolean);
}

function point(errors, name, text) {
  const field = errors.get(name);
  if (field) {
    field.error.textContent = text;
    setAttribute(field.control, 'aria-invalid', 'true');
    field.control.focus?.();
  }
  return Boolean(field);
}

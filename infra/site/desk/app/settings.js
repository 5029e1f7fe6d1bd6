// What a brand has decided, from its channels to whom an alert is sent: to read for leads, to change for admins. One
// description per kind drives both the table and the form.

import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h, setAttribute } from './dom.js';
import { loadChapter, named, t } from './i18n.js';
import { address, can, empty, loading, session } from './session.js';
import { FIELD_TYPES } from './settingfields.js';
import { KINDS } from './settingkinds.js';
import { tableFrame } from './tableframe.js';
import { toast, toastProblem } from './toasts.js';

// As a pattern attribute, which takes no unescaped hyphen in a class.
const ID = '[A-Za-z0-9._~\\-]{1,64}';
const ID_HINTS = { channels: 'field.channelIdHint', targets: 'field.targetIdHint' };
const NOTHING = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));

export function showSettings(main) {
  const tabs = new Map();
  const body = h('div', { 'data-test': 'settings' }, loading());
  main.append(h('div', { class: 'page' }, h('h1', {}, t('nav.settings')),
    h('div', { class: 'tabs', role: 'tablist' }, Object.keys(KINDS).map((kind) => {
      const link = h('a', { role: 'tab', href: address('settings', kind), 'data-test': `settings-${kind}` }, t(`settings.${kind}`));
      tabs.set(kind, link);
      return link;
    })), body));
  let settings = null;
  let kind = 'channels';

  const draw = () => {
    if (settings) {
      fill(body, table(kind, settings, edit));
    }
  };
  const read = async () => {
    try {
      await Promise.all(['care', 'goals'].map(loadChapter));
      settings = { ...NOTHING, ...await session.api.get('/api/settings') };
      draw();
    } catch (problem) {
      fill(body, empty(named('problem', problem.code)));
    }
  };
  const edit = async (item) => {
    if (await form(kind, item, settings)) {
      toast(t('saved'));
      await read();
    }
  };
  read();
  return {
    route([wanted = 'channels']) {
      kind = wanted in KINDS ? wanted : 'channels';
      for (const [each, link] of tabs) {
        setAttribute(link, 'aria-selected', each === kind ? 'true' : 'false');
      }
      draw();
    },
    close() {},
  };
}

function table(kind, settings, edit) {
  const { fields, ids } = KINDS[kind];
  const items = settings[kind].toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const columns = Object.entries(fields);
  const complete = KINDS[kind].one && items.length > 0;
  return [
    KINDS[kind].applies && can('apply_policies') ? applying() : null,
    KINDS[kind].hint ? h('p', { class: 'sub' }, t(KINDS[kind].hint)) : null,
    can('write_settings') && !complete ? h('p', {}, h('button', { type: 'button', 'data-test': 'setting-new',
      on: { click: () => edit(null) } }, '+ ', t(`settings.new.${kind}`))) : null,
    items.length === 0 ? empty(t('settings.none')) : tableFrame({}, h('table', {},
      h('thead', {}, h('tr', {}, columns.map(([name, { label }]) => h('th', { scope: 'col' }, t(ids && name === 'id' ? 'field.indicator' : label ?? `field.${name}`))),
        KINDS[kind].walk ? h('th', {}, h('span', { class: 'visually-hidden' }, t('calendar.try'))) : null,
        can('write_settings') ? h('th', {}, h('span', { class: 'visually-hidden' }, t('edit'))) : null)),
      h('tbody', {}, items.map((item) => h('tr', { 'data-test': 'setting', 'data-setting': item.id },
        columns.map(([name, field], index) => h(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, dir: 'auto' },
          FIELD_TYPES[field.type].show(item[name], field, settings, item))),
        KINDS[kind].walk ? h('td', { class: 'whole' }, walkButton(item)) : null,
        can('write_settings') ? h('td', { class: 'whole' }, h('button', { type: 'button', class: 'small', 'data-test': 'setting-edit',
          'aria-label': `${t('edit')} ${titleOf(kind, item)}`, on: { click: () => edit(item) } }, t('edit')),
        KINDS[kind].trial ? [' ', trialButton(item)] : null) : null))))),
  ];
}

function applying() {
  const node = h('div', {});
  showApplying(node);
  return node;
}

async function showApplying(node) {
  const { showReapplies } = await import('./reapply.js');
  await showReapplies(node);
}

function walkButton(calendar) {
  const walk = async () => {
    const { tryCalendar } = await import('./calendarwalk.js');
    await tryCalendar({ calendar: calendar.id }, calendar.zone);
  };
  return h('button', { type: 'button', class: 'small', 'data-test': 'setting-walk', 'aria-label': `${t('calendar.try')} ${calendar.id}`, on: { click: walk } }, t('calendar.try'));
}

// Whether a test arrives is seen where it is sent to.
function trialButton(target) {
  const send = async () => {
    try {
      await session.api.post(`/api/settings/targets/${encodeURIComponent(target.id)}/trial`);
      toast(t('settings.tried', { name: target.name }));
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return h('button', { type: 'button', class: 'small', disabled: !target.enabled, 'data-test': 'setting-try',
    'aria-label': `${t('settings.try')} ${target.name}`, on: { click: send } }, t('settings.try'));
}

// Resolves with true once something was saved.
function form(kind, item, settings) {
  const fields = Object.entries(KINDS[kind].fields).filter(([, { type, platform }]) => type !== 'shown' && (!platform || platform === item?.platform));
  const id = item ? null : idInput(kind, settings);
  const editors = fields.map(([name, field]) => ({
    name, label: t(field.label ?? `field.${name}`), editor: FIELD_TYPES[field.type].edit(item && name in item ? item[name] : field.initial, field, settings, () => collect()), error: h('small', { class: 'error', role: 'alert' }),
  }));
  const collect = () => {
    const value = {};
    let valid = true;
    for (const { name, editor, error } of editors) {
      try {
        value[name] = editor.read();
        error.textContent = '';
      } catch (problem) {
        error.textContent = t(problem.message, problem.values ?? {});
        valid = false;
      }
    }
    return valid ? value : null;
  };
  // Says at the fields what the server refused; what belongs to none is told in a notice.
  const refused = (problem) => {
    const told = (problem.body?.errors ?? []).map(({ pointer, detail }) => {
      const found = editors.find(({ name }) => name === pointer.split('/')[1]);
      if (found && !found.editor.refuse?.(pointer.split('/').slice(2), detail)) {
        found.error.textContent = detail;
      }
      return Boolean(found);
    });
    if (told.length === 0 || told.includes(false)) {
      toastProblem(problem);
    }
  };
  return openDialog({
    title: item ? titleOf(kind, item) : t(`settings.new.${kind}`),
    test: 'setting-dialog',
    wide: true,
    build: (close) => h('form', { on: { submit: async (event) => {
      event.preventDefault();
      const value = collect();
      if (value && await save(kind, item, id?.value, value, refused)) {
        close(true);
      }
    } } },
    h('div', { class: 'dialog-body form' },
      id && !id.hidden ? h('label', {}, h('span', {}, t(KINDS[kind].ids ? 'field.indicator' : 'field.id')), id,
        KINDS[kind].ids ? null : h('small', {}, t(ID_HINTS[kind] ?? 'field.idHint'))) : null,
      editors.map(({ label, editor, error }) => editor.group
        ? h('fieldset', {}, h('legend', {}, label), editor.element, error)
        : h('label', {}, h('span', {}, label), editor.element, error))),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'setting-save' }, t('save')))),
  });
}

function titleOf(kind, item) {
  const { group } = KINDS[kind];
  return group ? named(group, item.id) : item.name ?? item.label ?? item.id;
}

// Most ids are chosen freely; some kinds have a fixed list, and of some there is one for the brand.
function idInput(kind, settings) {
  const { ids, group, one } = KINDS[kind];
  if (one) {
    return h('input', { type: 'hidden', hidden: true, value: settings.brand.id });
  }
  if (ids) {
    const free = ids.filter((each) => !settings[kind].some((item) => item.id === each));
    return h('select', { required: true, 'data-test': 'setting-id' }, free.map((each) => h('option', { value: each }, named(group, each))));
  }
  return h('input', { type: 'text', required: true, pattern: ID, maxlength: 64, 'data-test': 'setting-id' });
}

async function save(kind, item, id, value, refused) {
  const path = `/api/settings/${kind}/${encodeURIComponent(item?.id ?? id)}`;
  try {
    await session.api.put(path, value, item ? { version: item.version } : { create: true });
    return true;
  } catch (problem) {
    if (problem.code !== 'version_conflict' || problem.body.currentVersion === undefined || !item) {
      refused(problem);
      return false;
    }
    const mine = await confirmDialog({
      title: t('conflict.title'), lines: [t('conflict.setting')], confirm: t('conflict.keepMine'), danger: true, test: 'conflict-dialog',
    });
    return mine && save(kind, { ...item, version: problem.body.currentVersion }, id, value, refused);
  }
}

// Channels, teams, agents, calendars and policies: to read for leads, to change for admins. One description per kind drives
// both the table and the form.

import { confirmDialog, openDialog } from './dialogs.js';
import { fill, h, setAttribute } from './dom.js';
import { FIELD_TYPES, KINDS } from './settingkinds.js';
import { named, t } from './i18n.js';
import { address, can, empty, loading, session } from './session.js';
import { toast, toastProblem } from './toasts.js';

// As a pattern attribute, which takes no unescaped hyphen in a class.
const ID = '[A-Za-z0-9._~\\-]{1,64}';

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
      settings = await session.api.get('/api/settings');
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
  const fields = KINDS[kind].fields;
  const items = settings[kind];
  const columns = Object.entries(fields);
  return [
    can('write_settings') ? h('p', {}, h('button', { type: 'button', 'data-test': 'setting-new',
      on: { click: () => edit(null) } }, '+ ', t(`settings.new.${kind}`))) : null,
    items.length === 0 ? empty(t('settings.none')) : h('div', { class: 'table-frame' }, h('table', {},
      h('thead', {}, h('tr', {}, columns.map(([name]) => h('th', { scope: 'col' }, t(`field.${name}`))),
        can('write_settings') ? h('th', {}, h('span', { class: 'visually-hidden' }, t('edit'))) : null)),
      h('tbody', {}, items.map((item) => h('tr', { 'data-test': 'setting', 'data-setting': item.id },
        columns.map(([name, field], index) => h(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, dir: 'auto' },
          FIELD_TYPES[field.type].show(item[name], field, settings))),
        can('write_settings') ? h('td', {}, h('button', { type: 'button', class: 'small', 'data-test': 'setting-edit',
          'aria-label': `${t('edit')} ${item.name ?? item.id}`, on: { click: () => edit(item) } }, t('edit'))) : null))))),
  ];
}

// Resolves with true once something was saved.
function form(kind, item, settings) {
  const fields = Object.entries(KINDS[kind].fields).filter(([, field]) => field.type !== 'shown');
  const id = item ? null : h('input', { type: 'text', required: true, pattern: ID, maxlength: 64, 'data-test': 'setting-id' });
  const editors = fields.map(([name, field]) => ({
    name, editor: FIELD_TYPES[field.type].edit(item?.[name] ?? field.initial, field, settings), error: h('small', { class: 'error', role: 'alert' }),
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
  return openDialog({
    title: item ? item.name ?? item.id : t(`settings.new.${kind}`),
    test: 'setting-dialog',
    wide: true,
    build: (close) => h('form', { on: { submit: async (event) => {
      event.preventDefault();
      const value = collect();
      if (value && await save(kind, item, id?.value, value)) {
        close(true);
      }
    } } },
    h('div', { class: 'dialog-body form' },
      id ? h('label', {}, h('span', {}, t('field.id')), id, h('small', {}, t(kind === 'channels' ? 'field.channelIdHint' : 'field.idHint'))) : null,
      editors.map(({ name, editor, error }) => editor.group
        ? h('fieldset', {}, h('legend', {}, t(`field.${name}`)), editor.element, error)
        : h('label', {}, h('span', {}, t(`field.${name}`)), editor.element, error))),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close(false) } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'setting-save' }, t('save')))),
  });
}

async function save(kind, item, id, value) {
  const path = `/api/settings/${kind}/${encodeURIComponent(item?.id ?? id)}`;
  try {
    await session.api.put(path, value, item ? { version: item.version } : { create: true });
    return true;
  } catch (problem) {
    if (problem.code !== 'version_conflict' || problem.body.currentVersion === undefined || !item) {
      toastProblem(problem);
      return false;
    }
    const mine = await confirmDialog({
      title: t('conflict.title'), lines: [t('conflict.setting')], confirm: t('conflict.keepMine'), danger: true, test: 'conflict-dialog',
    });
    return mine && save(kind, { ...item, version: problem.body.currentVersion }, id, value);
  }
}

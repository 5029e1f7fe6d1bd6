// The dialog that lists every key, and turns those without Ctrl or Alt on or off.

import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { keyName, listCommands, setSingleKeys, singleKeysOn } from './keys.js';

export function showKeys() {
  const single = h('input', { type: 'checkbox', checked: singleKeysOn(), on: {
    change: (event) => setSingleKeys(event.target.checked),
  } });
  openDialog({
    title: t('keys.title'),
    test: 'keys-dialog',
    wide: true,
    build: () => h('div', { class: 'dialog-body' },
      h('dl', { class: 'keys' }, listCommands().map((entry) => h('div', {},
        h('dt', {}, entry.keys.map((keys) => h('kbd', {}, keyName(keys)))),
        h('dd', {}, t(entry.text))))),
      h('label', { class: 'check' }, single, t('keys.single'))),
  });
}

// The page before the desk, and the question when a session ends while someone works.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { currentLanguage, LANGUAGES, switchLanguage, t } from './i18n.js';
import { session } from './session.js';

let asking = false;

export function showSignIn(app, trouble = null) {
  const button = h('button', { type: 'button', class: 'primary large', 'data-test': 'sign-in', on: {
    click: () => session.auth.signIn(),
  } }, t('signIn'));
  fill(app, h('main', { class: 'gate' },
    h('img', { src: 'icon.svg', alt: '', width: 56, height: 56 }),
    h('h1', {}, 'Social Care'),
    h('p', {}, t('gate.line')),
    trouble ? h('p', { class: 'trouble', role: 'alert', 'data-test': 'sign-in-trouble' }, t(`signin.${trouble}`)) : null,
    button,
    languageSelect(async (language) => {
      await switchLanguage(language);
      showSignIn(app, trouble);
    })));
  button.focus();
}

export function languageSelect(change) {
  return h('select', {
    'aria-label': t('language'), 'data-test': 'language-select', on: { change: (event) => change(event.target.value) },
  }, Object.entries(LANGUAGES).map(([code, name]) => h('option', {
    value: code, lang: code, selected: code === currentLanguage(),
  }, name)));
}

/** Asks to sign in again. What was written stays: drafts are kept in the browser. */
export async function showSessionOver() {
  if (asking) {
    return;
  }
  asking = true;
  await openDialog({
    title: t('session.over'),
    test: 'session-over',
    build: (close) => h('div', {},
      h('p', { class: 'dialog-body' }, t('session.kept')),
      h('footer', { class: 'dialog-foot' }, h('button', {
        type: 'button', class: 'primary', 'data-first': true, on: { click: () => close(true) },
      }, t('signIn')))),
  });
  session.auth.signIn();
}

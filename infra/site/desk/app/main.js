// Starts the desk: words, configuration, sign-in, then the shell.

import { Api } from './api.js';
import { Auth, SignInError } from './auth.js';
import { loadConfig } from './config.js';
import { fill, h } from './dom.js';
import { languageChosen, loadLanguage, t } from './i18n.js';
import { session } from './session.js';
import { Shell } from './shell.js';
import { showSessionOver, showSignIn } from './signin.js';
import { dropOldDrafts } from './storage.js';
import { useZone } from './time.js';

const app = document.getElementById('app');

async function start() {
  await loadLanguage();
  session.auth = new Auth(await loadConfig());
  session.api = new Api(session.auth, showSessionOver);
  try {
    await session.auth.completeSignIn();
  } catch (error) {
    showSignIn(app, error instanceof SignInError ? error.code : 'unreachable');
    return;
  }
  if (!session.auth.signedIn) {
    showSignIn(app);
    return;
  }
  await open();
}

async function open() {
  try {
    session.me = await session.api.get('/api/me');
  } catch (problem) {
    if (problem.code !== 'session_over') {
      showFailure(['agent_unknown', 'account_closed'].includes(problem.code) ? t('start.unknownAgent') : t('start.noAnswer'), open);
      return;
    }
    showSignIn(app);
    return;
  }
  if (!languageChosen()) {
    await loadLanguage(session.me.locale);
  }
  useZone(session.me.brand.zone);
  dropOldDrafts();
  new Shell(app).open();
}

function showFailure(text, again) {
  fill(app, h('main', { class: 'gate', 'data-test': 'start-failure' },
    h('h1', {}, 'Social Care'),
    h('p', { role: 'alert' }, text),
    h('p', { class: 'row' },
      h('button', { type: 'button', class: 'primary', on: { click: again } }, t('tryAgain')),
      h('button', { type: 'button', on: { click: () => session.auth.signOut() } }, t('signOut')))));
}

start().catch((error) => {
  // Before its words are loaded the desk can only speak the language of its source.
  fill(app, h('main', { class: 'gate', role: 'alert' }, h('h1', {}, 'Social Care'), h('p', {}, error.message)));
});

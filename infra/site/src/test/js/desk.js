// A signed-in desk around one screen, without the shell.

import { loadChapter, loadLanguage } from '../../../desk/app/i18n.js';
import { Api } from '../../../desk/app/api.js';
import { session } from '../../../desk/app/session.js';
import { useZone } from '../../../desk/app/time.js';
import { body } from './browser.js';

/** An empty page in a language, in Shanghai, for someone who may do everything. */
export async function openDesk(language = 'en') {
  await loadLanguage(language);
  await loadChapter('leads');
  useZone('Asia/Shanghai');
  session.api = new Api({ token: async () => 'token' }, () => {});
  session.me = { permissions: ['read_settings', 'write_settings', 'read_reports', 'acknowledge_alert'] };
  location.hash = '';
  body.replaceChildren();
  for (const id of ['toasts', 'announcer', 'main']) {
    const place = document.createElement('div');
    place.setAttribute('id', id);
    body.append(place);
  }
  return document.getElementById('main');
}

/** What stands in the first element that a selector finds. */
export function textOf(selector) {
  return document.querySelector(selector)?.textContent ?? null;
}

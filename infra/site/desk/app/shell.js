// The frame: navigation, the agent's status, whether the desk is live, and which screen is open.

import { refreshTimes } from './marks.js';
import { startTicking } from './clocks.js';
import { fill, h, icon, setAttribute, setText } from './dom.js';
import { known, loadChapter, switchLanguage, t } from './i18n.js';
import { command, keyName, listCommands } from './keys.js';
import { connection, Poll } from './live.js';
import { address, can, empty, go, loading, place, session } from './session.js';
import { languageSelect } from './signin.js';
import { duration } from './time.js';
import { toastProblem } from './toasts.js';
import { Workspace } from './workspace.js';

const ALERTS_EVERY = 5_000;
const COUNT_EVERY = 15_000;
// What is opened seldom is not loaded before.
const showCustomers = later(async () => {
  const { showCustomers } = await import('./customers.js');
  return showCustomers;
}, null);
const showAlerts = later(async () => {
  const { showAlerts } = await import('./alerts.js');
  return showAlerts;
});
const showCases = later(async () => {
  const { showCases } = await import('./cases.js');
  return showCases;
}, 'care');
const showChannels = later(async () => {
  const { showChannels } = await import('./channels.js');
  return showChannels;
});
const showPosts = later(async () => {
  const { showPosts } = await import('./posts.js');
  return showPosts;
});
const showKnowledge = later(async () => {
  const { showKnowledge } = await import('./knowledge.js');
  return showKnowledge;
}, 'knowledge');
const showRules = later(async () => {
  const { showRules } = await import('./rules.js');
  await loadChapter('leads');
  return showRules;
}, 'rules');
const showReports = later(async () => {
  const { showReports } = await import('./reports.js');
  return showReports;
});
const showPeople = later(async () => {
  const { showPeople } = await import('./people.js');
  return showPeople;
}, 'people');
const showSettings = later(async () => {
  const { showSettings } = await import('./settings.js');
  return showSettings;
});
const STATUSES = ['online', 'busy', 'transfers_only', 'break', 'away', 'offline'];

export class Shell {
  #app;
  #main = h('main', { id: 'main', class: 'main', tabindex: -1 });
  #live = h('span', { class: 'live', 'data-test': 'live-mark' });
  #banner = h('div', { class: 'banner', role: 'status', hidden: true, 'data-test': 'connection-banner' });
  #links = new Map();
  #badge = h('span', { class: 'badge', hidden: true, 'data-test': 'alert-badge' });
  #duty = h('div', { class: 'banner duty', hidden: true, 'data-test': 'off-duty' });
  #status = null;
  // Away from the queue it is read slowly, for the count in the title and to show that someone is here.
  #count = null;
  #screen = null;
  #open = null;

  constructor(app) {
    this.#app = app;
  }

  open() {
    this.#draw();
    addEventListener('hashchange', () => this.#route());
    connection.addEventListener('change', () => this.#showConnection());
    startTicking(() => {
      this.#showConnection();
      refreshTimes();
    });
    this.#commands();
    if (can('acknowledge_alert')) {
      new Poll({
        read: (etag) => session.api.poll('/api/alerts', etag),
        show: (alerts) => this.#countAlerts(alerts.open),
        every: ALERTS_EVERY,
      }).start();
    }
    this.#route();
  }

  #screens() {
    return [
      { name: 'queue', key: 'C', show: (main) => new Workspace(main) },
      { name: 'customers', key: 'V', show: showCustomers },
      { name: 'cases', key: 'T', show: showCases },
      can('acknowledge_alert') ? { name: 'alerts', key: 'W', show: showAlerts } : null,
      can('see_brand') ? { name: 'channels', key: 'N', show: showChannels } : null,
      can('publish') ? { name: 'posts', key: 'P', show: showPosts } : null,
      can('publish') ? { name: 'knowledge', key: 'B', show: showKnowledge } : null,
      can('read_reports') ? { name: 'reports', key: 'R', show: showReports } : null,
      can('read_settings') ? { name: 'rules', key: 'U', show: showRules } : null,
      can('read_settings') || can('take_over') ? { name: 'people', key: 'H', show: showPeople } : null,
      can('read_settings') ? { name: 'settings', key: 'S', show: showSettings } : null,
    ].filter(Boolean);
  }

  #draw() {
    const nav = h('nav', { class: 'rail', 'aria-label': t('nav') },
      h('img', { src: 'icon.svg', alt: 'Social Care', class: 'logo', width: 28, height: 28 }),
      this.#screens().map(({ name }) => {
        const link = h('a', { href: address(name), 'data-test': `nav-${name}` }, icon(name), h('span', {}, t(`nav.${name}`)),
          name === 'alerts' ? this.#badge : null);
        this.#links.set(name, link);
        return link;
      }));
    fill(this.#app,
      h('a', { class: 'skip', href: '#main', on: { click: (event) => {
        event.preventDefault();
        this.#main.focus();
      } } }, t('skip')),
      h('div', { class: 'shell' }, nav, h('header', { class: 'top' },
        h('strong', { class: 'brand', dir: 'auto' }, session.me.brand.name),
        this.#live,
        h('span', { class: 'spring' }),
        this.#statusSelect(),
        languageSelect((language) => this.#speak(language)),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('keys.title'), title: `${t('keys.title')} (?)`,
          'data-test': 'help', on: { click: () => this.#showKeys() } }, icon('help')),
        h('span', { class: 'who', title: session.me.username, dir: 'auto', 'data-test': 'me' }, session.me.name),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('signOut'), title: t('signOut'),
          'data-test': 'sign-out', on: { click: () => session.auth.signOut() } }, icon('out'))),
      h('div', { class: 'banners' }, this.#banner, this.#duty), this.#main));
    this.#showConnection();
    this.#showDuty();
  }

  #statusSelect() {
    const select = h('select', { class: 'status', 'aria-label': t('status'), 'data-test': 'status-select',
      'data-status': session.me.status },
    STATUSES.map((status) => h('option', { value: status, selected: status === session.me.status }, t(`status.${status}`))));
    select.addEventListener('change', () => this.#setStatus(select.value));
    this.#status = select;
    return select;
  }

  async #setStatus(status) {
    try {
      const { statusBody } = await import('./pause.js');
      const body = await statusBody(status);
      session.me = body ? await session.api.put('/api/me/status', body) : session.me;
    } catch (problem) {
      toastProblem(problem);
    }
    this.#status.value = session.me.status;
    this.#status.dataset.status = session.me.status;
    this.#showDuty();
  }

  async #showDuty() {
    const { status, reason } = session.me;
    if (reason) {
      await loadChapter('people');
    }
    this.#duty.hidden = status !== 'offline' && !reason;
    fill(this.#duty, reason ? `${t('status.break')}: ${known('break', reason) ?? reason} ` : t('status.offDuty'), h('button', { type: 'button', class: 'small', 'data-test': 'go-online',
      on: { click: () => this.#setStatus('online') } }, t('status.goOnline')));
  }

  async #speak(language) {
    await switchLanguage(language);
    this.#close();
    this.#links.clear();
    this.#draw();
    this.#route();
    this.#app.querySelector('[data-test=language-select]').focus();
  }

  #route() {
    const [name = 'queue'] = place();
    const screen = this.#screens().find((each) => each.name === name);
    if (!screen) {
      go('queue');
      return;
    }
    for (const [each, link] of this.#links) {
      setAttribute(link, 'aria-current', each === name ? 'page' : null);
    }
    if (this.#screen !== name) {
      this.#close();
      this.#screen = name;
      this.#app.dataset.screen = name;
      fill(this.#main);
      this.#open = screen.show(this.#main);
      document.title = `${t(`nav.${name}`)} · Social Care`;
      this.#keepCount(name);
    }
    this.#open.route(place().slice(1));
  }

  #keepCount(screen) {
    this.#count = screen === 'queue' ? null : new Poll({
      read: (etag) => session.api.poll('/api/queue?tab=mine', etag),
      show: ({ counts }) => {
        const mine = counts.mine.count;
        document.title = `${mine > 0 ? `(${mine}) ` : ''}${t(`nav.${screen}`)} · Social Care`;
      },
      every: COUNT_EVERY,
    }).start();
  }

  #close() {
    this.#count?.stop();
    this.#open?.close();
    this.#open = null;
    this.#screen = null;
  }

  #showConnection() {
    const behind = connection.behind;
    setAttribute(this.#live, 'data-state', behind > 0 ? 'delayed' : 'live');
    setText(this.#live, behind > 0 ? t('live.delayed', { time: duration(behind) }) : t('live.now'));
    const cut = connection.failing && (behind > 0 || !navigator.onLine);
    this.#banner.hidden = !cut;
    setText(this.#banner, cut ? t(navigator.onLine ? 'live.server' : 'live.offline') : '');
  }

  #countAlerts(open) {
    this.#badge.hidden = open === 0;
    setText(this.#badge, String(open));
    this.#badge.setAttribute('aria-label', t('alerts.open', { count: open }));
  }

  #commands() {
    for (const { name, key } of this.#screens()) {
      command({ keys: `Alt+${key}`, text: `go.${name}`, run: () => go(name) });
    }
    command({ keys: 'Alt+I', text: 'status', run: () => this.#status.focus() });
    command({ keys: ['?', 'Mod+/'], text: 'keys.title', run: () => this.#showKeys() });
    command({ keys: ['Mod+K', '/', 's'], text: 'keys.bar', run: () => this.#commandBar() });
  }

  async #commandBar() {
    const conversations = this.#open?.choices?.() ?? [];
    const actions = listCommands().map((entry) => ({
      text: t(entry.text), hint: keyName(entry.keys[0]), run: entry.run,
    }));
    const { pick } = await import('./picker.js');
    const choice = await pick({
      title: t('keys.bar'), placeholder: t('keys.find'), test: 'command-bar', choices: [...actions, ...conversations],
    });
    choice?.run();
  }

  async #showKeys() {
    const { showKeys } = await import('./shortcuts.js');
    showKeys();
  }
}

// A screen whose module and words are loaded when it is first opened.
function later(load, chapter = 'leads') {
  return (main) => {
    let open = null;
    let closed = false;
    let wanted = [];
    const show = async () => {
      fill(main, loading());
      let screen;
      try {
        [screen] = await Promise.all([load(), chapter && loadChapter(chapter)]);
      } catch {
        fill(main, empty(t('problem.offline')), h('p', { class: 'notice' },
          h('button', { type: 'button', on: { click: show } }, t('tryAgain'))));
        return;
      }
      if (!closed) {
        fill(main);
        open = screen(main);
        open.route(wanted);
      }
    };
    show();
    return {
      route(parts) {
        wanted = parts;
        open?.route(parts);
      },
      close() {
        closed = true;
        open?.close();
      },
    };
  };
}

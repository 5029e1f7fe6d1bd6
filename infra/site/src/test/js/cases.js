import { showCases } from '../../../desk/app/cases.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { session } from '../../../desk/app/session.js';
import { answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const SOON = (minutes) => new Date(Date.now() + minutes * 60_000 + 1_000).toISOString();

function waiting(more = {}) {
  return {
    card: { conversation: 'c/1', channel: { id: 'facebook.olive', platform: 'facebook', name: 'Olive' }, customer: { id: 'ada-000001', name: 'Ada' },
      preview: 'You will hear from my lawyer', lastAt: SOON(-5) },
    window: { canReply: true, reason: null, closesAt: SOON(90) },
    care: { proposal: { entry: 'e1', at: SOON(-4), author: { username: 'eleni', name: 'Eleni' } } }, ...more,
  };
}

async function open(items, { permissions = ['see_brand'], more = false, wanted } = {}) {
  const main = await openDesk();
  await loadChapter('care');
  session.me.permissions = permissions;
  answer({
    '/api/cases/proposals': { items, more },
    '/api/cases/spam': { items, more },
    'POST /api/conversations/c%2F1/spam': {},
  });
  const screen = showCases(main);
  screen.route(wanted ? [wanted] : []);
  await settled();
  return screen;
}

test('a lead sees whose reply waits, for whom, and how long it can still be sent', async () => {
  const screen = await open([waiting()]);
  equal(asked.map(({ path }) => path), ['/api/cases/proposals']);
  contains(textOf('[data-test="case"]'), 'A reply by Eleni waits for a second person.');
  contains(textOf('[data-test="case"]'), 'You will hear from my lawyer');
  contains(textOf('[data-test="case"]'), '1h 30m');
  equal(document.querySelector('[data-test="case-open"]').getAttribute('href'), '#/queue/team/c%2F1');
  equal(document.querySelector('[data-test="case-not-spam"]'), null);
  screen.close();
});

test('where the window has closed the reason is told instead', async () => {
  const screen = await open([waiting({ window: { canReply: false, reason: 'window_closed', closesAt: null } })]);
  equal(document.querySelectorAll('.hint').length, 2);
  screen.close();
});

test('an agent has only the list of spam, whatever the address wants', async () => {
  const screen = await open([], { permissions: ['reply'], wanted: 'proposals' });
  equal(asked.map(({ path }) => path), ['/api/cases/spam']);
  equal(document.querySelector('[data-test="cases-proposals"]'), null);
  contains(document.getElementById('main').textContent, 'Nothing has been set aside.');
  screen.close();
});

test('what is no spam is brought back and the list is read again', async () => {
  const screen = await open([waiting({ care: null })], { wanted: 'spam' });
  document.querySelector('[data-test="case-not-spam"]').click();
  await settled();
  equal(asked.map(({ method, path, body }) => [method, path, body]).slice(0, 2),
    [['GET', '/api/cases/spam', undefined], ['POST', '/api/conversations/c%2F1/spam', { spam: false }]]);
  equal(asked.filter(({ path }) => path === '/api/cases/spam').length, 2);
  screen.close();
});

test('a list that was cut says how many are shown', async () => {
  const screen = await open([waiting()], { more: true });
  contains(document.getElementById('main').textContent, 'Only the oldest is shown.');
  screen.close();
});

import { showChannels } from '../../../desk/app/channels.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const AGO = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

function channel(more = {}) {
  return {
    channel: { id: 'wecom.aurora', platform: 'wecom', account: 'aurora', name: 'Aurora' }, team: { id: 'care', name: 'Care' },
    lastHeard: AGO(190), messages: 412, quiet: { since: AGO(190), usual: 'PT45M', level: null, watched: true },
    sending: { ended: 40, failed: 0, hours: 24, level: null, last: { at: AGO(8), ended: 2, failed: 0 } },
    access: { state: 'fine', lostSince: null, grantEnds: null, tokenEnds: null }, checks: [], asked: null, ...more,
  };
}

const FAILURE = { at: AGO(9), conversation: 'wecom.aurora.0f3a', state: 'failed', reason: 'recipient-gone' };

async function open(item, compare = {}) {
  const main = await openDesk();
  answer({
    '/api/channels': { items: item ? [item] : [] },
    '/api/channels/wecom.aurora/failures': { items: [FAILURE] },
    'POST /api/channels/wecom.aurora/check': compare,
  });
  const screen = showChannels(main);
  await settled();
  return screen;
}

async function press(name) {
  document.querySelector(`[data-test="${name}"]`).click();
  await settled();
}

test('a silence that is broken says how long it lasts, what is normal, and what to do', async () => {
  const screen = await open(channel({ quiet: { since: AGO(190), usual: 'PT45M', level: 'warning', watched: true } }));
  contains(textOf('[data-test="channel-quiet"]'), 'quiet for 3h 10m; at this time normally at most 45m');
  contains(textOf('[data-test="channel-quiet"]'), 'Compare now');
  screen.close();
});

test('an ordinary silence says only what is normal', async () => {
  const screen = await open(channel());
  contains(textOf('[data-test="channel-quiet"]'), 'at this time normally at most 45m');
  equal(textOf('[data-test="channel-quiet"]').includes('quiet for'), false);
  screen.close();
});

test('a channel that never sent or heard says so', async () => {
  const screen = await open(channel({
    lastHeard: null, messages: 0, quiet: null, sending: { ended: 0, failed: 0, hours: 24, level: null, last: null },
  }));
  equal(textOf('[data-test="channel-quiet"]'), 'none in 24 hours');
  equal(textOf('[data-test="channel-sending"]'), 'none in 24 hours');
  contains(textOf('[data-test="channel-checks"]'), 'not compared yet');
  screen.close();
});

test('the error rate says what it is made of and opens to the replies that failed', async () => {
  const screen = await open(channel({
    sending: { ended: 40, failed: 2, hours: 24, level: 'notice', last: { at: AGO(8), ended: 3, failed: 1 } },
  }));
  contains(textOf('[data-test="channel-sending"]'), '1 of 3 failed');
  equal(textOf('[data-test="channel-rate"]'), '2 of 40 failed in 24 hours (5%)');
  await press('channel-rate');
  contains(textOf('[data-test="channel-failures"]'), 'recipient-gone');
  equal(document.querySelector('[data-test="channel-failures"] a').getAttribute('href'), '#/queue/team/wecom.aurora.0f3a');
  await press('channel-rate');
  equal(textOf('[data-test="channel-failures"]'), '');
  screen.close();
});

test('a channel is compared on demand, and while it is nobody asks again', async () => {
  const screen = await open(channel());
  await press('channel-compare');
  equal(asked.some(({ method, path }) => method === 'POST' && path === '/api/channels/wecom.aurora/check'), true);
  screen.close();

  const running = await open(channel({ asked: { at: AGO(1), by: null, state: 'running', next: new Date(Date.now() + 840_000).toISOString() } }));
  contains(textOf('[data-test="channel-checks"]'), 'being compared');
  equal(document.querySelector('[data-test="channel-compare"]').getAttribute('disabled') !== null, true);
  running.close();
});

test('whoever asks too soon is told', async () => {
  const screen = await open(channel(), new Answer(429, { code: 'check_too_soon' }));
  await press('channel-compare');
  contains(textOf('#toasts'), 'compared a moment ago');
  screen.close();
});

test('access that is lost says what to do', async () => {
  const screen = await open(channel({ access: { state: 'lost', lostSince: AGO(30), grantEnds: null, tokenEnds: null } }));
  contains(textOf('[data-test="channel-access"]'), 'Grant access again at the platform');
  screen.close();
});

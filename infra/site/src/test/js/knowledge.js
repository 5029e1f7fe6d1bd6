import { loadChapter } from '../../../desk/app/i18n.js';
import { showKnowledge } from '../../../desk/app/knowledge.js';
import { session } from '../../../desk/app/session.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const CHANNEL = { id: 'signed.shop', platform: 'signed', account: 'shop', name: 'Shop <b>chat</b>' };
const RULES = { greeting: { en: 'Hello' }, outOfHours: {}, handOver: {}, handOffWords: ['agent'], gatePercent: 60, version: 3 };

function article(more = {}) {
  return {
    id: 'returns', version: 2, state: 'draft', author: 'Lin', canApprove: true, from: null, until: null,
    words: { en: { title: 'Returns', questions: ['How do I return?'], answer: 'Print <i>the label</i>.', variants: {} } }, ...more,
  };
}

async function open(items, more = {}, permissions = ['publish']) {
  const main = await openDesk();
  await loadChapter('knowledge');
  session.me = { username: 'lin', name: 'Lin', permissions };
  answer({ '/api/knowledge': { items, rules: RULES, channels: [CHANNEL] }, ...more });
  const screen = showKnowledge(main);
  screen.route([]);
  await settled();
  return screen;
}

function find(test) {
  return document.querySelector(`[data-test="${test}"]`);
}

function put(path) {
  return asked.filter((request) => request.method === 'PUT' && request.path === path);
}

test('an empty knowledge base says how to begin', async () => {
  const screen = await open([]);
  contains(textOf('.page'), 'Begin with the five questions');
  screen.close();
});

test('an article shows its words as text, its state and who wrote it', async () => {
  const screen = await open([article()]);
  contains(textOf('[data-test="article"]'), 'Print <i>the label</i>.');
  contains(textOf('[data-test="article"]'), 'Draft');
  contains(textOf('[data-test="article"]'), 'Written by Lin.');
  contains(textOf('[data-test="knowledge-channels"]'), 'Shop <b>chat</b>');
  screen.close();
});

test('approving shows what every channel would read, and approves that version', async () => {
  const previews = [{ channel: CHANNEL, language: 'en', text: 'Print the label.', tooLong: true, answers: true }];
  const screen = await open([article()], {
    '/api/knowledge/articles/returns': article({ version: 7, previews }),
    '/api/knowledge/articles/returns/approval': article({ state: 'approved' }),
  });
  find('article-approve').click();
  await settled();
  contains(textOf('[data-test="article-preview"]'), 'Too long');
  find('confirm-dialog').querySelector('form').dispatchEvent(new Event('submit'));
  await settled();
  equal(put('/api/knowledge/articles/returns/approval').length, 1);
  equal(put('/api/knowledge/articles/returns/approval')[0].headers['If-Match'], '"7"');
  screen.close();
});

test('a trial says whether anything would be said, and why', async () => {
  const screen = await open([article()], {
    '/api/knowledge/trial': { said: false, gatePercent: 60,
      items: [{ article: 'returns', title: 'Returns', percent: 41, score: 52, phrasing: 'How do I return?', shared: ['return'] }] },
  });
  find('trial-text').value = 'Return?';
  find('trial').dispatchEvent(new Event('submit'));
  await settled();
  contains(textOf('[data-test="trial-result"]'), 'No article would be said');
  contains(textOf('[data-test="trial-result"]'), '41 % sure');
  screen.close();
});

test('an article without an answer, or with braces, is not sent', async () => {
  const screen = await open([]);
  find('article-new').click();
  await settled();
  find('article-id').value = 'new';
  find('article-en-title').value = 'Title';
  const form = find('article-dialog').querySelector('form');
  form.dispatchEvent(new Event('submit'));
  await settled();
  contains(textOf('[data-test="article-error"]'), 'needs a title');
  find('article-en-questions').value = 'One?\n\nTwo?';
  find('article-en-answer').value = 'By {when}.';
  form.dispatchEvent(new Event('submit'));
  await settled();
  contains(textOf('[data-test="article-error"]'), 'Braces');
  equal(put('/api/knowledge/articles/new').length, 0);
  screen.close();
});

test('what the server refuses in an article is told by its place', async () => {
  const screen = await open([article()], {
    '/api/knowledge/articles/returns': new Answer(400, { code: 'invalid', errors: [{ pointer: '/words/en/title', detail: 'x' }] }),
  });
  find('article-edit').click();
  await settled();
  find('article-en-questions').value = 'How do I return?';
  find('article-en-answer').value = 'Print the label.';
  find('article-dialog').querySelector('form').dispatchEvent(new Event('submit'));
  await settled();
  contains(textOf('[data-test="article-error"]'), '/words/en/title');
  screen.close();
});

test('only admins see how it is used', async () => {
  const lead = await open([article()]);
  equal(find('rules-save'), null);
  lead.close();
  const admin = await open([article()], { '/api/knowledge/rules': RULES }, ['publish', 'write_settings']);
  find('rules-gate').value = '70';
  find('rules').dispatchEvent(new Event('submit'));
  await settled();
  equal(put('/api/knowledge/rules').length, 1);
  equal(put('/api/knowledge/rules')[0].body.gatePercent, 70);
  admin.close();
});

import { takeAway } from '../../../desk/app/takeaway.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { Answer, answer, asked, savedFile } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const PATH = '/api/conversations/wechat.olive~ada/exports';

async function save(pages, full) {
  await openDesk();
  await loadChapter('care');
  answer({ [`POST ${PATH}`]: () => pages.shift() });
  await takeAway('wechat.olive~ada', full);
}

test('stretches are fetched newest first with one key and saved oldest first', async () => {
  await save([{ head: 'h;', text: 'new;', cursor: 'c=1' }, { head: 'h;', text: 'old;', cursor: null }], true);
  equal(asked.map(({ path, body }) => [path, body]), [[PATH, { full: true }], [`${PATH}?cursor=c%3D1`, { full: true }]]);
  equal(new Set(asked.map(({ headers }) => headers['Idempotency-Key'])).size, 1);
  equal(savedFile().text, 'h;old;new;');
  contains(textOf('#toasts'), 'conversation_wechat-olive-ada_full.csv');
});

test('where it fails on the way nothing is saved and the reason is told', async () => {
  await save([{ head: 'h;', text: 'first;', cursor: null }], false);
  contains(textOf('#toasts'), 'conversation_wechat-olive-ada.csv');
  await save([{ head: 'h;', text: 'second;', cursor: 'c1' }, new Answer(403, { code: 'forbidden' })], false);
  equal(savedFile().text, 'h;first;');
  equal(textOf('#toasts').includes('.csv'), false);
});

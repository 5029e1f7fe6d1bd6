import { takeAway } from '../../../desk/app/takeaway.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { session } from '../../../desk/app/session.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

async function save(pages, full) {
  await openDesk();
  await loadChapter('care');
  const asked = [];
  const saved = [];
  globalThis.Blob = class {
    constructor(parts) {
      saved.push(parts.join(''));
    }
  };
  globalThis.URL.createObjectURL = () => 'blob:1';
  globalThis.URL.revokeObjectURL = () => {};
  session.api = {
    post: async (path, body, { key }) => {
      asked.push({ path, body, key });
      return pages.shift() ?? Promise.reject({ code: 'forbidden', body: {} });
    },
  };
  await takeAway('wechat.olive~ada', full);
  return { asked, saved };
}

test('stretches are fetched newest first with one key and saved oldest first', async () => {
  const { asked, saved } = await save([{ head: 'h\n', text: 'new\n', cursor: 'c=1' }, { head: 'h\n', text: 'old\n', cursor: null }], true);
  equal(asked.map(({ path, body }) => [path, body]), [
    ['/api/conversations/wechat.olive~ada/exports', { full: true }],
    ['/api/conversations/wechat.olive~ada/exports?cursor=c%3D1', { full: true }]]);
  equal(new Set(asked.map(({ key }) => key)).size, 1);
  equal(saved, ['h\nold\nnew\n']);
  contains(textOf('#toasts'), 'conversation_wechat-olive-ada_full.csv');
});

test('where it fails on the way nothing is saved and the reason is told', async () => {
  const { saved } = await save([{ head: 'h', text: 'new', cursor: 'c1' }], false);
  equal(saved, []);
  equal(textOf('#toasts') !== '', true);
});

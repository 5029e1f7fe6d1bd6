// Taking a ticket that nobody holds: the first of the list, but of every so many one is the question that the list marks. What
// was taken since the last question is counted by this browser.

import { t } from './i18n.js';
import { session } from './session.js';
import { recall, remember } from './storage.js';
import { toast, toastProblem } from './toasts.js';

const PASSED = 'passed';

/** Returns the conversation taken; nothing if there was none or somebody was quicker, which is told. */
export async function takeNext() {
  try {
    const { items, questionEvery } = await session.api.get('/api/queue?tab=unassigned');
    const [first] = items;
    if (!first) {
      toast(t('queue.nothingToTake'));
      return null;
    }
    const question = items.find((item) => item.attention === 'next_question');
    const passed = recall(PASSED, 0);
    const item = question && first.priority !== 'P0' && passed >= questionEvery - 1 ? question : first;
    await session.api.post(`/api/conversations/${encodeURIComponent(item.conversation)}/assignment`, { agent: session.me.username },
      { version: item.version });
    if (item.priority !== 'P0') {
      remember(PASSED, item.priority === 'P3' || !question ? 0 : passed + 1);
    }
    return item.conversation;
  } catch (problem) {
    toastProblem(problem);
    return null;
  }
}

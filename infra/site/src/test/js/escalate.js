import { Care, careText } from '../../../desk/app/care.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { session } from '../../../desk/app/session.js';
import { moment } from '../../../desk/app/time.js';
import { answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const PATH = '/api/conversations/c%2F1/escalations';
const NOON = '2026-03-03T04:00:00Z';
const CHOICES = { superiors: [{ username: 'mei', name: 'Mei' }], departments: [{ id: 'repairs', name: 'Repairs' }], reasons: ['cannot_solve', 'safety'],
  until: NOON, words: 'Mei has it.', hindrance: null, alternatives: [], window: { canReply: true } };
const TOLD = { customer: { state: 'told', entry: null, reason: null, alternatives: [] } };
const STANDS = { level: 1, reason: 'safety', by: { username: 'lin', name: 'Lin' }, from: null, fromTeam: { id: 'care', name: 'Care' }, at: NOON, telling: 'due' };

async function look(escalation, choices = CHOICES, outcome = TOLD) {
  const main = await openDesk();
  await loadChapter('care');
  session.me = { username: 'lin', permissions: ['reply'] };
  answer({ [`GET ${PATH}`]: choices, [`POST ${PATH}`]: outcome, [`POST ${PATH}/telling`]: TOLD, [`POST ${PATH}/back`]: {},
    [`GET ${PATH}?until=2026-03-03T04%3A00%3A00.000Z&team=repairs`]: { ...choices, words: 'Repairs has it.' } });
  const care = escalation && { spam: false, plan: [], approval: false, guidance: [], proposal: null, attack: false, calming: '', burst: 0, thanks: '', waits: null, promise: null, escalation };
  const data = { id: 'c/1', care, entries: [], window: { closesAt: null }, ticket: { status: 'open' } };
  const view = new Care({ data, changed() {} });
  main.append(view.root);
  view.show(data);
  return view;
}

const posted = () => asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);
const at = (name) => document.querySelector(`[data-test="${name}"]`);

async function send(form) {
  document.querySelector(`[data-test="${form}"] form`).dispatchEvent(new Event('submit'));
  await settled();
}

test('one dialog passes it on with its context and the words to the customer', async () => {
  const view = await look(null);
  const passing = view.escalate();
  await settled();
  equal(at('escalate-words').value, 'Mei has it.');
  await send('escalate-dialog');
  equal(posted(), []);
  at('escalate-context').value = ' Wants a refund ';
  at('escalate-reason').value = 'safety';
  await send('escalate-dialog');
  await passing;
  equal(posted(), [[PATH, { superior: 'mei', reason: 'safety', context: 'Wants a refund', words: 'Mei has it.', until: '2026-03-03T04:00:00.000Z' }]]);
  contains(textOf('[data-test="toast"]'), 'Escalated, and the customer is told.');
});

test('another department brings other words, unless the agent has changed them', async () => {
  const view = await look(null);
  const passing = view.escalate();
  await settled();
  at('escalate-to').value = 'team:repairs';
  at('escalate-to').dispatchEvent(new Event('change'));
  await settled();
  equal(at('escalate-words').value, 'Repairs has it.');
  at('escalate-words').value = 'My own words';
  at('escalate-to').dispatchEvent(new Event('change'));
  await settled();
  equal(at('escalate-words').value, 'My own words');
  at('escalate-context').value = 'x';
  at('escalate-tells').checked = false;
  await send('escalate-dialog');
  await passing;
  equal(posted(), [[PATH, { team: 'repairs', reason: 'cannot_solve', context: 'x' }]]);
});

test('who cannot be told is not told, and the agent hears what is left', async () => {
  const hindered = { ...CHOICES, hindrance: 'window_closed', alternatives: ['other_channel'] };
  const view = await look(null, hindered, { customer: { state: 'not_told', entry: null, reason: 'window_closed', alternatives: ['other_channel'] } });
  const passing = view.escalate();
  await settled();
  contains(textOf('[data-test="escalate-hindrance"]'), 'until they write again');
  equal(at('escalate-tells').getAttribute('disabled'), '');
  at('escalate-context').value = 'x';
  await send('escalate-dialog');
  await passing;
  equal(posted(), [[PATH, { superior: 'mei', reason: 'cannot_solve', context: 'x' }]]);
  contains(textOf('[data-test="toast"]'), 'Escalated, but the customer was not told.');
});

test('what stands is shown, what was left unsaid can be said, and it goes back with an answer', async () => {
  await look(STANDS);
  contains(textOf('[data-test="care-escalation"]'), 'Level 1, escalated by Lin: safety is at stake');
  at('escalate-tell').click();
  await settled();
  at('escalate-back').click();
  await settled();
  at('escalate-answer').value = 'Refund';
  await send('handback-dialog');
  equal(posted(), [[`${PATH}/telling`, {}], [`${PATH}/back`, { answer: 'Refund' }]]);
});

test('the timeline tells who passed what to whom, and what the customer was told', async () => {
  await look(null);
  const entry = { type: 'escalation', to: { name: 'Mei' }, team: { name: 'Care' }, reason: 'safety', level: 1, text: 'Smoke', tried: 'Calling', word: { text: 'Mei has it.', until: NOON, hindrance: null } };
  equal(careText(entry, 'Lin'), `Lin escalated to Mei (level 1): safety is at stake. Smoke Tried: Calling To the customer, by ${moment(NOON)}: Mei has it.`);
  contains(careText({ ...entry, word: { ...entry.word, hindrance: 'window_closed' } }, 'Lin'), 'The customer was not told');
  equal(careText({ type: 'handed_back', to: null, team: { name: 'Care' }, text: 'Refund' }, 'Mei'), 'Mei handed it back to Care: Refund');
});

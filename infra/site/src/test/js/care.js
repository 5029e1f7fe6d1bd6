import { Care, careText } from '../../../desk/app/care.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { session } from '../../../desk/app/session.js';
import { Answer, answer, asked, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const NOTHING = { spam: false, plan: [], approval: false, guidance: [], proposal: null, attack: false, calming: '', burst: 0, thanks: '', waits: null };
const ENTRY = { id: 'e1', type: 'proposal', text: 'We are sorry.' };
const PROPOSAL = { entry: 'e1', author: { username: 'eleni', name: 'Eleni' } };

/** A conversation that needs `care`, looked at by somebody. */
async function look(care, { me = 'mei', permissions = ['reply', 'see_brand'], entries = [ENTRY], answers = {}, ticket = { status: 'open' } } = {}) {
  const main = await openDesk();
  await loadChapter('care');
  session.me = { username: me, permissions };
  answer(answers);
  const changed = [];
  const data = { id: 'c/1', care: care && { ...NOTHING, ...care }, entries, window: { closesAt: null }, ticket };
  const view = new Care({ data, changed: (id) => changed.push(id) });
  main.append(view.root);
  view.show(data);
  return { view, data, changed };
}

const said = () => asked.map(({ method, path, body }) => [method, path.replace('/api/conversations/c%2F1/', ''), body]);

async function press(name) {
  document.querySelector(`[data-test="${name}"]`).click();
  await settled();
}

async function write(words) {
  document.querySelector('[data-test="care-text"]').value = words;
  document.querySelector('[data-test="care-ask"] form').dispatchEvent(new Event('submit'));
  await settled();
}

test('a ticket that needs nothing shows nothing', async () => {
  const { view } = await look(null);
  equal(view.root.hidden, true);
});

test('a lead approves what a colleague has written', async () => {
  const { changed } = await look({ proposal: PROPOSAL }, { answers: { 'POST /api/conversations/c%2F1/proposals/e1/approval': {} } });
  contains(textOf('[data-test="care-proposal"]'), 'A reply by Eleni waits');
  contains(textOf('[data-test="care-proposal"]'), 'We are sorry.');
  equal(document.querySelector('[data-test="take-back"]'), null);
  await press('approve');
  equal(said(), [['POST', 'proposals/e1/approval', {}]]);
  equal(changed, ['c/1']);
});

test('a lead changes the words, or rejects them with a reason', async () => {
  await look({ proposal: PROPOSAL }, { answers: { 'POST /api/conversations/c%2F1/proposals/e1/approval': {} } });
  await press('approve-changed');
  equal(document.querySelector('[data-test="care-text"]').value, 'We are sorry.');
  await write(' We will call you. ');
  equal(said(), [['POST', 'proposals/e1/approval', { text: 'We will call you.' }]]);
  await look({ proposal: PROPOSAL }, { answers: { 'POST /api/conversations/c%2F1/proposals/e1/rejection': {} } });
  await press('reject');
  await write('Too cold');
  equal(said(), [['POST', 'proposals/e1/rejection', { reason: 'Too cold' }]]);
});

test('a dialog that is left without words does nothing', async () => {
  await look({ proposal: PROPOSAL });
  await press('reject');
  await write('  ');
  equal(said(), []);
});

test('nobody approves their own words, and an agent approves none', async () => {
  await look({ proposal: PROPOSAL }, { me: 'eleni', answers: { 'POST /api/conversations/c%2F1/proposals/e1/rejection': {} } });
  equal(document.querySelector('[data-test="approve"]'), null);
  await press('take-back');
  equal(said(), [['POST', 'proposals/e1/rejection', {}]]);
  await look({ proposal: PROPOSAL }, { permissions: ['reply'] });
  equal(document.querySelector('[data-test="approve"]'), null);
  equal(document.querySelector('[data-test="reject"]'), null);
});

test('a file or approved template that waits cannot be changed', async () => {
  await look({ proposal: PROPOSAL }, { entries: [{ id: 'e1', text: '', attachments: [{ title: 'label.pdf' }] }] });
  contains(textOf('[data-test="care-proposal"]'), 'label.pdf');
  equal(document.querySelector('[data-test="approve-changed"]'), null);
  await look({ proposal: PROPOSAL }, { entries: [{ ...ENTRY, template: 'sorry' }] });
  equal(document.querySelector('[data-test="approve-changed"]'), null);
});

test('a decision that came too late is told and the conversation read again', async () => {
  const { changed } = await look({ proposal: PROPOSAL }, { answers: {
    'POST /api/conversations/c%2F1/proposals/e1/approval': new Answer(409, { code: 'proposal_decided' }) } });
  await press('approve');
  contains(textOf('#toasts'), 'It has been decided already.');
  equal(changed, ['c/1']);
});

test('steps of a plan are ticked and unticked', async () => {
  await look({ plan: [{ id: 'call', words: 'Call 112', owner: 'lead', done: false }] }, { answers: { 'POST /api/conversations/c%2F1/steps': {} } });
  const step = document.querySelector('[data-test="plan-step"]');
  step.checked = true;
  step.dispatchEvent(new Event('change'));
  await settled();
  equal(said(), [['POST', 'steps', { step: 'call', done: true }]]);
});

test('what may be said is shown by ground, and who to ask where nobody has written it', async () => {
  await look({ approval: true, guidance: [{ ground: 'legal', words: 'Name no date.' }, { ground: 'media', words: '' }] });
  contains(textOf('[data-test="care-guidance"]'), 'Law Name no date.');
  contains(textOf('[data-test="care-guidance"]'), 'Press Ask a lead what may be said.');
  equal(document.querySelector('[data-test="approval-off"]') !== null, true);
  await look({ approval: true }, { permissions: ['reply'] });
  equal(document.querySelector('[data-test="approval-off"]'), null);
});

test('an insult is answered by the words of the brand or by ours, and a flood is counted', async () => {
  await look({ attack: true, calming: 'Breathe.', burst: 23 });
  contains(textOf('[data-test="care-attack"]'), '23 messages at once');
  contains(textOf('[data-test="care-attack"]'), 'Breathe.');
  await look({ attack: true });
  contains(textOf('[data-test="care-attack"]'), 'Stay factual');
});

test('thanks are sent and resolve, spam comes back', async () => {
  await look({ thanks: 'Thank you!' }, { answers: { 'POST /api/conversations/c%2F1/replies': {} } });
  await press('thank');
  equal(said(), [['POST', 'replies', { text: 'Thank you!', close: true, outcome: 'thanked' }]]);
  await look({ spam: true }, { answers: { 'POST /api/conversations/c%2F1/spam': {} } });
  await press('not-spam');
  equal(said(), [['POST', 'spam', { spam: false }]]);
});

test('whatever a running ticket needs can be chosen, and saving whatever its state', async () => {
  const { view } = await look({}, { answers: { 'POST /api/conversations/c%2F1/spam': {} } });
  const chosen = view.choose();
  await settled();
  equal(document.querySelector('[data-test="save-full"]'), null);
  await press('mark-spam');
  await chosen;
  equal(said(), [['POST', 'spam', { spam: true }]]);
  const resolved = await look(null, { ticket: { status: 'resolved' }, permissions: ['export_personal'],
    answers: { 'POST /api/conversations/c%2F1/exports': { head: '', text: '', cursor: null } } });
  const saving = resolved.view.choose();
  await settled();
  equal(document.querySelector('[data-test="mark-spam"]'), null);
  await press('save-full');
  await saving;
  equal(said(), [['POST', 'exports', { full: true }]]);
});

test('a third party is waited for by name until somebody says that it is over', async () => {
  const { view } = await look({}, { answers: { 'POST /api/conversations/c%2F1/waits': {} } });
  const chosen = view.choose();
  await settled();
  await press('wait-for');
  document.querySelector('[data-test="care-text"]').value = ' SF Express ';
  document.querySelector('[data-test="care-ask"] form').dispatchEvent(new Event('submit'));
  await chosen;
  equal(said(), [['POST', 'waits', { for: 'SF Express' }]]);
  await look({ waits: { whom: 'SF Express', since: '2026-03-02T09:30:00Z' } }, { answers: { 'POST /api/conversations/c%2F1/waits': {} } });
  contains(textOf('[data-test="care-waits"]'), 'Waiting for SF Express since');
  await press('wait-over');
  equal(said(), [['POST', 'waits', { for: '' }]]);
  equal(careText({ type: 'wait', begins: true, whom: 'SF' }, 'Mei'), 'Mei waits for SF');
  equal(careText({ type: 'clock_step', clock: 'firstResponse', percent: 150, act: 'tell_lead' }, ''), 'First response, 150 % of the time: tell the lead');
});

test('what the timeline says of each act names who did it and why', async () => {
  await look(null);
  equal(careText(ENTRY, 'Eleni'), 'Eleni proposed: We are sorry.');
  equal(careText({ type: 'declined', reason: 'Too cold' }, 'Mei'), 'Mei did not send the proposed reply: Too cold');
  equal(careText({ type: 'step', step: 'Call 112', done: true }, 'Mei'), 'Mei did: Call 112');
  equal(careText({ type: 'spam', spam: false }, 'Mei'), 'Mei brought it back: no spam');
  equal(careText({ type: 'message' }, 'Ada'), null);
});

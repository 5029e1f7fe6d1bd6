import { showGoals } from '../../../desk/app/goals.js';
import { goalsField } from '../../../desk/app/goalsfield.js';
import { standingsTable } from '../../../desk/app/goaltexts.js';
import { loadChapter } from '../../../desk/app/i18n.js';
import { body, answer, settled } from './browser.js';
import { openDesk, textOf } from './desk.js';
import { contains, equal, test } from './tests.js';

const QUICK = { name: 'Quick', target: '15', unit: 'min', measure: { metric: 'reply_time', reading: 'p90', bound: 'at_most' } };
const KIND = { name: 'Kind', target: '4.5', unit: 'of 5', measure: null };
const STANDING = { by: 'agent', whose: { id: 'mei', label: '<b>Mei</b>' }, goal: QUICK, reached: '12.4167', before: null, count: 214, verdict: 'met' };
const REPORT = { id: '2026-03-14.sofar.goals', pack: 'goals', rhythm: 'custom', first: '2026-03-01', last: '2026-03-14', computedAt: '2026-03-14T16:21:10Z', standings: [STANDING] };
const REGISTRY = {
  version: 3,
  metrics: [
    { id: 'reply_time', unit: 'seconds', timed: true, targeted: true },
    { id: 'closed_unique', unit: 'count', timed: false, targeted: false },
  ],
  dimensions: [], packs: [{ id: 'goals', metrics: ['reply_time', 'closed_unique'], by: [] }],
};

async function page(found) {
  const main = await openDesk();
  await loadChapter('goals');
  answer({ '/api/me/goals': found, '/api/reports/metrics': REGISTRY });
  const shown = showGoals(main);
  await settled();
  return shown;
}

async function field(goals) {
  const main = await openDesk();
  await loadChapter('goals');
  answer({ '/api/reports/metrics': REGISTRY });
  const editor = goalsField.edit(goals);
  main.append(editor.element);
  await settled();
  return editor;
}

function choose(test, value) {
  const select = document.querySelector(`[data-test="${test}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

test('one sees what is to be reached, what was reached and of how many cases', async () => {
  (await page({ goals: [{ by: 'agent', whose: STANDING.whose, goal: QUICK }], reports: [REPORT] })).close();
  contains(textOf('[data-test="standing"]'), '<b>Mei</b>');
  contains(textOf('[data-test="standing"]'), 'Reply time · nine of ten');
  contains(textOf('[data-test="standing"]'), 'at most 15 min');
  contains(textOf('[data-test="standing"]'), '12.4 min');
  contains(textOf('[data-test="standing"]'), '✓ reached');
  equal(body.querySelectorAll('b').length, 0);
});

test('what people judge is listed beside, and what nothing measured yet is said', async () => {
  (await page({ goals: [{ by: 'team', whose: { id: 't', label: 'Team' }, goal: KIND }], reports: [] })).close();
  contains(textOf('[data-test="goals-listed"]'), 'Team · Kind: 4.5 of 5');
  contains(textOf('[data-test="goals-unmeasured"]'), 'Nothing has been measured yet');
});

test('without goals the page says who sets them', async () => {
  (await page({ goals: [], reports: [] })).close();
  contains(textOf('[data-test="goals"]'), 'An admin sets them');
});

test('the columns of a standing have names in the language of the desk', async () => {
  await openDesk('el');
  await loadChapter('goals');
  body.append(standingsTable([{ ...STANDING, verdict: 'underway' }], 'x'));
  contains(textOf('[data-test="standings"]'), 'Ζητούμενο');
  contains(textOf('[data-test="standing"]'), 'το πολύ 15 min');
  contains(textOf('[data-test="standing"]'), 'σε εξέλιξη');
});

test('a goal is read back as it was set', async () => {
  const editor = await field([QUICK, KIND]);
  equal(editor.read(), [{ ...QUICK, unit: '' }, KIND]);
  contains(goalsField.show([QUICK, KIND]), 'Quick: at most 15 min, Kind: 4.5 of 5');
});

test('a figure brings its own unit, and people need one', async () => {
  const editor = await field([KIND]);
  equal(document.querySelector('[data-test="goal-own"]').hidden, false);
  choose('goal-measure', 'reply_time/in_target');
  choose('goal-bound', 'at_least');
  equal(document.querySelector('[data-test="goal-own"]').hidden, true);
  contains(textOf('[data-test="goal"]'), '%');
  equal(editor.read(), [{ name: 'Kind', target: '4.5', unit: '', measure: { metric: 'reply_time', reading: 'in_target', bound: 'at_least' } }]);
});

test('a goal without a number or a unit is named', async () => {
  const editor = await field([{ ...KIND, target: 'many' }]);
  let problem = null;
  try {
    editor.read();
  } catch (error) {
    problem = error;
  }
  equal([problem?.message, problem?.values], ['invalid.goal', { name: 'Kind' }]);
});

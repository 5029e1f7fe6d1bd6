import { barChart, lineChart } from '../../../desk/app/charts.js';
import { openDesk } from './desk.js';
import { contains, equal, test } from './tests.js';

const plain = (value) => String(value);

function line(values, more = {}) {
  return lineChart({
    title: 'Opened', labels: values.map((unused, index) => `day ${index + 1}`), lines: [{ name: 'Opened', kind: 'value', values }], format: plain, ...more,
  });
}

function all(chart, selector, attribute) {
  return chart.querySelectorAll(selector).map((each) => (attribute ? each.getAttribute(attribute) : each.textContent));
}

test('a chart says in words what it shows', async () => {
  await openDesk();
  const svg = line([5, 12, 8]).querySelector('svg');
  equal(svg.getAttribute('role'), 'img');
  equal(svg.getAttribute('aria-label'), 'Opened. Lowest 5 (day 1), highest 12 (day 2)');
});

test('a chart has its numbers as a table when someone opens it', async () => {
  await openDesk();
  const details = line([5, null, 8]).querySelector('details');
  equal(details.querySelectorAll('td').length, 0);
  details.dispatchEvent(new Event('toggle'));
  details.dispatchEvent(new Event('toggle'));
  equal(all(details, 'tbody th'), ['day 1', 'day 2', 'day 3']);
  equal(all(details, 'td'), ['5', '–', '8']);
});

test('both axes have labels', async () => {
  await openDesk();
  equal(all(line([5, 12, 8]), '.tick'), ['0', '5', '10', '15', 'day 1', 'day 2', 'day 3']);
});

test('a chart without figures says so and still has its axes', async () => {
  await openDesk();
  const chart = line([null, null]);
  equal(all(chart, '.dot').length, 0);
  contains(chart.querySelector('svg').getAttribute('aria-label'), 'No figures');
  contains(chart.querySelector('svg').textContent, 'No figures');
});

test('one day alone is a dot in the middle', async () => {
  await openDesk();
  const chart = line([4]);
  equal(all(chart, '.dot', 'cx'), ['361.5']);
  equal(all(chart, '.dot', 'cy'), ['8']);
});

test('nothing is drawn outside the paper, however large or negative a figure is', async () => {
  await openDesk();
  for (const values of [[9e15, -4e15, 1], [-1, -2], [0.00001, 0], [1e300, 1]]) {
    const numbers = all(line(values), 'path', 'd').join(' ').match(/-?[\d.]+(e[+-]?\d+)?/g).map(Number);
    equal(numbers.every((each) => each >= 0 && each <= 720), true);
  }
});

test('a mark stands where the alert was raised', async () => {
  await openDesk();
  const chart = line([1, 2, 9], { mark: { at: 2, text: 'Raised 09:00' } });
  equal(chart.querySelector('.mark').getAttribute('d').startsWith('M708 '), true);
  contains(chart.querySelector('svg').textContent, 'Raised 09:00');
});

test('several lines are told apart by a legend and by their dashes, not by colour alone', async () => {
  await openDesk();
  const chart = line([1, 2], { lines: [{ name: 'Measured', kind: 'value', values: [1, 2] }, { name: 'Usual', kind: 'expected', values: [1, 1] }] });
  equal(all(chart, '.legend span'), ['Measured', 'Usual']);
  equal(all(chart, '.legend path', 'class'), ['line value', 'line expected']);
});

test('bars grow from zero, to the left for negative values', async () => {
  await openDesk();
  const chart = barChart({ title: 'Change', bars: [{ label: 'a', value: 10 }, { label: 'b', value: -10 }, { label: 'c', value: null }], format: plain });
  const [right, left] = chart.querySelectorAll('rect.bar').map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]);
  equal(chart.querySelectorAll('rect.bar').length, 2);
  equal(Math.abs(left[0] + left[1] - right[0]) < 0.2, true);
  equal(all(chart, '.amount'), ['10', '-10', '–']);
});

test('bars show what was before, and the legend says so', async () => {
  await openDesk();
  const chart = barChart({ title: 'Opened', bars: [{ label: 'a', value: 10, before: 5 }], format: plain });
  equal(chart.querySelectorAll('.plot .before').length, 1);
  equal(all(chart, '.legend span'), ['This period', 'Period before']);
});

test('no more bars than can be read, and it says that there are more', async () => {
  await openDesk();
  const bars = Array.from({ length: 33 }, (unused, index) => ({ label: `agent ${index}`, value: index }));
  const chart = barChart({ title: 'Opened', bars, format: plain });
  equal(chart.querySelectorAll('rect.bar').length, 20);
  contains(chart.textContent, 'The first 20 of 33');
});

test('bars without any group say so', async () => {
  await openDesk();
  contains(barChart({ title: 'Opened', bars: [], format: plain }).textContent, 'No figures');
});

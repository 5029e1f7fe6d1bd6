import { axis, fitted, labelled, linePath, place, textWidth } from '../../../desk/app/chartscale.js';
import { equal, test } from './tests.js';

test('an axis starts at zero and ends on a round number', () => {
  equal(axis([3, 41, 12]), { least: 0, most: 60, ticks: [0, 20, 40, 60] });
  equal(axis([3, 40, 12]), { least: 0, most: 40, ticks: [0, 10, 20, 30, 40] });
});

test('an axis without values reaches from zero to one', () => {
  equal(axis([]), { least: 0, most: 1, ticks: [0, 1] });
  equal(axis([null, undefined, Number.NaN, Infinity]), { least: 0, most: 1, ticks: [0, 1] });
});

test('zeros alone do not divide by zero', () => {
  equal(axis([0, 0]), { least: 0, most: 1, ticks: [0, 1] });
});

test('one value has room below and above', () => {
  equal(axis([7]), { least: 0, most: 8, ticks: [0, 2, 4, 6, 8] });
});

test('negative values pull the axis below zero, which stays on it', () => {
  equal(axis([-30, 10]), { least: -30, most: 10, ticks: [-30, -20, -10, 0, 10] });
});

test('huge and tiny values have as few ticks as others', () => {
  equal(axis([9e15]).ticks, [0, 2.5e15, 5e15, 7.5e15, 1e16]);
  equal(axis([0.0004]).ticks, [0, 0.0001, 0.0002, 0.0003, 0.0004]);
});

test('tenths stay tenths', () => {
  equal(axis([0.3, 0.7]).ticks, [0, 0.2, 0.4, 0.6, 0.8]);
});

test('whole things have no halves on their axis', () => {
  equal(axis([1], { whole: true }).ticks, [0, 1]);
  equal(axis([3], { whole: true }).ticks, [0, 1, 2, 3]);
});

test('times have the steps that people know', () => {
  equal(axis([214], { time: true }).ticks, [0, 60, 120, 180, 240]);
  equal(axis([15_000], { time: true }).ticks, [0, 7_200, 14_400, 21_600]);
  equal(axis([900_000], { time: true }).ticks, [0, 432_000, 864_000, 1_296_000]);
});

test('a value lies where its part of the axis ends', () => {
  const scale = { least: -10, most: 30 };
  equal([-10, 0, 10, 30].map((value) => place(value, scale, 100, 500)), [100, 200, 300, 500]);
  equal(place(30, scale, 180, 20), 20);
});

test('a line goes through its points and breaks where one is missing', () => {
  equal(linePath([[0, 1], [10, 2], [20, null], [30, 3]]), 'M0 1h0L10 2M30 3h0');
  equal(linePath([]), '');
  equal(linePath([[5, 5]]), 'M5 5h0');
  equal(linePath([[5, null]]), '');
});

test('labels have room beside each other, and the last one always stands', () => {
  equal(labelled(5, 1_000, 40), [0, 1, 2, 3, 4]);
  equal(labelled(31, 300, 50), [0, 6, 12, 18, 24, 30]);
  equal(labelled(7, 100, 50), [2, 6]);
  equal(labelled(0, 300, 50), []);
});

test('a text that does not fit is cut', () => {
  equal(fitted('Aurora', 500), 'Aurora');
  equal(fitted('Aurora Home', 45), 'Aurora…');
  equal(textWidth('客服') > textWidth('ab'), true);
});

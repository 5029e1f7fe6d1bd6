// Charts as plain drawings: lines over time and bars by group. Each comes with its numbers as a table, says in words what it
// shows, and takes its colours from the page, so that it is readable in the dark and on paper.

import { axis, drawable, fitted, fixed, labelled, linePath, place, textWidth } from './chartscale.js';
import { fill, h, s } from './dom.js';
import { t } from './i18n.js';
import { tableFrame } from './tableframe.js';

const NARROWEST = 280;
// About what fits on a printed page, so that paper does not shrink the letters.
const WIDEST = 720;
const ROW = 26;
const MOST_BARS = 20;

/**
 * Lines over time. `labels` stand at the axis below, one for each value; `lines` are `{name, kind, values}` of which the
 * first is the figure itself; `mark` is `{at, text}`, `at` counted in values. `format` writes a value.
 */
export function lineChart({ title, labels, lines, mark = null, format, time = false, whole = false, height = 180 }) {
  return frame({
    title,
    words: lineWords(labels, lines[0].values, format),
    draw: (width) => drawLines(width, height, { labels, lines, mark, format, time, whole }),
    legend: lines.length > 1 ? lines.map(({ name, kind }) => [kind, name]) : null,
    table: () => [
      [t('chart.when'), ...lines.map(({ name }) => name)],
      ...labels.map((label, index) => [label, ...lines.map(({ values }) => written(values[index], format))]),
    ],
  });
}

/** Bars by group, each `{label, value, before}`; what came before is a thin mark on the bar. */
export function barChart({ title, bars, format, time = false, whole = false }) {
  const shown = bars.slice(0, MOST_BARS);
  const before = shown.some((bar) => drawable(bar.before));
  return frame({
    title,
    words: shown.map(({ label, value }) => `${label} ${written(value, format)}`).join('; '),
    draw: (width) => drawBars(width, shown, { format, time, whole }),
    legend: before ? [['bar', t('chart.now')], ['before', t('chart.before')]] : null,
    note: bars.length > shown.length ? t('chart.firstOf', { shown: shown.length, count: bars.length }) : null,
  });
}

function frame({ title, words, draw, legend, note, table }) {
  const paper = h('div', { class: 'chart-paper' });
  let drawn = 0;
  const redraw = (room) => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(room)));
    if (width !== drawn) {
      drawn = width;
      const svg = draw(width);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', `${title}. ${words}`);
      fill(paper, svg);
    }
  };
  redraw(WIDEST);
  new ResizeObserver(([entry]) => entry.contentRect.width > 0 && redraw(entry.contentRect.width)).observe(paper);
  return h('figure', { class: 'chart', 'data-test': 'chart' },
    h('figcaption', {}, title), paper,
    legend ? h('p', { class: 'legend' }, legend.map(([kind, name]) => h('span', {},
      s('svg', { viewBox: '0 0 24 10', 'aria-hidden': 'true' }, sample(kind)), name))) : null,
    note ? h('p', { class: 'sub' }, note) : null,
    table ? asTable(title, table) : null);
}

function sample(kind) {
  return kind === 'bar' ? s('rect', { x: 0, y: 1, width: 24, height: 8, class: 'bar' })
    : kind === 'before' ? s('rect', { x: 10, y: 0, width: 3, height: 10, class: 'before' })
      : s('path', { d: 'M0 5h24', class: `line ${kind}` });
}

// Built when it is opened: a chart of a day in minutes has a long table.
function asTable(title, rows) {
  const details = h('details', { class: 'numbers' }, h('summary', {}, t('chart.table')));
  details.addEventListener('toggle', () => {
    const [head, ...body] = rows();
    details.append(tableFrame({}, h('table', { 'aria-label': title },
      h('thead', {}, h('tr', {}, head.map((cell) => h('th', { scope: 'col' }, cell)))),
      h('tbody', {}, body.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first),
        rest.map((cell) => h('td', {}, cell))))))));
  }, { once: true });
  return details;
}

function lineWords(labels, values, format) {
  const known = values.map((value, index) => ({ value, index })).filter(({ value }) => drawable(value));
  if (known.length === 0) {
    return t('chart.empty');
  }
  const least = known.reduce((one, other) => (other.value < one.value ? other : one));
  const most = known.reduce((one, other) => (other.value > one.value ? other : one));
  return t('chart.range', {
    least: format(least.value), leastAt: labels[least.index], most: format(most.value), mostAt: labels[most.index],
  });
}

function drawLines(width, height, { labels, lines, mark, format, time, whole }) {
  const scale = axis(lines.flatMap(({ values }) => values), { time, whole });
  const left = Math.max(...scale.ticks.map((tick) => textWidth(format(tick)))) + 8;
  const right = width - 12;
  const top = mark ? 20 : 8;
  const bottom = height - 22;
  const y = (value) => place(value, scale, bottom, top);
  const x = (index) => (labels.length < 2 ? (left + right) / 2 : left + 4 + (index / (labels.length - 1)) * (right - left - 4));
  const widest = Math.max(0, ...labels.map(textWidth)) + 12;
  return s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'plot' },
    scale.ticks.map((tick) => [
      s('path', { d: `M${left} ${fixed(y(tick))}H${right}`, class: tick === 0 ? 'ground' : 'grid' }),
      s('text', { x: left - 6, y: fixed(y(tick)) + 4, class: 'tick end' }, format(tick)),
    ]),
    labelled(labels.length, right - left, widest).map((index) => s('text', {
      x: fixed(Math.min(x(index), width - textWidth(labels[index]) / 2)), y: height - 6, class: 'tick middle',
    }, labels[index])),
    mark ? [
      s('path', { d: `M${fixed(x(mark.at))} ${top - 4}V${bottom}`, class: 'mark' }),
      s('text', { x: fixed(x(mark.at)), y: top - 8, class: x(mark.at) > width / 2 ? 'tick end strong' : 'tick strong' }, mark.text),
    ] : null,
    lines.toReversed().map(({ kind, values }) => s('path', {
      d: linePath(values.map((value, index) => [x(index), drawable(value) ? y(value) : null])), class: `line ${kind}`,
    })),
    lines[0].values.length > 45 ? null : lines[0].values.map((value, index) => (drawable(value)
      ? s('circle', { cx: fixed(x(index)), cy: fixed(y(value)), r: 2.5, class: 'dot' },
        s('title', {}, `${labels[index]}: ${format(value)}`)) : null)),
    lines[0].values.some(drawable) ? null : nothing((left + right) / 2, (top + bottom) / 2));
}

function drawBars(width, bars, { format, time, whole }) {
  const left = Math.min(width * 0.4, Math.max(0, ...bars.map(({ label }) => textWidth(label))) + 10);
  const numbers = Math.max(0, ...bars.map(({ value }) => textWidth(written(value, format)))) + 8;
  const right = Math.max(left + 40, width - numbers);
  const scale = axis(bars.flatMap(({ value, before }) => [value, before]), { time, whole, steps: width < 480 ? 2 : 4 });
  const x = (value) => place(value, scale, left, right);
  const bottom = bars.length * ROW + 4;
  const height = bottom + 20;
  return s('svg', { viewBox: `0 0 ${width} ${height}`, class: 'plot' },
    scale.ticks.map((tick) => [
      s('path', { d: `M${fixed(x(tick))} 0V${bottom}`, class: tick === 0 ? 'ground' : 'grid' }),
      s('text', { x: fixed(x(tick)), y: height - 4, class: 'tick middle' }, format(tick)),
    ]),
    bars.map(({ label, value, before }, index) => {
      const top = index * ROW + 5;
      return [
        s('text', { x: left - 6, y: top + 13, class: 'name end' }, fitted(label, left - 10), s('title', {}, label)),
        drawable(value) ? s('rect', { x: fixed(Math.min(x(0), x(value))), y: top, width: fixed(Math.abs(x(value) - x(0))), height: ROW - 9,
          class: 'bar' }) : null,
        drawable(before) ? s('rect', { x: fixed(x(before)) - 1.5, y: top - 3, width: 3, height: ROW - 3, class: 'before' },
          s('title', {}, `${t('chart.before')}: ${format(before)}`)) : null,
        s('text', { x: fixed(Math.max(...[0, value, before].filter(drawable).map(x))) + 5, y: top + 13, class: 'amount' }, written(value, format)),
      ];
    }),
    bars.length === 0 ? nothing(width / 2, 12) : null);
}

function nothing(x, y) {
  return s('text', { x, y, class: 'tick middle' }, t('chart.empty'));
}

function written(value, format) {
  return drawable(value) ? format(value) : '–';
}

// Figures as people read them: by unit, and beside the period before. What went up is said in words and by an arrow, never
// by colour: whether more is better depends on the figure.

import { h } from './dom.js';
import { known, languageName, named, number, t } from './i18n.js';
import { duration } from './time.js';

const SHARE = { style: 'percent', maximumFractionDigits: 1 };
// Smaller changes are rounding.
const NOTICEABLE = 0.000_5;

// Who is named where an answer was given in the platform's own app.
const OUTSIDE = '@outside';

/** A value with its unit: count, seconds, share, ratio or money. */
export function amount(value, unit, currency) {
  if (value === null || value === undefined) {
    return '–';
  }
  switch (unit) {
    case 'seconds':
      return (value < 0 ? '−' : '') + duration(value * 1_000);
    case 'share':
      return number(value, SHARE);
    case 'ratio':
      return number(value, { maximumFractionDigits: 2 });
    case 'money':
      return currency ? number(value, { style: 'currency', currency }) : number(value, { maximumFractionDigits: 2 });
    default:
      return number(value, { maximumFractionDigits: 1 });
  }
}

/** The same as short as an axis needs it. */
export function shortAmount(value, unit, currency) {
  return unit === 'seconds' || unit === 'share' || Math.abs(value) < 10_000
    ? amount(value, unit, currency)
    : number(value, { notation: 'compact', maximumFractionDigits: 1 });
}

/** How a value stands to the one before, or null when there was none. */
export function change(value, before, unit) {
  if (!Number.isFinite(value) || !Number.isFinite(before)) {
    return null;
  }
  const difference = value - before;
  const size = unit === 'share' ? Math.abs(difference) : Math.abs(difference) / Math.abs(before || 1);
  if (difference === 0 || size < NOTICEABLE) {
    return { way: 'same', arrow: '＝', by: '' };
  }
  const by = unit === 'share' ? t('change.points', { points: number(size * 100, { maximumFractionDigits: 1 }) })
    : before === 0 ? amount(Math.abs(difference), unit)
      : number(size, { style: 'percent', maximumFractionDigits: size < 0.1 ? 1 : 0 });
  return difference > 0 ? { way: 'higher', arrow: '▲', by } : { way: 'lower', arrow: '▼', by };
}

/** A line that compares with the period before. */
export function comparison(value, before, unit, currency) {
  const found = change(value, before, unit);
  return h('p', { class: 'change', 'data-way': found?.way ?? 'none', 'data-test': 'change' }, found
    ? [h('span', { 'aria-hidden': 'true' }, found.arrow, ' '),
      t(`change.${found.way}`, { by: found.by, before: amount(before, unit, currency) })]
    : t('change.none'));
}

export function metricName(id) {
  return named('metric', id);
}

/** What a figure means in a sentence, where the desk has one in the agent's language. */
export function metricHint(id) {
  return known('metricHint', id);
}

export function dimensionName(dimension) {
  return named('dimension', dimension);
}

/** The name of one channel, team, agent, category, language or priority. */
export function keyName(dimension, { id, label }) {
  if (!id) {
    return t('dimension.without');
  }
  if (id === OUTSIDE) {
    return t('dimension.outside');
  }
  return dimension === 'language' ? languageName(id) : known(dimension, id) ?? label ?? id;
}

// Days, weeks, months and quarters as the reports cut them: days are yyyy-MM-dd in the brand's zone, weeks begin on Monday,
// the last day belongs to the period.

import { t } from './i18n.js';
import { dateName, daysName, monthName } from './time.js';

/** The periods that can be chosen by name, each from today's day to `[first, last]`. */
export const PRESETS = {
  today: (today) => [today, today],
  yesterday: (today) => [dayAfter(today, -1), dayAfter(today, -1)],
  thisWeek: (today) => [monday(today), today],
  lastWeek: (today) => [dayAfter(monday(today), -7), dayAfter(monday(today), -1)],
  thisMonth: (today) => [month(today, 0), today],
  lastMonth: (today) => [month(today, -1), dayAfter(month(today, 0), -1)],
  thisQuarter: (today) => [quarter(today, 0), today],
  lastQuarter: (today) => [quarter(today, -1), dayAfter(quarter(today, 0), -1)],
};

function dayAfter(day, days) {
  return text(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

function monday(day) {
  return dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function month(day, later) {
  const [year, number] = day.split('-').map(Number);
  return text(Date.UTC(year, number - 1 + later, 1));
}

function quarter(day, later) {
  const [year, number] = day.split('-').map(Number);
  return text(Date.UTC(year, (Math.floor((number - 1) / 3) + later) * 3, 1));
}

function text(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** What people call a period. */
export function periodName(first, last) {
  const after = dayAfter(last, 1);
  if (first === last) {
    return dateName(first);
  }
  if (first.endsWith('-01') && month(first, 1) === after) {
    return monthName(first);
  }
  if (quarter(first, 0) === first && quarter(first, 1) === after) {
    return t('period.quarter', { quarter: String((Number(first.slice(5, 7)) + 2) / 3), year: first.slice(0, 4) });
  }
  return daysName(first, last);
}

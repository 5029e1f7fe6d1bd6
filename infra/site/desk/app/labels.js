// How often what was understood stood, by label, language and week, against the week before; and the corrections for the trainer.

import { fill, h } from './dom.js';
import { languageName, named, number, t } from './i18n.js';
import { address, can, empty, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { date, now } from './time.js';
import { toast, toastProblem } from './toasts.js';

const DAY = 86_400_000;
const WEEKS = 8;
const COLUMNS = ['part', 'label', 'language', 'tickets', 'corrected', 'agreement', 'change'];
const LANGUAGES = ['zh', 'en', 'el'];
const TSV = 'text/tab-separated-values';

export function showLabels(main) {
  const week = h('select', { 'aria-label': t('labels.week'), 'data-test': 'labels-week' }, Array.from({ length: WEEKS }, (_, back) => {
    const day = dayBefore(new Date(now()).toISOString(), back * 7);
    return h('option', { value: day }, t(back === 0 ? 'labels.thisWeek' : 'labels.weekOf', { day: date(`${day}T12:00:00Z`) }));
  }));
  const state = h('div', {}, loading());
  const rows = h('tbody', { 'data-test': 'labels-list' });
  const table = tableFrame({ hidden: true }, h('table', { 'aria-label': t('labels.title') },
    h('thead', {}, h('tr', {}, COLUMNS.map((column) => h('th', { scope: 'col' }, t(`labels.column.${column}`))))), rows));
  let round = 0;
  async function read() {
    const mine = ++round;
    fill(state, loading());
    table.hidden = true;
    try {
      const [shown, before] = await Promise.all([figures(week.value), figures(dayBefore(week.value, 7))]);
      if (mine === round) {
        const known = new Map(before.items.map((item) => [key(item), item]));
        fill(rows, shown.items.map((item) => row(item, known.get(key(item)))));
        table.hidden = shown.items.length === 0;
        fill(state, table.hidden ? empty(t('labels.none'), t('labels.noneHint')) : null);
      }
    } catch (problem) {
      if (mine === round) {
        fill(state, empty(named('problem', problem.code)));
      }
    }
  }
  week.addEventListener('change', read);
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('a', { href: address('reports'), 'aria-label': t('back') }, '‹ ', t('nav.reports')),
      h('h1', {}, t('labels.title')), h('span', { class: 'spring' }), week,
      can('export_corrections') ? LANGUAGES.map((language) => h('button', { type: 'button', 'data-test': `labels-export-${language}`,
        on: { click: () => save(week.value, language) } }, t('labels.export', { language: languageName(language) }))) : null),
    h('div', { class: 'below-bar' }, h('p', {}, t('labels.about')), state, table)));
  read();
  return { close: () => round++ };
}

function figures(day) {
  return session.api.get(`/api/corrections?week=${day}`);
}

function dayBefore(day, days) {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

function key({ part, label, language }) {
  return `${part} ${label} ${language}`;
}

function row(item, before) {
  const share = (value) => number(value, { style: 'percent', maximumFractionDigits: 1 });
  const change = before ? item.agreement - before.agreement : null;
  return h('tr', { 'data-test': 'labels-row' },
    h('th', { scope: 'row' }, t(`labels.part.${item.part}`)),
    h('td', {}, labelName(item)),
    h('td', {}, languageName(item.language)),
    h('td', {}, number(item.tickets)),
    h('td', {}, number(item.corrected)),
    h('td', {}, share(item.agreement)),
    h('td', {}, change === null ? '–' : number(change, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })));
}

function labelName({ part, label }) {
  switch (part) {
    case 'topic':
      return named('category', label);
    case 'sentiment':
      return named('sentiment', label);
    case 'flag':
      return named('flag', label);
    default:
      return languageName(label);
  }
}

// Page after page as the server links them.
async function save(week, language) {
  const parts = [];
  try {
    for (let next = `/api/corrections/export?week=${week}&language=${language}`; next;) {
      const page = await session.api.page(next, TSV);
      parts.push(page.blob);
      next = page.next;
    }
  } catch (problem) {
    toastProblem(problem);
    return;
  }
  const file = new Blob(parts, { type: TSV });
  if (file.size === 0) {
    toast(t('labels.nothing'));
    return;
  }
  const url = URL.createObjectURL(file);
  h('a', { href: url, download: `corrections_${language}.tsv` }).click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

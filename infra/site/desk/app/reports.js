// The reports that have been published, by pack and rhythm, newest first; one of them opened is `report.js`.

import { fill, h } from './dom.js';
import { named, t } from './i18n.js';
import { command } from './keys.js';
import { showLabels } from './labels.js';
import { newReport } from './newreport.js';
import { periodName } from './periods.js';
import { readRegistry } from './registry.js';
import { showReport } from './report.js';
import { address, empty, go, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { moment } from './time.js';

const COLUMNS = ['period', 'pack', 'rhythm', 'state', 'check', 'computed'];
const RHYTHMS = ['daily', 'weekly', 'monthly', 'quarterly', 'custom'];

export function showReports(main) {
  let open = null;
  let shown;
  const remove = command({ keys: 'n', text: 'do.newReport', run: () => order() });
  return {
    route([id = null]) {
      if (id !== shown) {
        shown = id;
        open?.close();
        fill(main);
        open = id === 'labels' ? showLabels(main) : id ? showReport(main, id) : showList(main);
      }
    },
    close() {
      remove();
      open?.close();
    },
  };
}

function showList(main) {
  const pack = h('select', { 'aria-label': t('report.pack'), 'data-test': 'report-pack' }, h('option', { value: '' }, t('report.allPacks')));
  const rhythm = h('select', { 'aria-label': t('report.rhythm'), 'data-test': 'report-rhythm' },
    h('option', { value: '' }, t('report.allRhythms')), RHYTHMS.map((each) => h('option', { value: each }, t(`rhythm.${each}`))));
  const state = h('div', {}, loading());
  const rows = h('tbody', { 'data-test': 'report-list' });
  const table = tableFrame({ hidden: true }, h('table', { 'aria-label': t('nav.reports') },
    h('thead', {}, h('tr', {}, COLUMNS.map((column) => h('th', { scope: 'col' }, t(`report.column.${column}`))))),
    rows));
  const more = h('button', { type: 'button', class: 'more', hidden: true, on: { click: () => read() } }, t('more'));
  let cursor = null;
  let round = 0;

  const again = () => {
    cursor = null;
    fill(rows);
    table.hidden = true;
    fill(state, loading());
    read();
  };
  async function read() {
    const mine = ++round;
    const query = new URLSearchParams(Object.entries({ pack: pack.value, rhythm: rhythm.value, cursor: cursor ?? '' }).filter(([, value]) => value));
    try {
      const page = await session.api.get(`/api/reports?${query}`);
      if (mine === round) {
        rows.append(...page.items.map(row));
        cursor = page.cursor;
        more.hidden = !cursor;
        table.hidden = rows.childElementCount === 0;
        fill(state, table.hidden ? empty(t('report.none'), t('report.noneHint')) : null);
      }
    } catch (problem) {
      if (mine === round) {
        fill(state, empty(named('problem', problem.code)));
      }
    }
  }
  readRegistry().then((registry) => pack.append(...registry.packs.map(({ id }) => h('option', { value: id }, named('pack', id)))),
    () => {});
  pack.addEventListener('change', again);
  rhythm.addEventListener('change', again);
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.reports')), h('span', { class: 'spring' }),
      h('a', { href: address('cases', 'kpis'), 'data-test': 'kpis-open' }, t('kpis.title')),
      h('a', { href: address('reports', 'labels'), 'data-test': 'labels-open' }, t('labels.title')), pack, rhythm,
      h('button', { type: 'button', 'data-test': 'report-today', on: { click: () => order({ preset: 'today' }) } }, t('report.today')),
      h('button', { type: 'button', class: 'primary', 'data-test': 'report-new', on: { click: () => order() } }, '+ ', t('report.new'))),
    h('div', { class: 'below-bar' }, state, table, more)));
  read();
  return { close: () => round++ };
}

function row(report) {
  return h('tr', { 'data-test': 'report-row', 'data-report': report.id },
    h('th', { scope: 'row' }, h('a', { href: address('reports', report.id) }, periodName(report.first, report.last))),
    h('td', {}, report.pack ? named('pack', report.pack) : t('report.own')),
    h('td', {}, named('rhythm', report.rhythm)),
    h('td', {}, stateText(report)),
    h('td', {}, checkMark(report.selfCheck)),
    h('td', {}, report.computedAt ? moment(report.computedAt) : '–'));
}

function stateText(report) {
  return report.state && report.state !== 'done' ? t(`reportState.${report.state}`)
    : t(report.complete ? 'report.complete' : 'report.soFar');
}

function checkMark(selfCheck) {
  const state = selfCheck?.state ?? selfCheck ?? 'none';
  return [h('span', { 'aria-hidden': 'true' }, { equal: '✓ ', different: '≠ ' }[state] ?? ''), t(`checkShort.${state}`)];
}

async function order(wanted) {
  const id = await newReport(wanted);
  if (id) {
    go('reports', id);
  }
}

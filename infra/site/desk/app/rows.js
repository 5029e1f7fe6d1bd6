// What is behind a figure: its definition, and the cases that it was computed from, each a way to its conversation.

import { amount, dimensionName, keyName, metricHint, metricName } from './amounts.js';
import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { exportRows } from './exports.js';
import { named, t } from './i18n.js';
import { address, loading, session } from './session.js';
import { tableFrame } from './tableframe.js';
import { moment } from './time.js';

const DIMENSIONS = ['channel', 'team', 'agent', 'category', 'language', 'priority'];
const PARTS = ['start', 'stop', 'anchor', 'owner'];

/** Opens it for a metric, with all of a report's cases or those of some keys (`{by, id, label}`). */
export function showRows({ report, metric, keys, cell, currency }) {
  const name = metricName(metric.id);
  return openDialog({
    title: [name, ...keys.map((key) => keyName(key.by, key))].join(' · '),
    test: 'rows-dialog',
    widest: true,
    build: (close) => {
      const list = new Rows({ report, metric, keys, close });
      return h('div', {},
        h('div', { class: 'dialog-body' },
          h('p', { class: 'value' }, amount(cell?.value, metric.unit, currency)),
          definition(metric), list.root),
        h('footer', { class: 'dialog-foot' },
          ['csv', 'json'].map((format) => h('button', { type: 'button', 'data-test': `rows-${format}`,
            on: { click: () => exportRows(report, metric, format) } }, t('export.rowsAs', { format: format.toUpperCase() }))),
          h('button', { type: 'button', class: 'primary', on: { click: () => close() } }, t('close'))));
    },
  });
}

function definition(metric) {
  return h('div', { 'data-test': 'definition' },
    metricHint(metric.id) ? h('p', {}, metricHint(metric.id)) : null,
    h('details', {}, h('summary', {}, t('definition.title'), ' ', h('code', {}, metric.id)),
      h('p', { lang: 'en' }, metric.definition),
      h('dl', { class: 'facts' },
        PARTS.filter((part) => metric[part]).map((part) => [h('dt', {}, t(`definition.${part}`)), h('dd', { lang: 'en' }, metric[part])]),
        metric.exclusions?.length > 0 ? [h('dt', {}, t('definition.exclusions')), h('dd', { lang: 'en' }, metric.exclusions.join('; '))] : null)));
}

class Rows {
  root;
  #asked;
  #metric;
  #close;
  #cursor = null;
  #count = {};
  #body = h('tbody', {});
  #note = h('p', { class: 'sub', role: 'status' });
  #state = h('div', {}, loading());
  #more = h('button', { type: 'button', class: 'more', hidden: true, 'data-test': 'rows-more', on: { click: () => this.#read() } }, t('more'));
  #frame;

  constructor({ report, metric, keys, close }) {
    this.#metric = metric;
    this.#close = close;
    const query = new URLSearchParams({ metric: metric.id });
    for (const { by, id } of keys) {
      query.append('by', by);
      query.append('key', id ?? '');
    }
    this.#asked = { path: `/api/reports/${encodeURIComponent(report.id)}/rows`, query };
    this.#frame = tableFrame({ hidden: true }, h('table', { 'aria-label': t('rows.title') },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('rows.ticket')), h('th', { scope: 'col' }, t('rows.at')),
        h('th', { scope: 'col', class: 'number' }, t('rows.value')),
        metric.timed ? h('th', { scope: 'col', class: 'number' }, t('stat.business')) : null,
        metric.targeted ? h('th', { scope: 'col' }, t('stat.inTarget')) : null,
        DIMENSIONS.map((each) => h('th', { scope: 'col' }, dimensionName(each))))),
      this.#body));
    this.root = h('section', {}, h('h3', {}, t('rows.title')), this.#note, this.#state, this.#frame, this.#more);
    this.#read();
  }

  async #read() {
    this.#more.disabled = true;
    const { path, query } = this.#asked;
    if (this.#cursor) {
      query.set('cursor', this.#cursor);
    }
    try {
      const page = await session.api.get(`${path}?${query}`);
      this.#cursor = page.cursor;
      this.#body.append(...page.items.map((row) => this.#row(row)));
      this.#frame.hidden = this.#body.childElementCount === 0;
      fill(this.#state, this.#frame.hidden ? h('p', { class: 'notice' }, t('rows.none')) : null);
      this.#count = { ...this.#count, ...page };
      this.#note.textContent = this.#told(this.#count);
    } catch (problem) {
      fill(this.#state, h('p', { class: 'notice', role: 'alert' }, named('problem', problem.code)));
    }
    this.#more.hidden = !this.#cursor;
    this.#more.disabled = false;
  }

  // Late reports from the platforms may have changed what the figure would be today; how many there are is only known once
  // all have been read.
  #told({ published, now }) {
    const shown = this.#body.childElementCount;
    if (now === undefined) {
      return t(this.#cursor ? 'rows.first' : 'rows.count', { count: shown });
    }
    return published === now ? t('rows.count', { count: now }) : t('rows.changed', { published, now });
  }

  #row(row) {
    const { unit, timed, targeted } = this.#metric;
    return h('tr', { 'data-test': 'report-case' },
      h('th', { scope: 'row' }, h('a', { href: address('queue', 'team', row.conversation), on: { click: () => this.#close() } },
        t('rows.link', { ticket: String(row.ticket) }))),
      h('td', { class: 'whole' }, moment(row.at)),
      h('td', { class: 'number' }, amount(row.value, unit)),
      timed ? h('td', { class: 'number' }, amount(row.business, unit)) : null,
      targeted ? h('td', {}, row.inTarget === null || row.inTarget === undefined ? '–' : t(row.inTarget ? 'yes' : 'no')) : null,
      DIMENSIONS.map((each) => h('td', { dir: 'auto' }, keyText(each, row[each]))));
  }
}

function keyText(dimension, key) {
  return key === null || key === undefined || key === '' ? '–' : keyName(dimension, typeof key === 'string' ? { id: key, label: key } : key);
}

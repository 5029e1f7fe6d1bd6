// Saving the figures of a report, or the cases behind one of them, as a file of any size.

import { metricName } from './amounts.js';
import { collect, TYPES } from './collecting.js';
import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { named, number, t } from './i18n.js';

/** Asks what of a report to save, and as what. */
export function exportDialog(report, registry) {
  const what = h('select', { 'data-test': 'export-what' }, h('option', { value: '' }, t('export.figures')),
    report.metrics.map((id) => h('option', { value: id }, t('export.rowsOf', { metric: metricName(registry.metric(id).id) }))));
  const format = h('select', { 'data-test': 'export-format' }, Object.keys(TYPES).map((each) => h('option', { value: each }, each.toUpperCase())));
  return openDialog({
    title: t('export.title'),
    test: 'export-dialog',
    build: (close) => h('form', { on: { submit: (event) => {
      event.preventDefault();
      close();
      save(report, what.value, format.value);
    } } },
    h('div', { class: 'dialog-body form' },
      h('label', {}, h('span', {}, t('export.what')), what),
      h('label', {}, h('span', {}, t('export.format')), format)),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
      h('button', { class: 'primary', 'data-test': 'export-start' }, t('export.start')))),
  });
}

/** Saves the cases behind one figure. */
export function exportRows(report, metric, format) {
  return save(report, metric.id, format);
}

function save(report, metric, format) {
  const query = new URLSearchParams(metric ? { format, metric } : { format });
  const path = `/api/reports/${encodeURIComponent(report.id)}/export?${query}`;
  const name = [report.pack ?? 'report', report.first, report.last, metric].filter(Boolean).join('_');
  const cancelling = new AbortController();
  const said = h('p', { role: 'status', 'data-test': 'export-progress' }, t('export.running', { size: size(0) }));
  const running = h('progress', { 'aria-label': t('export.title') });
  const button = h('button', { type: 'button', 'data-test': 'export-cancel' }, t('cancel'));
  return openDialog({
    title: t('export.title'),
    test: 'export-running',
    build: (close) => {
      button.addEventListener('click', () => close());
      collect(path, format, cancelling.signal, (bytes) => fill(said, t('export.running', { size: size(bytes) }))).then((file) => {
        download(file, `${name}.${format}`);
        fill(said, t('export.done', { name: `${name}.${format}`, size: size(file.size) }));
      }, (problem) => fill(said, named('problem', problem.code))).finally(() => {
        running.remove();
        fill(button, t('close'));
      });
      return h('div', {}, h('div', { class: 'dialog-body' }, said, running), h('footer', { class: 'dialog-foot' }, button));
    },
  }).finally(() => cancelling.abort());
}

function download(file, name) {
  const url = URL.createObjectURL(file);
  h('a', { href: url, download: name }).click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function size(bytes) {
  return bytes < 1_000_000
    ? number(bytes / 1_000, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
    : number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}

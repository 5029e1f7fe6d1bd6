// Special days out of an iCalendar file: what would become of them is shown before anything is taken over.

import { openDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { exceptionLine, readSpans } from './hoursfield.js';
import { loadChapter, t } from './i18n.js';
import { session } from './session.js';
import { toastProblem } from './toasts.js';

const MOST_BYTES = 400_000;

/** Resolves with the special days to take over; null if nobody wants them. */
export async function importDays(draft) {
  await loadChapter('calendars');
  const file = h('input', { type: 'file', required: true, accept: '.ics,text/calendar', 'data-test': 'import-file' });
  const hours = h('input', { type: 'text', value: '09:00–18:00', 'data-test': 'import-hours' });
  const hoursLabel = h('label', { hidden: true }, h('span', {}, t('import.hours')), hours);
  const effect = h('select', { 'data-test': 'import-effect', on: { change: () => { hoursLabel.hidden = effect.value === 'close'; } } },
    ['close', 'open'].map((value) => h('option', { value }, t(`import.effect.${value}`))));
  const error = h('small', { class: 'error', role: 'alert' });
  const found = h('div', { 'aria-live': 'polite', 'data-test': 'import-found' });
  const take = h('button', { type: 'button', disabled: true, 'data-test': 'import-take' }, t('import.take'));
  let days = null;

  const show = (preview) => {
    days = preview.exceptions;
    take.disabled = days.length === 0;
    fill(found,
      h('p', {}, t('import.found', { count: days.length, from: preview.from, to: preview.to })),
      h('ul', { 'data-test': 'import-days' }, days.map((day) => h('li', { dir: 'auto' }, exceptionLine(day)))),
      preview.problemCount > 0 ? h('p', {}, t('import.problems', { count: preview.problemCount })) : null,
      h('ul', { 'data-test': 'import-problems' }, preview.problems.map(({ line, reason }) => h('li', {},
        line > 0 ? t('import.line', { line: String(line), reason }) : t('import.whole', { reason })))));
  };
  const preview = async (event) => {
    event.preventDefault();
    days = null;
    take.disabled = true;
    fill(found);
    error.textContent = '';
    try {
      const [chosen] = file.files;
      if (chosen.size > MOST_BYTES) {
        error.textContent = t('import.tooLarge');
        return;
      }
      const closes = effect.value !== 'open';
      show(await session.api.post('/api/calendars/import', {
        draft, file: await chosen.text(), effect: closes ? 'close' : 'open', hours: closes ? [] : readSpans(hours.value),
      }));
    } catch (problem) {
      if (problem.code) {
        toastProblem(problem);
      } else {
        error.textContent = t(problem.message, problem.values ?? {});
      }
    }
  };
  return openDialog({
    title: t('calendar.import'),
    test: 'import-dialog',
    wide: true,
    build: (close) => {
      take.addEventListener('click', () => close(days));
      return h('form', { on: { submit: preview } },
        h('div', { class: 'dialog-body form' },
          h('p', { class: 'sub' }, t('import.hint')),
          h('label', {}, h('span', {}, t('import.file')), file),
          h('label', {}, h('span', {}, t('import.effect')), effect),
          hoursLabel, error, found),
        h('footer', { class: 'dialog-foot' },
          h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
          take,
          h('button', { class: 'primary', 'data-test': 'import-preview' }, t('import.preview'))));
    },
  });
}

// By when a customer was told that they hear from a person: promised, moved, withdrawn, or kept elsewhere.

import { newKey } from './api.js';
import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { session } from './session.js';
import { instantAt, moment, wallClock } from './time.js';
import { toastProblem } from './toasts.js';

const LONGEST_REASON = 500;

/** Asks by when, and if another promise stands why that is moved; tells the API. */
export async function givePromise(id, standing) {
  const path = `/api/conversations/${encodeURIComponent(id)}/promises`;
  try {
    const { zone, times } = await session.api.get(path);
    const answer = await askWhen(zone, times, standing);
    if (answer) {
      await session.api.post(path, { act: standing ? 'move' : 'make', ...answer }, { key: newKey() });
    }
  } catch (problem) {
    toastProblem(problem);
  }
}

/** Asks why it holds no longer; `act` is `withdraw` or `kept`. */
export async function endPromise(id, act) {
  const why = reasonField();
  const reason = await openDialog({
    title: t(`promise.${act}`),
    test: 'promise-end',
    build: (close) => form(close, t(`promise.${act}`), () => why.value.trim() || null, why.label),
  });
  if (reason) {
    try {
      await session.api.post(`/api/conversations/${encodeURIComponent(id)}/promises`, { act, reason }, { key: newKey() });
    } catch (problem) {
      toastProblem(problem);
    }
  }
}

function askWhen(zone, times, standing) {
  const own = h('input', { type: 'datetime-local', 'data-test': 'promise-own', value: wallClock(Date.parse(times[0].at)), on: {
    input: () => choose(times.length),
  } });
  const radios = [...times, null].map((time, place) => h('input', { type: 'radio', name: 'promise', checked: place === 0, 'data-test': `promise-${time?.choice ?? 'other'}` }));
  const choose = (wanted) => radios.forEach((radio, place) => {
    radio.checked = place === wanted;
  });
  const why = standing ? reasonField() : null;
  const read = () => {
    const chosen = radios.findIndex((radio) => radio.checked);
    const until = chosen < times.length ? times[chosen].at : own.value && instantAt(own.value);
    return until && (!why || why.value.trim()) ? { until, ...(why ? { reason: why.value.trim() } : {}) } : null;
  };
  return openDialog({
    title: t(standing ? 'promise.move' : 'promise.make'),
    test: 'promise-dialog',
    build: (close) => form(close, t(standing ? 'promise.move' : 'promise.make'), read,
      h('p', { class: 'hint' }, t('promise.hint', { zone })),
      times.map(({ choice, at, opensAt }, place) => h('label', { class: 'check' }, radios[place],
        h('span', {}, named('promiseBy', choice), ' · ', moment(at)),
        opensAt ? h('small', {}, t('promise.closed', { opens: moment(opensAt) })) : null)),
      h('label', { class: 'check' }, radios.at(-1), h('span', {}, t('promise.own')), own),
      why?.label),
  });
}

function form(close, send, read, ...content) {
  return h('form', { on: { submit: (event) => {
    event.preventDefault();
    const answer = read();
    if (answer) {
      close(answer);
    }
  } } },
  h('div', { class: 'dialog-body form' }, content),
  h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close() } }, t('cancel')),
    h('button', { class: 'primary', 'data-test': 'promise-send' }, send)));
}

function reasonField() {
  const text = h('textarea', { rows: 3, required: true, maxlength: LONGEST_REASON, dir: 'auto', 'data-test': 'promise-reason' });
  return { label: h('label', {}, h('span', {}, t('care.reason')), text), get value() { return text.value; } };
}

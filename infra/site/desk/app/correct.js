// What a message was taken for and why; and saying that it was understood wrongly: one choice of what it really is.

import { h } from './dom.js';
import { languageName, loadChapter, named, number, t } from './i18n.js';
import { pick } from './picker.js';
import { session } from './session.js';
import { toast, toastProblem } from './toasts.js';

const TOPICS = [
  'product_function', 'product_usage', 'product_price', 'product_stock', 'return', 'exchange', 'repair', 'refund', 'order', 'logistics',
  'invoice', 'complaint_goods', 'complaint_service', 'complaint_logistics', 'praise', 'other', 'spam',
];
const SENTIMENTS = ['negative', 'neutral', 'positive'];
const FLAGS = ['emergency', 'sensitive', 'abuse', 'abuse_threat', 'waiting'];
const LANGUAGES = ['zh', 'en', 'el'];

/** Asks what the customer's latest message really is, says so to the server at `path`, and calls `done`. */
export async function correctLabels(path, entries, done) {
  await loadChapter('labels');
  const message = entries.findLast((entry) => entry.type === 'message' && entry.understood && !entry.takenBack);
  if (!message) {
    toast(t('correct.nothing'));
    return;
  }
  const choice = await pick({
    title: t('correct.title'), about: taken(message.understood), placeholder: t('correct.find'), test: 'correct-dialog', choices: choices(message.understood),
  });
  if (!choice) {
    return;
  }
  try {
    await session.api.post(`${path}/corrections`, { entry: message.id, ...choice.body });
    toast(t('correct.done', { label: choice.text }));
    done();
  } catch (problem) {
    toastProblem(problem);
  }
}

// Each label with how sure it is and the words that led to it, as far as they are known.
function taken({ topic, sentiment, flags, language, percent = {}, reasons = [] }) {
  const line = (part, label, share, led) => h('li', { 'data-test': `taken-${part}` }, t(`correct.part.${part}`), ': ', h('strong', {}, label),
    share ? ` ${number(share / 100, { style: 'percent' })}` : null, because(reasons, led));
  return h('ul', { class: 'taken', 'aria-label': t('correct.taken') },
    line('topic', named('category', topic), percent.topic, 'category'),
    line('sentiment', named('sentiment', sentiment), percent.sentiment, 'sentiment'),
    flags.length > 0 ? line('flag', flags.map((flag) => named('flag', flag)).join(', '), null, 'risk') : null,
    line('language', languageName(language), percent.language, null));
}

function because(reasons, part) {
  const words = reasons.filter((reason) => reason.part === part).map((reason) => reason.words);
  return words.length > 0 ? [' ', t('correct.because'), ' ', words.map((word, place) => [place > 0 ? ' ' : '', h('q', { dir: 'auto' }, word)])] : null;
}

// What stands already is no choice.
function choices({ topic, sentiment, flags, language }) {
  const one = (part, labels, now, name) => labels.filter((label) => label !== now).map((label) => ({
    id: `${part}:${label}`, text: name(label), hint: t(`correct.part.${part}`), body: { part, label },
  }));
  return [
    ...one('topic', TOPICS, topic, (label) => named('topic', label)),
    ...one('sentiment', SENTIMENTS, sentiment, (label) => named('sentiment', label)),
    ...FLAGS.map((label) => {
      const raised = !flags.includes(label);
      return {
        id: `flag:${label}`, text: t(raised ? 'correct.raise' : 'correct.clear', { flag: named('flag', label) }), hint: t('correct.part.flag'),
        body: { part: 'flag', label, raised },
      };
    }),
    ...one('language', LANGUAGES, language, languageName),
  ];
}

// Saying that a message was understood wrongly: one choice of what it really is.

import { pick } from './dialogs.js';
import { languageName, loadChapter, named, t } from './i18n.js';
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
    title: t('correct.title'), placeholder: t('correct.find'), test: 'correct-dialog', choices: choices(message.understood),
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

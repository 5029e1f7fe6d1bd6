// Actions that are held back for a few seconds so that they can be undone without a trace. Leaving the page carries them out.

import { t } from './i18n.js';
import { toast } from './toasts.js';

const waiting = new Map();

/** Announces `text` with an undo; `act(last)` runs when the notice is over, or with `last` when the page closes. */
export function holdBack(id, text, act, undone) {
  const undo = () => {
    if (waiting.delete(id)) {
      undone();
    }
  };
  const dismiss = toast(text, {
    action: t('undo'),
    run: undo,
    over: () => {
      if (waiting.delete(id)) {
        act(false);
      }
    },
  });
  waiting.set(id, {
    act,
    takeBack: () => {
      undo();
      dismiss();
    },
  });
}

export function isHeldBack(id) {
  return waiting.has(id);
}

/** Undoes what is held back for `id`, because the agent goes on working there. */
export function takeBack(id) {
  waiting.get(id)?.takeBack();
}

addEventListener('pagehide', () => {
  for (const [id, { act }] of waiting) {
    waiting.delete(id);
    act(true);
  }
});

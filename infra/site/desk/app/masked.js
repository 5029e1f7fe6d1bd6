// Words in which personal data is masked, and the button that shows them in full: the timeline then says who looked.

import { fill, h } from './dom.js';
import { loadChapter, t } from './i18n.js';
import { command } from './keys.js';
import { toastProblem } from './toasts.js';

// Words in full by entry, with the masked ones they belong to, until the page is left; and which of them are on show.
const full = new Map();
const open = new Set();

command({ keys: 'v', text: 'masked.show', run: () => latest().click(), when: () => Boolean(latest()) });

function latest() {
  return [...document.querySelectorAll('[data-test="reveal"]')].at(-1);
}

/** Draws the words of `entry` into `node`; `context.reveal(entry)` promises them in full. */
export async function showMasked(node, entry, context) {
  await loadChapter('masked');
  draw(node, entry, context);
}

function draw(node, entry, context) {
  const known = full.get(entry.id);
  const shown = open.has(entry.id) && known?.masked === entry.text;
  const turn = h('button', { type: 'button', class: 'quiet small', 'data-test': shown ? 'mask' : 'reveal', on: {
    click: () => {
      if (shown) {
        open.delete(entry.id);
        draw(node, entry, context);
      } else {
        reveal(turn, node, entry, context);
      }
    },
  } }, t(shown ? 'masked.hide' : 'masked.show'));
  turn.title = t('masked.about');
  fill(node, shown ? known.text : marked(entry), ' ', turn);
}

// Looking twice at the same words is looking once.
async function reveal(button, node, entry, context) {
  if (full.get(entry.id)?.masked !== entry.text) {
    button.disabled = true;
    try {
      const { text } = await context.reveal(entry);
      full.set(entry.id, { masked: entry.text, text });
    } catch (problem) {
      button.disabled = false;
      toastProblem(problem);
      return;
    }
  }
  open.add(entry.id);
  draw(node, entry, context);
  node.querySelector('button').focus();
}

// The server counts UTF-16 units, as texts here do.
function marked({ text, masked }) {
  const parts = [];
  let from = 0;
  for (const { kind, start, end } of masked) {
    const name = t(`masked.kind.${kind}`);
    parts.push(text.slice(from, start), h('mark', { class: 'masked', title: name, 'data-test': 'masked' },
      h('span', { class: 'visually-hidden' }, name, ' '), text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

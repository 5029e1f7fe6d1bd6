// Countdown chips. A chip says which clock it is and how much is left; colour, weight and a mark change when half, four
// fifths and all of the time are gone. One ticker moves every chip on the page.

import { h, setAttribute, setText } from './dom.js';
import { named, t } from './i18n.js';
import { countdown, duration, exact, now, parseDuration } from './time.js';

/** The stage of a running clock: `ok`, `half`, `near` or `over`. */
function levelOf(clock, at = now()) {
  const from = Date.parse(clock.from);
  const due = Date.parse(clock.due);
  if (clock.breached || at >= due) {
    return 'over';
  }
  const used = (at - from) / Math.max(1, due - from);
  if (used >= 0.8 || clock.warned) {
    return 'near';
  }
  return used >= 0.5 ? 'half' : 'ok';
}

/** A chip for a clock; null shows that nothing is promised now. */
export function clockChip(clock, { long = false } = {}) {
  const chip = h('span', { class: 'clock', 'data-test': 'clock' });
  updateChip(chip, clock, long);
  return chip;
}

export function updateChip(chip, clock, long = false) {
  chip.clock = clock;
  chip.long = long;
  tick(chip);
}

function tick(chip) {
  const { clock, long } = chip;
  setAttribute(chip, 'data-kind', clock?.kind);
  // Only a running clock draws how much of it is used.
  chip.style.setProperty('--used', '0%');
  if (!clock) {
    setAttribute(chip, 'data-level', 'none');
    setText(chip, '–');
    chip.title = t('clock.none');
    return;
  }
  const name = t(long ? `clock.${clock.kind}` : `clock.short.${clock.kind}`);
  if (clock.state === 'running' && clock.due) {
    const level = levelOf(clock);
    const left = Date.parse(clock.due) - now();
    setAttribute(chip, 'data-level', level);
    setText(chip, `${level === 'over' ? '! ' : ''}${name} ${left < 0 ? '−' : ''}${countdown(left)}`);
    const total = Date.parse(clock.due) - Date.parse(clock.from);
    const used = 100 - Math.max(0, Math.min(100, (100 * left) / Math.max(1, total)));
    chip.style.setProperty('--used', `${used.toFixed(1)}%`);
    chip.title = t(left < 0 ? 'clock.titleOver' : 'clock.title', {
      clock: t(`clock.${clock.kind}`), from: exact(clock.from), due: exact(clock.due), left: duration(left),
    });
    return;
  }
  const rest = clock.remaining ? parseDuration(clock.remaining) : null;
  setAttribute(chip, 'data-level', clock.state);
  setText(chip, clock.state === 'paused' && rest !== null
    ? `${name} ‖ ${countdown(rest)}`
    : `${name} ${named('clockState', clock.state)}`);
  chip.title = t(`clockState.title.${clock.state}`, { clock: t(`clock.${clock.kind}`) });
}

/** Moves all chips and everything marked `data-ago` once a second. */
export function startTicking(also) {
  setInterval(() => {
    for (const chip of document.querySelectorAll('.clock')) {
      if (chip.clock?.state === 'running') {
        tick(chip);
      }
    }
    also();
  }, 1_000);
}

// The arithmetic of the charts: which numbers stand at an axis, and where a value lies. It knows nothing of the page.

const TENS = [1, 2, 2.5, 5, 10];
const TIMES = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/** A number that can be drawn. */
export function drawable(value) {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * An axis that starts at zero (or below, for negative values) and ends on a round number: `{least, most, ticks}`. Without
 * any value it reaches from 0 to 1. Times have steps that people know: 5 minutes, not 4.
 */
export function axis(values, { steps = 4, time = false, whole = false } = {}) {
  const known = values.filter(drawable);
  const least = Math.min(0, ...known);
  const most = Math.max(0, ...known);
  if (least === most) {
    return { least: 0, most: 1, ticks: [0, 1] };
  }
  const step = roundStep((most - least) / steps, time, whole);
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  // Multiplied, not added up, so that tenths stay tenths.
  const ticks = Array.from({ length: last - first + 1 }, (unused, index) => round((first + index) * step));
  return { least: ticks[0], most: ticks.at(-1), ticks };
}

function roundStep(raw, time, whole) {
  if (time && raw <= TIMES.at(-1)) {
    return TIMES.find((step) => step >= raw);
  }
  const scale = time ? TIMES.at(-1) : 1;
  const power = 10 ** Math.floor(Math.log10(raw / scale));
  const step = TENS.map((ten) => ten * power * scale).find((each) => each >= raw) ?? 10 * power * scale;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

function round(value) {
  return Number(value.toPrecision(12));
}

/** From a value to its place, for an axis that reaches from `from` to `to`. */
export function place(value, { least, most }, from, to) {
  return from + ((value - least) / (most - least)) * (to - from);
}

/** The way of a line through points; a missing value breaks it. One point alone becomes a line of no length. */
export function linePath(points) {
  let drawing = false;
  return points.map(([x, y]) => {
    if (!drawable(y)) {
      drawing = false;
      return '';
    }
    const stroke = `${drawing ? 'L' : 'M'}${fixed(x)} ${fixed(y)}`;
    const alone = drawing ? '' : 'h0';
    drawing = true;
    return stroke + alone;
  }).join('');
}

/** Which of `count` labels of a width have room beside each other, the last one among them. */
export function labelled(count, room, width) {
  const every = Math.max(1, Math.ceil((count * width) / Math.max(1, room)));
  return Array.from({ length: count }, (unused, index) => index).filter((index) => (count - 1 - index) % every === 0);
}

/** About how wide a text is in pixels at the size of the charts' labels; Chinese characters are square. */
export function textWidth(text) {
  let width = 0;
  for (const letter of text) {
    width += letter.codePointAt(0) > 0x2e80 ? 11 : 6.2;
  }
  return Math.ceil(width);
}

/** A text that fits, cut with an ellipsis. */
export function fitted(text, width) {
  if (textWidth(text) <= width) {
    return text;
  }
  let short = '';
  for (const letter of text) {
    if (textWidth(`${short}${letter}…`) > width) {
      break;
    }
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

export function fixed(value) {
  return Number(value.toFixed(1));
}

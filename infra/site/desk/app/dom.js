// Builds and updates elements. Text only ever becomes a text node, so nothing that a customer writes can turn into markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element: `props` are attributes, `on` holds listeners, children are nodes or text; null and false are left out. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    set(element, name, value);
  }
  element.append(...clean(children));
  return element;
}

/** The same for a drawing: an element of SVG. */
export function s(tag, props = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) {
    set(element, name, value);
  }
  element.append(...clean(children));
  return element;
}

function set(element, name, value) {
  if (name === 'on') {
    for (const [type, listener] of Object.entries(value)) {
      element.addEventListener(type, listener);
    }
  } else if (name === 'value') {
    element.value = value;
  } else if (value === true) {
    element.setAttribute(name, '');
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(name, value);
  }
}

function clean(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Replaces all children. */
export function fill(element, ...children) {
  element.replaceChildren(...clean(children));
}

/** Sets text only when it differs, so that selections and screen readers are left alone. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Sets an attribute, or removes it for null and false. */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/**
 * Makes the children of `parent` those of `items`, in order, moving and reusing nodes by key. A node whose `stamp` is
 * unchanged is not touched: focus, selection and opened details stay.
 */
export function reconcile(parent, items, { key, stamp, create, update }) {
  const known = new Map();
  for (const node of parent.children) {
    known.set(node.dataset.key, node);
  }
  let previous = null;
  for (const item of items) {
    const id = key(item);
    const mark = stamp(item);
    let node = known.get(id);
    known.delete(id);
    if (!node) {
      node = create(item);
    } else if (node.dataset.stamp !== mark) {
      update(node, item);
    }
    node.dataset.key = id;
    node.dataset.stamp = mark;
    const place = previous ? previous.nextElementSibling : parent.firstElementChild;
    if (node !== place) {
      parent.insertBefore(node, place);
    }
    previous = node;
  }
  for (const node of known.values()) {
    node.remove();
  }
}

const ICONS = {
  queue: 'M3 5h18M3 12h18M3 19h12',
  customers: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6',
  people: 'M4 5h16v15H4zM4 10h16M9 3v4M15 3v4',
  cases: 'M5 4h14v16H5zM8 12l3 3 5-6',
  alerts: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  reports: 'M4 20V10M10 20V4M16 20v-7M21 20H2',
  posts: 'M4 9v6h4l9 5V4L8 9zM20 9v6',
  knowledge: 'M5 4h14v16H5zM9 8h6M9 12h6',
  rules: 'M4 6h10M4 12h16M4 18h7M17 4v4M14 16v4',
  channels: 'M4 12a8 8 0 0 1 16 0M8 12a4 4 0 0 1 8 0M12 12v8',
  notice: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.500v.5',
  warning: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  crisis: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7v6M12 16.500v.5',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  back: 'M15 5l-7 7 7 7',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21c0-4 3.5-6 7-6s7 2 7 6',
  close: 'M5 5l14 14M19 5L5 19',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.200-1.5 2.400M12 18v.5',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  clip: 'M19 11l-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L13 4.200a3 3 0 0 1 4.300 4.300l-7.600 7.600a1.500 1.500 0 0 1-2.200-2.200L14 7.500',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  down: 'M12 5v14M6 13l6 6 6-6',
};

/** A line drawing that takes the colour of the text around it; always decorative. */
export function icon(name) {
  return s('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, s('path', { d: ICONS[name] }));
}

/** An address that may be followed or shown: https, or our own origin; anything else is null. */
export function safeUrl(text) {
  if (!text) {
    return null;
  }
  try {
    const url = new URL(text, location.origin);
    return url.protocol === 'https:' || url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

/** Says something to those who listen rather than look. */
export function announce(text) {
  setText(document.getElementById('announcer'), text);
}

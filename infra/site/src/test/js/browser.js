// As much of a browser as the desk's modules use: elements, events, timers that a test moves on by hand, an API that a test
// answers by hand. It draws nothing and knows only simple selectors.

class Events {
  #listeners = [];

  addEventListener(type, run, { once = false } = {}) {
    this.#listeners.push({ type, run, once });
  }

  dispatchEvent(event) {
    event.target ??= this;
    for (const each of [...this.#listeners].filter(({ type }) => type === event.type)) {
      if (each.once) {
        this.#listeners.splice(this.#listeners.indexOf(each), 1);
      }
      each.run(event);
    }
    if (event.bubbles) {
      this.parentNode?.dispatchEvent(event);
    }
  }
}

globalThis.EventTarget = Events;
globalThis.Event = class {
  constructor(type, more = {}) {
    Object.assign(this, { type, preventDefault() {} }, more);
  }
};

class Words {
  constructor(text) {
    this.textContent = text;
  }
}

class Element extends Events {
  #value;
  childNodes = [];
  attributes = new Map();
  parentNode = null;
  checked = false;
  disabled = false;
  tabIndex = 0;
  style = { setProperty(name, value) { this[name] = value; } };
  scrollHeight = 0;

  constructor(tag) {
    super();
    this.localName = tag;
    this.dataset = new Proxy({}, {
      get: (unused, name) => this.attributes.get(dataName(name)),
      set: (unused, name, value) => this.setAttribute(dataName(name), value) ?? true,
    });
  }

  get classList() {
    return {
      toggle: (name, on) => {
        const others = (this.getAttribute('class') ?? '').split(' ').filter((each) => each && each !== name);
        this.setAttribute('class', [...others, ...(on ? [name] : [])].join(' '));
      },
    };
  }

  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }

  get options() {
    return this.querySelectorAll('option');
  }

  get childElementCount() {
    return this.children.length;
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  get nextElementSibling() {
    const siblings = this.parentNode.children;
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent() {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  set textContent(text) {
    this.replaceChildren(text);
  }

  get hidden() {
    return this.attributes.has('hidden');
  }

  set hidden(hidden) {
    hidden ? this.setAttribute('hidden', '') : this.removeAttribute('hidden');
  }

  get dateTime() {
    return this.getAttribute('datetime');
  }

  get value() {
    if (this.localName === 'select' && this.#value === undefined) {
      return (this.querySelector('[selected]') ?? this.querySelector('option'))?.value ?? '';
    }
    return this.#value ?? '';
  }

  set value(value) {
    this.#value = String(value);
  }

  get id() {
    return this.getAttribute('id') ?? '';
  }

  append(...nodes) {
    for (const node of nodes) {
      const child = typeof node === 'object' ? node : new Words(String(node));
      child.remove?.();
      child.parentNode = this;
      this.childNodes.push(child);
    }
  }

  replaceChildren(...nodes) {
    this.childNodes = [];
    this.append(...nodes);
  }

  insertBefore(node, place) {
    node.remove();
    node.parentNode = this;
    this.childNodes.splice(place ? this.childNodes.indexOf(place) : this.childNodes.length, 0, node);
  }

  remove() {
    if (this.parentNode) {
      this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this);
      this.parentNode = null;
    }
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
    if (name === 'checked') {
      this.checked = true;
    }
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  contains(other) {
    return other === this || this.querySelectorAll('*').includes(other);
  }

  closest() {
    return null;
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector) {
    const all = [];
    const walk = (element) => element.children.forEach((child) => {
      all.push(child);
      walk(child);
    });
    walk(this);
    const wanted = selector.split(',').map((each) => each.trim().split(' ').map(read));
    return all.filter((element) => wanted.some((steps) => matches(element, steps, this)));
  }

  focus() {
    document.activeElement = this;
  }

  click() {
    clicked.push(this);
    this.dispatchEvent(new Event('click', { bubbles: true }));
  }

  showModal() {
    this.setAttribute('open', '');
  }

  close() {
    this.dispatchEvent(new Event('close'));
  }

  scrollIntoView() {}
}

function dataName(name) {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function matches(element, steps, root) {
  if (!simple(element, steps.at(-1))) {
    return false;
  }
  if (steps.length === 1) {
    return true;
  }
  for (let up = element.parentNode; up && up !== root.parentNode; up = up.parentNode) {
    if (matches(up, steps.slice(0, -1), root)) {
      return true;
    }
  }
  return false;
}

function read(selector) {
  return {
    tag: /^[a-z0-9]+/.exec(selector)?.[0],
    classes: [...selector.matchAll(/\.([\w-]+)/g)].map((match) => match[1]),
    attributes: [...selector.matchAll(/\[([\w-]+)(?:="?([^\]"]*)"?)?\]/g)],
  };
}

function simple(element, { tag, classes, attributes }) {
  return (!tag || element.localName === tag)
    && (classes.length === 0 || classes.every((name) => (element.getAttribute('class') ?? '').split(' ').includes(name)))
    && attributes.every(([, name, value]) => element.attributes.has(name) && (value === undefined || element.attributes.get(name) === value));
}

export const clicked = [];
export const body = new Element('body');

globalThis.document = Object.assign(new Events(), {
  body,
  activeElement: null,
  visibilityState: 'visible',
  documentElement: new Element('html'),
  createElement: (tag) => new Element(tag),
  createElementNS: (namespace, tag) => new Element(tag),
  querySelector: (selector) => body.querySelector(selector),
  querySelectorAll: (selector) => body.querySelectorAll(selector),
  getElementById: (id) => body.querySelector(`[id="${id}"]`),
});

const page = new Events();
globalThis.addEventListener = (type, run) => page.addEventListener(type, run);
globalThis.location = { origin: 'https://desk.example', hash: '' };
globalThis.navigator = { languages: ['en'], platform: 'Linux', onLine: true };
globalThis.innerHeight = 800;
globalThis.CSS = { escape: (text) => text };
globalThis.ResizeObserver = class {
  observe() {}
};

const stored = new Map();
globalThis.localStorage = {
  getItem: (name) => stored.get(name) ?? null,
  setItem: (name, value) => stored.set(name, value),
  removeItem: (name) => stored.delete(name),
};

let keys = 0;
globalThis.crypto = { randomUUID: () => `key-${++keys}` };

globalThis.URLSearchParams = class {
  #pairs;

  constructor(from = []) {
    this.#pairs = Array.isArray(from) ? [...from] : Object.entries(from);
  }

  append(name, value) {
    this.#pairs.push([name, String(value)]);
  }

  set(name, value) {
    this.#pairs = [...this.#pairs.filter(([each]) => each !== name), [name, String(value)]];
  }

  toString() {
    return this.#pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  }
};

const saved = new Map();
globalThis.URL = class {
  constructor(text, base) {
    const [path, query] = text.replace(base, '').split('?');
    Object.assign(this, { pathname: path, search: query ? `?${query}` : '' });
  }

  static createObjectURL(file) {
    saved.set('blob:1', file);
    return 'blob:1';
  }

  static revokeObjectURL() {}
};

globalThis.Blob = class {
  constructor(parts = []) {
    this.text = parts.map((part) => part.text ?? part).join('');
    this.size = this.text.length;
  }
};

globalThis.AbortController = class {
  signal = { aborted: false };

  abort() {
    this.signal.aborted = true;
  }
};
globalThis.AbortSignal = { timeout: () => ({}), any: ([first]) => first };

let timers = [];
let clock = 0;
globalThis.setTimeout = (run, wait = 0) => {
  timers.push({ run, at: clock + wait, id: timers.length + clock + 1 });
  return timers.at(-1).id;
};
globalThis.clearTimeout = (id) => {
  timers = timers.filter((timer) => timer.id !== id);
};

/** Lets everything that waits for an answer go on. */
export async function settled() {
  for (let turn = 0; turn < 100; turn++) {
    await null;
  }
}

/** Moves the timers on. */
export async function later(milliseconds) {
  clock += milliseconds;
  const due = timers.filter(({ at }) => at <= clock);
  timers = timers.filter(({ at }) => at > clock);
  due.forEach(({ run }) => run());
  await settled();
}

/** What was asked of the API, as `{method, path, headers, body}`. */
export const asked = [];
let answers = {};

/** Answers the API: by `METHOD /path` or `/path` (without its query, or with it), a body or a function that makes one. */
export function answer(table) {
  asked.length = 0;
  answers = table;
}

/** An answer that is not a plain 200. */
export class Answer {
  constructor(status, body, headers = {}) {
    Object.assign(this, { status, body, headers });
  }
}

globalThis.fetch = async (path, { method = 'GET', headers = {}, body, signal } = {}) => {
  if (path.startsWith('i18n/')) {
    return { ok: true, json: async () => JSON.parse(readDeskFile(path)) };
  }
  if (signal?.aborted) {
    throw Object.assign(new Error(), { name: 'AbortError' });
  }
  const request = { method, path, headers, body: typeof body === 'string' ? JSON.parse(body) : body };
  asked.push(request);
  const [plain] = path.split('?');
  const found = [`${method} ${path}`, path, `${method} ${plain}`, plain].find((key) => key in answers);
  if (!found) {
    throw new TypeError(`nobody answers ${method} ${path}`);
  }
  const made = typeof answers[found] === 'function' ? answers[found](request) : answers[found];
  const { status, body: data, headers: sent } = made instanceof Answer ? made : new Answer(200, made);
  return {
    ok: status < 400,
    status,
    headers: { get: (name) => sent[name] ?? null },
    json: async () => JSON.parse(JSON.stringify(data)),
    blob: async () => new Blob([data]),
  };
};

/** The file that was saved last. */
export function savedFile() {
  return saved.get('blob:1');
}

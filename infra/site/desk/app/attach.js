// The one picture or file beside the words: chosen, dropped or pasted; checked against what the platform takes before a byte is sent.

import { newKey } from './api.js';
import { fill, h, icon } from './dom.js';
import { number, t } from './i18n.js';
import { toast } from './toasts.js';

const UNITS = [['megabyte', 1_000_000], ['kilobyte', 1_000], ['byte', 1]];
const LONGEST_NAME = 120;

/** A size as people write it. */
export function sizeOf(bytes) {
  const [unit, one] = UNITS.find(([, each]) => bytes >= each) ?? UNITS.at(-1);
  return number(bytes / one, { style: 'unit', unit, maximumFractionDigits: bytes / one < 10 ? 1 : 0 });
}

export class FileChoice {
  button = h('button', { type: 'button', class: 'quiet', 'data-test': 'attach', hidden: true }, icon('clip'));
  chip = h('div', { class: 'chosen', hidden: true, 'data-test': 'chosen-file' });
  /** What will be sent: `{file, name, key, place}`; the key makes it one reply, however often it is tried. */
  chosen = null;
  input = h('input', { type: 'file', hidden: true, 'data-test': 'attach-file' });
  #rules = [];
  #changed;

  constructor(changed) {
    this.#changed = changed;
    this.button.setAttribute('aria-label', t('do.attach'));
    this.button.setAttribute('title', t('do.attach'));
    this.button.addEventListener('click', () => this.ask());
    this.input.addEventListener('change', () => {
      this.take(this.input.files);
      this.input.value = '';
    });
  }

  /** `[{type, largest}]`, as the server says; without any, nothing can be sent here. */
  set rules(rules) {
    this.#rules = rules;
    this.button.hidden = rules.length === 0;
    this.input.setAttribute('accept', rules.map(({ type }) => type).join(','));
  }

  ask() {
    if (this.#rules.length > 0) {
      this.input.click();
    }
  }

  /** Takes the first of these files if it can be sent here, and says why if not; whether there was any. */
  take(files) {
    const file = files?.[0];
    if (!file) {
      return false;
    }
    const rule = this.#rules.find(({ type }) => type === file.type);
    if (this.#rules.length === 0) {
      toast(t('problem.media_not_supported'), { bad: true });
    } else if (!rule || file.size === 0) {
      toast(t('attach.type'), { bad: true });
    } else if (file.size > rule.largest) {
      toast(t('attach.size', { most: sizeOf(rule.largest) }), { bad: true });
    } else {
      this.put({ file, name: nameOf(file), key: newKey(), place: null });
    }
    return true;
  }

  put(chosen) {
    this.chosen = chosen;
    this.chip.hidden = chosen === null;
    fill(this.chip, chosen ? [icon('file'), h('span', { dir: 'auto' }, chosen.name), h('small', {}, sizeOf(chosen.file.size)),
      h('button', { type: 'button', class: 'quiet', 'aria-label': t('attach.remove'), on: { click: () => this.put(null) } }, icon('close'))] : []);
    this.#changed();
  }
}

// The server takes no names that could leave a header or a folder.
export function nameOf(file) {
  const name = [...file.name].filter((character) => !/[\p{Cc}"/\\]/u.test(character)).slice(-LONGEST_NAME).join('').trim();
  return name || t('attachment.file');
}

/** Brings the bytes to where the server says that is asked at `path`, unless they are there; then names them as what is sent. */
export async function uploaded(api, path, chosen) {
  if (!chosen.place) {
    const { file, name } = chosen;
    const place = await api.post(path, { name, type: file.type, bytes: file.size });
    await api.upload(place.upload, file);
    chosen.place = place;
  }
  return { reference: chosen.place.reference, name: chosen.place.name };
}

// Shows customers that they were seen and that somebody is writing, where the conversation says so. What fails is not told
// and not repeated: the customer misses a sign, and nothing else.

import { now } from './time.js';

const LOOKED_AT = 1_000;
const TYPING_LASTS = 20_000;
const SAID = ['message', 'reply', 'echo'];

export class Signs {
  #ask;
  #clock;
  #id = null;
  #wanted = new Set();
  #newest = null;
  #since = 0;
  // By conversation: the message that was told to be seen, and when it was last told that somebody writes.
  #seen = new Map();
  #typed = new Map();

  /** `ask(conversation, kind)` gives the API's answer. */
  constructor(ask, clock = now) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** The conversation that is on the screen, as the API gave it. */
  show(id, { signs, entries }) {
    const last = entries.findLast(({ type }) => SAID.includes(type));
    const newest = last?.type === 'message' ? last.id : null;
    if (id !== this.#id || newest !== this.#newest) {
      this.#since = 0;
    }
    this.#id = id;
    this.#wanted = new Set(signs);
    this.#newest = newest;
  }

  close() {
    this.#id = null;
    this.#wanted = new Set();
    this.#newest = null;
  }

  /** Called about once a second. */
  tick() {
    if (!this.#wanted.has('seen') || !this.#newest || this.#seen.get(this.#id) === this.#newest) {
      return;
    }
    if (document.visibilityState !== 'visible') {
      this.#since = 0;
      return;
    }
    this.#since ||= this.#clock();
    if (this.#clock() - this.#since >= LOOKED_AT) {
      this.#seen.set(this.#id, this.#newest);
      this.#tell('seen');
    }
  }

  /** Called with every key. */
  typing() {
    const at = this.#clock();
    if (this.#wanted.has('typing') && at - (this.#typed.get(this.#id) ?? 0) >= TYPING_LASTS) {
      this.#typed.set(this.#id, at);
      this.#tell('typing');
    }
  }

  async #tell(kind) {
    const wanted = this.#wanted;
    try {
      const { ordered } = await this.#ask(this.#id, kind);
      if (!ordered) {
        wanted.delete(kind);
      }
    } catch {
      // The next one may be shown.
    }
  }
}

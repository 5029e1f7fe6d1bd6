// Keeps what is on the screen true: asks again a little more than once a second while someone looks, slowly while nobody
// does, ever slower while the server is away. An unchanged answer costs no body.

import { Problem } from './api.js';

const LOOKING = 1_200;
const AWAY = 15_000;
const SLOWEST = 15_000;
const LATE = 6_000;

/** Whether the desk shows the present. */
class Connection extends EventTarget {
  #lastAnswer = Date.now();
  #failing = false;

  answered() {
    this.#lastAnswer = Date.now();
    this.#change(false);
  }

  failed() {
    this.#change(true);
  }

  /** Milliseconds the screen is behind; 0 while it is live. */
  get behind() {
    const silence = Date.now() - this.#lastAnswer;
    return silence > LATE && document.visibilityState === 'visible' ? silence : 0;
  }

  get failing() {
    return this.#failing;
  }

  #change(failing) {
    if (failing !== this.#failing) {
      this.#failing = failing;
      this.dispatchEvent(new Event('change'));
    }
  }
}

export const connection = new Connection();

const polls = new Set();

/** Reads a resource over and over. `read` gives what the API's `poll` gives; `show` gets each new answer. */
export class Poll {
  #read;
  #show;
  #fail;
  #every;
  #etag = null;
  #timer = 0;
  #failures = 0;
  #round = 0;

  constructor({ read, show, fail = () => {}, every = LOOKING }) {
    this.#read = read;
    this.#show = show;
    this.#fail = fail;
    this.#every = every;
  }

  start() {
    polls.add(this);
    this.now();
    return this;
  }

  stop() {
    polls.delete(this);
    this.#round++;
    clearTimeout(this.#timer);
  }

  /** Reads at once; an answer still under way is dropped. */
  now() {
    this.#round++;
    clearTimeout(this.#timer);
    return this.#ask(this.#round);
  }

  /** Forgets what was read: the next answer comes whole. */
  again() {
    this.#etag = null;
    return this.now();
  }

  async #ask(round) {
    const answer = await this.#answer();
    if (round !== this.#round) {
      return;
    }
    if (answer) {
      this.#etag = answer.etag;
      this.#show(answer.data);
    }
    if (polls.has(this)) {
      this.#timer = setTimeout(() => this.#ask(round), this.#pause());
    }
  }

  async #answer() {
    try {
      const answer = await this.#read(this.#etag);
      connection.answered();
      this.#failures = 0;
      return answer;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (problem.code === 'session_over') {
        polls.delete(this);
      } else if (problem.unsure) {
        this.#failures++;
        connection.failed();
      } else {
        connection.answered();
      }
      this.#fail(problem);
      return null;
    }
  }

  #pause() {
    if (this.#failures > 0) {
      return Math.min(SLOWEST, this.#every * 2 ** this.#failures);
    }
    return document.visibilityState === 'visible' ? this.#every : Math.max(AWAY, this.#every);
  }
}

function wake() {
  if (document.visibilityState === 'visible') {
    for (const poll of polls) {
      poll.now();
    }
  }
}

document.addEventListener('visibilitychange', wake);
addEventListener('online', wake);
addEventListener('offline', () => connection.failed());

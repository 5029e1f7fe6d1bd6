// Where the agent writes. Reply, private answer and note look plainly different, each keeps its own words per conversation, and words that
// may have reached the server are sent again under the same key.

import { newKey } from './api.js';
import { FileChoice } from './attach.js';
import { fill, h, icon, setAttribute, setText } from './dom.js';
import { t } from './i18n.js';
import { keyName } from './keys.js';
import { can } from './session.js';
import { draft, keepDraft } from './storage.js';
import { duration, exact, now } from './time.js';
import { toast, toastProblem } from './toasts.js';

const SAVE_AFTER = 300;
const COUNT_FROM = 0.7;
const SEND = { reply: 'composer.send', private: 'composer.sendPrivately', note: 'composer.saveNote' };

export class Composer {
  root;
  #send;
  #writing;
  #id = null;
  #draft = null;
  #window = null;
  #templates = [];
  #busy = false;
  #weigh = null;
  #timer = 0;
  #replyTab = this.#modeButton('reply');
  #privateTab = this.#modeButton('private');
  #noteTab = this.#modeButton('note');
  #meter = h('div', { class: 'meter', 'data-test': 'window-meter' });
  #notice = h('div', { class: 'arrived', role: 'status', hidden: true, 'data-test': 'arrived' });
  #privately = h('div', { class: 'privately', hidden: true, 'data-test': 'privately' });
  #text = h('textarea', { rows: 3, dir: 'auto', 'data-test': 'composer-text' });
  #count = h('span', { class: 'letters' });
  #hint = h('span', { class: 'hint' });
  #sendButton = h('button', { type: 'submit', class: 'primary', 'data-test': 'send' });
  #files = new FileChoice(() => this.#showButtons());
  #templateButton = this.#templateChoice('template-open', 'template');
  #closeButton = h('button', { type: 'button', 'data-test': 'send-close' }, t('composer.sendClose'));

  /**
   * `send({mode, text, file, template, close, key, to})`, with `to` the comment of a private answer, `file` what is sent instead of words
   * and `template` what the words were made of, resolves when the server has it. `writing()` hears of every change to words for the customer.
   */
  constructor(send, writing = () => {}) {
    this.#send = send;
    this.#writing = writing;
    this.root = h('form', { class: 'composer', 'data-test': 'composer', on: { submit: (event) => {
      event.preventDefault();
      this.submit(false);
    } } },
    this.#notice,
    h('div', { class: 'modes', role: 'group', 'aria-label': t('composer.mode') }, this.#replyTab, this.#privateTab, this.#noteTab, this.#meter),
    this.#privately,
    this.#text,
    this.#files.chip,
    h('div', { class: 'tools' }, this.#files.button, this.#files.input, this.#templateButton, this.#hint, this.#count, h('span', { class: 'spring' }), this.#closeButton, this.#sendButton));
    this.#closeButton.addEventListener('click', () => this.submit(true));
    this.#text.addEventListener('input', () => this.#typed());
    this.#text.addEventListener('focus', () => {
      this.#notice.hidden = true;
    });
    this.#text.addEventListener('paste', (event) => this.#dropped(event, event.clipboardData));
    this.root.addEventListener('dragover', (event) => event.preventDefault());
    this.root.addEventListener('drop', (event) => this.#dropped(event, event.dataTransfer));
    addEventListener('pagehide', () => this.#save());
  }

  // Few platforms count so.
  async #learnToWeigh() {
    const { weightedLength } = await import('./length.js');
    this.#weigh = weightedLength;
    this.refresh();
  }

  /** Asks for a file to send. */
  attach() {
    this.#mode('reply');
    this.#files.ask();
  }

  #dropped(event, data) {
    if (this.#draft.mode === 'reply' && this.#files.take(data?.files)) {
      event.preventDefault();
    }
  }

  /** Shows the draft of another conversation. */
  open(id) {
    this.#save();
    this.#id = id;
    this.#draft = draft(id);
    this.#notice.hidden = true;
    this.#files.put(null);
    this.#show();
  }

  close() {
    this.#save();
    this.#id = null;
  }

  /** The approved words that can be sent here whether the window is open or not. */
  set templates(templates) {
    this.#templates = can('reply') ? templates : [];
    this.#templateButton.hidden = this.#templates.length === 0;
  }

  #templateChoice(test, text) {
    return h('button', { type: 'button', hidden: test === 'template-open', 'data-test': test, on: { click: () => this.#choose() } }, t(text));
  }

  // Most agents never need one; it goes to the conversation in which it was chosen.
  async #choose() {
    const id = this.#id;
    const templates = this.#templates;
    const { sendTemplate } = await import('./templates.js');
    sendTemplate(templates, (message) => this.#send({ id, ...message }));
  }

  set window(value) {
    this.#window = value;
    if (value.counting === 'weighted' && !this.#weigh) {
      this.#learnToWeigh();
    }
    this.#files.rules = can('reply') && value.canReply ? value.media ?? [] : [];
    this.refresh();
  }

  /** Brings what depends on the time up to date. */
  refresh() {
    if (this.#id && this.#window) {
      this.#showMeter();
      this.#showButtons();
    }
  }

  focus(mode = this.#draft.mode) {
    this.#mode(mode);
    this.#text.focus();
  }

  /** From now on the words go to the writer of that comment alone, in a field of their own. */
  answerPrivately({ id, text, author }) {
    this.#draft[this.#draft.mode] = this.#text.value;
    this.#draft.mode = 'private';
    this.#draft.to = { id, text, name: author.name };
    this.#draft.key = null;
    this.#show();
    this.#save();
    this.#text.focus();
  }

  #giveUpPrivately() {
    this.#draft.private = '';
    this.#draft.to = null;
    this.#draft.mode = 'reply';
    this.#draft.key = null;
    this.#show();
    this.#save();
    this.#text.focus();
  }

  /** Tells someone who is writing that the customer wrote meanwhile. */
  arrived(text) {
    if (document.activeElement === this.#text && this.#text.value) {
      setText(this.#notice, text);
      this.#notice.hidden = false;
    }
  }

  async submit(close) {
    const { mode } = this.#draft;
    const to = mode === 'private' ? this.#draft.to : null;
    const text = this.#text.value.trim();
    const file = mode === 'reply' ? this.#files.chosen : null;
    if ((!text && !file) || this.#busy || (mode === 'reply' && this.#blocked())) {
      return;
    }
    const id = this.#id;
    this.#busy = true;
    this.#draft.key ??= newKey();
    const sent = { mode, text, close, key: this.#draft.key, to };
    let waiting = file;
    this.#put('', null);
    this.#files.put(null);
    if (to) {
      this.#giveUpPrivately();
    }
    try {
      // A file is a reply of its own; its words follow once it is on its way.
      if (file) {
        await this.#send({ mode, text: '', file, close: close && !text, key: file.key, to: null });
        waiting = null;
      }
      if (text) {
        await this.#send(sent);
      }
    } catch (problem) {
      this.#giveBack(id, sent, problem.unsure);
      if (waiting && id === this.#id) {
        this.#files.put(waiting);
      }
      if (problem.unsure) {
        toast(t('composer.notSure'), { bad: true });
      } else {
        toastProblem(problem);
      }
    } finally {
      this.#busy = false;
      this.#showButtons();
    }
  }

  // The words return to where they were written, even if another conversation is open by now.
  #giveBack(id, { mode, text, key, to }, unsure) {
    if (!text) {
      return;
    }
    const kept = id === this.#id ? this.#draft : draft(id);
    kept[mode] = kept[mode] ? `${text}\n${kept[mode]}` : text;
    kept.mode = mode;
    kept.to = to ?? kept.to;
    kept.key = unsure && kept[mode] === text ? key : null;
    keepDraft(id, kept);
    if (id === this.#id) {
      this.#show();
    }
  }

  #modeButton(mode) {
    return h('button', { type: 'button', class: `mode ${mode}`, 'data-test': `mode-${mode}`,
      on: { click: () => this.focus(mode) } }, mode === 'reply' ? null : icon('lock'), t(`composer.${mode}`));
  }

  #mode(mode) {
    if (mode !== this.#draft.mode) {
      this.#draft[this.#draft.mode] = this.#text.value;
      this.#draft.mode = mode;
      this.#draft.key = null;
      this.#show();
      this.#save();
    }
  }

  #show() {
    const { mode } = this.#draft;
    this.root.dataset.mode = mode;
    setAttribute(this.#replyTab, 'aria-pressed', mode === 'reply' ? 'true' : 'false');
    setAttribute(this.#privateTab, 'aria-pressed', mode === 'private' ? 'true' : 'false');
    setAttribute(this.#noteTab, 'aria-pressed', mode === 'note' ? 'true' : 'false');
    this.#showPrivately();
    this.#text.value = this.#draft[mode];
    this.#text.placeholder = t(`composer.placeholder.${mode}`);
    this.#text.setAttribute('aria-label', t(`composer.placeholder.${mode}`));
    setText(this.#sendButton, t(SEND[mode]));
    setText(this.#hint, keyName('Mod+Enter'));
    this.#closeButton.hidden = mode === 'note';
    this.#files.button.disabled = mode !== 'reply';
    this.#grow();
    this.#showButtons();
  }

  // Whom the words reach is said where they are written, not by a colour alone.
  #showPrivately() {
    const { mode, to } = this.#draft;
    this.#privateTab.hidden = !to;
    this.#privately.hidden = mode !== 'private';
    fill(this.#privately, mode === 'private' ? [icon('lock'),
      h('span', {}, t('composer.privately', { name: to.name || t('author.customer') }), ' ', h('q', { dir: 'auto' }, to.text)),
      h('button', { type: 'button', 'data-test': 'private-cancel', on: { click: () => this.#giveUpPrivately() } },
        t('composer.publicly'))] : []);
  }

  #typed() {
    this.#draft.key = null;
    this.#draft[this.#draft.mode] = this.#text.value;
    if (this.#draft.mode === 'reply' && this.#text.value && !this.#blocked()) {
      this.#writing();
    }
    this.#grow();
    this.#showButtons();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_AFTER);
  }

  #put(text, key) {
    this.#text.value = text;
    this.#draft[this.#draft.mode] = text;
    this.#draft.key = key;
    this.#save();
    this.#grow();
    this.#showButtons();
  }

  #save() {
    clearTimeout(this.#timer);
    if (this.#id) {
      this.#draft[this.#draft.mode] = this.#text.value;
      keepDraft(this.#id, this.#draft);
    }
  }

  #grow() {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${Math.min(this.#text.scrollHeight + 2, innerHeight * 0.35)}px`;
  }

  /** Why a reply cannot be sent now; null when it can. */
  #blocked() {
    const { canReply, reason, extendedUntil, quotaLeft } = this.#window ?? {};
    if (canReply === false) {
      return reason ?? 'window_closed';
    }
    if (extendedUntil && Date.parse(extendedUntil) <= now()) {
      return 'window_closed';
    }
    return quotaLeft === 0 ? 'quota_used_up' : null;
  }

  /** Characters that these words may have; 0 for any number. */
  get #longest() {
    const { mode } = this.#draft;
    return (mode === 'reply' ? this.#window?.longest : mode === 'private' ? this.#window?.longestPrivately : 0) ?? 0;
  }

  /** Characters as the platform counts them. */
  get #length() {
    const weighted = this.#draft.mode === 'reply' && this.#window?.counting === 'weighted' ? this.#weigh : null;
    return weighted ? weighted(this.#text.value.trim()) : [...this.#text.value].length;
  }

  #tooLong() {
    return this.#longest > 0 && this.#length > this.#longest;
  }

  #showButtons() {
    const { mode } = this.#draft;
    const blocked = (mode === 'reply' && this.#blocked() !== null) || (mode !== 'note' && !can('reply'));
    const stop = blocked || this.#busy || this.#tooLong() || (this.#text.value.trim() === '' && !(mode === 'reply' && this.#files.chosen));
    this.#sendButton.disabled = stop;
    this.#closeButton.disabled = stop;
    const longest = this.#longest;
    const letters = this.#length;
    const counted = longest > 0 && letters > longest * COUNT_FROM;
    setText(this.#count, counted ? `${letters} / ${longest}` : '');
    this.#count.classList.toggle('over', this.#tooLong());
  }

  #showMeter() {
    const { closesAt, extendedUntil, quota, quotaLeft, alternatives } = this.#window;
    const blocked = this.#blocked();
    this.root.classList.toggle('blocked', blocked !== null);
    if (blocked) {
      const mark = JSON.stringify([blocked, alternatives, this.#templates.length > 0]);
      if (this.#meter.dataset.mark !== mark) {
        this.#meter.dataset.mark = mark;
        fill(this.#meter, h('div', { class: 'closed', role: 'note' },
          h('strong', {}, t(`window.${blocked}`)),
          this.#templates.length > 0 ? this.#templateChoice('template-instead', 'template.send') : h('span', {}, (alternatives.length > 0 ? alternatives : ['note']).map((each) => t(`alternative.${each}`)).join(' '))));
      }
      return;
    }
    delete this.#meter.dataset.mark;
    const parts = [];
    if (closesAt) {
      const left = Date.parse(closesAt) - now();
      parts.push(left > 0
        ? h('span', { title: exact(closesAt), class: left < 3_600_000 ? 'short' : null }, t('window.left', { time: duration(left) }))
        : h('span', { title: exact(extendedUntil), class: 'short' },
          t('window.extended', { time: duration(Date.parse(extendedUntil) - now()) })));
    }
    if (quotaLeft !== null && quotaLeft !== undefined) {
      parts.push(h('span', { class: quotaLeft <= 1 ? 'short' : null },
        h('span', { class: 'pips', 'aria-hidden': 'true' }, '●'.repeat(quotaLeft), '○'.repeat(Math.max(0, (quota ?? 0) - quotaLeft))),
        t('window.quota', { count: quotaLeft })));
    }
    fill(this.#meter, parts);
  }
}

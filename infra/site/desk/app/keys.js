// Keyboard commands. They follow the character a key writes, not its place on the keyboard, and are silent while an input
// method composes. On a keyboard of another script (Greek, say) the Latin letter printed on the same key counts.

import { recall, remember } from './storage.js';

const commands = [];
const MAC = navigator.platform.startsWith('Mac');

/**
 * Adds a command. `keys` are written like `j`, `Shift+R`, `Alt+E`, `Mod+Enter` (Ctrl, or ⌘ on a Mac). Without a modifier
 * they are silent in text fields and while a dialog is open. Returns how to remove it.
 */
export function command({ keys, text, run, when = () => true }) {
  const entry = { keys: [keys].flat(), text, run, when };
  commands.push(entry);
  return () => commands.splice(commands.indexOf(entry), 1);
}

/** The commands that can be run now, for the list of keys and the command bar. */
export function listCommands() {
  return commands.filter((entry) => entry.text && entry.when());
}

export function singleKeysOn() {
  return recall('singleKeys', true);
}

export function setSingleKeys(on) {
  remember('singleKeys', on);
}

/** How a key combination is written for the agent. */
export function keyName(keys) {
  const text = keys.length === 1 ? keys.toUpperCase() : keys;
  return text.replace('Mod+', MAC ? '⌘ ' : 'Ctrl ').replace('Alt+', MAC ? '⌥ ' : 'Alt ').replace('Shift+', '⇧ ');
}

function pressed(event) {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const latin = /^[\x20-\x7e]$/.test(event.key) || event.key.length > 1;
  const base = latin ? event.key : letter ?? event.key;
  const key = base.length === 1 ? base.toLowerCase() : base;
  const isLetter = /^[a-z]$/.test(key);
  return [
    (MAC ? event.metaKey : event.ctrlKey) ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && (isLetter || key.length > 1) ? 'Shift+' : '',
    isLetter && (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) ? key.toUpperCase() : key,
  ].join('');
}

function writing(target) {
  return target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null;
}

function normal(keys) {
  return keys.replace(/\+([a-z])$/, (whole, letter) => `+${letter.toUpperCase()}`);
}

document.addEventListener('keydown', (event) => {
  // 229 is what browsers report for keys that an input method swallows.
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) {
    return;
  }
  const combination = pressed(event);
  const plain = !combination.includes('Mod+') && !combination.includes('Alt+');
  if (plain && (writing(event.target) || !singleKeysOn())) {
    return;
  }
  if (document.querySelector('dialog[open]')) {
    return;
  }
  const entry = commands.findLast((each) => each.keys.some((keys) => normal(keys) === combination) && each.when());
  if (entry) {
    event.preventDefault();
    entry.run(event);
  }
});

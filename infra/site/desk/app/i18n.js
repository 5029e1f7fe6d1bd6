// The desk's own words in the agent's language. Every key exists in every language (a test sees to that).

import { recall, remember } from './storage.js';

export const LANGUAGES = { zh: '中文', en: 'English', el: 'Ελληνικά' };

let language = 'en';
let words = {};
const chapters = new Set();
let plurals = new Intl.PluralRules('en');

/** Loads the words of the remembered language, else the first one that both browser and desk know. */
export async function loadLanguage(wanted = recall('language')) {
  const known = [wanted, ...navigator.languages].map((tag) => tag?.slice(0, 2)).find((tag) => tag in LANGUAGES);
  const next = known ?? 'en';
  const texts = await Promise.all([next, ...[...chapters].map((chapter) => `${chapter}.${next}`)].map(readTexts));
  words = Object.assign({}, ...texts);
  language = next;
  plurals = new Intl.PluralRules(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
}

/** Loads the words of pages that not everybody opens; they then follow the language too. */
export async function loadChapter(chapter) {
  if (!chapters.has(chapter)) {
    Object.assign(words, await readTexts(`${chapter}.${language}`));
    chapters.add(chapter);
  }
}

async function readTexts(name) {
  const response = await fetch(`i18n/${name}.json`);
  if (!response.ok) {
    throw new Error(`i18n/${name}.json: ${response.status}`);
  }
  return response.json();
}

export async function switchLanguage(next) {
  remember('language', next);
  await loadLanguage(next);
}

export function currentLanguage() {
  return language;
}

/** Whether the agent has chosen a language in this browser. */
export function languageChosen() {
  return recall('language') !== null;
}

/** The text under `key`; `{name}` is replaced from `values`, and `values.count` picks the plural form. */
export function t(key, values = {}) {
  let text = words[key];
  if (text === undefined) {
    return key;
  }
  if (typeof text === 'object') {
    text = text[plurals.select(values.count)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : value ?? whole;
  });
}

/** The text of a code that may be newer than this page: its name is then better than nothing. */
export function named(group, code) {
  const key = `${group}.${code}`;
  return key in words ? words[key] : String(code).replaceAll('_', ' ');
}

/** The text of a code, or null where this page has none. */
export function known(group, code) {
  return words[`${group}.${code}`] ?? null;
}

export function number(value, options) {
  return new Intl.NumberFormat(language, options).format(value);
}

/** The name of a language in the agent's own. */
export function languageName(tag) {
  if (!tag || tag === 'und') {
    return t('language.unknown');
  }
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

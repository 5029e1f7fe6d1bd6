// Writing an article, and translating it: one part for each language, other words for platforms that want them.

import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { currentLanguage, LANGUAGES, named, t } from './i18n.js';
import { session } from './session.js';

const PLATFORMS = ['facebook', 'instagram', 'whatsapp', 'wechat', 'wecom', 'weibo', 'douyin', 'x', 'signed'];
const MOST_QUESTIONS = 20;

/** Resolves with the article once it is kept, or null. */
export function writeArticle(article) {
  return openDialog({ title: t(article ? 'knowledge.edit' : 'knowledge.new'), test: 'article-dialog', wide: true,
    build: (close) => form(article, close) });
}

function form(article, close) {
  const id = h('input', { type: 'text', required: true, pattern: '[A-Za-z0-9\\-]{1,64}', value: article?.id ?? '', disabled: article !== null,
    'data-test': 'article-id' });
  const languages = Object.keys(LANGUAGES).map((language) => part(language, article?.words[language]));
  const wrong = h('p', { class: 'error', role: 'alert', 'data-test': 'article-error' });
  const submit = h('button', { class: 'primary', 'data-test': 'article-save' }, t('knowledge.save'));
  const save = async (event) => {
    event.preventDefault();
    const words = Object.fromEntries(languages.filter((each) => each.begun()).map((each) => [each.language, each.read()]));
    wrong.textContent = problemOf(words);
    if (wrong.textContent) {
      return;
    }
    submit.disabled = true;
    try {
      const body = { words, from: article?.from ?? null, until: article?.until ?? null };
      close(await session.api.put(`/api/knowledge/articles/${encodeURIComponent(id.value)}`, body,
        article ? { version: article.version } : { create: true }));
    } catch (problem) {
      const places = (problem.body?.errors ?? []).map(({ pointer }) => pointer).join(' ');
      wrong.textContent = `${named('problem', problem.code)} ${places}`;
    } finally {
      submit.disabled = false;
    }
  };
  return h('form', { on: { submit: save } },
    h('div', { class: 'dialog-body form' }, h('p', { class: 'hint' }, t('knowledge.draftHint')),
      h('label', {}, h('span', {}, t('knowledge.id')), id, h('small', {}, t('knowledge.idHint'))),
      languages.map(({ element }) => element), wrong),
    h('footer', { class: 'dialog-foot' }, h('button', { type: 'button', on: { click: () => close(null) } }, t('cancel')), submit));
}

function problemOf(words) {
  const parts = Object.values(words);
  if (parts.length === 0 || parts.some(({ title, questions, answer }) => !title || !answer || questions.length === 0)) {
    return t('knowledge.incomplete');
  }
  if (parts.some(({ questions }) => questions.length > MOST_QUESTIONS)) {
    return t('knowledge.tooMany');
  }
  return /[{}]/.test(JSON.stringify(parts.map(({ title, questions, answer, variants }) => [title, questions, answer, Object.values(variants)])
    .flat(2))) ? t('knowledge.braces') : '';
}

function part(language, words) {
  const test = (name) => `article-${language}-${name}`;
  const title = h('input', { type: 'text', maxlength: 100, value: words?.title ?? '', dir: 'auto', lang: language, 'data-test': test('title') });
  const questions = h('textarea', { rows: 4, dir: 'auto', lang: language, 'data-test': test('questions') }, (words?.questions ?? []).join('\n'));
  const answer = h('textarea', { rows: 3, maxlength: 4000, dir: 'auto', lang: language, 'data-test': test('answer') }, words?.answer ?? '');
  const variants = new Map(PLATFORMS.map((platform) => [platform,
    h('textarea', { rows: 2, dir: 'auto', lang: language, 'data-test': test(platform) }, words?.variants?.[platform] ?? '')]));
  return {
    language,
    element: h('details', { open: Boolean(words) || language === currentLanguage() }, h('summary', {}, LANGUAGES[language]),
      h('label', {}, h('span', {}, t('knowledge.title')), title),
      h('label', {}, h('span', {}, t('knowledge.questions')), questions, h('small', {}, t('knowledge.questionsHint'))),
      h('label', {}, h('span', {}, t('knowledge.answer')), answer),
      h('details', {}, h('summary', {}, t('knowledge.variants')),
        [...variants].map(([platform, text]) => h('label', {}, h('span', {}, platform), text)))),
    begun: () => [title, questions, answer].some(({ value }) => value.trim() !== ''),
    read: () => ({
      title: title.value.trim(),
      questions: questions.value.split('\n').map((line) => line.trim()).filter(Boolean),
      answer: answer.value.trim(),
      variants: Object.fromEntries([...variants].map(([platform, { value }]) => [platform, value.trim()]).filter(([, value]) => value)),
    }),
  };
}

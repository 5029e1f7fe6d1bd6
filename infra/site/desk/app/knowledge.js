// What customers are answered before a person does: the articles, what would be said to a question, and how it is used.

import { writeArticle } from './article.js';
import { rulesCard } from './answerrules.js';
import { confirmDialog } from './dialogs.js';
import { fill, h } from './dom.js';
import { currentLanguage, LANGUAGES, named, number, t } from './i18n.js';
import { command } from './keys.js';
import { channelMark } from './marks.js';
import { can, empty, loading, session } from './session.js';
import { moment } from './time.js';
import { toast, toastProblem } from './toasts.js';

const at = (id, step = '') => `/api/knowledge/articles/${encodeURIComponent(id)}${step}`;

export function showKnowledge(main) {
  const state = h('div', {}, loading());
  const channels = h('p', { class: 'hint', 'data-test': 'knowledge-channels' });
  const list = h('div', { class: 'cards', 'data-test': 'article-list' });
  const rules = h('div', {});
  let figures = new Map();
  const read = async () => {
    try {
      const base = await session.api.get('/api/knowledge');
      fill(state, base.items.length === 0 ? empty(t('knowledge.none'), t('knowledge.noneHint')) : null);
      fill(channels, base.channels.length === 0 ? t('knowledge.off')
        : [t('knowledge.on'), ' ', base.channels.map((each) => [channelMark(each), ' ', h('span', { dir: 'auto' }, each.name), ' '])]);
      fill(list, base.items.map((article) => card(article, figures.get(article.id), act)));
      fill(rules, can('write_settings') ? rulesCard(base.rules, read) : null);
    } catch (problem) {
      fill(state, empty(named('problem', problem.code)));
    }
  };
  const count = async () => {
    try {
      const { items } = await session.api.get('/api/knowledge/figures');
      figures = new Map(items.map((each) => [each.article, each]));
      await read();
    } catch (problem) {
      toastProblem(problem);
    }
  };
  const act = async (deed) => {
    try {
      const text = await deed();
      if (text) {
        toast(text);
      }
    } catch (problem) {
      toastProblem(problem);
    }
    await read();
  };
  const write = () => act(async () => (await writeArticle(null) ? t('knowledge.kept') : null));
  const remove = command({ keys: 'n', text: 'do.newArticle', run: write });
  main.append(h('div', { class: 'page' },
    h('div', { class: 'bar' }, h('h1', {}, t('nav.knowledge')), h('span', { class: 'spring' }),
      h('button', { type: 'button', 'data-test': 'article-figures', on: { click: count } }, t('knowledge.count')),
      h('button', { type: 'button', class: 'primary', 'data-test': 'article-new', on: { click: write } }, '+ ', t('knowledge.new'))),
    h('p', { class: 'hint' }, t('knowledge.about')), channels, trial(), state, list, rules));
  read();
  return {
    route() {},
    close() {
      remove();
    },
  };
}

function card(article, figure, act) {
  const { id, version, state, words, author, approver } = article;
  const shown = words[currentLanguage()] ?? Object.values(words)[0];
  return h('article', { class: 'card', 'data-test': 'article', 'data-article': id, 'data-state': state },
    h('header', { class: 'row' }, h('strong', { dir: 'auto' }, shown.title), h('code', {}, id),
      h('span', {}, t(`articleState.${state}`)), h('span', { class: 'spring' }),
      article.canApprove ? h('button', { type: 'button', class: 'primary small', 'data-test': 'article-approve',
        on: { click: () => act(() => approve(article)) } }, t('knowledge.approve')) : null,
      h('button', { type: 'button', class: 'small', 'data-test': 'article-edit',
        on: { click: () => act(async () => (await writeArticle(article) ? t('knowledge.kept') : null)) } }, t('knowledge.edit')),
      state === 'retired' ? null : h('button', { type: 'button', class: 'small', 'data-test': 'article-retire',
        on: { click: () => act(() => retire(id, version)) } }, t('knowledge.retire'))),
    h('p', { class: 'words', dir: 'auto' }, shown.answer),
    h('p', { class: 'hint' }, Object.keys(words).map((language) => LANGUAGES[language] ?? language).join(' · '), ' — ',
      t('knowledge.by', { name: author }), approver ? [' ', t('knowledge.approvedBy', { name: approver })] : null,
      article.until ? [' ', t('knowledge.untilThen', { time: moment(article.until) })] : null),
    figure ? h('p', { 'data-test': 'article-figure' }, t('knowledge.figure', { count: figure.shown, followed: number(figure.followed) })) : null);
}

async function approve({ id }) {
  const article = await session.api.get(at(id));
  const wanted = await confirmDialog({
    title: t('knowledge.approve'),
    lines: [t('knowledge.approveHint'), ...Object.entries(article.words).map(([language, words]) => h('div', {},
      h('strong', {}, LANGUAGES[language] ?? language), h('ul', {}, words.questions.map((each) => h('li', { dir: 'auto' }, each))))),
    h('ul', { class: 'plain' }, article.previews.map(preview))],
    confirm: t('knowledge.approve'),
  });
  if (!wanted) {
    return null;
  }
  await session.api.put(at(id, '/approval'), {}, { version: article.version });
  return t('knowledge.approved');
}

function preview({ channel, language, text, tooLong, answers }) {
  return h('li', { 'data-test': 'article-preview' }, channelMark(channel), ' ', h('span', { dir: 'auto' }, channel.name), ' ',
    h('span', { class: 'hint' }, LANGUAGES[language] ?? language, answers ? '' : ` · ${t('knowledge.offHere')}`),
    tooLong ? h('strong', { class: 'error' }, ' ', t('knowledge.tooLong')) : null, h('p', { class: 'words', dir: 'auto' }, text));
}

async function retire(id, version) {
  if (!await confirmDialog({ title: t('knowledge.retire'), lines: [t('knowledge.retireHint')], confirm: t('knowledge.retire'), danger: true })) {
    return null;
  }
  await session.api.put(at(id, '/retirement'), {}, { version });
  return t('knowledge.retired');
}

// Tries a question as a customer would ask it; nothing is said to anybody.
function trial() {
  const text = h('input', { type: 'text', required: true, maxlength: 2000, placeholder: t('knowledge.tryHint'), 'aria-label': t('knowledge.try'), dir: 'auto', 'data-test': 'trial-text' });
  const language = h('select', { 'aria-label': t('knowledge.language'), 'data-test': 'trial-language' }, Object.entries(LANGUAGES).map(([tag, name]) =>
    h('option', { value: tag, selected: tag === currentLanguage() }, name)));
  const result = h('div', { role: 'status', 'data-test': 'trial-result' });
  const run = async (event) => {
    event.preventDefault();
    try {
      const { said, gatePercent, items } = await session.api.post('/api/knowledge/trial', { text: text.value, language: language.value });
      fill(result, h('p', {}, h('strong', {}, t(said ? 'knowledge.said' : 'knowledge.silent', { gate: gatePercent }))),
        h('ol', {}, items.map((each) => h('li', {}, h('strong', { dir: 'auto' }, each.title), ' ', h('code', {}, each.article), ' ',
          t('knowledge.why', { sure: each.percent, near: each.score, phrasing: each.phrasing, shared: each.shared.join(', ') })))));
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return h('form', { class: 'card', 'data-test': 'trial', on: { submit: run } }, h('h2', {}, t('knowledge.try')),
    h('div', { class: 'row' }, text, language, h('button', { 'data-test': 'trial-run' }, t('knowledge.tryIt'))), result);
}

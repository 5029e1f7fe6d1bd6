// Pictures and videos of a post: uploaded as soon as they are chosen, each with what it shows for whoever cannot see it.

import { nameOf, sizeOf, uploaded } from './attach.js';
import { fill, h, icon } from './dom.js';
import { t } from './i18n.js';
import { session } from './session.js';
import { toast, toastProblem } from './toasts.js';

const PLACES = '/api/posts/attachments';

/** `rules` are `[{type, largest}]`; `changed` is called whenever something else would be sent. */
export function postFiles(test, rules, changed) {
  let items = [];
  const list = h('ul', { class: 'plain files', 'data-test': `${test}-files` });
  const input = h('input', { type: 'file', multiple: true, hidden: true, accept: rules.map(({ type }) => type).join(','),
    'data-test': `${test}-file`, on: { change: () => {
      [...input.files].forEach(take);
      input.value = '';
    } } });
  function take(file) {
    const rule = rules.find(({ type }) => type === file.type);
    if (!rule || file.size === 0) {
      toast(t('attach.type'), { bad: true });
    } else if (file.size > rule.largest) {
      toast(t('attach.size', { most: sizeOf(rule.largest) }), { bad: true });
    } else {
      add({ file, name: nameOf(file), place: null, description: '' });
    }
  }
  function add(chosen) {
    const state = h('small', { role: 'status' });
    const about = h('input', { type: 'text', maxlength: 1000, dir: 'auto', value: chosen.description, placeholder: t('posts.describe'),
      'aria-label': `${chosen.name}: ${t('posts.describe')}`, 'data-test': 'file-description', on: { input: () => { chosen.description = about.value; } } });
    const row = h('li', {}, icon('file'), h('span', { dir: 'auto' }, chosen.name), h('small', {}, sizeOf(chosen.file.size)), state,
      h('button', { type: 'button', class: 'quiet', 'aria-label': `${t('attach.remove')}: ${chosen.name}`, on: { click: () => {
        items = items.filter((each) => each !== item);
        row.remove();
        changed();
      } } }, icon('close')),
      chosen.file.type.startsWith('image/') ? about : null);
    const item = { chosen, bring: async () => {
      state.textContent = t('posts.uploading');
      try {
        await uploaded(session.api, PLACES, chosen);
        state.textContent = '';
      } catch (problem) {
        state.textContent = t('posts.notUploaded');
        throw problem;
      }
    } };
    items.push(item);
    list.append(row);
    item.arrival = item.bring().then(changed, toastProblem);
  }
  return {
    element: h('div', {}, list, input, h('button', { type: 'button', hidden: rules.length === 0, 'data-test': `${test}-add`,
      on: { click: () => input.click() } }, icon('clip'), ' ', t('posts.addFiles'))),
    read: () => items.filter(({ chosen }) => chosen.place)
      .map(({ chosen: { place, name, description } }) => ({ reference: place.reference, name, description: description.trim() })),
    /** Resolves when everything has arrived; what did not is tried once more. */
    arrived: async () => {
      await Promise.all(items.map(({ arrival }) => arrival));
      await Promise.all(items.filter(({ chosen }) => !chosen.place).map(({ bring }) => bring()));
    },
    /** The same files as elsewhere in the form; what is uploaded stays uploaded. */
    copy: (other) => other.chosen().forEach((chosen) => add({ ...chosen })),
    chosen: () => items.map(({ chosen }) => chosen),
  };
}

/** The files of a post as it is kept; pictures are shown on demand, or at once to whoever has to judge them. */
export function keptFiles(post, media, atOnce = false) {
  return media.length === 0 ? null : h('div', { class: 'files' }, media.map((each) => keptFile(post, each, atOnce)));
}

function keptFile(post, { reference, name, description }, atOnce) {
  const isPicture = !reference.endsWith('.mp4');
  const look = async () => (await session.api.get(
    `/api/posts/${encodeURIComponent(post.id)}/attachments/${encodeURIComponent(reference)}`)).address;
  const place = h('span', {});
  const show = async () => {
    try {
      const address = await look();
      if (isPicture) {
        fill(place, h('img', { src: address, alt: description ?? name, 'data-test': 'post-picture' }));
      } else {
        location.assign(address);
      }
    } catch (problem) {
      toastProblem(problem);
    }
  };
  fill(place, h('button', { type: 'button', class: 'file', 'data-test': 'post-file', on: { click: show } }, icon('file'), h('span', { dir: 'auto' }, name)));
  if (atOnce && isPicture) {
    show();
  }
  return h('div', { class: 'picture' }, place, description ? h('small', { dir: 'auto' }, description) : null);
}

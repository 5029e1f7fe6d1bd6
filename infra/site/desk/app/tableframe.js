// A table that may be wider than its place: whoever has no mouse scrolls it with the arrow keys.

import { h } from './dom.js';

export const tableFrame = (attributes, ...content) => h('div', { class: 'table-frame', tabindex: 0, ...attributes }, ...content);

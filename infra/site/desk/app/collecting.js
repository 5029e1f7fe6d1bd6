// An export of any size: page after page as the server links them, put together in the browser to one file.

import { session } from './session.js';

export const TYPES = { csv: 'text/csv', json: 'application/json' };

/** Follows the links to the end. Pages are kept as the browser keeps files, not as text in memory. */
export async function collect(path, format, signal, progress) {
  const parts = [];
  let bytes = 0;
  for (let next = path; next;) {
    const page = await session.api.page(next, TYPES[format], signal);
    parts.push(page.blob);
    bytes += page.blob.size;
    progress(bytes);
    next = page.next;
  }
  return new Blob(parts, { type: TYPES[format] });
}

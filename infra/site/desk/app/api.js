// The one place that talks to the desk's API: token, error shape, idempotency key, versions, ETags.

import { learnClock } from './time.js';

const PATIENCE = 15_000;
const UPLOAD_PATIENCE = 120_000;
/** Bytes in a millisecond. */
const SLOW_LINE = 150;

/** An answer that is not a success. `code` is the API's stable code, or `offline`, `timeout`, `session_over`, `server`. */
export class Problem extends Error {
  constructor(code, status = 0, body = {}) {
    super(body.detail ?? body.title ?? code);
    this.code = code;
    this.status = status;
    this.body = body;
  }

  /** Whether the request may have been carried out although no answer came. */
  get unsure() {
    return this.code === 'offline' || this.code === 'timeout' || this.status >= 500;
  }
}

/** Names an intent: chosen once, repeated with every attempt. */
export function newKey() {
  return crypto.randomUUID();
}

export class Api {
  #auth;
  #onSessionOver;

  constructor(auth, onSessionOver) {
    this.#auth = auth;
    this.#onSessionOver = onSessionOver;
  }

  async get(path) {
    return (await this.#send('GET', path, {})).data;
  }

  /** Reads a polled resource: `{data, etag}`, or null when nothing has changed since `etag`. */
  poll(path, etag) {
    return this.#send('GET', path, etag ? { 'If-None-Match': etag } : {});
  }

  /** One page of an export: its bytes, and the address of the page after it (null at the end). */
  async page(path, accept, signal) {
    const { response } = await this.#ask('GET', path, { Accept: accept }, { signal });
    const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '')?.[1];
    try {
      return { blob: await response.blob(), next: next ? ownPath(next) : null };
    } catch {
      throw new Problem('offline');
    }
  }

  async post(path, body, { key = newKey(), version, last = false } = {}) {
    const headers = { 'Idempotency-Key': key, ...ifMatch(version) };
    return (await this.#send('POST', path, headers, body ?? {}, last)).data;
  }

  async put(path, body, { version, create = false } = {}) {
    return (await this.#send('PUT', path, create ? { 'If-None-Match': '*' } : ifMatch(version), body)).data;
  }

  async patch(path, body, version) {
    return (await this.#send('PATCH', path, ifMatch(version), body)).data;
  }

  /** Puts a file at an address that the server has signed for exactly it; no token goes there. */
  async upload(address, file) {
    const response = await this.#fetch(address, { method: 'PUT', headers: { 'Content-Type': file.type }, body: file,
      credentials: 'omit', signal: AbortSignal.timeout(UPLOAD_PATIENCE + file.size / SLOW_LINE) });
    if (!response.ok) {
      throw new Problem('upload_failed', response.status);
    }
  }

  async #send(method, path, headers, body, last = false) {
    const { response, data } = await this.#ask(method, path, headers, { body, last, json: true });
    return response.status === 304 ? null : { data, etag: response.headers.get('ETag') };
  }

  async #ask(method, path, headers, { body, last = false, json = false, signal, second = false }) {
    const token = await this.#token();
    const response = await this.#fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...headers,
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      keepalive: last,
      signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) : AbortSignal.timeout(PATIENCE),
    });
    learnClock(response.headers.get('Date'));
    if (response.status === 401) {
      if (!second && await this.#renew()) {
        return this.#ask(method, path, headers, { body, last, json, signal, second: true });
      }
      throw this.#sessionOver();
    }
    const refused = !response.ok && response.status !== 304;
    const data = response.status !== 304 && (json || refused) ? await readJson(response) : null;
    if (refused) {
      throw new Problem(data?.code ?? (response.status >= 500 ? 'server' : 'refused'), response.status, data ?? {});
    }
    return { response, data };
  }

  async #fetch(path, options) {
    try {
      return await fetch(path, options);
    } catch (error) {
      throw new Problem({ TimeoutError: 'timeout', AbortError: 'cancelled' }[error.name] ?? 'offline');
    }
  }

  async #token() {
    try {
      const token = await this.#auth.token();
      if (token) {
        return token;
      }
    } catch {
      throw new Problem('offline');
    }
    throw this.#sessionOver();
  }

  async #renew() {
    try {
      return await this.#auth.refresh();
    } catch {
      throw new Problem('offline');
    }
  }

  #sessionOver() {
    this.#onSessionOver();
    return new Problem('session_over', 401);
  }
}

function ifMatch(version) {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}

// The next page is asked for with a token, so whatever host a link names, it is asked of ours.
function ownPath(link) {
  const url = new URL(link, location.origin);
  return url.pathname + url.search;
}

async function readJson(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

// The one place that talks to the desk's API: token, error shape, idempotency key, versions, ETags.

import { learnClock } from './time.js';

const PATIENCE = 15_000;

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

  async #send(method, path, headers, body, last = false, second = false) {
    const token = await this.#token();
    const response = await this.#fetch(path, {
      method,
      headers: {
        ...headers,
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      keepalive: last,
      signal: AbortSignal.timeout(PATIENCE),
    });
    learnClock(response.headers.get('Date'));
    if (response.status === 304) {
      return null;
    }
    if (response.status === 401) {
      if (!second && await this.#renew()) {
        return this.#send(method, path, headers, body, last, true);
      }
      throw this.#sessionOver();
    }
    const data = await readJson(response);
    if (!response.ok) {
      throw new Problem(data?.code ?? (response.status >= 500 ? 'server' : 'refused'), response.status, data ?? {});
    }
    return { data, etag: response.headers.get('ETag') };
  }

  async #fetch(path, options) {
    try {
      return await fetch(path, options);
    } catch (error) {
      throw new Problem(error.name === 'TimeoutError' ? 'timeout' : 'offline');
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

async function readJson(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

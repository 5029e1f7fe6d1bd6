// OpenID Connect, code flow with PKCE (S256). Tokens live in sessionStorage: gone with the tab, never sent but to the API.

const TOKENS = 'desk.tokens';
const PENDING = 'desk.signin';
const EARLY = 60_000;
const SLACK = 120_000;

/** The sign-in could not be completed; `code` names a text of the desk. */
export class SignInError extends Error {
  constructor(code, detail = '') {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

export class Auth {
  #config;
  #refreshing = null;

  constructor(config) {
    this.#config = config;
  }

  get signedIn() {
    return this.#tokens() !== null;
  }

  /** Leaves for the issuer; comes back to the place `target` (a hash). */
  async signIn(target = location.hash) {
    const pending = { state: random(), nonce: random(), verifier: random(), target };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
    location.assign(withQuery(this.#config.authorizationEndpoint, {
      response_type: 'code',
      client_id: this.#config.clientId,
      redirect_uri: this.#config.redirectUri,
      scope: this.#config.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: base64url(new Uint8Array(digest)),
      code_challenge_method: 'S256',
    }));
  }

  /** Finishes a sign-in if this page was opened by the issuer; the address bar is cleaned at once. */
  async completeSignIn() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('code') && !answer.has('error')) {
      return;
    }
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
    sessionStorage.removeItem(PENDING);
    history.replaceState(null, '', location.pathname + (pending?.target ?? ''));
    if (!pending || answer.get('state') !== pending.state) {
      throw new SignInError('state', 'the answer belongs to no sign-in of this tab');
    }
    if (answer.has('error')) {
      throw new SignInError('refused', answer.get('error'));
    }
    const tokens = await this.#ask({
      grant_type: 'authorization_code',
      code: answer.get('code'),
      redirect_uri: this.#config.redirectUri,
      code_verifier: pending.verifier,
    });
    this.#check(tokens.id_token, pending.nonce);
    this.#keep(tokens);
  }

  /** A token that is good for at least a minute; null when the session is over. */
  async token() {
    const tokens = this.#tokens();
    if (!tokens) {
      return null;
    }
    return tokens.until - EARLY > Date.now() ? tokens.access : this.refresh();
  }

  /** Asks for new tokens, once for all who wait; null when the issuer says no. Throws when it cannot be reached. */
  refresh() {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh() {
    const tokens = this.#tokens();
    if (!tokens?.refresh) {
      return this.#end();
    }
    try {
      const fresh = await this.#ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh });
      this.#keep({ refresh_token: tokens.refresh, ...fresh });
      return fresh.access_token;
    } catch (error) {
      if (error instanceof SignInError) {
        return this.#end();
      }
      throw error;
    }
  }

  signOut() {
    this.#end();
    if (!this.#config.endSessionEndpoint) {
      location.assign(this.#config.redirectUri);
      return;
    }
    // logout_uri is Cognito's name for what the standard calls post_logout_redirect_uri.
    location.assign(withQuery(this.#config.endSessionEndpoint, {
      client_id: this.#config.clientId,
      logout_uri: this.#config.redirectUri,
      post_logout_redirect_uri: this.#config.redirectUri,
    }));
  }

  #end() {
    sessionStorage.removeItem(TOKENS);
    return null;
  }

  async #ask(form) {
    const response = await fetch(this.#config.tokenEndpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: this.#config.clientId, ...form }),
    });
    if (response.status >= 500) {
      throw new TypeError(`token endpoint: ${response.status}`);
    }
    const body = await response.json();
    if (!response.ok || !body.access_token) {
      throw new SignInError('refused', body.error);
    }
    return body;
  }

  // The token came straight from the issuer over a connection that names it, so its signature needs no check here
  // (OpenID Connect Core 3.1.3.7); the API checks every access token anyway.
  #check(idToken, nonce) {
    const claims = readClaims(idToken);
    const audience = [claims.aud].flat();
    if (claims.nonce !== nonce || claims.iss !== this.#config.authority || !audience.includes(this.#config.clientId)) {
      throw new SignInError('token', 'the token was not made for this sign-in');
    }
    if (claims.exp * 1000 + SLACK < Date.now()) {
      throw new SignInError('clock', 'the token is too old');
    }
  }

  #keep(tokens) {
    sessionStorage.setItem(TOKENS, JSON.stringify({
      access: tokens.access_token,
      refresh: tokens.refresh_token,
      until: Date.now() + (tokens.expires_in ?? 300) * 1000,
    }));
  }

  #tokens() {
    return JSON.parse(sessionStorage.getItem(TOKENS) ?? 'null');
  }
}

function readClaims(token) {
  try {
    const middle = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(middle), (letter) => letter.charCodeAt(0))));
  } catch {
    throw new SignInError('token', 'the issuer sent no readable token');
  }
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function withQuery(address, parameters) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

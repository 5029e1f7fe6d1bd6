// Where to sign in. `/config.json` is written by whoever serves the site (the deployment, or the local runtime), so the
// same files run everywhere: {authority, authorizationEndpoint, tokenEndpoint, endSessionEndpoint, clientId, scope, redirectUri}.

const REQUIRED = ['authority', 'authorizationEndpoint', 'tokenEndpoint', 'clientId'];

export async function loadConfig() {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`/config.json: ${response.status}`);
  }
  const config = await response.json();
  const missing = REQUIRED.filter((name) => !config[name]);
  if (missing.length > 0) {
    throw new Error(`/config.json: missing ${missing.join(', ')}`);
  }
  return { scope: 'openid', redirectUri: `${location.origin}/`, ...config };
}

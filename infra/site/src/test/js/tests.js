// The tests of a file by their names, for JUnit to run one by one, and what they say when they fail.

export const tests = new Map();

export function test(name, run) {
  tests.set(name, run);
}

export function equal(actual, expected) {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value, inOrder));
  if (one !== other) {
    throw new Error(`expected ${other}, but it was ${one}`);
  }
}

// Members may come in any order.
function inOrder(key, value) {
  const plain = value !== null && typeof value === 'object' && !Array.isArray(value);
  return plain ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
}

export function contains(text, part) {
  if (!text.includes(part)) {
    throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
  }
}

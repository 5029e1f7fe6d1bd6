// What reports can show: every figure with its one definition, the dimensions, and the packs. Read once.

import { session } from './session.js';

let reading = null;

/** `{version, metrics, dimensions, packs}`, with `metric(id)` besides. */
export function readRegistry() {
  reading ??= session.api.get('/api/reports/metrics').then((registry) => {
    const byId = new Map(registry.metrics.map((metric) => [metric.id, metric]));
    return { ...registry, metric: (id) => byId.get(id) ?? { id, unit: 'count', timed: false, targeted: false } };
  }).catch((problem) => {
    reading = null;
    throw problem;
  });
  return reading;
}

/**
 * Measures the built suite: what a message costs, how fast functions wake, how much they do.
 * Settings are {@code -Dbench=NAME}; results go to {@code infra/bench/results}. Nothing deployed
 * may depend on it.
 */
@NullMarked
package org.socialcare.bench;

import org.jspecify.annotations.NullMarked;

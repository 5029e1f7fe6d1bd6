/**
 * Attacks everything that reads what platforms send, with inputs that a fuzzer breeds for new paths
 * through the code. It says what must never happen and knows nothing of how readers prevent it.
 */
@NullMarked
package org.socialcare.fuzz;

import org.jspecify.annotations.NullMarked;

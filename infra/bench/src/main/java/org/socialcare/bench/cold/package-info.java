/**
 * How functions wake under AWS's own runtime client: each in a fresh JVM on one core, one after the
 * other in every round, so that whatever disturbs the machine disturbs all of them.
 */
@NullMarked
package org.socialcare.bench.cold;

import org.jspecify.annotations.NullMarked;

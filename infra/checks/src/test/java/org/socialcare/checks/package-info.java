/**
 * Rules over the whole repository, as tests: who may depend on whom, what the template must hold,
 * what a room consists of. Reads sources, compiled classes and packaged functions; never runs them,
 * and nothing may depend on it.
 */
@NullMarked
package org.socialcare.checks;

import org.jspecify.annotations.NullMarked;

/**
 * What the domain needs from the outside, one interface per verb. Adapters conform to these; each
 * has a contract test in testkit.
 */
@NullMarked
package org.socialcare.domain.ports;

import org.jspecify.annotations.NullMarked;

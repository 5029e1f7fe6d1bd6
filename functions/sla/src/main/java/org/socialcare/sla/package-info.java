/**
 * Lets clocks speak to the second: a sweep each minute hands over what falls due, a firing re-reads
 * and records the verdict.
 */
@NullMarked
package org.socialcare.sla;

import org.jspecify.annotations.NullMarked;

/** Figures over tickets, each with one definition. */
@NullMarked
package org.socialcare.domain.metrics;

import org.jspecify.annotations.NullMarked;

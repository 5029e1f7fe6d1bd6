/**
 * What a brand wants done with a customer's message without anybody looking: events, conditions and
 * actions as plain data, and the pure evaluation that says which rules fired and why the others did
 * not. Never reads a clock, a store or anything else than what it is handed.
 */
@NullMarked
package org.socialcare.domain.rules;

import org.jspecify.annotations.NullMarked;

/**
 * DynamoDB in memory, as the suite's adapters use it: items, indexes, conditions, transactions and
 * streams. An operation or option that is not modelled is refused, never guessed.
 */
@NullMarked
package org.socialcare.simulation.dynamo;

import org.jspecify.annotations.NullMarked;

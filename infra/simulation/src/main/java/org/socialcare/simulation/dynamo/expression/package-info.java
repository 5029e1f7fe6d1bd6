/**
 * The expression language of DynamoDB as far as the suite's adapters use it. Whatever is not known
 * here is refused by name, never passed over.
 */
@NullMarked
package org.socialcare.simulation.dynamo.expression;

import org.jspecify.annotations.NullMarked;

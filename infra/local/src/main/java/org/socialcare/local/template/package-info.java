/**
 * Reads {@code template.yaml} into records: the functions, tables, queues, rules and routes that
 * are deployed. It knows CloudFormation and SAM, but starts nothing and calls nothing; whatever it
 * does not understand it names instead of guessing.
 */
@NullMarked
package org.socialcare.local.template;

import org.jspecify.annotations.NullMarked;

/**
 * How a function starts: its settings from the environment, its clients, its priming. The only
 * place that knows about regions, credentials and time-outs.
 */
@NullMarked
package org.socialcare.aws.start;

import org.jspecify.annotations.NullMarked;

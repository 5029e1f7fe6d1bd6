/**
 * What Lambda does to a function, for tests of handlers: an invocation, its context and events of
 * queues. Knows no function and no message of ours.
 */
@NullMarked
package org.socialcare.testkit.lambda;

import org.jspecify.annotations.NullMarked;

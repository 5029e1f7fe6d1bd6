/**
 * Kuaishou, played as far as it documents itself: its envelope and its signature. What is inside a
 * message's or comment's envelope is as much a guess here as it is anywhere.
 */
@NullMarked
package org.socialcare.local.simulators.kuaishou;

import org.jspecify.annotations.NullMarked;

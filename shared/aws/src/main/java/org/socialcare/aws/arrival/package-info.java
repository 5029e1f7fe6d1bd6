/**
 * How what a platform said comes in, whether it was pushed or pulled: to the inbox, to the
 * quarantine, or as an order to fetch more; and into the books. Needs no SDK.
 */
@NullMarked
package org.socialcare.aws.arrival;

import org.jspecify.annotations.NullMarked;

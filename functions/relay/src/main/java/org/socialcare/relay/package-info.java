/**
 * Publishes timeline entries, and what becomes of public posts, as facts on the bus. The only one
 * who does so; decides nothing.
 */
@NullMarked
package org.socialcare.relay;

import org.jspecify.annotations.NullMarked;

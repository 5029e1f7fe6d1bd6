/** Publishes timeline entries as facts on the bus. The only one who does so; decides nothing. */
@NullMarked
package org.socialcare.relay;

import org.jspecify.annotations.NullMarked;

/** What reports found, as JSON. */
@NullMarked
package org.socialcare.wire.results;

import org.jspecify.annotations.NullMarked;

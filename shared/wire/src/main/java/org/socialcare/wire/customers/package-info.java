/** Customers as JSON, as they are stored. */
@NullMarked
package org.socialcare.wire.customers;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.socialcare.wire.customers}. */
@NullMarked
package org.socialcare.wire.customers;

import org.jspecify.annotations.NullMarked;

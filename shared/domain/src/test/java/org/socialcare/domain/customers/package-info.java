/** Tests of {@code org.socialcare.domain.customers}. */
@NullMarked
package org.socialcare.domain.customers;

import org.jspecify.annotations.NullMarked;

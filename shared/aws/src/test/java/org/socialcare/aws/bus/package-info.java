/** Tests of {@code org.socialcare.aws.bus}. */
@NullMarked
package org.socialcare.aws.bus;

import org.jspecify.annotations.NullMarked;

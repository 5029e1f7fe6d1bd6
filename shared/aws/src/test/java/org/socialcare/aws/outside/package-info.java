/** Tests of {@code org.socialcare.aws.outside}. */
@NullMarked
package org.socialcare.aws.outside;

import org.jspecify.annotations.NullMarked;

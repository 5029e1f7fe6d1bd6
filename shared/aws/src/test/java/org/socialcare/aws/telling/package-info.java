/** Tests of {@code org.socialcare.aws.telling}. */
@NullMarked
package org.socialcare.aws.telling;

import org.jspecify.annotations.NullMarked;

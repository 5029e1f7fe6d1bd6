/** Tests of {@code org.socialcare.aws.start}. */
@NullMarked
package org.socialcare.aws.start;

import org.jspecify.annotations.NullMarked;

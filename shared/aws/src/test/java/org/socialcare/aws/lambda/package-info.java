/** Tests of {@code org.socialcare.aws.lambda}. */
@NullMarked
package org.socialcare.aws.lambda;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code org.socialcare.aws.dynamo}. */
@NullMarked
package org.socialcare.aws.dynamo;

import org.jspecify.annotations.NullMarked;

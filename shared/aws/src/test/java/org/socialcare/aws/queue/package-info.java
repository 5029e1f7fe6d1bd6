/** Tests of {@code org.socialcare.aws.queue}. */
@NullMarked
package org.socialcare.aws.queue;

import org.jspecify.annotations.NullMarked;

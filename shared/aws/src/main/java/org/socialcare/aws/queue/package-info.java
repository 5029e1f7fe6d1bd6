/** The ports that hand something over, on SQS. Returns only once everything is stored there. */
@NullMarked
package org.socialcare.aws.queue;

import org.jspecify.annotations.NullMarked;

/**
 * Drives a running suite hard and proves afterwards, through its public addresses alone, that
 * nothing was lost, doubled or shuffled. It never looks into tables or queues by itself.
 */
@NullMarked
package org.socialcare.local.load;

import org.jspecify.annotations.NullMarked;

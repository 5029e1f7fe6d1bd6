/**
 * LinkedIn, played: notifications of a page's comments in, its calls for comments, notifications
 * and tokens out.
 */
@NullMarked
package org.socialcare.local.simulators.linkedin;

import org.jspecify.annotations.NullMarked;

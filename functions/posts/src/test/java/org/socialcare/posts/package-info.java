/** Tests of carrying posts to platforms, with hand-made fakes. */
@NullMarked
package org.socialcare.posts;

import org.jspecify.annotations.NullMarked;

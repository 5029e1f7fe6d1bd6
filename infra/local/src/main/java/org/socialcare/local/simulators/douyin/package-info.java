/** Douyin, played: direct messages and comments in, its send, comment-reply and token calls out. */
@NullMarked
package org.socialcare.local.simulators.douyin;

import org.jspecify.annotations.NullMarked;

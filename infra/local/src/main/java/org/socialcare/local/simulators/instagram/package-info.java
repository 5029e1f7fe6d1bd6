/** An Instagram account, played: messages, comments and mentions in, the Graph API out. */
@NullMarked
package org.socialcare.local.simulators.instagram;

import org.jspecify.annotations.NullMarked;

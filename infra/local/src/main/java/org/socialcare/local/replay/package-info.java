/**
 * Sends captured payloads to a running suite, signed over their raw bytes as the platform signs. It
 * knows the suite only by its addresses and never changes a byte of what it sends.
 */
@NullMarked
package org.socialcare.local.replay;

import org.jspecify.annotations.NullMarked;

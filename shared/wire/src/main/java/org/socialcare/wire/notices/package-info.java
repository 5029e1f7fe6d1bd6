/**
 * Notices on their way: what the queue carries, and the bodies, signatures and answers of each
 * group chat's robot and of mail. Everything quoted is made harmless here: no mention, link or
 * markup comes out of a customer's words.
 */
@NullMarked
package org.socialcare.wire.notices;

import org.jspecify.annotations.NullMarked;

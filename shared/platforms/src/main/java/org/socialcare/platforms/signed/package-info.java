/**
 * A channel of our own for a shop's chat or a partner: signed JSON in, signed JSON out, as {@code
 * docs/signed.md} tells them. What is outside the limits there is kept aside, never cut.
 *
 * <p>Credentials: {@code secret} (32 characters or more) signs deliveries, {@code secret_previous}
 * still counts while it is replaced; {@code reply_url} (https) is where replies go, signed with
 * {@code reply_secret} or, where that is not set, {@code secret}; {@code api}, optional, replaces
 * {@code reply_url} in the local runtime.
 */
@NullMarked
package org.socialcare.platforms.signed;

import org.jspecify.annotations.NullMarked;

/**
 * An Instagram professional account: direct messages, comments and mentions, as the Graph API
 * delivers and takes them.
 *
 * <p>Credentials: those of {@link org.socialcare.platforms.meta}; {@code ig_id} is the account's id
 * and {@code access_token} its token; {@code login}, optional, is {@code instagram} where the token
 * comes from Instagram's own login and not from that of a Page; {@code only_account}, optional, is
 * the account's id once more where one app serves several: entries of the others are then
 * quarantined.
 */
@NullMarked
package org.socialcare.platforms.instagram;

import org.jspecify.annotations.NullMarked;

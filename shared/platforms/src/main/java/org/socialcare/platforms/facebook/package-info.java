/**
 * A Facebook Page: Messenger, comments, visitors' posts, mentions and reviews, as the Graph API
 * delivers and takes them.
 *
 * <p>Credentials: those of {@link org.socialcare.platforms.meta}; {@code page_id} is the Page's id
 * and {@code page_token} a Page access token; {@code only_account}, optional, is the Page's id once
 * more where one app serves several Pages: entries of the others are then quarantined.
 */
@NullMarked
package org.socialcare.platforms.facebook;

import org.jspecify.annotations.NullMarked;

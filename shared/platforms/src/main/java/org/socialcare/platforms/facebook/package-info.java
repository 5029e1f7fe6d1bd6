/**
 * A Facebook Page: Messenger, comments, visitors' posts, mentions and reviews, as the Graph API
 * delivers and takes them.
 *
 * <p>Credentials: {@code app_secret} signs deliveries; {@code verify_token} is what the operator
 * typed into the app's webhook page; {@code page_id} is the Page's id (where it is set, entries of
 * other Pages are quarantined); {@code page_token} is a Page access token; {@code api}, optional,
 * replaces {@code https://graph.facebook.com}.
 */
@NullMarked
package org.socialcare.platforms.facebook;

import org.jspecify.annotations.NullMarked;

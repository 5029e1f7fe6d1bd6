/**
 * A Facebook Page: Messenger, comments, visitors' posts, mentions and reviews, as the Graph API
 * delivers and takes them.
 *
 * <p>Credentials: {@code app_secret} signs deliveries; {@code verify_token} is what the operator
 * typed into the app's webhook page; {@code page_id} is the Page's id and {@code page_token} a Page
 * access token; {@code only_account}, optional, is the Page's id once more where one app serves
 * several Pages: entries of the others are then quarantined; {@code api}, optional, replaces {@code
 * https://graph.facebook.com}.
 */
@NullMarked
package org.socialcare.platforms.facebook;

import org.jspecify.annotations.NullMarked;

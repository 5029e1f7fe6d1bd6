/**
 * A Douyin account with private messages and comments, as the Douyin open platform delivers and
 * takes them.
 *
 * <p>Credentials: {@code client_secret} signs deliveries ({@code client_secret_previous} is the one
 * before it while it is being replaced) and, with {@code client_key} and {@code refresh_token},
 * obtains access tokens; {@code open_id} is the account's id for this client; {@code only_account},
 * optional, is the same id where one client serves several accounts: events of the others are then
 * quarantined; {@code access_token}, optional, is one that still holds; {@code api}, optional,
 * replaces {@code https://open.douyin.com}.
 *
 * <p>The signature bears no time, so what is sent twice is recognised by its id alone.
 */
@NullMarked
package org.socialcare.platforms.douyin;

import org.jspecify.annotations.NullMarked;

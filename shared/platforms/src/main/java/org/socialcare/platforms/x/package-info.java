/**
 * An X account with direct messages and posts, as X delivers them over its webhooks in both
 * families of payloads, the Account Activity API and its successor, the X Activity API.
 *
 * <p>Credentials: {@code consumer_secret} signs deliveries and answers checks, {@code
 * consumer_secret_previous} is the one before it while it is being replaced; {@code user_id} is the
 * account's id; {@code only_account}, optional, is the same id where one application serves several
 * accounts: events of the others are then quarantined; {@code client_id}, {@code client_secret}
 * (confidential clients only) and {@code refresh_token} obtain access tokens; {@code access_token},
 * optional, is one that still holds; {@code api}, optional, replaces {@code https://api.x.com}.
 *
 * <p>The signature bears no time, so what is sent twice is recognised by the id of the message or
 * post alone, which is the same in both families.
 */
@NullMarked
package org.socialcare.platforms.x;

import org.jspecify.annotations.NullMarked;

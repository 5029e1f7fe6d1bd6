/**
 * The comments, mentions, shares and likes of a LinkedIn page, as LinkedIn's organization social
 * action notifications tell them, and answers to comments. LinkedIn gives no page's direct messages
 * to anybody.
 *
 * <p>Credentials: {@code client_secret} signs deliveries and answers challenges, {@code
 * client_secret_previous} is the one before it while it is being replaced; {@code organization} is
 * the page, such as {@code urn:li:organization:123}; {@code only_account}, optional, is the same
 * where one application serves several pages: notifications of the others are then quarantined;
 * {@code client_id} and {@code refresh_token} obtain access tokens; {@code access_token}, optional,
 * is one that still holds; {@code version}, optional, is the interface version asked for, as
 * LinkedIn retires each after about a year; {@code api}, optional, replaces LinkedIn's hosts.
 */
@NullMarked
package org.socialcare.platforms.linkedin;

import org.jspecify.annotations.NullMarked;

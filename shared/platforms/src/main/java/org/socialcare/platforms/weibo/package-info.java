/**
 * Weibo's fan service: messages and events as JSON or in WeChat's XML, items of the commercial
 * comment stream, and customer service messages back.
 *
 * <p>Credentials: {@code app_secret} signs every request, with {@code app_secret_previous} while it
 * is replaced; {@code access_token} comes from the fan service console and lives a year; {@code
 * account_id}, optional, is the brand's own user id, by which its own comments are known; {@code
 * api}, optional, replaces {@code https://m.api.weibo.com}.
 *
 * <p>Weibo's signature covers the secret, a time and a nonce but no body: who has seen one such
 * address can send any body.
 */
@NullMarked
package org.socialcare.platforms.weibo;

import org.jspecify.annotations.NullMarked;

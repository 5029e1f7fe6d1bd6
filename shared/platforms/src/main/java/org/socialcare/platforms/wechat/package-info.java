/**
 * A WeChat Official Account: messages and events in clear text or in safe mode, as XML or JSON, and
 * customer service messages back.
 *
 * <p>Credentials: {@code token} signs every request; {@code encoding_aes_key} (43 characters) turns
 * on the safe or compatibility mode, and from then on nothing unencrypted is accepted; {@code
 * token_previous} and {@code encoding_aes_key_previous}, optional, still count while the other is
 * being replaced; {@code app_id} must be the receiver named inside what is encrypted; {@code
 * app_id} and {@code app_secret} obtain access tokens; {@code api}, optional, replaces {@code
 * https://api.weixin.qq.com}.
 *
 * <p>In plaintext mode WeChat's signature covers the token, a time and a nonce but no body: who has
 * seen one such address can send any body. Only the safe mode protects what is said. There is no
 * rule about the age of the timestamp, because WeChat does not promise a fresh one when it sends
 * again; what is sent twice is recognised by its id.
 */
@NullMarked
package org.socialcare.platforms.wechat;

import org.jspecify.annotations.NullMarked;

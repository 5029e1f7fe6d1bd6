/**
 * WeCom: what members and contacts do with an app of the company, and WeChat customer service,
 * whose callback only says that messages wait and whose words are fetched by cursor.
 *
 * <p>Credentials: {@code token} signs and {@code encoding_aes_key} seals every callback, each with
 * its {@code _previous} while it is replaced; {@code receive_id} is whom the envelope must name
 * inside, {@code corp_id} where it is not set; {@code corp_id} and {@code corp_secret} obtain
 * access tokens; {@code open_kfid}, optional, lists the customer service accounts of this channel,
 * by commas; {@code api}, optional, replaces {@code https://qyapi.weixin.qq.com}.
 */
@NullMarked
package org.socialcare.platforms.wecom;

import org.jspecify.annotations.NullMarked;

/**
 * The form of deliveries that WeChat began with and that WeCom and Weibo adopted: a signature over
 * sorted parts, a sealed envelope, messages told apart by {@code MsgType}. It knows nothing of the
 * three platforms that use it.
 */
@NullMarked
package org.socialcare.platforms.wechatform;

import org.jspecify.annotations.NullMarked;

/**
 * WeCom with WeChat customer service, played: sealed callbacks that only say that something waits,
 * pages of messages by cursor, and the send call with its own message ids.
 */
@NullMarked
package org.socialcare.local.simulators.wecom;

import org.jspecify.annotations.NullMarked;

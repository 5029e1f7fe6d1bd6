/**
 * WeChat Official Account, played: XML in plaintext or in the AES envelope, the customer-service
 * send call with its quota.
 */
@NullMarked
package org.socialcare.local.simulators.wechat;

import org.jspecify.annotations.NullMarked;

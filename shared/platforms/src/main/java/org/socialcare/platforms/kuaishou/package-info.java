/**
 * A Kuaishou account, as far as the Kuaishou open platform documents its webhooks: the envelope,
 * its signature, and grants that are given and taken back.
 *
 * <p>Direct messages, comments and any way to answer them are not documented. What is read of them
 * rests on {@link org.socialcare.platforms.kuaishou.Assumptions} alone, and nothing is ever sent.
 *
 * <p>Credentials: {@code app_secret} signs deliveries, {@code app_secret_previous} is the one
 * before it while it is being replaced; {@code open_id} is the account's id; {@code only_account},
 * optional, is the same id where one application serves several accounts; and one for each
 * assumption.
 */
@NullMarked
package org.socialcare.platforms.kuaishou;

import org.jspecify.annotations.NullMarked;

/**
 * A phone number on the WhatsApp Cloud API: messages, receipts, and word about the account, as the
 * Graph API delivers and takes them.
 *
 * <p>Credentials: those of {@link org.socialcare.platforms.meta}; {@code phone_number_id} is the
 * number's id (not the number) and {@code access_token} a system user's token; {@code
 * only_account}, optional, is the number's id once more where one app serves several: what comes
 * for the others is then quarantined.
 */
@NullMarked
package org.socialcare.platforms.whatsapp;

import org.jspecify.annotations.NullMarked;

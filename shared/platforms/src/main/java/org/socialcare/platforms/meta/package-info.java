/**
 * What Meta's platforms share: the door that checks signatures, the envelope and its entries, the
 * items of conversations, the Graph API's requests and errors. It knows no platform of Meta's by
 * name and makes nothing a platform does not ask of it.
 *
 * <p>Credentials: {@code app_secret} signs deliveries, and {@code app_secret_previous}, optional,
 * signed them until the secret was changed; {@code verify_token} is what the operator typed into
 * the app's webhook page; {@code api}, optional, replaces the host of the Graph API.
 */
@NullMarked
package org.socialcare.platforms.meta;

import org.jspecify.annotations.NullMarked;

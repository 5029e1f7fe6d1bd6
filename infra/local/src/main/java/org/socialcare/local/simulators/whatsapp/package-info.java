/** A WhatsApp number, played: messages and receipts in, the Cloud API's send calls out. */
@NullMarked
package org.socialcare.local.simulators.whatsapp;

import org.jspecify.annotations.NullMarked;

/**
 * A shop's own chat, played by the page of the signed channel: signed batches of events out, signed
 * replies in, each taken once.
 */
@NullMarked
package org.socialcare.local.simulators.signed;

import org.jspecify.annotations.NullMarked;

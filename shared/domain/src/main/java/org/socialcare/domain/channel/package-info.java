/**
 * What a platform is and what it can tell us: deliveries in, neutral events out, words back.
 * Nothing outside a platform's own package sees that platform's JSON or XML.
 */
@NullMarked
package org.socialcare.domain.channel;

import org.jspecify.annotations.NullMarked;

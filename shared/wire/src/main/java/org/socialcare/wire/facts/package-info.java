/**
 * What happened, as the bus tells it. A fact is made of one timeline entry and of nothing else, and
 * holds no words of anybody, except a reply's on its way out.
 */
@NullMarked
package org.socialcare.wire.facts;

import org.jspecify.annotations.NullMarked;

/**
 * The JSON API of the agents' desk: reads lists and timelines, writes entries. Works only for whom
 * the token says.
 */
@NullMarked
package org.socialcare.desk;

import org.jspecify.annotations.NullMarked;

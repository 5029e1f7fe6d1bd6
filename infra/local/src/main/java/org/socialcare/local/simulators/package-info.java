/** The platforms, played: they sign what they send and answer what they are sent. */
@NullMarked
package org.socialcare.local.simulators;

import org.jspecify.annotations.NullMarked;

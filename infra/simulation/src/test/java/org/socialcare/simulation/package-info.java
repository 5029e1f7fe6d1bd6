/** The suite under attack: thousands of histories, and what must hold in each. */
@NullMarked
package org.socialcare.simulation;

import org.jspecify.annotations.NullMarked;

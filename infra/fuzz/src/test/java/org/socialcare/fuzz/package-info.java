@NullMarked
package org.socialcare.fuzz;

import org.jspecify.annotations.NullMarked;

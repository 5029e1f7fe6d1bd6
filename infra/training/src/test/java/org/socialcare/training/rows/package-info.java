@NullMarked
package org.socialcare.training.rows;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.socialcare.training.fit;

import org.jspecify.annotations.NullMarked;

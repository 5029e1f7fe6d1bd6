@NullMarked
package org.socialcare.training;

import org.jspecify.annotations.NullMarked;

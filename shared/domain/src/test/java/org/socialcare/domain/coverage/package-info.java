@NullMarked
package org.socialcare.domain.coverage;

import org.jspecify.annotations.NullMarked;

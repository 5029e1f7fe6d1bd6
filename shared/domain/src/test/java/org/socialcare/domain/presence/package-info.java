@NullMarked
package org.socialcare.domain.presence;

import org.jspecify.annotations.NullMarked;

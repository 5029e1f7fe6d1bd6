@NullMarked
package org.socialcare.domain.handover;

import org.jspecify.annotations.NullMarked;

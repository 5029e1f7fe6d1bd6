@NullMarked
package org.socialcare.wire.coverage;

import org.jspecify.annotations.NullMarked;

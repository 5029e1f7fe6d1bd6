/** Tests of the detector's runner and of its score; the series are made up. */
@NullMarked
package org.socialcare.detect;

import org.jspecify.annotations.NullMarked;

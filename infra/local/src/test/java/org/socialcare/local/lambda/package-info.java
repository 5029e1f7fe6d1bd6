@NullMarked
package org.socialcare.local.lambda;

import org.jspecify.annotations.NullMarked;

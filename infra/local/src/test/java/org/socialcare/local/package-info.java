@NullMarked
package org.socialcare.local;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.socialcare.local.sources;

import org.jspecify.annotations.NullMarked;

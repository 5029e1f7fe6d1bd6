@NullMarked
package org.socialcare.domain.roster;

import org.jspecify.annotations.NullMarked;

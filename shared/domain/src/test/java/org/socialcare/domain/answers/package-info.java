/** What is said by itself, and mostly what is not. */
@NullMarked
package org.socialcare.domain.answers;

import org.jspecify.annotations.NullMarked;

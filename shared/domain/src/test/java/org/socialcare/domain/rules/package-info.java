/** Tests of rules and what they share with others. */
@NullMarked
package org.socialcare.domain.rules;

import org.jspecify.annotations.NullMarked;

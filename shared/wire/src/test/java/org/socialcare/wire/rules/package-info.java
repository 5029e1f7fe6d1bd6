/** Tests of rules as JSON. */
@NullMarked
package org.socialcare.wire.rules;

import org.jspecify.annotations.NullMarked;

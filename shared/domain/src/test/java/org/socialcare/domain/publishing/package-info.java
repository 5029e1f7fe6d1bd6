/** What a brand says in public, as its rules promise it. Nothing here makes a call. */
@NullMarked
package org.socialcare.domain.publishing;

import org.jspecify.annotations.NullMarked;

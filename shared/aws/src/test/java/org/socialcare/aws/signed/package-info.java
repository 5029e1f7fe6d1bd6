/** Calls without the SDK, against AWS's published signatures and a stub that remembers. */
@NullMarked
package org.socialcare.aws.signed;

import org.jspecify.annotations.NullMarked;

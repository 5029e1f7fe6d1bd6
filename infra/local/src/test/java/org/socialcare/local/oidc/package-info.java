@NullMarked
package org.socialcare.local.oidc;

import org.jspecify.annotations.NullMarked;

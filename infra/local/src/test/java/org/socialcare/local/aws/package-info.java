@NullMarked
package org.socialcare.local.aws;

import org.jspecify.annotations.NullMarked;

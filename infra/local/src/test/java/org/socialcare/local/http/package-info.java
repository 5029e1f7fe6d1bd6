@NullMarked
package org.socialcare.local.http;

import org.jspecify.annotations.NullMarked;

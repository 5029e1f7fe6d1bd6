@NullMarked
package org.socialcare.local.template;

import org.jspecify.annotations.NullMarked;

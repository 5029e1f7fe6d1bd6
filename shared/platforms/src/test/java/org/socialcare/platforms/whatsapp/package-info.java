/** Tests of the package of the same name. */
@NullMarked
package org.socialcare.platforms.whatsapp;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.socialcare.local.books;

import org.jspecify.annotations.NullMarked;

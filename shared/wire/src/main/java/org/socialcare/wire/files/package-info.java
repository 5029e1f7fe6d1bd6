/** Customers' files as JSON: what became of them, and orders to fetch or erase them. No bytes. */
@NullMarked
package org.socialcare.wire.files;

import org.jspecify.annotations.NullMarked;

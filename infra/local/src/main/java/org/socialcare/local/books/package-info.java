/**
 * Reads what functions print: the books of every channel and day, and errors. It counts lines by
 * their receipts and never keeps anything else of them.
 */
@NullMarked
package org.socialcare.local.books;

import org.jspecify.annotations.NullMarked;

/**
 * The pictures and files that customers send: which are fetched, and what became of each. Knows no
 * platform's way of giving them out, and never shows what a browser would run.
 */
@NullMarked
package org.socialcare.domain.files;

import org.jspecify.annotations.NullMarked;

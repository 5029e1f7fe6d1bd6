/**
 * The platforms we speak with: an explicit list, one package each. What a platform's JSON or XML
 * looks like never leaves its package, and nothing here does I/O or reads the clock.
 */
@NullMarked
package org.socialcare.platforms;

import org.jspecify.annotations.NullMarked;

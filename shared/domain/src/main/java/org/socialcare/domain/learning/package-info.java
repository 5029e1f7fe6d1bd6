/**
 * What agents say about labels that were given wrongly: how a label is corrected and how often that
 * was needed. It never decides what a message means by itself.
 */
@NullMarked
package org.socialcare.domain.learning;

import org.jspecify.annotations.NullMarked;

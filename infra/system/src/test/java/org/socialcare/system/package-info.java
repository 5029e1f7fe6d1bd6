/**
 * The whole suite, through HTTP only: what a platform sends, what an agent sees and what the
 * platform is sent back. Nothing here knows how it is done.
 */
@NullMarked
package org.socialcare.system;

import org.jspecify.annotations.NullMarked;

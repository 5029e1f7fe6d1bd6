/**
 * What must hold of the desk's files before a browser sees them. The desk has no build step, so
 * these tests are what a bundler would otherwise refuse; they never start a browser.
 */
@NullMarked
package org.socialcare.site;

import org.jspecify.annotations.NullMarked;

/**
 * What answers on the site's address: the static desk, the HTTP API in front of functions, and the
 * addresses below {@code /local} that only this runtime has. It translates between HTTP and what a
 * function sees; it decides nothing about the content.
 */
@NullMarked
package org.socialcare.local.http;

import org.jspecify.annotations.NullMarked;

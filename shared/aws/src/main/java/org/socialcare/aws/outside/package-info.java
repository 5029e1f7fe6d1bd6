/**
 * What lies outside our tables and queues: the platforms' HTTP APIs and the secret store. Never
 * prints addresses, bodies or secrets.
 */
@NullMarked
package org.socialcare.aws.outside;

import org.jspecify.annotations.NullMarked;

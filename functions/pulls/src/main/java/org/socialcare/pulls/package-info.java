/**
 * Reads platforms' histories: what a webhook only hinted at, and once a day what no webhook
 * brought. Everything it reads comes in through the inbox as if it had been pushed. It also fetches
 * the files of messages that are stored, and erases those of messages taken back. It never decides
 * what a message means.
 */
@NullMarked
package org.socialcare.pulls;

import org.jspecify.annotations.NullMarked;

package org.socialcare.platforms.facebook;

import java.time.Instant;

/**
 * What all parts of one entry share.
 *
 * @param object page, user or permissions
 * @param account the id of the Page, or of the user who granted something
 * @param at when the entry was put together: the time of what has none of its own
 */
record Entry(String object, String account, Instant at) {}

package org.socialcare.domain.reports;

/**
 * Something people came to us about.
 *
 * @param category the {@link org.socialcare.domain.triage.Category}'s name
 * @param channel where
 * @param count how often in the period
 * @param before how often in the period before
 */
public record Theme(String category, String channel, long count, long before) {}

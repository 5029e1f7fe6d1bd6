package org.socialcare.domain.metrics;

/**
 * How long something took, in seconds, over all that were finished. A mean alone is spoiled by one
 * night.
 *
 * @param median of an even number the mean of the middle two
 * @param p90 nine out of ten took no longer; the nearest rank, so always one that occurred
 */
public record Timing(double mean, double median, double p90) {}

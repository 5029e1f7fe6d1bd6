package org.socialcare.domain.metrics;

/** What a figure counts. */
public enum Unit {
    COUNT,
    SECONDS,
    /** From 0 to 1. */
    SHARE,
    /** One number divided by another; may exceed 1. */
    RATIO,
    /** Of the currency that the brand's costs are given in. */
    MONEY
}

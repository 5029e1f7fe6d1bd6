package org.socialcare.domain.notices;

/** What a figure counts, which decides how it is written. */
public enum Measure {
    COUNT,
    /** 0 to 1, written in percent. */
    SHARE,
    /** Written in hours, minutes and seconds. */
    SECONDS,
    RATIO,
    MONEY
}

package org.socialcare.domain.alerts;

/** How far a figure is out of the ordinary, mildest first. */
public enum Level {
    NOTICE,
    WARNING,
    CRISIS
}

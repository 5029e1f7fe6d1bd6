package org.socialcare.domain.clock;

/** What a policy promises, each in business or calendar time. */
public record Targets(Target firstResponse, Target nextResponse, Target resolution) {
    /** The one that such a clock measures. */
    public Target of(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
        };
    }
}

package org.socialcare.domain.publishing;

import org.socialcare.domain.channel.Step;

import java.time.Instant;

/** How far a post got on one channel. */
public sealed interface PostState {
    /** Nothing was done: its time has not come, or nobody has looked yet. */
    record Waiting() implements PostState {}

    /**
     * On its way.
     *
     * @param step what is asked for next or, where it is marked, was perhaps asked for
     * @param attempt counts from 1 for each step
     * @param due when to go on; while marked, by when the attempt has ended or its maker has died
     * @param marked whether an attempt was begun of which nobody has told the outcome
     */
    record Working(Step step, int attempt, Instant due, boolean marked) implements PostState {}

    /** There is no access token that the platform accepts; looking now and then makes sense. */
    record Held(Step step, int attempt, String reason, Instant due) implements PostState {}

    /**
     * It stands in public.
     *
     * @param id the platform's own; empty where it gives none
     * @param link where it can be read; empty where unknown
     */
    record Published(String id, String link, Instant at) implements PostState {}

    /** It surely does not stand in public. */
    record Refused(String reason, Instant at) implements PostState {}

    /** Nobody knows whether it stands in public; a person has to look. Never made again. */
    record Uncertain(String reason, Instant at) implements PostState {}

    /** Somebody took it back before it was published. */
    record Cancelled(String by, Instant at) implements PostState {}

    /** Whether it can still be taken back without a trace on the platform. */
    default boolean isRecallable() {
        return switch (this) {
            case Waiting() -> true;
            case Held(var step, _, _, _) -> step.effect() != Step.Effect.SETTLES;
            case Working _, Published _, Refused _, Uncertain _, Cancelled _ -> false;
        };
    }

    /** Whether nothing will change any more. */
    default boolean isOver() {
        return switch (this) {
            case Waiting _, Working _, Held _ -> false;
            case Published _, Refused _, Uncertain _, Cancelled _ -> true;
        };
    }
}

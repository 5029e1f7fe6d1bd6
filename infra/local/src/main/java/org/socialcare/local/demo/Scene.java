package org.socialcare.local.demo;

import java.util.List;

/**
 * What one customer writes about one matter.
 *
 * @param opening without waiting for anybody
 * @param answers one after each answer; empty when the customer wants nothing
 */
record Scene(Kind kind, List<Step> opening, List<String> answers) {
    Scene {
        opening = List.copyOf(opening);
        answers = List.copyOf(answers);
        if (opening.isEmpty()) {
            throw new IllegalArgumentException("a scene begins with a message");
        }
    }

    /** What a scene is about, and where it is played. */
    enum Kind {
        QUESTION,
        AFTER_SALES,
        COMPLAINT,
        PRAISE,
        OTHER,
        /** Written in public, under a post. */
        COMMENT,
        /** One line of somebody who has waited too long; not a scene of its own. */
        NUDGE
    }

    /** One thing the customer does at the beginning. */
    sealed interface Step {
        /** Writes a message. */
        record Says(String text) implements Step {}

        /** Changes the words of the message before. */
        record Corrects(String text) implements Step {}

        /** Takes the message before back. */
        record TakesBack() implements Step {}

        /** Sends the picture of that name. */
        record Shows(String picture) implements Step {}
    }
}

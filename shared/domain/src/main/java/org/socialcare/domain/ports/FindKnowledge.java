package org.socialcare.domain.ports;

import org.socialcare.domain.answers.LiveKnowledge;

/** What a brand answers by itself; may be a few seconds old. */
@FunctionalInterface
public interface FindKnowledge {
    /** Never throws for what cannot be read: the message is stored, and goes without an answer. */
    LiveKnowledge knowledge(String brand);
}

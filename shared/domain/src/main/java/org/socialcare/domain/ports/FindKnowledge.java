package org.socialcare.domain.ports;

import org.socialcare.domain.answers.Knowledge;

/** What a brand answers by itself; may be a few seconds old. */
@FunctionalInterface
public interface FindKnowledge {
    Knowledge knowledge(String brand);
}

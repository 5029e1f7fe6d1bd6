package org.socialcare.domain.acting;

/**
 * One thing to do in an emergency.
 *
 * @param id by which it is ticked; unique within the brand's plans
 * @param words what to do
 * @param owner who does it: a role or a name, as the brand calls it; may be empty
 */
public record PlanStep(String id, String words, String owner) {
    public PlanStep {
        if (id.isBlank() || words.isBlank()) {
            throw new IllegalArgumentException("a step has an id and words");
        }
    }
}

package org.socialcare.domain.rules;

import java.time.Instant;
import java.util.List;

/**
 * Rules that somebody works on. They hold for nobody.
 *
 * @param edit grows with every change; 0 before it is stored
 * @param author who changed it last
 */
public record RuleDraft(List<Rule> rules, long edit, String author, Instant editedAt) {
    public RuleDraft {
        rules = List.copyOf(rules);
    }
}

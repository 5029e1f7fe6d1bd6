package org.socialcare.domain.answers;

import java.util.List;

/**
 * An article that may answer a question.
 *
 * @param confidence 0 to 1, see {@link KnowledgeBase#find}
 * @param score of its best phrasing alone, 0 to 1
 * @param phrasing the title or question of the article that is nearest
 * @param shared what both have in common, as it is compared
 */
public record Found(
        Article article, double confidence, double score, String phrasing, List<String> shared) {
    public Found {
        shared = List.copyOf(shared);
    }
}

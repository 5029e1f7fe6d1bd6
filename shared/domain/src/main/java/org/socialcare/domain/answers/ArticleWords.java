package org.socialcare.domain.answers;

import java.util.List;
import java.util.Map;

/**
 * An article in one language.
 *
 * @param title what it is called among colleagues; searched like a question
 * @param questions how customers ask for it, in several phrasings
 * @param answer what customers are told
 * @param variants what they are told instead on the platform of that name
 */
public record ArticleWords(
        String title, List<String> questions, String answer, Map<String, String> variants) {
    public ArticleWords {
        questions = List.copyOf(questions);
        variants = Map.copyOf(variants);
        if (title.isBlank() || answer.isBlank() || questions.isEmpty()) {
            throw new IllegalArgumentException("an article has a title, questions and an answer");
        }
        if (questions.stream().anyMatch(String::isBlank)
                || variants.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an article's words are not blank");
        }
    }

    /** What customers are told on this platform. */
    public String on(String platform) {
        return variants.getOrDefault(platform, answer);
    }
}

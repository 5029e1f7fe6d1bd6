package org.socialcare.domain.metrics;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often customers were told an article.
 *
 * @param followed how many of those tickets a person answered all the same
 */
public record ArticleFigure(int shown, int followed) {
    /** Those told within a period, by the articles' ids. */
    public static Map<String, ArticleFigure> of(Iterable<TicketStory> stories, Span span) {
        Map<String, ArticleFigure> figures = new TreeMap<>();
        for (TicketStory story : stories) {
            boolean followed = story.rounds().stream().anyMatch(r -> story.answerTo(r).isPresent());
            for (var said : story.automated()) {
                if (said.article().isEmpty() || !span.holds(said.at())) continue;
                figures.merge(
                        said.article(),
                        new ArticleFigure(1, followed ? 1 : 0),
                        (one, other) ->
                                new ArticleFigure(
                                        one.shown + other.shown, one.followed + other.followed));
            }
        }
        return figures;
    }
}

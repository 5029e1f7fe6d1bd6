package org.socialcare.platforms.facebook;

import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Part;

import java.util.Optional;

/** Reviews of the Page, and what is said and liked below them. */
final class Ratings {
    private Ratings() {}

    static Part read(Change change) {
        Optional<Verb> verb = Verb.of(change.rawVerb());
        if (verb.isEmpty()) {
            return new Part.Odd("an unknown verb");
        }
        return switch (change.item()) {
            case "rating" -> review(change, verb.get());
            case "comment" -> Feed.comment(change, verb.get(), "review_comment.");
            case "like" -> Feed.reaction(change, verb.get(), "review_like.");
            case "reaction" -> Feed.reaction(change, verb.get(), "review_reaction.");
            default -> new Part.Odd("an unknown item");
        };
    }

    private static Part review(Change change, Verb verb) {
        String review = change.value().text("open_graph_story_id").orElse(change.post());
        if (review.isEmpty()) {
            return new Part.Odd("a review without an id");
        }
        ThreadKey thread = change.thread(review, review);
        String text = change.value().textOrEmpty("review_text");
        return Words.of(change, verb, thread, "review." + verb.word(), review, text);
    }
}

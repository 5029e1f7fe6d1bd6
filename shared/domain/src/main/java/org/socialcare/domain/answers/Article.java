package org.socialcare.domain.answers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One answer to a common question. Only what a second person has approved is ever said.
 *
 * @param version as it is stored; an automatic message names the one it was made of
 * @param author who wrote these words last
 * @param approver who approved exactly these words; never the author
 * @param words by language; at least one
 * @param from not said before; absent where there is no such day
 * @param until not said from then on; absent where there is no such day
 */
public record Article(
        String id,
        long version,
        State state,
        String author,
        Optional<String> approver,
        Map<String, ArticleWords> words,
        Optional<Instant> from,
        Optional<Instant> until) {
    public Article {
        words = Map.copyOf(words);
        if (id.isBlank() || author.isBlank() || words.isEmpty()) {
            throw new IllegalArgumentException("an article has an id, an author and words");
        }
        if (approver.isPresent() && approver.get().equals(author)) {
            throw new IllegalArgumentException("nobody approves their own words");
        }
        if (state == State.APPROVED && approver.isEmpty()) {
            throw new IllegalArgumentException("somebody approves an article");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("an article ends after it begins");
        }
    }

    /** Where an article stands. */
    public enum State {
        DRAFT,
        APPROVED,
        RETIRED
    }

    /** Whether customers may be told it. */
    public boolean holds(Instant at) {
        return state == State.APPROVED
                && from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** The same words, in another state. */
    public Article as(State other, Optional<String> by) {
        return new Article(id, version, other, author, by, words, from, until);
    }

    /** The same as it is stored under that version. */
    public Article at(long stored) {
        return new Article(id, stored, state, author, approver, words, from, until);
    }
}

package org.socialcare.local.demo;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A visit under way: turns the lines of its scene into acts, one after the other. Not for use by
 * several threads.
 */
final class Guest {
    private final Visit visit;
    private final Dialect dialect;
    private final URI pictures;
    private final RandomGenerator random;
    private final List<String> comments = new ArrayList<>();
    private int opened;
    private int answered;
    private int nudged;
    private String last = "";

    /**
     * @param pictures the folder the customers' pictures are fetched from
     * @param random draws message ids, anew at every start: what a customer wrote yesterday is not
     *     what they write today
     */
    Guest(Visit visit, Dialect dialect, URI pictures, RandomGenerator random) {
        this.visit = visit;
        this.dialect = dialect;
        this.pictures = pictures;
        this.random = random;
    }

    Visit visit() {
        return visit;
    }

    /** The next message of the opening; empty when all is said. */
    Optional<Act> open(Instant now) {
        if (opened == visit.scene().opening().size()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (visit.scene().opening().get(opened++)) {
                    case Scene.Step.Says(var text) -> say(text, now);
                    case Scene.Step.Corrects(var text) ->
                            isPublic()
                                    ? new Act.Reworded(
                                            visit.customer(), last, now, visit.post(), text)
                                    : new Act.Edited(visit.customer(), last, now, text);
                    case Scene.Step.TakesBack() ->
                            isPublic()
                                    ? new Act.Removed(visit.customer(), last, now, visit.post())
                                    : new Act.TookBack(visit.customer(), last, now);
                    case Scene.Step.Shows(var name) ->
                            new Act.Showed(
                                    visit.customer(),
                                    dialect.messageId(random),
                                    now,
                                    pictures.resolve(name + ".png").toString());
                });
    }

    /** What follows an answer; empty when the customer has nothing to add. */
    Optional<Act> goOn(Instant now) {
        return answered == visit.scene().answers().size()
                ? Optional.empty()
                : Optional.of(say(visit.scene().answers().get(answered++), now));
    }

    /** A reminder that somebody waits; empty when all have been used. */
    Optional<Act> nudge(Instant now) {
        return nudged == visit.nudges().size()
                ? Optional.empty()
                : Optional.of(say(visit.nudges().get(nudged++), now));
    }

    /** Whether an answer would be read. */
    boolean expectsAnswer() {
        return answered < visit.scene().answers().size();
    }

    /** Whether this public answer is for one of this guest's comments. */
    boolean wrote(String comment) {
        return comments.contains(comment);
    }

    private boolean isPublic() {
        return !visit.post().isEmpty();
    }

    private Act say(String text, Instant now) {
        if (!isPublic()) {
            last = dialect.messageId(random);
            return new Act.Wrote(visit.customer(), last, now, text);
        }
        String parent = comments.isEmpty() ? "" : comments.getFirst();
        last = dialect.commentId(visit.post(), random);
        comments.add(last);
        return new Act.Commented(visit.customer(), last, now, visit.post(), parent, text);
    }
}

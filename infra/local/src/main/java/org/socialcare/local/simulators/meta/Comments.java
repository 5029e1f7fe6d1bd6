package org.socialcare.local.simulators.meta;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What was done to comments: which are hidden, and which had their one private answer. */
public final class Comments {
    private static final Duration PRIVATE_ANSWER = Duration.ofDays(7);
    private static final Duration ALWAYS = Duration.ofDays(36_500);

    private final InstantSource clock;
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    public Comments(InstantSource clock) {
        this.clock = clock;
    }

    /** Hides or shows a comment. */
    public synchronized ApiAnswer hide(String comment, boolean hide) {
        if (hide) {
            hidden.add(comment);
        } else {
            hidden.remove(comment);
        }
        return GraphErrors.json(200, Json.object().put("success", true));
    }

    /** Whether a comment is hidden. */
    public synchronized boolean isHidden(String comment) {
        return hidden.contains(comment);
    }

    /**
     * Takes a private answer to a comment: one, within a week, whenever its writer last wrote.
     *
     * @param metadata empty where the platform repeats none
     * @param raw the request's body as it came
     */
    public ApiAnswer answer(
            PlayedAccount account,
            String comment,
            String text,
            String metadata,
            String raw,
            Counter counter,
            Wording wording) {
        Optional<Act.Commented> known = account.comment(comment);
        String writer = known.map(said -> said.who().id()).orElse("");
        Posting posting = new Posting(account, writer, text, false, "", metadata, ALWAYS, raw);
        Optional<Refusal> refusal = known.flatMap(this::refusal);
        if (refusal.isPresent()) {
            return counter.refuse(posting, wording, refusal.get());
        }
        ApiAnswer answer = counter.take(posting, wording);
        if (answer.status() == 200 || answer.status() == 504) { // both times it was taken
            remember(comment);
        }
        return answer;
    }

    private synchronized Optional<Refusal> refusal(Act.Commented comment) {
        if (comment.at().plus(PRIVATE_ANSWER).isBefore(clock.instant())) {
            return Optional.of(Refusal.CLOSED_WINDOW);
        }
        return answered.contains(comment.id()) ? Optional.of(Refusal.QUOTA_USED) : Optional.empty();
    }

    private synchronized void remember(String comment) {
        answered.add(comment);
    }
}

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
import java.time.Instant;
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

    /**
     * Hides or shows a comment, and remembers that it was asked for.
     *
     * @param raw the request's body as it came
     */
    public ApiAnswer hide(
            PlayedAccount account, String comment, boolean hide, String raw, Counter counter) {
        Posting posting = new Posting(account, comment, "", true, "", "", ALWAYS, raw);
        ApiAnswer answer = counter.carryOut(posting, new HiddenWording());
        if (wasTaken(answer)) {
            turn(comment, hide);
        }
        return answer;
    }

    private synchronized void turn(String comment, boolean hide) {
        if (hide) {
            hidden.add(comment);
        } else {
            hidden.remove(comment);
        }
    }

    /** Whether a comment is hidden. */
    public synchronized boolean isHidden(String comment) {
        return hidden.contains(comment);
    }

    /**
     * Takes a private answer to a comment: one, within a week, whenever its writer last wrote. A
     * comment that nobody wrote here, such as that of a replayed delivery, stands for its writer.
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
        String writer = known.map(said -> said.who().id()).orElse(comment);
        Posting posting = new Posting(account, writer, text, false, "", metadata, ALWAYS, raw);
        Optional<Refusal> refusal = refusal(comment, known);
        if (refusal.isPresent()) {
            return counter.refuse(posting, wording, refusal.get());
        }
        ApiAnswer answer = counter.take(posting, wording);
        if (wasTaken(answer)) {
            remember(comment);
        }
        return answer;
    }

    /** Also where the answer is withheld, see {@link Counter}. */
    private static boolean wasTaken(ApiAnswer answer) {
        return answer.status() == 200 || answer.status() == 504;
    }

    private synchronized Optional<Refusal> refusal(String comment, Optional<Act.Commented> known) {
        Optional<Instant> end = known.map(said -> said.at().plus(PRIVATE_ANSWER));
        if (end.filter(clock.instant()::isAfter).isPresent()) {
            return Optional.of(Refusal.CLOSED_WINDOW);
        }
        return answered.contains(comment) ? Optional.of(Refusal.QUOTA_USED) : Optional.empty();
    }

    private synchronized void remember(String comment) {
        answered.add(comment);
    }

    private static final class HiddenWording extends GraphErrors {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return json(200, Json.object().put("success", true));
        }
    }
}

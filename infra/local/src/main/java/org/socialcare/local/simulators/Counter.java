package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Body;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where messages to customers are handed in: faults first, then limits, then it is taken. */
public final class Counter {
    /** Longer than any caller should wait. */
    static final Duration NEVER = Duration.ofSeconds(45);

    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final Limits limits;
    private final Function<Posting, String> ids;
    private final Consumer<PlayedAccount> expireTokens;
    private final Consumer<PlayedAccount> revoke;
    private final Consumer<Accepted> taken;

    Counter(
            InstantSource clock,
            Consumer<Duration> pause,
            Limits limits,
            Function<Posting, String> ids,
            Consumer<PlayedAccount> expireTokens,
            Consumer<PlayedAccount> revoke,
            Consumer<Accepted> taken) {
        this.clock = clock;
        this.pause = pause;
        this.limits = limits;
        this.ids = ids;
        this.expireTokens = expireTokens;
        this.revoke = revoke;
        this.taken = taken;
    }

    /** Decides about one message and remembers it either way. */
    public ApiAnswer take(Posting posting, Wording wording) {
        return decide(posting, wording, posting.account().faults().draw());
    }

    /** The same for words that are taken after the window, too: a closed one is no fault then. */
    public ApiAnswer takeAtAnyTime(Posting posting, Wording wording) {
        Optional<Fault> fault = posting.account().faults().draw();
        return decide(posting, wording, fault.filter(it -> it != Fault.CLOSED_WINDOW));
    }

    private ApiAnswer decide(Posting posting, Wording wording, Optional<Fault> fault) {
        if (fault.isPresent()) {
            return fail(posting, wording, fault.get());
        }
        Optional<Refusal> refusal = refusal(posting);
        return refusal.isPresent()
                ? refuse(posting, wording, refusal.get())
                : accept(posting, wording, "accepted");
    }

    /**
     * Decides about something done and not said, such as hiding a comment; only faults speak
     * against it.
     */
    public ApiAnswer carryOut(Posting posting, Wording wording) {
        Optional<Fault> fault = posting.account().faults().draw();
        return fault.isPresent()
                ? fail(posting, wording, fault.get())
                : accept(posting, wording, "accepted");
    }

    /**
     * Decides about a sign, such as that somebody is typing: it is no message, so it has no id and
     * uses nothing up. Nobody is shown one who is not known here.
     *
     * @param sign the word under which it is remembered
     */
    public ApiAnswer show(Posting posting, Wording wording, String sign) {
        Optional<Fault> fault = posting.account().faults().draw();
        if (fault.isPresent() && fault.get() != Fault.TIMEOUT_AFTER_ACCEPT) {
            return fail(posting, wording, fault.get());
        }
        if (posting.account().contact(posting.to()).isEmpty()) {
            return refuse(posting, wording, Refusal.NO_RECIPIENT);
        }
        Optional<Refusal> refusal = windowOrQuota(posting);
        if (refusal.isPresent()) {
            return refuse(posting, wording, refusal.get());
        }
        posting.account().remember(posting, clock.instant(), "", sign);
        return fault.isPresent() ? withheld() : wording.accepted(posting, "");
    }

    private ApiAnswer withheld() {
        pause.accept(NEVER);
        return new ApiAnswer(504, Map.of(), Body.EMPTY);
    }

    /**
     * Decides about a post of the account's own.
     *
     * @param longest code points; what is shown beside the words comes on top
     */
    public ApiAnswer publish(Posting posting, Wording wording, int longest) {
        Optional<Fault> fault = posting.account().faults().draw();
        if (fault.isPresent()) {
            return fail(posting, wording, fault.get());
        }
        if (posting.text().isEmpty()) {
            return refuse(posting, wording, Refusal.BAD_REQUEST);
        }
        return posting.text().codePointCount(0, posting.text().length()) > longest
                ? refuse(posting, wording, Refusal.TOO_LONG)
                : accept(posting, wording, "accepted");
    }

    /** Remembers a message that never came as far as the limits. */
    public ApiAnswer refuse(Posting posting, Wording wording, Refusal refusal) {
        posting.account().remember(posting, clock.instant(), "", refusal.word());
        return wording.refused(refusal);
    }

    private ApiAnswer fail(Posting posting, Wording wording, Fault fault) {
        return switch (fault) {
            case RATE_LIMIT -> refuse(posting, wording, Refusal.RATE_LIMIT);
            case CLOSED_WINDOW -> refuse(posting, wording, Refusal.CLOSED_WINDOW);
            case SERVER_ERROR -> refuse(posting, wording, Refusal.SERVER_ERROR);
            case RECIPIENT_GONE -> refuse(posting, wording, Refusal.NO_RECIPIENT);
            case EXPIRED_TOKEN -> {
                expireTokens.accept(posting.account());
                yield refuse(posting, wording, Refusal.EXPIRED_TOKEN);
            }
            case REVOKED_TOKEN -> {
                revoke.accept(posting.account());
                yield refuse(posting, wording, Refusal.UNKNOWN_TOKEN);
            }
            case TIMEOUT_AFTER_ACCEPT -> {
                accept(posting, wording, fault.word());
                yield withheld();
            }
        };
    }

    private ApiAnswer accept(Posting posting, Wording wording, String outcome) {
        Instant now = clock.instant();
        String id = ids.apply(posting);
        posting.account().remember(posting, now, id, outcome);
        // what is done and not said comes back in no echo, and a post to nobody answers nobody
        if (!posting.text().isEmpty() && !posting.isOwnPost()) {
            taken.accept(new Accepted(posting, id, now));
        }
        return wording.accepted(posting, id);
    }

    private Optional<Refusal> refusal(Posting posting) {
        if (posting.text().isEmpty()) return Optional.of(Refusal.BAD_REQUEST);
        if (posting.to().isEmpty()) return Optional.of(Refusal.NO_RECIPIENT);
        if (posting.text().codePointCount(0, posting.text().length()) > limits.longest()) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return posting.isPublic() ? Optional.empty() : windowOrQuota(posting);
    }

    private Optional<Refusal> windowOrQuota(Posting posting) {
        Optional<Contact> contact = posting.account().contact(posting.to());
        if (contact.isEmpty()) return Optional.empty();
        if (contact.get().last().plus(posting.window()).isBefore(clock.instant())) {
            return Optional.of(Refusal.CLOSED_WINDOW);
        }
        return limits.quota() > 0 && contact.get().answered() >= limits.quota()
                ? Optional.of(Refusal.QUOTA_USED)
                : Optional.empty();
    }
}

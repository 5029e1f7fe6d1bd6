package org.socialcare.replies;

import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.ReadTimeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries one reply, or the wish to hide or show a comment, to the platform; a reply at most once.
 * An attempt is marked in the timeline before it is made; a marked attempt without an outcome means
 * that somebody died in between, and nobody knows whether the customer has it. Only what may be
 * repeated is then repeated.
 */
final class Sender {
    private static final int MOST_ATTEMPTS = 10;

    /** A person has to renew the grant; looking now and then keeps the order meanwhile. */
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(15);

    /** Longer than a function may run: by then the other one has recorded how it ended, or died. */
    private static final Duration OTHERS_TURN = Duration.ofMinutes(2);

    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(20);

    private final Function<String, Optional<Platform>> platforms;
    private final ReadTimeline timeline;
    private final Attempts attempts;
    private final FindCredentials credentials;
    private final Tokens tokens;
    private final CallPlatform http;
    private final Delivery delivery;

    Sender(
            Function<String, Optional<Platform>> platforms,
            ReadTimeline timeline,
            Attempts attempts,
            FindCredentials credentials,
            Tokens tokens,
            CallPlatform http,
            Delivery delivery) {
        this.platforms = platforms;
        this.timeline = timeline;
        this.attempts = attempts;
        this.credentials = credentials;
        this.tokens = tokens;
        this.http = http;
        this.delivery = delivery;
    }

    /** What the queue has to do with a reply. */
    sealed interface Outcome {
        /** Its turn is over, well or badly; the timeline says how. */
        record Over() implements Outcome {}

        /** It must come again, and everything of its conversation waits behind it. */
        record Later(Duration delay) implements Outcome {}
    }

    /** Takes the reply one step on; may be called again for the same reply at any time. */
    Outcome send(ConversationId conversation, String replyEntry) {
        var reply = timeline.entry(conversation, replyEntry);
        if (reply.isEmpty() || !Errands.isOne(reply.get())) {
            throw new IllegalArgumentException("nothing to carry out in " + conversation);
        }
        var platform = platforms.apply(reply.get().context().channel().platform()).orElseThrow();
        return from(1, false, reply.get(), platform);
    }

    /**
     * @param renewed whether a token was fetched in this turn already; once is enough
     */
    private Outcome from(int attempt, boolean renewed, Entry reply, Platform platform) {
        return switch (attempts.past(reply, attempt)) {
            case NONE -> begin(attempt, renewed, reply, platform);
            case HELD -> from(attempt + 1, renewed, reply, platform);
            case OVER -> new Outcome.Over();
            case INTERRUPTED -> {
                var result = settled(attempt, reply, new SendResult.Unknown("interrupted"));
                attempts.ended(reply, attempt, result);
                yield result instanceof SendResult.Retry
                        ? from(attempt + 1, renewed, reply, platform)
                        : new Outcome.Over();
            }
        };
    }

    private Outcome begin(int attempt, boolean renewed, Entry reply, Platform platform) {
        var channel = reply.context().channel();
        var secrets = credentials.credentials(channel);
        if (secrets.isEmpty()) {
            return held(attempt, reply, platform, TOKEN_WAIT);
        }
        return begin(attempt, renewed, reply, platform, secrets.get());
    }

    private Outcome begin(
            int attempt, boolean renewed, Entry reply, Platform platform, Credentials secrets) {
        var channel = reply.context().channel();
        return switch (tokens.current(channel, platform.speech(), secrets)) {
            case Tokens.Token.Ready(var token) ->
                    attempt(attempt, renewed, reply, platform, secrets, token);
            case Tokens.Token.Soon(var wait) -> new Outcome.Later(wait);
            case Tokens.Token.Lost(var wait) -> {
                var anew = credentials.latest(channel).filter(latest -> !latest.equals(secrets));
                yield anew.isPresent()
                        ? begin(attempt, renewed, reply, platform, anew.get())
                        : held(attempt, reply, platform, wait);
            }
        };
    }

    /** Says once that the reply is held for a token; after that it only waits. */
    private Outcome held(int attempt, Entry reply, Platform platform, Duration wait) {
        if (attempt > 1) {
            return new Outcome.Later(wait);
        }
        return switch (attempts.begin(reply, platform.replyRules(), attempt)) {
            case Attempts.Start.Marked(var conversation, _) -> {
                var refusal = Errands.refusal(reply, conversation, platform.speech());
                if (refusal.isPresent()) {
                    yield refused(attempt, reply, refusal.get());
                }
                attempts.ended(reply, attempt, new SendResult.TokenTrouble("no-token"));
                yield new Outcome.Later(wait);
            }
            case Attempts.Start.TooLate() -> new Outcome.Over();
            case Attempts.Start.Taken() -> new Outcome.Later(OTHERS_TURN);
        };
    }

    private Outcome attempt(
            int attempt,
            boolean renewed,
            Entry reply,
            Platform platform,
            Credentials secrets,
            String token) {
        var speech = platform.speech();
        var attached = delivery.ready(reply, speech, secrets, token);
        return switch (attempts.begin(reply, platform.replyRules(), attempt)) {
            case Attempts.Start.Marked(var conversation, var now) -> {
                var refusal = Errands.refusal(reply, conversation, speech);
                if (refusal.isPresent()) {
                    yield refused(attempt, reply, refusal.get());
                }
                var result =
                        attached instanceof Delivery.Ready.Failed(var why)
                                ? ended(attempt, reply, why)
                                : speak(
                                        attempt,
                                        reply,
                                        speech,
                                        Errands.request(
                                                        reply,
                                                        conversation,
                                                        speech,
                                                        attached,
                                                        secrets,
                                                        token)
                                                .map(made -> speech.leaving(made, token, now)));
                yield switch (result) {
                    case SendResult.Retry(_, var after) -> new Outcome.Later(after);
                    case SendResult.TokenTrouble _ ->
                            afterTrouble(attempt, renewed, reply, platform, secrets, token);
                    case SendResult.Accepted _,
                            SendResult.Closed _,
                            SendResult.Refused _,
                            SendResult.Unknown _ ->
                            new Outcome.Over();
                };
            }
            case Attempts.Start.TooLate() -> new Outcome.Over();
            case Attempts.Start.Taken() -> new Outcome.Later(OTHERS_TURN);
        };
    }

    /** What the platform cannot say at all waits for no token and is not sent. */
    private Outcome refused(int attempt, Entry reply, String why) {
        attempts.ended(reply, attempt, new SendResult.Refused(why));
        return new Outcome.Over();
    }

    private Outcome afterTrouble(
            int attempt,
            boolean renewed,
            Entry reply,
            Platform platform,
            Credentials secrets,
            String token) {
        var channel = reply.context().channel();
        if (renewed) {
            tokens.reject(channel, token);
            return new Outcome.Later(TOKEN_WAIT);
        }
        return switch (tokens.instead(channel, platform.speech(), secrets, token)) {
            case Tokens.Token.Ready(var next) ->
                    from(attempt + 1, tokens.isOwn(channel, next), reply, platform);
            case Tokens.Token.Soon(var wait) -> new Outcome.Later(wait);
            case Tokens.Token.Lost(var wait) -> new Outcome.Later(wait);
        };
    }

    private SendResult speak(
            int attempt, Entry reply, Speech speech, Optional<PlatformRequest> request) {
        var called =
                request.map(r -> call(speech, r))
                        .orElseGet(() -> new SendResult.Refused("not-supported"));
        return ended(attempt, reply, called);
    }

    private SendResult ended(int attempt, Entry reply, SendResult result) {
        var settled = settled(attempt, reply, result);
        attempts.ended(reply, attempt, settled);
        return settled;
    }

    private SendResult call(Speech speech, PlatformRequest request) {
        return switch (http.call(request)) {
            case Call.Answered(var response) -> speech.understand(response);
            case Call.NeverSent(var reason) -> new SendResult.Retry(reason, CONNECTION_WAIT);
            case Call.Lost(var reason) -> new SendResult.Unknown(reason);
        };
    }

    /** What nobody knows is tried again where that does no harm; nothing is tried for ever. */
    private static SendResult settled(int attempt, Entry reply, SendResult result) {
        boolean last = attempt >= MOST_ATTEMPTS;
        if (last && result instanceof SendResult.Retry(var reason, _)) {
            return new SendResult.Refused("gave-up:" + reason);
        }
        if (!last
                && result instanceof SendResult.Unknown(var reason)
                && Errands.isRepeatable(reply)) {
            return new SendResult.Retry(reason, CONNECTION_WAIT);
        }
        return result;
    }
}

package org.socialcare.posts;

import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.access.Tokens.Token;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.KeepPosts.Kept;
import org.socialcare.domain.ports.LendMedia;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.publishing.Course;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.PostState;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Carries a post on, on one channel, as far as it goes at this moment. The post stands in public at
 * most once: an attempt is marked before it is made, and {@link Course} says what may follow.
 */
final class Publisher {
    /** A person has to renew the grant; looking every quarter of an hour is often enough. */
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(15);

    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(20);

    private final Function<String, Optional<Platform>> platforms;
    private final Progress progress;
    private final FindCredentials credentials;
    private final Tokens tokens;
    private final CallPlatform http;
    private final Enclosures enclosures;
    private final InstantSource clock;

    Publisher(
            Function<String, Optional<Platform>> platforms,
            Progress progress,
            FindCredentials credentials,
            Tokens tokens,
            CallPlatform http,
            LendMedia media,
            InstantSource clock) {
        this.platforms = platforms;
        this.progress = progress;
        this.credentials = credentials;
        this.tokens = tokens;
        this.http = http;
        this.enclosures = new Enclosures(media);
        this.clock = clock;
    }

    /**
     * Takes as many steps as can be taken now; may be called again for the same order at any time.
     *
     * @param timeLeft whether there is time for another call
     * @return when to go on; absent where nothing is left to do, or nothing until somebody orders
     */
    Optional<Instant> carryOn(PostOrder order, BooleanSupplier timeLeft) {
        var platform = platforms.apply(order.channel().platform()).orElseThrow();
        var publishing = platform.publishing().orElseThrow();
        boolean renewed = false;
        while (timeLeft.getAsBoolean()) {
            Kept kept = progress.of(order);
            Placement placement = kept.post().on(order.channel()).orElseThrow();
            Instant now = clock.instant();
            switch (Course.of(kept.post(), placement, publishing.first(placement.posting()), now)) {
                case Course.Over() -> {
                    return Optional.empty();
                }
                case Course.Wait(var until) -> {
                    return Optional.of(until);
                }
                case Course.Interrupted() ->
                        progress.move(
                                kept, order.channel(), new PostState.Uncertain("interrupted", now));
                case Course.Go(var step, var attempt) ->
                        renewed = go(kept, placement, platform, step, attempt, renewed);
            }
        }
        return Optional.of(clock.instant());
    }

    /** One attempt; whether a token was fetched, which is done once in a turn. */
    private boolean go(
            Kept kept,
            Placement placement,
            Platform platform,
            Step step,
            int attempt,
            boolean renewed) {
        var channel = placement.channel();
        var secrets = credentials.credentials(channel);
        if (secrets.isEmpty()) {
            held(kept, placement, step, attempt, "no-token", TOKEN_WAIT);
            return renewed;
        }
        return switch (tokens.current(channel, platform.speech(), secrets.get())) {
            case Token.Soon(var wait) -> {
                held(kept, placement, step, attempt, "token-soon", wait);
                yield renewed;
            }
            case Token.Lost(var wait) -> {
                held(kept, placement, step, attempt, "no-token", wait);
                yield renewed;
            }
            case Token.Ready(var token) ->
                    attempt(
                            kept,
                            placement,
                            platform,
                            new Attempt(step, attempt, secrets.get(), token),
                            renewed);
        };
    }

    private record Attempt(Step step, int number, Credentials secrets, String token) {}

    private boolean attempt(
            Kept kept, Placement placement, Platform platform, Attempt attempt, boolean renewed) {
        var channel = placement.channel();
        var enclosed = enclosures.of(kept.post(), placement, platform, attempt.step());
        if (enclosed.isEmpty()) {
            var gone = new PostState.Refused("media-gone", clock.instant());
            progress.move(kept, channel, gone);
            return renewed;
        }
        var marked = Course.marked(attempt.step(), attempt.number(), clock.instant());
        if (!progress.move(kept, channel, marked)) {
            return renewed;
        }
        var result = call(kept, placement, platform, attempt, enclosed.get());
        Instant now = clock.instant();
        var after = Course.after(attempt.step(), attempt.number(), result, now);
        boolean fetched = renewed;
        if (result instanceof PublishResult.TokenTrouble) {
            var next = renewed ? rejected(channel, attempt) : another(channel, platform, attempt);
            after =
                    new PostState.Held(
                            attempt.step(), attempt.number() + 1, "no-token", now.plus(wait(next)));
            fetched = next instanceof Token.Ready(var token) && tokens.isOwn(channel, token);
        }
        var before = new Kept(kept.post().with(channel, marked), kept.version() + 1);
        progress.move(before, channel, after);
        return fetched;
    }

    private PublishResult call(
            Kept kept,
            Placement placement,
            Platform platform,
            Attempt attempt,
            Enclosures.Enclosed enclosed) {
        var publishing = platform.publishing().orElseThrow();
        var posting = placement.posting();
        var request =
                publishing.ask(
                        attempt.step(),
                        new PublishCall(
                                kept.post().id(),
                                posting,
                                enclosed.addresses(),
                                enclosed.bytes(),
                                attempt.secrets(),
                                attempt.token()));
        var leaving = platform.speech().leaving(request, attempt.token(), clock.instant());
        return switch (http.call(leaving)) {
            case Call.Answered(var response) ->
                    publishing.understand(attempt.step(), posting, response);
            case Call.NeverSent(var reason) -> new PublishResult.Retry(reason, CONNECTION_WAIT);
            case Call.Lost(var reason) -> new PublishResult.Unknown(reason);
        };
    }

    private Token another(ChannelId channel, Platform platform, Attempt attempt) {
        return tokens.instead(channel, platform.speech(), attempt.secrets(), attempt.token());
    }

    private Token rejected(ChannelId channel, Attempt attempt) {
        tokens.reject(channel, attempt.token());
        return new Token.Lost(TOKEN_WAIT);
    }

    /** How long to wait before a token is shown: not at all if there is one. */
    private static Duration wait(Token token) {
        return switch (token) {
            case Token.Ready _ -> Duration.ZERO;
            case Token.Soon(var pause) -> pause;
            case Token.Lost(var pause) -> pause;
        };
    }

    private void held(
            Kept kept, Placement placement, Step step, int attempt, String reason, Duration wait) {
        var until = clock.instant().plus(wait);
        progress.move(kept, placement.channel(), new PostState.Held(step, attempt, reason, until));
    }
}

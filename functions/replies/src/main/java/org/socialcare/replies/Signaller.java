package org.socialcare.replies;

import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.OrderSign.SignOrder;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows a customer a sign, once and now or never. Nothing is written and nothing is repeated: a
 * sign that comes late tells a lie, and a token that is refused is left for a reply to find.
 */
final class Signaller {
    /** A customer who saw nobody typing for this long is not told that somebody was. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    private final Function<String, Optional<Platform>> platforms;
    private final FindCredentials credentials;
    private final Tokens tokens;
    private final CallPlatform http;
    private final InstantSource clock;

    Signaller(
            Function<String, Optional<Platform>> platforms,
            FindCredentials credentials,
            Tokens tokens,
            CallPlatform http,
            InstantSource clock) {
        this.platforms = platforms;
        this.credentials = credentials;
        this.tokens = tokens;
        this.http = http;
        this.clock = clock;
    }

    /** What became of a sign; either way it is over. */
    sealed interface Outcome {
        /** The platform took it. */
        record Shown() implements Outcome {}

        /**
         * It was dropped.
         *
         * @param why a stable word
         * @param reason the platform's code, where it gave one
         */
        record Dropped(String why, String reason) implements Outcome {}
    }

    Outcome show(SignOrder order) {
        if (order.at().plus(LATEST).isBefore(clock.instant())) {
            return dropped("too-late");
        }
        var platform = platforms.apply(order.channel().platform());
        var secrets = credentials.credentials(order.channel());
        if (platform.isEmpty() || secrets.isEmpty()) {
            return dropped("no-channel");
        }
        var speech = platform.get().speech();
        return switch (tokens.inPassing(order.channel(), speech, secrets.get())) {
            case Tokens.Token.Ready(var token) -> show(order, speech, secrets.get(), token);
            case Tokens.Token.Soon _, Tokens.Token.Lost _ -> dropped("no-token");
        };
    }

    private Outcome show(SignOrder order, Speech speech, Credentials secrets, String token) {
        var act = order.sign().act(order.customer(), order.message());
        return speech.act(act, secrets, token)
                .map(made -> speech.leaving(made, token, clock.instant()))
                .map(request -> call(speech, request))
                .orElseGet(() -> dropped("not-supported"));
    }

    private Outcome call(Speech speech, PlatformRequest request) {
        return switch (http.call(request)) {
            case Call.Answered(var response) -> told(speech.understand(response));
            case Call.NeverSent(var reason) -> new Outcome.Dropped("never-sent", reason);
            case Call.Lost(var reason) -> new Outcome.Dropped("unknown", reason);
        };
    }

    private static Outcome told(SendResult result) {
        return switch (result) {
            case SendResult.Accepted _ -> new Outcome.Shown();
            case SendResult.Retry(var reason, _) -> new Outcome.Dropped("retry", reason);
            case SendResult.TokenTrouble(var reason) -> new Outcome.Dropped("token", reason);
            case SendResult.Closed(var reason) -> new Outcome.Dropped("closed", reason);
            case SendResult.Refused(var reason) -> new Outcome.Dropped("refused", reason);
            case SendResult.Unknown(var reason) -> new Outcome.Dropped("unknown", reason);
        };
    }

    private static Outcome dropped(String why) {
        return new Outcome.Dropped(why, "");
    }
}

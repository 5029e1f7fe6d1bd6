package org.socialcare.pulls;

import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.KeepPlaces;
import org.socialcare.domain.ports.KeepPlaces.Place;
import org.socialcare.domain.ports.OrderPull;
import org.socialcare.domain.ports.OrderPull.PullOrder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Carries out one order page by page. A page's place is kept only once everything on the page is
 * stored, so that dying in between reads it again and loses nothing.
 */
final class Puller {
    private static final Duration WEAKNESS = Duration.ofSeconds(20);
    private static final Duration NO_SECRET = Duration.ofMinutes(15);

    /** A platform's clock may be that much ahead of ours. */
    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private final Function<String, Optional<Platform>> platforms;
    private final FindCredentials credentials;
    private final Tokens tokens;
    private final CallPlatform http;
    private final KeepPlaces places;
    private final Known known;
    private final Arrivals arrivals;
    private final OrderPull orders;
    private final InstantSource clock;

    Puller(
            Function<String, Optional<Platform>> platforms,
            FindCredentials credentials,
            Tokens tokens,
            CallPlatform http,
            KeepPlaces places,
            Known known,
            Arrivals arrivals,
            OrderPull orders,
            InstantSource clock) {
        this.platforms = platforms;
        this.credentials = credentials;
        this.tokens = tokens;
        this.http = http;
        this.places = places;
        this.known = known;
        this.arrivals = arrivals;
        this.orders = orders;
        this.clock = clock;
    }

    /** What the queue has to do with an order. */
    sealed interface Outcome {
        /** It is carried out, or its rest is ordered anew. */
        record Over() implements Outcome {}

        /** It must come again, and everything of its channel waits behind it. */
        record Later(Duration delay) implements Outcome {}
    }

    /**
     * @param arrival names this very attempt
     * @param timeLeft whether there is time for another page
     */
    Outcome pull(PullOrder order, String arrival, BooleanSupplier timeLeft) {
        var platform = platforms.apply(order.channel().platform()).orElseThrow();
        var pulling = platform.pulling().orElseThrow();
        var secrets = credentials.credentials(order.channel());
        if (secrets.isEmpty()) {
            return held(order, "no-secret", NO_SECRET);
        }
        Optional<Place> place =
                order.isCheck() ? Optional.empty() : places.place(order.channel(), order.hint());
        if (order.cursor().isEmpty() && wasReadSince(order, place)) {
            return new Outcome.Over();
        }
        return switch (tokens.current(order.channel(), platform.speech(), secrets.get())) {
            case Tokens.Token.Ready(var token) ->
                    new Run(order, arrival, timeLeft, platform, pulling, secrets.get(), token)
                            .pages(cursor(order, place));
            case Tokens.Token.Soon(var pause) -> new Outcome.Later(pause);
            case Tokens.Token.Lost(var pause) -> held(order, "no-token", pause);
        };
    }

    /** A backlog of hints is worth one reading: whatever they announce was there by then. */
    private static boolean wasReadSince(PullOrder order, Optional<Place> place) {
        return place.flatMap(Place::completeAt)
                .filter(at -> at.isAfter(order.hint().at().plus(CLOCKS)))
                .isPresent();
    }

    private static String cursor(PullOrder order, Optional<Place> place) {
        return order.cursor().isEmpty() ? place.map(Place::cursor).orElse("") : order.cursor();
    }

    private Outcome held(PullOrder order, String trouble, Duration pause) {
        tell(order, order.pulled(), order.missed(), trouble);
        return new Outcome.Later(pause);
    }

    private void tell(PullOrder order, int pulled, int missed, String trouble) {
        if (order.isCheck()) {
            var check = new Check(order.run(), clock.instant(), pulled, missed, trouble);
            places.found(order.channel(), order.hint(), check);
        }
    }

    /** One attempt at one order. */
    private final class Run {
        private final PullOrder order;
        private final String arrival;
        private final BooleanSupplier timeLeft;
        private final Platform platform;
        private final Pulling pulling;
        private final Credentials secrets;
        private final Instant begun = clock.instant();
        private String token;
        private boolean renewed;
        private int page;
        private int pulled;
        private int missed;

        Run(
                PullOrder order,
                String arrival,
                BooleanSupplier timeLeft,
                Platform platform,
                Pulling pulling,
                Credentials secrets,
                String token) {
            this.order = order;
            this.arrival = arrival;
            this.timeLeft = timeLeft;
            this.platform = platform;
            this.pulling = pulling;
            this.secrets = secrets;
            this.token = token;
        }

        Outcome pages(String from) {
            String cursor = from;
            while (true) {
                var hint = order.hint().shownAt(clock.instant());
                var call = http.call(pulling.ask(hint, cursor, secrets, token));
                if (!(call instanceof Call.Answered(var response))) {
                    return new Outcome.Later(WEAKNESS);
                }
                switch (pulling.understand(response, hint, cursor, secrets, clock.instant())) {
                    case Pulled.Page read -> {
                        boolean stuck = read.more() && read.cursor().equals(cursor);
                        store(read, response);
                        if (!read.more()) {
                            return finished();
                        }
                        if (stuck) {
                            return new Outcome.Later(WEAKNESS);
                        }
                        cursor = read.cursor();
                        if (!timeLeft.getAsBoolean()) {
                            orders.order(List.of(order.continuing(cursor, pulled, missed)));
                            return new Outcome.Over();
                        }
                    }
                    case Pulled.Retry(_, var after) -> {
                        return new Outcome.Later(after);
                    }
                    case Pulled.TokenTrouble _ -> {
                        var wait = newToken();
                        if (wait.isPresent()) {
                            return wait.get();
                        }
                    }
                    case Pulled.Refused(var why) -> {
                        return refused(why, response);
                    }
                }
            }
        }

        private void store(Pulled.Page read, PlatformResponse response) {
            var reading = read.reading();
            if (order.isCheck()) {
                pulled += reading.events().size();
                reading = known.without(order.channel(), reading);
                missed += reading.events().size();
            }
            arrivals.take(
                    order.channel(),
                    arrival + "@" + page++,
                    clock.instant(),
                    reading,
                    delivery(response));
            if (!order.isCheck() && !read.cursor().isEmpty()) {
                var complete = read.more() ? Optional.<Instant>empty() : Optional.of(begun);
                places.reached(order.channel(), order.hint(), new Place(read.cursor(), complete));
            }
        }

        private Outcome finished() {
            tell(order, order.pulled() + pulled, order.missed() + missed, "");
            return new Outcome.Over();
        }

        /** What the platform will never give is not waited for; a person can see what it was. */
        private Outcome refused(String why, PlatformResponse response) {
            if (order.isCheck()) {
                tell(order, order.pulled() + pulled, order.missed() + missed, why);
            } else {
                arrivals.keep(
                        order.channel(),
                        arrival,
                        clock.instant(),
                        order.hint().what() + " " + order.hint().of(),
                        "refused: " + why,
                        delivery(response));
            }
            return new Outcome.Over();
        }

        /** Takes another token, or says how to go on without one. */
        private Optional<Outcome> newToken() {
            if (renewed) {
                tokens.reject(order.channel(), token);
                return Optional.of(held(order, "no-token", NO_SECRET));
            }
            return switch (tokens.instead(order.channel(), platform.speech(), secrets, token)) {
                case Tokens.Token.Ready(var fresh) -> {
                    token = fresh;
                    renewed = tokens.isOwn(order.channel(), fresh);
                    yield Optional.empty();
                }
                case Tokens.Token.Soon(var pause) -> Optional.of(new Outcome.Later(pause));
                case Tokens.Token.Lost(var pause) -> Optional.of(held(order, "no-token", pause));
            };
        }
    }

    /** What was answered, in the form of a delivery: as such the quarantine can keep it. */
    private static Delivery delivery(PlatformResponse response) {
        return new Delivery(
                "PULLED",
                Map.of(),
                response.headers(),
                response.body().getBytes(StandardCharsets.UTF_8));
    }
}

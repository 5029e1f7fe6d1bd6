package org.socialcare.pulls;

import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.domain.channel.ChannelHealth.Check;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindCredentials;
import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.domain.ports.KeepPlaces;
import org.socialcare.domain.ports.OrderCheck.CheckOrder;
import org.socialcare.domain.ports.OrderPull;
import org.socialcare.domain.ports.OrderPull.PullOrder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is looked at once a day for every channel, and sooner where a person asks for it: whether
 * its history holds anything that no webhook brought; and whether access to it ends soon.
 */
final class Daily {
    /** A little more than a day, so that nothing falls between two runs. */
    private static final Duration LOOK_BACK = Duration.ofHours(26);

    private static final List<Integer> COUNTDOWN = List.of(1, 3, 7, 14);
    private static final String SECRET_ENDS = "token_expires";

    private final Function<String, Optional<Platform>> platforms;
    private final FindBrand brands;
    private final FindCredentials credentials;
    private final KeepGrants grants;
    private final KeepPlaces places;
    private final OrderPull orders;
    private final Arrivals arrivals;
    private final InstantSource clock;

    Daily(
            Function<String, Optional<Platform>> platforms,
            FindBrand brands,
            FindCredentials credentials,
            KeepGrants grants,
            KeepPlaces places,
            OrderPull orders,
            Arrivals arrivals,
            InstantSource clock) {
        this.platforms = platforms;
        this.brands = brands;
        this.credentials = credentials;
        this.grants = grants;
        this.places = places;
        this.orders = orders;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Looks at every channel of a brand and returns how many histories are to be read. */
    int look(String brand) {
        int ordered = 0;
        for (var configured : brands.brand(brand).orElseThrow().channels()) {
            var channel = configured.id();
            var secrets = credentials.credentials(channel);
            if (secrets.isPresent()) {
                countDown(channel, secrets.get());
                ordered += order(channel, secrets.get());
            }
        }
        return ordered;
    }

    private int order(ChannelId channel, Credentials secrets) {
        String run = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return order(new CheckOrder(channel, run), histories(channel, secrets));
    }

    private int order(CheckOrder check, List<Hint> histories) {
        if (!histories.isEmpty()) {
            orders.order(
                    histories.stream()
                            .map(it -> PullOrder.check(check.channel(), it, check.run()))
                            .toList());
        }
        return histories.size();
    }

    private List<Hint> histories(ChannelId channel, Credentials secrets) {
        Instant now = clock.instant();
        return platforms
                .apply(channel.platform())
                .flatMap(Platform::pulling)
                .map(pulling -> pulling.history(secrets, now.minus(LOOK_BACK), now))
                .orElse(List.of());
    }

    /**
     * What a person asked for: the same comparison now, and told from its beginning. Its orders
     * wait behind this one in the queue, so that no result is overwritten by its beginning.
     */
    void check(CheckOrder asked) {
        var secrets = credentials.credentials(asked.channel());
        var histories = secrets.map(known -> histories(asked.channel(), known)).orElse(List.of());
        order(asked, histories);
        for (var history : histories) {
            begin(asked, history, Check.RUNNING);
        }
        if (histories.isEmpty()) {
            var nothing = new Hint("nothing", "", "", clock.instant());
            begin(asked, nothing, secrets.isEmpty() ? "no-secret" : Check.NO_HISTORY);
        }
    }

    private void begin(CheckOrder asked, Hint history, String trouble) {
        var check = new Check(asked.run(), clock.instant(), 0, 0, trouble);
        places.found(asked.channel(), history, check);
    }

    /**
     * An event of the channel's account at 14, 7, 3 and 1 days before access ends, and when it is
     * lost. Each has one name, so that it is told once, whoever looks and however often.
     */
    private void countDown(ChannelId channel, Credentials secrets) {
        var access = grants.kept(channel).access();
        Instant now = clock.instant();
        var end = access.refreshExpires().or(() -> secretEnds(secrets));
        access.lostSince()
                .ifPresent(
                        since ->
                                tell(
                                        channel,
                                        "account.access_lost",
                                        "access-lost|" + since,
                                        Map.of("since", since.toString())));
        end.ifPresent(
                ends ->
                        nearest(Duration.between(now, ends))
                                .ifPresent(
                                        days ->
                                                tell(
                                                        channel,
                                                        "account.access_ending",
                                                        "access-ending|" + ends + "|" + days,
                                                        Map.of(
                                                                "days",
                                                                Integer.toString(days),
                                                                "ends",
                                                                ends.toString()))));
    }

    /** The mark that was passed last. */
    private static Optional<Integer> nearest(Duration left) {
        return COUNTDOWN.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst();
    }

    /** Where a token stands in the secret, its end may stand beside it. */
    private static Optional<Instant> secretEnds(Credentials secrets) {
        String text = secrets.get(SECRET_ENDS);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private void tell(ChannelId channel, String kind, String id, Map<String, String> details) {
        Instant now = clock.instant();
        var event =
                new Inbound(
                        ThreadKey.account(),
                        Direction.SYSTEM,
                        id,
                        kind,
                        "",
                        "",
                        now,
                        "",
                        channel.account(),
                        Person.NOBODY,
                        new Content.Happened(details));
        var said = new Reading.Events(List.of(event), List.of());
        var nothing = new Delivery("DAILY", Map.of(), Map.of(), new byte[0]);
        arrivals.take(channel, id + "|" + now.toEpochMilli(), now, said, nothing);
    }
}

package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The small members that many answers share, as the API's description names them. */
final class Shapes {
    private Shapes() {}

    static Json instant(Optional<Instant> at) {
        return at.<Json>map(i -> Json.of(i.toString())).orElse(Json.Null.VALUE);
    }

    static Json text(Optional<String> value) {
        return value.<Json>map(Json::of).orElse(Json.Null.VALUE);
    }

    /** A number with a fraction, or without one where it has none. */
    static Json number(double value) {
        boolean whole = Math.abs(value) < Integer.MAX_VALUE && Math.rint(value) == value;
        return whole ? Json.of((long) value) : new Json.Num(Double.toString(value));
    }

    /** {@code PRODUCT_QUESTION} becomes {@code product_question}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String clock(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> "firstResponse";
            case NEXT_RESPONSE -> "nextResponse";
            case RESOLUTION -> "resolution";
            case UPDATE -> "update";
            case PROMISE -> "promise";
        };
    }

    static Json flags(Set<RiskFlag> flags) {
        return Json.texts(flags.stream().sorted().map(Shapes::word).toList());
    }

    static Json channel(Brand brand, ChannelId id) {
        return Json.object()
                .put("id", channelId(id))
                .put("platform", id.platform())
                .put("account", id.account())
                .put("name", brand.channel(id).map(c -> c.name()).orElse(id.account()))
                .build();
    }

    /** A channel's id where an address or a reference needs one: without a slash. */
    static String channelId(ChannelId id) {
        return id.platform() + "." + id.account();
    }

    static Json team(Brand brand, String id) {
        var name =
                brand.teams().stream()
                        .filter(team -> team.id().equals(id))
                        .map(team -> team.name())
                        .findFirst()
                        .orElse(id);
        return Json.object().put("id", id).put("name", name).build();
    }

    static Json agent(Brand brand, Optional<String> id) {
        return id.<Json>map(
                        name ->
                                Json.object()
                                        .put("username", name)
                                        .put("name", agentName(brand, name))
                                        .build())
                .orElse(Json.Null.VALUE);
    }

    static String agentName(Brand brand, String id) {
        return brand.agent(id).map(agent -> agent.name()).orElse(id);
    }
}

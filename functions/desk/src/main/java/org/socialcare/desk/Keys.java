package org.socialcare.desk;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of figures as addresses and people have them: a channel's without its slash, a
 * category's in lower case, and all with a name.
 */
final class Keys {
    private Keys() {}

    static Optional<Dimension> dimension(String word) {
        for (var dimension : Dimension.values()) {
            if (Shapes.word(dimension).equals(word)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    static Json words(List<Dimension> by) {
        return Json.texts(by.stream().map(Shapes::word).toList());
    }

    /** A key with a name for people. */
    static Json json(Brand brand, Dimension dimension, String key) {
        return Json.object()
                .put("id", id(dimension, key))
                .put("label", label(brand, dimension, key))
                .build();
    }

    static String id(Dimension dimension, String key) {
        return switch (dimension) {
            case CHANNEL -> pointed(key);
            case CATEGORY -> key.toLowerCase(Locale.ROOT);
            case TEAM, AGENT, LANGUAGE, PRIORITY -> key;
        };
    }

    /** The key that an address means; whatever it says, it only ever finds fewer rows. */
    static String key(Dimension dimension, String id) {
        return switch (dimension) {
            case CHANNEL -> slashed(id);
            case CATEGORY -> id.toUpperCase(Locale.ROOT);
            case TEAM, AGENT, LANGUAGE, PRIORITY -> id;
        };
    }

    static String label(Brand brand, Dimension dimension, String key) {
        return switch (dimension) {
            case CHANNEL ->
                    brand.channels().stream()
                            .filter(channel -> channel.id().toString().equals(key))
                            .map(channel -> channel.name())
                            .findFirst()
                            .orElse(id(dimension, key));
            case TEAM ->
                    brand.teams().stream()
                            .filter(team -> team.id().equals(key))
                            .map(team -> team.name())
                            .findFirst()
                            .orElse(key);
            case AGENT -> Shapes.agentName(brand, key);
            case CATEGORY, LANGUAGE, PRIORITY -> id(dimension, key);
        };
    }

    /** A platform's name has no point, an account's may. */
    private static String slashed(String id) {
        int point = id.indexOf('.');
        return point < 0 ? id : id.substring(0, point) + "/" + id.substring(point + 1);
    }

    private static String pointed(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash) + "." + key.substring(slash + 1);
    }
}

package org.socialcare.domain.coverage;

import org.socialcare.domain.channel.ChannelId;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose messages are looked at: those of a channel, a team and a language, each where it is named.
 */
public record Scope(Optional<ChannelId> channel, Optional<String> team, Optional<String> language) {
    /** All messages of a brand. */
    public static final Scope BRAND =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        language = language.map(Work::primary);
    }

    /** All messages of a team. */
    public static Scope ofTeam(String team) {
        return new Scope(Optional.empty(), Optional.of(team), Optional.empty());
    }

    /** All messages in a language. */
    public static Scope ofLanguage(String language) {
        return new Scope(Optional.empty(), Optional.empty(), Optional.of(language));
    }

    boolean covers(Work work) {
        return channel.filter(it -> !it.equals(work.channel())).isEmpty()
                && team.filter(it -> !it.equals(work.team())).isEmpty()
                && language.filter(it -> !it.equals(work.language())).isEmpty();
    }

    /** Such as {@code presales · el}; empty for all of the brand. */
    public String name() {
        return Stream.of(team, channel.map(ChannelId::toString), language)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}

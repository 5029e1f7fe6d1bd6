package org.socialcare.domain.rules;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Topic;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two conditions have to do with each other, whatever the occasion. Says so only where it is
 * sure.
 */
final class Overlap {
    private Overlap() {}

    /** Wherever {@code one} holds, {@code other} holds as well. */
    static boolean implies(Condition one, Condition other) {
        if (one.equals(other)) return true;
        if (one instanceof Condition.OnChannel(var channels)
                && other instanceof Condition.OnPlatform(var platforms)) {
            return platforms.containsAll(platforms(channels));
        }
        return switch (one) {
            case Condition.OnChannel(var some) ->
                    other instanceof Condition.OnChannel(var more) && more.containsAll(some);
            case Condition.OnPlatform(var some) ->
                    other instanceof Condition.OnPlatform(var more) && more.containsAll(some);
            case Condition.InLanguage(var some) ->
                    other instanceof Condition.InLanguage(var more) && more.containsAll(some);
            case Condition.About(var some, double sure) ->
                    other instanceof Condition.About(var more, double least)
                            && more.containsAll(some)
                            && sure >= least;
            case Condition.AboutTopic(var some, double sure) ->
                    (other instanceof Condition.AboutTopic(var more, double least)
                                    && more.containsAll(some)
                                    && sure >= least)
                            || (other instanceof Condition.About(var wider, double wide)
                                    && wider.containsAll(categories(some))
                                    && sure >= wide);
            case Condition.Sounding(var some) ->
                    other instanceof Condition.Sounding(var more) && more.containsAll(some);
            case Condition.Flagged(var some) ->
                    other instanceof Condition.Flagged(var more) && more.containsAll(some);
            case Condition.AtLeast(var urgent) ->
                    other instanceof Condition.AtLeast(var least) && urgent.compareTo(least) <= 0;
            case Condition.Speaking some ->
                    other instanceof Condition.Speaking more
                            && more.words().containsAll(some.words());
            case Condition.Attached(var some) ->
                    other instanceof Condition.Attached(var more) && more.containsAll(some);
            case Condition.OfCustomer(var field, var some) ->
                    other instanceof Condition.OfCustomer(var same, var more)
                            && field == same
                            && more.containsAll(some);
            case Condition.OfClock(var some) ->
                    other instanceof Condition.OfClock(var more) && more.containsAll(some);
            case Condition.InTeam(var some) ->
                    other instanceof Condition.InTeam(var more) && more.containsAll(some);
            case Condition.InPlace _,
                    Condition.Again _,
                    Condition.WithinHours _,
                    Condition.Taken _ ->
                    false;
        };
    }

    /** Both never hold at once. A message may have several flags, words and attachments. */
    static boolean exclude(Condition one, Condition other) {
        return switch (one) {
            case Condition.OnChannel(var some) ->
                    (other instanceof Condition.OnChannel(var more) && apart(some, more))
                            || (other instanceof Condition.OnPlatform(var platforms)
                                    && apart(platforms(some), platforms));
            case Condition.OnPlatform(var some) ->
                    (other instanceof Condition.OnPlatform(var more) && apart(some, more))
                            || (other instanceof Condition.OnChannel(var channels)
                                    && apart(some, platforms(channels)));
            case Condition.InLanguage(var some) ->
                    other instanceof Condition.InLanguage(var more) && apart(some, more);
            case Condition.About(var some, _) ->
                    (other instanceof Condition.About(var more, _) && apart(some, more))
                            || (other instanceof Condition.AboutTopic(var topics, _)
                                    && apart(some, categories(topics)));
            case Condition.AboutTopic(var some, _) ->
                    (other instanceof Condition.AboutTopic(var more, _) && apart(some, more))
                            || (other instanceof Condition.About(var wider, _)
                                    && apart(categories(some), wider));
            case Condition.Sounding(var some) ->
                    other instanceof Condition.Sounding(var more) && apart(some, more);
            case Condition.InPlace(boolean direct) ->
                    other instanceof Condition.InPlace(boolean too) && direct != too;
            case Condition.Again(boolean again) ->
                    other instanceof Condition.Again(boolean too) && again != too;
            case Condition.WithinHours(var calendar, boolean open) ->
                    other instanceof Condition.WithinHours(var same, boolean too)
                            && calendar.equals(same)
                            && open != too;
            case Condition.OfClock(var some) ->
                    other instanceof Condition.OfClock(var more) && apart(some, more);
            case Condition.InTeam(var some) ->
                    other instanceof Condition.InTeam(var more) && apart(some, more);
            case Condition.Taken(boolean taken) ->
                    other instanceof Condition.Taken(boolean too) && taken != too;
            case Condition.Flagged _,
                    Condition.AtLeast _,
                    Condition.Speaking _,
                    Condition.Attached _,
                    Condition.OfCustomer _ ->
                    false;
        };
    }

    private static boolean apart(Set<?> some, Set<?> more) {
        return Collections.disjoint(some, more);
    }

    private static Set<Category> categories(Set<Topic> topics) {
        return topics.stream().map(Topic::category).collect(Collectors.toSet());
    }

    private static Set<String> platforms(Set<ChannelId> channels) {
        return channels.stream().map(ChannelId::platform).collect(Collectors.toSet());
    }
}

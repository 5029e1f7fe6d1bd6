package org.socialcare.domain.clock;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a policy matches: all conditions hold, and an empty one holds always.
 *
 * @param tiers of customers, in any letters
 * @param languages BCP 47 primary tags such as {@code zh}, which mean all their kinds
 * @param campaigns ids of declared events
 */
public record Conditions(
        Set<ChannelId> channels,
        Set<Category> categories,
        Set<Priority> priorities,
        Set<String> tiers,
        Set<String> languages,
        Set<String> campaigns) {
    /** Holds in every case. */
    public static final Conditions NONE =
            new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Conditions {
        channels = Set.copyOf(channels);
        categories = Set.copyOf(categories);
        priorities = Set.copyOf(priorities);
        tiers = folded(tiers);
        languages = folded(languages);
        campaigns = Set.copyOf(campaigns);
    }

    /** Whether it holds in every case, so that nothing is left without a promise. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether all of them hold. */
    public boolean hold(Case of) {
        return (channels.isEmpty() || channels.contains(of.channel()))
                && (categories.isEmpty() || categories.contains(of.category()))
                && (priorities.isEmpty() || priorities.contains(of.priority()))
                && (tiers.isEmpty() || tiers.contains(fold(of.tier())))
                && (languages.isEmpty() || languages.contains(primary(of.language())))
                && (campaigns.isEmpty() || !Collections.disjoint(campaigns, of.campaigns()));
    }

    /** Whether these hold wherever the others do. */
    public boolean cover(Conditions others) {
        return covers(channels, others.channels)
                && covers(categories, others.categories)
                && covers(priorities, others.priorities)
                && covers(tiers, others.tiers)
                && covers(languages, others.languages)
                && covers(campaigns, others.campaigns);
    }

    private static <T> boolean covers(Set<T> these, Set<T> others) {
        return these.isEmpty() || (!others.isEmpty() && these.containsAll(others));
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        return fold(end < 0 ? language : language.substring(0, end));
    }

    private static SortedSet<String> folded(Collection<String> words) {
        SortedSet<String> folded = new TreeSet<>();
        for (String word : words) folded.add(fold(word));
        return Collections.unmodifiableSortedSet(folded);
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}

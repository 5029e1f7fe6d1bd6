package org.socialcare.domain.alerts.signals;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Watch;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds watched words in a message: case, accents and width do not matter, and in scripts that put
 * spaces between words a match begins where a word begins. Endings are free, because Greek and
 * English inflect them.
 */
public final class Spotting {
    private final List<Spotted> watches = new ArrayList<>();

    public Spotting(List<Watch> watches) {
        for (Watch watch : watches) {
            this.watches.add(new Spotted(watch, new WordSearch(watch.words())));
        }
    }

    private record Spotted(Watch watch, WordSearch words) {}

    /** Whether any watch listens to this channel. */
    public boolean listens(ChannelId channel) {
        return watches.stream().anyMatch(it -> it.watch().covers(channel));
    }

    /** The ids of the watches that a message on a channel speaks of. */
    public Set<String> in(String text, ChannelId channel) {
        String start = WordSearch.start(text);
        Set<String> found = new HashSet<>();
        for (Spotted it : watches) {
            if (it.watch().covers(channel) && it.words().isInFolded(start)) {
                found.add(it.watch().id());
            }
        }
        return found;
    }
}

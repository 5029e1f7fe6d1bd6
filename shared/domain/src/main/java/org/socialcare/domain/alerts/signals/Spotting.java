package org.socialcare.domain.alerts.signals;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Watch;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds watched words in a message: case, accents and width do not matter, and in scripts that put
 * spaces between words a match begins where a word begins. Endings are free, because Greek and
 * English inflect them.
 */
public final class Spotting {
    /** More of a message than anybody reads before knowing what it is about. */
    private static final int MOST = 2_000;

    private final List<Spotted> watches = new ArrayList<>();

    public Spotting(List<Watch> watches) {
        for (Watch watch : watches) {
            this.watches.add(
                    new Spotted(watch, watch.words().stream().map(Spotting::folded).toList()));
        }
    }

    private record Spotted(Watch watch, List<String> words) {}

    /** Whether any watch listens to this channel. */
    public boolean listens(ChannelId channel) {
        return watches.stream().anyMatch(it -> it.watch().covers(channel));
    }

    /** The ids of the watches that a message on a channel speaks of. */
    public Set<String> in(String text, ChannelId channel) {
        String folded = folded(text.substring(0, Math.min(MOST, text.length())));
        Set<String> found = new HashSet<>();
        for (Spotted it : watches) {
            if (it.watch().covers(channel)
                    && it.words().stream().anyMatch(word -> contains(folded, word))) {
                found.add(it.watch().id());
            }
        }
        return found;
    }

    private static boolean contains(String text, String word) {
        if (word.isEmpty()) return false;
        boolean spaced = isSpaced(word.charAt(0));
        int at = text.indexOf(word);
        while (at >= 0) {
            if (!spaced || at == 0 || !isSpaced(text.charAt(at - 1))) return true;
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            folded.append(c == 'ς' ? 'σ' : c);
        }
        return folded.toString().strip();
    }

    private static boolean isSpaced(char c) {
        if (Character.isDigit(c)) return true;
        if (!Character.isLetter(c)) return false;
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.LATIN
                || script == UnicodeScript.GREEK
                || script == UnicodeScript.CYRILLIC;
    }
}

package org.socialcare.domain.triage.text;

import org.socialcare.domain.triage.text.Letters.Script;

import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script a text has. */
public final class ScriptCount {
    // Brand and product names are Latin everywhere, and one Han character is a word.
    private static final int HAN_WEIGHT = 5;
    private static final int OTHER_WEIGHT = 2;

    private final Map<Script, Integer> counts = new EnumMap<>(Script.class);

    private ScriptCount() {}

    /** The count of a text. */
    public static ScriptCount of(String text) {
        var count = new ScriptCount();
        for (int i = 0; i < text.length(); i++) {
            count.counts.merge(Letters.script(text.charAt(i)), 1, Integer::sum);
        }
        return count;
    }

    /** How many letters are of this script. */
    public int of(Script script) {
        return counts.getOrDefault(script, 0);
    }

    /** The script most of the text is in, a Han character counting as a word does; or NONE. */
    public Script prevailing() {
        var best = Script.NONE;
        int most = 0;
        for (var count : counts.entrySet()) {
            int weighted = count.getValue() * weight(count.getKey());
            if (weighted > most) {
                most = weighted;
                best = count.getKey();
            }
        }
        return best;
    }

    private static int weight(Script script) {
        return switch (script) {
            case NONE -> 0;
            case LATIN -> 1;
            case HAN, KANA, HANGUL -> HAN_WEIGHT;
            case GREEK, CYRILLIC, ARABIC, OTHER -> OTHER_WEIGHT;
        };
    }
}

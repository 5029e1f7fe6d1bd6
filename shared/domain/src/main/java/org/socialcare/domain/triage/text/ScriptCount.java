package org.socialcare.domain.triage.text;

import org.socialcare.domain.triage.text.Letters.Script;

/** How many letters of each script a text has. */
public final class ScriptCount {
    // Brand and product names are Latin everywhere, and one Han character is a word.
    private static final int HAN_WEIGHT = 5;
    private static final int OTHER_WEIGHT = 2;

    private static final int SCRIPTS = 9;

    private final int[] counts = new int[SCRIPTS];

    private ScriptCount() {}

    /** The count of a text. */
    public static ScriptCount of(String text) {
        var count = new ScriptCount();
        for (int i = 0; i < text.length(); i++) {
            count.counts[place(Letters.script(text.charAt(i)))]++;
        }
        return count;
    }

    /** How many letters are of this script. */
    public int of(Script script) {
        return counts[place(script)];
    }

    /** The script most of the text is in, a Han character counting as a word does; or NONE. */
    public Script prevailing() {
        var best = Script.NONE;
        int most = 0;
        for (var script : Script.values()) {
            int weighted = of(script) * weight(script);
            if (weighted > most) {
                most = weighted;
                best = script;
            }
        }
        return best;
    }

    private static int place(Script script) {
        return switch (script) {
            case NONE -> 0;
            case LATIN -> 1;
            case HAN -> 2;
            case GREEK -> 3;
            case KANA -> 4;
            case HANGUL -> 5;
            case CYRILLIC -> 6;
            case ARABIC -> 7;
            case OTHER -> 8;
        };
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

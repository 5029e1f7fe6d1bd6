package org.socialcare.domain.triage.text;

/** Tells the scripts apart that triage cares about. */
public final class Letters {

    private Letters() {}

    /** Families of letters; {@link #OTHER} is a letter of any further script. */
    public enum Script {
        HAN,
        KANA,
        HANGUL,
        GREEK,
        CYRILLIC,
        ARABIC,
        LATIN,
        OTHER,
        NONE
    }

    public static Script script(char c) {
        if (c < 0x80) return isAsciiLetter(c) ? Script.LATIN : Script.NONE;
        if (isHan(c)) return Script.HAN;
        if (isKana(c)) return Script.KANA;
        if (within(c, 0xAC00, 0xD7A3)) return Script.HANGUL;
        if (!Character.isLetter(c)) return Script.NONE;
        if (within(c, 0x1100, 0x11FF)) return Script.HANGUL;
        if (within(c, 0x370, 0x3FF)) return Script.GREEK;
        if (within(c, 0x1F00, 0x1FFF)) return Script.GREEK;
        if (within(c, 0x400, 0x52F)) return Script.CYRILLIC;
        if (within(c, 0x600, 0x77F)) return Script.ARABIC;
        if (within(c, 0xFB50, 0xFEFC)) return Script.ARABIC;
        if (within(c, 0x80, 0x24F)) return Script.LATIN;
        if (within(c, 0x1E00, 0x1EFF)) return Script.LATIN;
        return Script.OTHER;
    }

    /** Whether words of this character's script are separated by spaces, or it is a digit. */
    public static boolean inSpacedWord(char c) {
        if (c < 0x80) return isAsciiLetter(c) || within(c, '0', '9');
        if (isHan(c) || isKana(c)) return false;
        return Character.isLetterOrDigit(c);
    }

    public static boolean isHan(char c) {
        return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF);
    }

    // The middle dot and the long-vowel sign lie within the block but also serve as punctuation.
    private static boolean isKana(char c) {
        boolean kana = within(c, 0x3041, 0x30FF) || within(c, 0xFF66, 0xFF9D);
        return kana && c != '\u30FB' && c != '\u30FC';
    }

    private static boolean isAsciiLetter(char c) {
        return within(c, 'a', 'z') || within(c, 'A', 'Z');
    }

    private static boolean within(char c, int first, int last) {
        return c >= first && c <= last;
    }
}

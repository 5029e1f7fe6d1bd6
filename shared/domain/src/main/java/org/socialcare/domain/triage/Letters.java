package org.socialcare.domain.triage;

/** Tells the scripts apart that triage cares about. */
final class Letters {

    private Letters() {}

    /** Families of letters; {@link #OTHER} is a letter of any further script. */
    enum Script {
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

    static Script script(char c) {
        if (c < 0x80) return isAsciiLetter(c) ? Script.LATIN : Script.NONE;
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) return Script.HAN;
        if (c >= 0x3041 && c <= 0x30FF && c != '・' && c != 'ー') return Script.KANA;
        if (c >= 0xFF66 && c <= 0xFF9D) return Script.KANA;
        if (c >= 0xAC00 && c <= 0xD7A3 || c >= 0x1100 && c <= 0x11FF) return Script.HANGUL;
        if (!Character.isLetter(c)) return Script.NONE;
        if (c >= 0x370 && c <= 0x3FF || c >= 0x1F00 && c <= 0x1FFF) return Script.GREEK;
        if (c >= 0x400 && c <= 0x52F) return Script.CYRILLIC;
        if (c >= 0x600 && c <= 0x77F || c >= 0xFB50 && c <= 0xFEFC) return Script.ARABIC;
        if (c < 0x250 || c >= 0x1E00 && c <= 0x1EFF) return Script.LATIN;
        return Script.OTHER;
    }

    /** Whether words of this character's script are separated by spaces, or it is a digit. */
    static boolean inSpacedWord(char c) {
        if (c < 0x80) return isAsciiLetter(c) || isDigit(c);
        if (c >= 0x3041 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF) return false;
        return Character.isLetterOrDigit(c);
    }

    static boolean isHan(char c) {
        return script(c) == Script.HAN;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

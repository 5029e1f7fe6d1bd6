package org.socialcare.domain.triage.lexicon;

import java.util.Set;

/** Recognises a message that is nothing but thanks, a goodbye, or "all right". */
final class CourtesyRule {
    private static final String COURTESY = "courtesy";

    /** A courtesy, and a filler that may stand beside one. */
    static final Set<String> LABELS = Set.of(COURTESY, "filler");

    private static final int LONGEST = 80;

    private final Lexicon lexicon;

    CourtesyRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether every word of the normalised text is a courtesy or a filler, and one a courtesy. */
    boolean holds(String text) {
        if (text.length() > LONGEST || text.indexOf('?') >= 0) return false;
        boolean courteous = false;
        for (var match : lexicon.find(text)) {
            if (match.label().equals(COURTESY)) courteous = true;
        }
        return courteous && nothingElse(text);
    }

    private boolean nothingElse(String text) {
        int i = 0;
        while (i < text.length()) {
            int end = lexicon.longest(text, i);
            if (end > i) i = end;
            else if (says(text.charAt(i))) return false;
            else i++;
        }
        return true;
    }

    // Punctuation says nothing; a letter, a digit or an unknown pictogram may.
    private static boolean says(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}

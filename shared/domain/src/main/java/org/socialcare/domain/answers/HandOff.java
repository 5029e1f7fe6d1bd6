package org.socialcare.domain.answers;

import org.socialcare.domain.triage.text.Letters;
import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.domain.triage.text.ScriptCount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Whether a customer wants a person. Endings, accents and case do not matter; words of spaced
 * scripts count as whole ones only.
 */
final class HandOff {
    private final Normaliser normaliser;
    private final List<String> wanted = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    HandOff(Collection<String> words, Normaliser normaliser) {
        this.normaliser = normaliser;
        for (String word : words) {
            String stemmed = stemmed(word);
            if (stemmed.isBlank()) continue;
            wanted.add(stemmed);
            if (isGreek(word)) keys.add(stemmed(word, HandOff::key));
        }
    }

    /**
     * @param greek whether Greek is meant even by Latin letters
     */
    boolean isWanted(String text, boolean greek) {
        return isWanted(text) || (greek && keys.stream().anyMatch(keyed(text)::contains));
    }

    private String keyed(String text) {
        return stemmed(text, HandOff::key);
    }

    private static String key(String word) {
        return Tokens.keyStem(Greeklish.key(word));
    }

    private static boolean isGreek(String word) {
        return ScriptCount.of(word).prevailing() == Script.GREEK;
    }

    private boolean isWanted(String text) {
        String stemmed = stemmed(text);
        for (String word : wanted) {
            boolean han = Letters.isHan(word.strip().charAt(0));
            if (stemmed.contains(han ? word.strip() : word)) return true;
        }
        return false;
    }

    /** Words by their stems with one space around each; Han as it stands. */
    private String stemmed(String text) {
        return stemmed(text, Tokens::stem);
    }

    private String stemmed(String text, UnaryOperator<String> stem) {
        String normalised = normaliser.normalise(text).text();
        StringBuilder all = new StringBuilder(" ");
        int i = 0;
        while (i < normalised.length()) {
            int end = i;
            while (end < normalised.length() && Letters.inSpacedWord(normalised.charAt(end))) end++;
            if (end > i) {
                all.append(stem.apply(normalised.substring(i, end))).append(' ');
                i = end;
            } else {
                char c = normalised.charAt(i++);
                if (Letters.isHan(c)) all.append(c);
            }
        }
        return all.toString();
    }
}

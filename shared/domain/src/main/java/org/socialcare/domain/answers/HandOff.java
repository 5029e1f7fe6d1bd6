package org.socialcare.domain.answers;

import org.socialcare.domain.triage.text.Letters;
import org.socialcare.domain.triage.text.Normaliser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether a customer wants a person. Endings, accents and case do not matter; words of spaced
 * scripts count as whole ones only.
 */
final class HandOff {
    private final Normaliser normaliser;
    private final List<String> wanted = new ArrayList<>();

    HandOff(Collection<String> words, Normaliser normaliser) {
        this.normaliser = normaliser;
        for (String word : words) {
            String stemmed = stemmed(word);
            if (!stemmed.isBlank()) wanted.add(stemmed);
        }
    }

    boolean isWanted(String text) {
        String stemmed = stemmed(text);
        for (String word : wanted) {
            boolean han = Letters.isHan(word.strip().charAt(0));
            if (stemmed.contains(han ? word.strip() : word)) return true;
        }
        return false;
    }

    /** Words by their stems with one space around each; Han as it stands. */
    private String stemmed(String text) {
        String normalised = normaliser.normalise(text).text();
        StringBuilder all = new StringBuilder(" ");
        int i = 0;
        while (i < normalised.length()) {
            int end = i;
            while (end < normalised.length() && Letters.inSpacedWord(normalised.charAt(end))) end++;
            if (end > i) {
                all.append(Tokens.stem(normalised.substring(i, end))).append(' ');
                i = end;
            } else {
                char c = normalised.charAt(i++);
                if (Letters.isHan(c)) all.append(c);
            }
        }
        return all.toString();
    }
}

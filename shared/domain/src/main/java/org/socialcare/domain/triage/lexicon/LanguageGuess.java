package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.domain.triage.text.ScriptCount;
import org.socialcare.domain.triage.text.TabbedFile;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the language by the letters that prevail, and among languages that share letters by their
 * commonest words and by letters only they use.
 */
final class LanguageGuess {
    static final String UNKNOWN = "und";

    /** The languages told apart by words and letters; others are named by their script alone. */
    static final Set<String> LANGUAGES =
            Set.of(
                    "en", "el", "es", "fr", "de", "it", "pt", "nl", "tr", "pl", "ro", "cs", "sv",
                    "da", "nb", "hu", "fi", "id", "vi", "ru", "uk", "bg", "sr", "mk", "be", "kk",
                    "ar", "fa");

    private static final int LETTER_WEIGHT = 3;
    private static final int LONGEST_WORD_WEIGHT = 4;

    // A long text with hardly a known word is in a language we do not know.
    private static final int LETTERS_PER_EVIDENCE = 7;

    private final Lexicon words;
    private final Map<Character, List<String>> letters;

    private LanguageGuess(Lexicon words, Map<Character, List<String>> letters) {
        this.words = words;
        this.letters = letters;
    }

    /** Words are rows of language and word; letters are rows of language and characters. */
    static LanguageGuess read(Lexicon words, String lettersFile, Reader lettersSource) {
        var letters = new HashMap<Character, List<String>>();
        for (var row : TabbedFile.read(lettersFile, lettersSource, 2)) {
            if (!LANGUAGES.contains(row.cell(0))) {
                throw row.wrong("unknown language " + row.cell(0));
            }
            String characters = row.cell(1);
            for (int i = 0; i < characters.length(); i++) {
                letters.computeIfAbsent(characters.charAt(i), _ -> new ArrayList<>())
                        .add(row.cell(0));
            }
        }
        return new LanguageGuess(words, letters);
    }

    /**
     * The language of a message.
     *
     * @param written the beginning of the message as it came, for accents tell languages apart
     * @param normalised the same message normalised
     * @param english whether an English stem of another lexicon was met, which settles a message
     *     too short to tell
     */
    String of(String written, String normalised, boolean english) {
        var counts = ScriptCount.of(normalised);
        return switch (counts.prevailing()) {
            case NONE, OTHER -> UNKNOWN;
            case HAN, KANA -> japanese(counts) ? "ja" : "zh";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case CYRILLIC -> best(written, normalised, 0, "ru");
            case ARABIC -> best(written, normalised, 0, "ar");
            case LATIN -> {
                int least = counts.of(Script.LATIN) / LETTERS_PER_EVIDENCE;
                yield best(written, normalised, least, english ? "en" : UNKNOWN);
            }
        };
    }

    // A single kana is a decoration in Chinese; Japanese sentences have one for every few Han.
    private static boolean japanese(ScriptCount counts) {
        int han = counts.of(Script.HAN);
        int kana = counts.of(Script.KANA);
        return han == 0 ? kana > 0 : kana > 1 && kana * 6 >= han;
    }

    private String best(String written, String normalised, int least, String otherwise) {
        var scores = new LinkedHashMap<String, Integer>();
        for (var match : words.find(normalised)) {
            int weight = Math.min(match.end() - match.start(), LONGEST_WORD_WEIGHT);
            scores.merge(match.label(), weight, Integer::sum);
        }
        int length = Math.min(written.length(), Normaliser.LIMIT);
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c < 0x80) continue;
            for (String language : letters.getOrDefault(Character.toLowerCase(c), List.of())) {
                scores.merge(language, LETTER_WEIGHT, Integer::sum);
            }
        }
        String best = otherwise;
        int most = least;
        for (var score : scores.entrySet()) {
            if (score.getValue() > most) {
                most = score.getValue();
                best = score.getKey();
            }
        }
        return best;
    }
}

package org.socialcare.domain.acting;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Understanding;

import java.util.Map;
import java.util.Optional;

/** The words that answer praise. */
public final class Thanks {
    private static final String ELSE = "en";

    private static final Map<String, String> OURS =
            Map.of(
                    "zh", "谢谢您的夸奖!有您的支持,我们会做得更好。",
                    "en", "Thank you for your kind words! They mean a lot to all of us here.",
                    "el", "Σας ευχαριστούμε πολύ για τα καλά σας λόγια! Μας δίνουν δύναμη.");

    private Thanks() {}

    /**
     * Thanks in the customer's language: the brand's, else ours, else English. Absent where the
     * message is not surely praise with nothing to do.
     */
    public static Optional<String> to(
            Understanding understanding, Priority priority, Handling handling) {
        boolean praise =
                understanding.category() == Category.PRAISE
                        && priority == Priority.P4
                        && handling.isSure(understanding);
        return praise
                ? Optional.of(in(primary(understanding.language()), handling))
                : Optional.empty();
    }

    private static String in(String language, Handling handling) {
        String known = OURS.containsKey(language) ? language : ELSE;
        String own = handling.thanks().getOrDefault(language, "");
        if (!own.isEmpty()) return own;
        return handling.thanks().getOrDefault(known, OURS.getOrDefault(known, ""));
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}

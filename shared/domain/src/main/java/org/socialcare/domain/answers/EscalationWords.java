package org.socialcare.domain.answers;

import org.socialcare.domain.acting.EscalationTexts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a customer may be told when their matter is passed on: who has it now, and by when they
 * hear: in the brand's words, or in ours where it has none. An agent reads it, and may change it,
 * before anybody says it.
 */
public final class EscalationWords {
    private EscalationWords() {}

    /**
     * In the customer's language, or in English where the suite does not speak it.
     *
     * @param texts the brand's own
     * @param department its name; absent where a superior takes it over, whom nobody names
     * @param zone in which the instant is told
     */
    public static String of(
            EscalationTexts texts,
            String language,
            Optional<String> department,
            Instant until,
            ZoneId zone) {
        String known = AnswerRules.LANGUAGES.contains(language) ? language : "en";
        Times times = Times.of(known);
        String when = times.until(until, zone);
        return texts.in(known, department, when).orElseGet(() -> ours(times, department, when));
    }

    private static String ours(Times times, Optional<String> department, String when) {
        return switch (times) {
            case ZH ->
                    "感谢您的耐心等待。您的问题已转交"
                            + department.map(name -> "“" + name + "”部门").orElse("我们的负责人")
                            + "，您说明的情况也已一并转达，无需再次说明。我们会在"
                            + when
                            + "给您答复。";
            case EN ->
                    "Thank you for your patience. Your matter is now with "
                            + department
                                    .map(name -> "our department “" + name + "”")
                                    .orElse("the person in charge of our team")
                            + ", together with everything you told us, so there is no need to"
                            + " repeat it. You will hear from us "
                            + when
                            + ".";
            case EL ->
                    "Ευχαριστούμε για την υπομονή σας. Το θέμα σας το έχει πλέον "
                            + department
                                    .map(name -> "το τμήμα μας «" + name + "»")
                                    .orElse("ο υπεύθυνος της ομάδας μας")
                            + ", μαζί με όλα όσα μας είπατε, ώστε να μη χρειαστεί να τα"
                            + " επαναλάβετε. Θα έχετε νέα μας "
                            + when
                            + ".";
        };
    }
}

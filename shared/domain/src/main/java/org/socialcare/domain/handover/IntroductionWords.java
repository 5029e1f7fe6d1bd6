package org.socialcare.domain.handover;

import java.util.Map;

/** What a customer reads of the successor, in the customer's language. */
public final class IntroductionWords {
    private static final String ELSE = "en";

    private static final Map<String, String> OURS =
            Map.of(
                    "zh",
                    "您好,我是{brand}的{successor}。今后由我接替{leaver}为您服务,有任何需要请直接在这里告诉我。",
                    "en",
                    "Hello, this is {successor} of {brand}. I am taking over from {leaver} and will"
                            + " look after you from now on. Whatever you need, just write to me"
                            + " here.",
                    "el",
                    "Γεια σας, είμαι ο/η {successor} από {brand}. Αναλαμβάνω στη θέση του/της"
                        + " {leaver} και θα σας εξυπηρετώ από εδώ και πέρα. Για ό,τι χρειαστείτε"
                        + " γράψτε μου εδώ.");

    private IntroductionWords() {}

    /** Who is introduced in whose place. */
    public record Names(String successor, String leaver, String brand) {}

    /** The words with their names; English where there are none in that language. */
    public static String in(String language, Names names) {
        int end = language.indexOf('-');
        String tag = end < 0 ? language : language.substring(0, end);
        return OURS.getOrDefault(OURS.containsKey(tag) ? tag : ELSE, "")
                .replace("{successor}", names.successor())
                .replace("{leaver}", names.leaver())
                .replace("{brand}", names.brand());
    }
}

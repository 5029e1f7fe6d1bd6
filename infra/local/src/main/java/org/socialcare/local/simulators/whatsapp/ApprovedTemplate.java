package org.socialcare.local.simulators.whatsapp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that WhatsApp has approved for the shop, as its manager lists them. Whoever wants to send
 * them copies them from there.
 */
public record ApprovedTemplate(String name, String language, String words) {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([0-9]+)}}");

    /** All there are. */
    public static final List<ApprovedTemplate> ALL =
            List.of(
                    new ApprovedTemplate(
                            "parcel_ready",
                            "en_US",
                            "Hello {{1}}, your order {{2}} is packed and leaves today."
                                    + " Answer here if anything should change."),
                    new ApprovedTemplate(
                            "parcel_ready", "zh_CN", "{{1}}，您好！您的订单 {{2}} 已打包，今天发出。如需更改，请直接回复我们。"),
                    new ApprovedTemplate(
                            "parcel_ready",
                            "el",
                            "Γεια σας {{1}}, η παραγγελία {{2}} είναι έτοιμη και φεύγει σήμερα."
                                    + " Απαντήστε εδώ αν θέλετε κάποια αλλαγή."),
                    new ApprovedTemplate(
                            "still_there",
                            "en_US",
                            "We have an answer to your question from the other day."
                                    + " Write to us here and we will tell you."));

    /** The template of that name in that language. */
    static Optional<ApprovedTemplate> of(String name, String language) {
        return ALL.stream()
                .filter(each -> each.name.equals(name) && each.language.equals(language))
                .findFirst();
    }

    /** How many parameters it wants. */
    int blanks() {
        return BLANK.matcher(words)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** What the customer reads, with as many parameters as it wants. */
    String with(List<String> parameters) {
        return BLANK.matcher(words)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        parameters.get(Integer.parseInt(found.group(1)) - 1)));
    }
}

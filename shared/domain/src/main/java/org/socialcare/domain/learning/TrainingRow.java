package org.socialcare.domain.learning;

import org.socialcare.domain.privacy.Masked;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message and its labels as the trainer reads them: text, topic, sentiment and flags, between
 * tabs. Personal data is masked, so that no model ever learns it.
 */
public final class TrainingRow {
    private TrainingRow() {}

    /** The line without its end; absent where no words are left. */
    public static Optional<String> of(String words, Understanding understood) {
        String text = oneLine(Masked.words(words));
        if (text.isEmpty()) return Optional.empty();
        return Optional.of(
                text
                        + "\t"
                        + topic(understood.topic())
                        + "\t"
                        + lower(understood.sentiment())
                        + "\t"
                        + flags(understood));
    }

    /** A general topic is the name of its kind alone. */
    public static String topic(Topic topic) {
        return switch (topic) {
            case PRODUCT_FUNCTION, PRODUCT_USAGE, PRODUCT_PRICE, PRODUCT_STOCK ->
                    "product." + lower(topic).substring("product_".length());
            case COMPLAINT_GOODS, COMPLAINT_SERVICE, COMPLAINT_LOGISTICS ->
                    "complaint." + lower(topic).substring("complaint_".length());
            case RETURN, EXCHANGE, REPAIR, REFUND, ORDER, LOGISTICS, INVOICE ->
                    "after_sales." + lower(topic);
            case SPAM -> "other.spam";
            case PRODUCT, AFTER_SALES, COMPLAINT, PRAISE, OTHER -> lower(topic);
        };
    }

    private static String flags(Understanding understood) {
        Set<RiskFlag> flags = understood.flags();
        List<String> names = new ArrayList<>();
        if (flags.contains(RiskFlag.EMERGENCY)) names.add("emergency");
        understood.grounds().forEach(ground -> names.add("sensitive." + lower(ground)));
        if (flags.contains(RiskFlag.SENSITIVE) && understood.grounds().isEmpty()) {
            names.add("sensitive");
        }
        if (flags.contains(RiskFlag.ABUSE) || flags.contains(RiskFlag.ABUSE_THREAT)) {
            names.add("attack");
        }
        return names.isEmpty() ? "-" : String.join(",", names);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) line.append(' ');
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }
}

package org.socialcare.domain.triage;

import org.socialcare.domain.triage.model.Opinions;
import org.socialcare.domain.triage.model.Task;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The second level under the first: the category is decided by more evidence, so a topic is chosen
 * only among its own, and only where one of them is more probable than all others together.
 */
final class Topics {
    private static final double LIKELY = 0.5;

    private static final Map<Topic, String> LABELS =
            Map.ofEntries(
                    Map.entry(Topic.PRODUCT_FUNCTION, "product.function"),
                    Map.entry(Topic.PRODUCT_USAGE, "product.usage"),
                    Map.entry(Topic.PRODUCT_PRICE, "product.price"),
                    Map.entry(Topic.PRODUCT_STOCK, "product.stock"),
                    Map.entry(Topic.RETURN, "after_sales.return"),
                    Map.entry(Topic.EXCHANGE, "after_sales.exchange"),
                    Map.entry(Topic.REPAIR, "after_sales.repair"),
                    Map.entry(Topic.REFUND, "after_sales.refund"),
                    Map.entry(Topic.ORDER, "after_sales.order"),
                    Map.entry(Topic.LOGISTICS, "after_sales.logistics"),
                    Map.entry(Topic.INVOICE, "after_sales.invoice"),
                    Map.entry(Topic.COMPLAINT_GOODS, "complaint.goods"),
                    Map.entry(Topic.COMPLAINT_SERVICE, "complaint.service"),
                    Map.entry(Topic.COMPLAINT_LOGISTICS, "complaint.logistics"),
                    Map.entry(Topic.PRAISE, "praise"),
                    Map.entry(Topic.OTHER, "other"),
                    Map.entry(Topic.SPAM, "other.spam"));

    private Topics() {}

    /** The topic; empty if the model has no opinion on the category. */
    static Optional<Topic> of(Opinions opinions) {
        return opinions.on(Task.CATEGORY)
                .map(own -> Category.valueOf(own.label().toUpperCase(Locale.ROOT)))
                .map(category -> within(category, opinions));
    }

    private static Topic within(Category category, Opinions opinions) {
        double all = all(opinions, category);
        var best = Topic.general(category);
        double most = LIKELY;
        for (var topic : Topic.values()) {
            if (topic.category() != category) continue;
            double likely = share(probability(opinions, topic), all);
            if (likely > most) {
                most = likely;
                best = topic;
            }
        }
        return best;
    }

    /** How probable a topic is if its category is right; zero of one that is general. */
    static double confidence(Opinions opinions, Topic topic) {
        return share(probability(opinions, topic), all(opinions, topic.category()));
    }

    private static double all(Opinions opinions, Category category) {
        double all = 0;
        for (var each : Topic.values()) {
            if (each.category() == category) all += probability(opinions, each);
        }
        return all;
    }

    private static double share(double own, double all) {
        return own == 0 ? 0 : Math.min(1, own / all);
    }

    private static double probability(Opinions opinions, Topic topic) {
        return opinions.probability(Task.TOPIC, LABELS.getOrDefault(topic, ""));
    }
}

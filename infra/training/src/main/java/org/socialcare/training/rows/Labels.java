package org.socialcare.training.rows;

import org.socialcare.domain.triage.model.Task;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The labels each task knows, in the order they have in the model. */
public final class Labels {
    /** What a flag is when it is not raised. */
    public static final String NONE = "none";

    private static final Map<Task, List<String>> OF =
            Map.of(
                    Task.SENTIMENT, List.of("negative", "neutral", "positive"),
                    Task.CATEGORY,
                            List.of(
                                    "product_question",
                                    "after_sales",
                                    "complaint",
                                    "praise",
                                    "other"),
                    Task.TOPIC,
                            List.of(
                                    "product.function",
                                    "product.usage",
                                    "product.price",
                                    "product.stock",
                                    "after_sales.return",
                                    "after_sales.exchange",
                                    "after_sales.repair",
                                    "after_sales.refund",
                                    "after_sales.order",
                                    "after_sales.logistics",
                                    "after_sales.invoice",
                                    "complaint.goods",
                                    "complaint.service",
                                    "complaint.logistics",
                                    "praise",
                                    "other",
                                    "other.spam"),
                    Task.ABUSE, List.of(NONE, "abuse"),
                    Task.EMERGENCY, List.of(NONE, "emergency"),
                    Task.SENSITIVE, List.of(NONE, "sensitive"),
                    Task.LANGUAGE,
                            List.of(
                                    "en",
                                    "zh",
                                    "el",
                                    "ja",
                                    "ko",
                                    "es",
                                    "fr",
                                    "de",
                                    "it",
                                    "pt",
                                    "nl",
                                    "tr",
                                    "ru",
                                    "ar",
                                    "other",
                                    "other.germanic",
                                    "other.romance",
                                    "other.slavic",
                                    "other.cyrillic",
                                    "other.arabic",
                                    "other.turkic",
                                    "other.bantu",
                                    "other.rest"));

    private Labels() {}

    /** All labels of a task. */
    public static List<String> of(Task task) {
        return OF.getOrDefault(task, List.of());
    }

    /**
     * How much each label counts beside the others. Neutral rows are mostly our own, and half of
     * what is neither praise nor blame to one reader is one of them to another.
     */
    public static List<Double> shares(Task task) {
        if (task == Task.SENTIMENT) return List.of(1.0, 0.5, 1.0);
        return Collections.nCopies(of(task).size(), 1.0);
    }

    /** The kind a topic belongs to. */
    public static String category(String topic) {
        int dot = topic.indexOf('.');
        String first = dot < 0 ? topic : topic.substring(0, dot);
        return first.equals("product") ? "product_question" : first;
    }
}

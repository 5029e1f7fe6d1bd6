package org.socialcare.training.rows;

import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.model.Opinion;
import org.socialcare.domain.triage.model.Task;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels each task knows, in the order they have in the model. */
public final class Labels {
    /** What a flag is when it is not raised. */
    public static final String NONE = Opinion.NONE;

    /** What is sensitive on a ground nobody has told. */
    public static final String SENSITIVE = "sensitive";

    private static final String RECOURSE = "sensitive.recourse";
    private static final String SAFETY = "sensitive.safety";
    private static final String PRIVACY = "sensitive.privacy";

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
                    Task.SENSITIVE, List.of(NONE, RECOURSE, SAFETY, PRIVACY),
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

    /** What rows that tell no more call a raised flag. */
    public static String raised(Task flag) {
        return switch (flag) {
            case ABUSE -> "abuse";
            case EMERGENCY -> "emergency";
            case SENSITIVE -> SENSITIVE;
            case SENTIMENT, CATEGORY, TOPIC, LANGUAGE ->
                    throw new IllegalArgumentException(flag + " is no flag");
        };
    }

    /**
     * The label of what is sensitive on these grounds. Injuries, leaks and turning to others have
     * few words in common, and one line round all three is drawn worse than three lines; courts,
     * authorities and the public are turned to in much the same words.
     */
    public static String sensitive(Set<Ground> grounds) {
        if (grounds.contains(Ground.PRIVACY)) return PRIVACY;
        return grounds.contains(Ground.SAFETY) ? SAFETY : RECOURSE;
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

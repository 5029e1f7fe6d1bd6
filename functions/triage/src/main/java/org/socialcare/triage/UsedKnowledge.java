package org.socialcare.triage;

import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.answers.LiveKnowledge;
import org.socialcare.domain.ports.FindKnowledge;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/**
 * What first answers are made of. What of it cannot be read stops no message: it is counted, and an
 * alarm watches the count.
 */
final class UsedKnowledge {
    private static final String UNREADABLE = "KnowledgeUnreadable";

    private final FindKnowledge knowledge;
    private final Metrics metrics;
    private final Log log;

    UsedKnowledge(FindKnowledge knowledge, Metrics metrics, Log log) {
        this.knowledge = knowledge;
        this.metrics = metrics;
        this.log = log;
    }

    /** Absent where nothing may be said, because it cannot be known what. */
    Optional<Knowledge> of(String brand) {
        return switch (knowledge.knowledge(brand)) {
            case LiveKnowledge.Known(var known, var unreadable) -> {
                if (!unreadable.isEmpty()) tell(brand, "article", unreadable);
                yield Optional.of(known);
            }
            case LiveKnowledge.Unreadable(var cause) -> {
                tell(brand, code(cause), List.of());
                yield Optional.empty();
            }
        };
    }

    private static String code(LiveKnowledge.Cause cause) {
        return switch (cause) {
            case STORE -> "store";
            case FORM -> "form";
        };
    }

    private void tell(String brand, String cause, List<String> articles) {
        metrics.countBy("Function", "triage", UNREADABLE, 1);
        log.note(
                "knowledge.unreadable",
                fields ->
                        fields.put("brand", brand)
                                .put("cause", cause)
                                .put("articles", Json.texts(articles)));
    }
}

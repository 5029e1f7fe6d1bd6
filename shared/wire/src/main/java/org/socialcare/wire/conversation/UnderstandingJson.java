package org.socialcare.wire.conversation;

import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Feedback;
import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Reason.Part;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was made of a message, as JSON. */
public final class UnderstandingJson {
    private UnderstandingJson() {}

    /** What is not known, and what the topic already says, is not written. */
    public static Json.Obj write(Understanding understanding) {
        var sure = understanding.sure();
        JsonObject json =
                Json.object()
                        .put("language", understanding.language())
                        .put("category", understanding.category().name())
                        .put("confidence", share(sure.category()))
                        .put("sentiment", understanding.sentiment().name())
                        .put("flags", Names.of(understanding.flags()))
                        .put("courtesy", understanding.courtesy())
                        .put("reasons", reasons(understanding.reasons()));
        if (understanding.topic() != Topic.general(understanding.category())) {
            json.put("topic", understanding.topic().name());
        }
        understanding.feedback().ifPresent(feedback -> json.put("feedback", feedback.name()));
        if (!understanding.grounds().isEmpty()) {
            json.put("grounds", Names.of(understanding.grounds()));
        }
        if (sure.topic() > 0) json.put("topicConfidence", share(sure.topic()));
        if (sure.sentiment() > 0) json.put("sentimentConfidence", share(sure.sentiment()));
        if (sure.language() > 0) json.put("languageConfidence", share(sure.language()));
        return json.build();
    }

    /** To a thousandth: nobody acts on less, and every digit is stored. */
    private static Json.Num share(double confidence) {
        return new Json.Num(Double.toString(Math.rint(confidence * 1000) / 1000));
    }

    private static Json reasons(List<Reason> reasons) {
        return Json.texts(reasons.stream().map(UnderstandingJson::reason).toList());
    }

    private static String reason(Reason reason) {
        return reason.part() + ":" + reason.sign() + ":" + reason.start() + "-" + reason.end();
    }

    public static Understanding read(Members json) {
        var category = json.constant("category", Category.values());
        return new Understanding(
                json.text("language"),
                json.maybeConstant("topic", Topic.values()).orElse(Topic.general(category)),
                json.constant("sentiment", Sentiment.values()),
                json.maybeConstant("feedback", Feedback.values()),
                Set.copyOf(json.constants("flags", RiskFlag.values())),
                Set.copyOf(json.constantsOrNone("grounds", Ground.values())),
                json.flag("courtesy"),
                new Sureness(
                        json.decimal("confidence"),
                        json.decimalOrZero("topicConfidence"),
                        json.decimalOrZero("sentimentConfidence"),
                        json.decimalOrZero("languageConfidence")),
                json.texts("reasons").stream().flatMap(UnderstandingJson::readReason).toList());
    }

    /** Older entries named signs alone; where those stood nobody knows any more. */
    private static Stream<Reason> readReason(String written) {
        int first = written.indexOf(':');
        int second = written.indexOf(':', first + 1);
        int dash = written.indexOf('-', second + 1);
        if (first < 0 || second < 0 || dash < 0) return Stream.empty();
        try {
            return Stream.of(
                    new Reason(
                            Part.valueOf(written.substring(0, first)),
                            written.substring(first + 1, second),
                            Integer.parseInt(written.substring(second + 1, dash)),
                            Integer.parseInt(written.substring(dash + 1))));
        } catch (IllegalArgumentException notAReason) {
            throw new ShapeProblem("a reason is not part:sign:start-end");
        }
    }
}

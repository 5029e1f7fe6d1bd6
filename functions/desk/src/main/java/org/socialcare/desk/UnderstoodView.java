package org.socialcare.desk;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.privacy.PersonalData;
import org.socialcare.domain.privacy.PersonalSpan;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.json.Json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What a message was taken for, as corrected since: how sure that is in hundredths, where it is
 * known, and the words that led to it. Words that were changed or taken back since are not told,
 * nor those in which personal data stands.
 */
final class UnderstoodView {
    private UnderstoodView() {}

    static Json of(Line line, Content.Said said, Understanding understood) {
        boolean stands = line.editedAt().isEmpty() && line.takenBackAt().isEmpty();
        return of(stands ? said.text() : "", understood);
    }

    /**
     * @param text what was read, or nothing where it no longer stands
     */
    static Json of(String text, Understanding understood) {
        return Json.object()
                .put("topic", Shapes.word(understood.topic()))
                .put("sentiment", Shapes.word(understood.sentiment()))
                .put("flags", Shapes.flags(understood.flags()))
                .put("language", understood.language())
                .put("percent", percent(understood))
                .put("reasons", reasons(text, understood))
                .build();
    }

    private static Json percent(Understanding understood) {
        var sure = understood.sure();
        var json = Json.object();
        double topic = sure.topic() > 0 ? sure.category() * sure.topic() : sure.category();
        if (topic > 0) json.put("topic", Math.round(topic * 100));
        if (sure.sentiment() > 0) json.put("sentiment", Math.round(sure.sentiment() * 100));
        if (sure.language() > 0) json.put("language", Math.round(sure.language() * 100));
        return json.build();
    }

    private static List<Json> reasons(String text, Understanding understood) {
        var personal = PersonalData.find(text);
        SequencedSet<Told> told = new LinkedHashSet<>();
        for (Reason reason : understood.reasons()) {
            if (reason.end() <= text.length()
                    && personal.stream().noneMatch(it -> in(it, reason))) {
                told.add(
                        new Told(
                                Shapes.word(reason.part()),
                                text.substring(reason.start(), reason.end()).strip()));
            }
        }
        return told.stream().filter(it -> !it.words().isEmpty()).map(Told::json).toList();
    }

    private static boolean in(PersonalSpan span, Reason reason) {
        return reason.start() < span.end() && span.start() < reason.end();
    }

    private record Told(String part, String words) {
        Json json() {
            return Json.object().put("part", part).put("words", words).build();
        }
    }
}

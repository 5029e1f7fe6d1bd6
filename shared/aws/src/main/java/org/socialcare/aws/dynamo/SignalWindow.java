package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Window;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a window together from its items, each fact once. */
final class SignalWindow {
    private final Instant start;
    private final Map<Long, Mention> mentions = new HashMap<>();
    private final Map<String, Map<Long, Mention>> bySubject = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    SignalWindow(Instant start) {
        this.start = start;
    }

    void add(Map<String, AttributeValue> item) {
        item.forEach(
                (name, value) -> {
                    if (name.equals(SignalUpdate.MEMBERS)) {
                        add(mentions, value);
                    } else if (name.startsWith(SignalUpdate.SUBJECT)) {
                        String subject = name.substring(SignalUpdate.SUBJECT.length());
                        add(bySubject.computeIfAbsent(subject, _ -> new HashMap<>()), value);
                    }
                });
        // In the order of the places, so that the same item always reads the same.
        for (int place = 0; place < SignalUpdate.PLACES; place++) {
            Item.maybeText(item, SignalUpdate.SAMPLE + place)
                    .map(SignalMembers::sample)
                    .ifPresent(samples::add);
        }
    }

    Window window() {
        Map<String, List<Mention>> subjects = new HashMap<>();
        bySubject.forEach((subject, found) -> subjects.put(subject, List.copyOf(found.values())));
        return new Window(start, List.copyOf(mentions.values()), subjects, samples);
    }

    private static void add(Map<Long, Mention> to, AttributeValue members) {
        for (SdkBytes member : members.bs()) {
            to.put(SignalMembers.identity(member), SignalMembers.mention(member));
        }
    }
}

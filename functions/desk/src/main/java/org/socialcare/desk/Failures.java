package org.socialcare.desk;

import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens the answers behind an error rate: where each stands, and why it did not get through. */
final class Failures {
    private static final int MOST = 20;

    private final ReadTimeline timeline;

    Failures(ReadTimeline timeline) {
        this.timeline = timeline;
    }

    /** At most {@value #MOST}; of a rush the windows keep only some. */
    List<Json> in(List<Window> windows) {
        var found = new ArrayList<Entry>();
        for (Window window : windows.reversed()) {
            if (found.size() >= MOST) break;
            for (Sample sample : window.samples()) {
                if (sample.marks().contains(Mark.UNSENT)) {
                    timeline.entry(sample.conversation(), sample.entry()).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Entry::at).reversed());
        return found.stream().limit(MOST).map(Failures::view).toList();
    }

    private static Json view(Entry entry) {
        return Json.object()
                .put("at", entry.at().toString())
                .put("conversation", entry.conversation().text())
                .put("state", state(entry.body()))
                .put("reason", reason(entry.body()))
                .build();
    }

    private static String state(EntryBody body) {
        return body instanceof EntryBody.Sent sent ? Shapes.word(sent.state()) : "failed";
    }

    private static String reason(EntryBody body) {
        if (body instanceof EntryBody.Sent sent) return sent.reason();
        return body instanceof EntryBody.Heard heard
                        && heard.event().content() instanceof Content.Receipt receipt
                ? receipt.reason()
                : "";
    }
}

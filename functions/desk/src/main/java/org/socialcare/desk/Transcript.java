package org.socialcare.desk;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.Heard;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.conversation.TimelineView;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A conversation as lines of a file: who said what when, as the timeline shows it. */
final class Transcript {
    private static final List<String> COLUMNS =
            List.of("at", "type", "author_kind", "author", "text", "attachments");

    /** The first line, behind the mark by which spreadsheets know UTF-8. */
    static final String HEAD = "\ufeff" + line(COLUMNS.stream().map(Json::of).toList());

    private Transcript() {}

    /**
     * @param full whether customers' words and names are as they wrote them
     */
    static String of(List<Entry> entries, boolean full, Brand brand, Instant now) {
        var view = new LineView(brand, Map.of(), now);
        var text = new StringBuilder();
        for (var line : TimelineView.of(entries)) {
            text.append(line(cells(view.of(line), line, full)));
        }
        return text.toString();
    }

    private static List<Json> cells(Json shown, Line line, boolean full) {
        var author = shown.obj("author");
        return List.of(
                Json.of(shown.textOrEmpty("at")),
                Json.of(shown.textOrEmpty("type")),
                Json.of(author.textOrEmpty("kind")),
                Json.of(full && isCustomers(line) ? name(line) : author.textOrEmpty("name")),
                Json.of(full ? line.text() : shown.textOrEmpty("text")),
                Json.of(line.attachments().size()));
    }

    private static boolean isCustomers(Line line) {
        return line.entry().body() instanceof Heard heard
                && heard.event().direction() == Direction.IN;
    }

    private static String name(Line line) {
        return line.entry().body() instanceof Heard heard ? heard.event().customer().name() : "";
    }

    private static String line(List<Json> cells) {
        var csv = new Csv();
        csv.line(cells);
        return csv.text();
    }
}

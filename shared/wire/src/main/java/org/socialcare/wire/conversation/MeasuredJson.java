package org.socialcare.wire.conversation;

import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Instant;
import java.util.Optional;

/**
 * What an entry did to the measuring, among the members of whatever it belongs to. A round is one
 * text, {@code start/stop/due} with what is absent left empty: it is stored with many entries.
 */
public final class MeasuredJson {
    private static final String ROUNDS = "rounds";
    private static final String RESOLVE_BY = "resolveBy";

    private MeasuredJson() {}

    /** Puts nothing where nothing was done. */
    public static void put(JsonObject json, Optional<Measured> measured) {
        if (measured.isEmpty()) return;
        json.put(
                        ROUNDS,
                        measured.get().rounds().stream()
                                .map(MeasuredJson::text)
                                .map(Json::of)
                                .toList())
                .put(RESOLVE_BY, measured.get().resolveBy().map(Instant::toString));
    }

    public static Optional<Measured> read(Members json) {
        if (json.json().get(ROUNDS).isEmpty()) return Optional.empty();
        return Optional.of(
                new Measured(
                        json.allParsed(ROUNDS, "start/stop/due", MeasuredJson::stretch).stream()
                                .toList(),
                        json.maybeInstant(RESOLVE_BY)));
    }

    private static String text(Stretch stretch) {
        return stretch.start() + "/" + text(stretch.stop()) + "/" + text(stretch.due());
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    private static Stretch stretch(String text) {
        int stop = text.indexOf('/') + 1;
        int due = text.indexOf('/', stop) + 1;
        if (stop == 0 || due == 0) throw new IllegalArgumentException(text);
        return new Stretch(
                Instant.parse(text.substring(0, stop - 1)),
                instant(text.substring(stop, due - 1)),
                instant(text.substring(due)));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}

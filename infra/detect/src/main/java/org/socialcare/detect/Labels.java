package org.socialcare.detect;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When a series is known to have been out of the ordinary, by the name of the series: {@code {"X":
 * [[from, to], …]}}, both included.
 */
record Labels(Map<String, List<Window>> windows) {
    /** A time span, its last instant included. */
    record Window(Instant from, Instant to) {
        Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a window ends before it begins: " + from);
            }
        }
    }

    /**
     * @throws IllegalArgumentException naming the file if it is missing or not as described
     */
    static Labels read(Path file) {
        try {
            if (!(JsonReader.read(Files.readString(file)) instanceof Json.Obj(var members))) {
                throw new IllegalArgumentException("is no object");
            }
            Map<String, List<Window>> windows = new LinkedHashMap<>();
            members.forEach((name, spans) -> windows.put(name, spans(spans)));
            return new Labels(windows);
        } catch (IOException missing) {
            throw new IllegalArgumentException(file + ": cannot be read", missing);
        } catch (IllegalArgumentException | JsonProblem wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<Window> spans(Json json) {
        List<Window> windows = new ArrayList<>();
        for (Json span : items(json)) {
            List<Json> ends = items(span);
            if (ends.size() != 2) {
                throw new IllegalArgumentException("a window is [from, to]");
            }
            windows.add(new Window(time(ends.getFirst()), time(ends.getLast())));
        }
        return windows;
    }

    private static List<Json> items(Json json) {
        if (json instanceof Json.Arr(var items)) return items;
        throw new IllegalArgumentException("a series has a list of windows [from, to]");
    }

    private static Instant time(Json json) {
        return Timestamp.read(json.asText().orElse(""));
    }
}

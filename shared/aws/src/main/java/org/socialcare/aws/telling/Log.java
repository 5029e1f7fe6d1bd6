package org.socialcare.aws.telling;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One JSON line per decision. Callers put identifiers and codes into it, never message text, names
 * of people or secrets; of exceptions only kinds and places are told, because their messages may
 * quote what they stumbled over.
 */
public final class Log {
    private static final int FRAMES = 8;

    private final PrintStream out;
    private final String request;

    /** A log on standard output that belongs to no request. */
    public Log() {
        this(System.out, "");
    }

    public Log(PrintStream out, String request) {
        this.out = out;
        this.request = request;
    }

    /** The same log for one request, which every line then names. */
    public Log of(String requestId) {
        return new Log(out, requestId);
    }

    /**
     * Something worth knowing happened.
     *
     * @param event what, as a stable dotted word
     * @param fields identifiers and codes
     */
    public void note(String event, Consumer<JsonObject> fields) {
        line("info", event, fields);
    }

    /** Something failed and somebody will have to look if it goes on. */
    public void trouble(String event, Throwable failure, Consumer<JsonObject> fields) {
        line(
                "error",
                event,
                json -> {
                    fields.accept(json);
                    json.put("failure", failures(failure));
                });
    }

    private void line(String level, String event, Consumer<JsonObject> fields) {
        JsonObject json = Json.object().put("level", level).put("event", event);
        json.putUnlessEmpty("request", request);
        fields.accept(json);
        out.println(JsonWriter.write(json.build()));
    }

    private static List<Json> failures(Throwable failure) {
        List<Json> chain = new ArrayList<>();
        for (Throwable next = failure;
                next != null && chain.size() < FRAMES;
                next = next.getCause()) {
            chain.add(
                    Json.object()
                            .put("kind", next.getClass().getName())
                            .put("at", Json.texts(frames(next)))
                            .build());
        }
        return chain;
    }

    private static List<String> frames(Throwable failure) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frames.size() == FRAMES) break;
            frames.add(
                    frame.getClassName()
                            + "."
                            + frame.getMethodName()
                            + ":"
                            + frame.getLineNumber());
        }
        return frames;
    }
}

package org.socialcare.testkit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls a handler as Lambda does. */
public final class Invocation {
    /** What a batch answers when nothing of it failed. */
    public static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    private Invocation() {}

    /** What the handler answers to the event, with all the time it wants. */
    public static String of(RequestStreamHandler handler, String event) {
        return of(handler, event, TestContext.unhurried());
    }

    public static String of(RequestStreamHandler handler, String event, Context context) {
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The sample event in the folder of the function under test. */
    public static String sample() {
        try {
            return Files.readString(Path.of("events/sample.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.socialcare.local.books;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;

import java.util.function.BiConsumer;

/** Reads each line a function prints: entries for the books, and errors to show on the console. */
public final class FunctionLines implements BiConsumer<String, String> {
    private final Books books;

    public FunctionLines(Books books) {
        this.books = books;
    }

    @Override
    public void accept(String function, String line) {
        if (!line.startsWith("{")) {
            return;
        }
        JsonNode json = Json.read(line).orElseGet(Json::object);
        books.read(json);
        if (json.path("level").asText().equals("error")) {
            System.err.println("[" + function + "] " + json.path("event").asText("error"));
        }
    }
}

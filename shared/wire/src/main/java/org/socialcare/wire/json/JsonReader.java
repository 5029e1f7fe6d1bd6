package org.socialcare.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one whole JSON document from anybody: UTF-8 with or without a byte order mark, nothing
 * after it, no member twice, and within limits of depth, size and number length.
 */
public final class JsonReader {
    /** Characters a number may have. */
    public static final int LONGEST_NUMBER = 100;

    private static final int DEEPEST = 64;
    private static final int LARGEST = 1 << 20;
    private static final JsonReader STANDARD = new JsonReader(LARGEST);

    private final int largest;
    private final JsonFactory factory;

    private JsonReader(int largest) {
        this.largest = largest;
        this.factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxNumberLength(LONGEST_NUMBER)
                                        .maxStringLength(largest)
                                        .maxNameLength(largest)
                                        .build())
                        // Hostile names would fill a table shared by every later document.
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build();
    }

    /** A reader of documents up to that many bytes. */
    public static JsonReader ofAtMost(int bytes) {
        return new JsonReader(bytes);
    }

    /**
     * Reads a document of at most 1 MiB.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     */
    public static Json read(byte[] document) {
        return STANDARD.parse(document);
    }

    /**
     * Reads a document of at most 1 MiB.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     */
    public static Json read(String document) {
        return STANDARD.parse(document);
    }

    /**
     * Reads within this reader's own limit.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     */
    public Json parse(byte[] document) {
        requireSize(document.length);
        try {
            return parse(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(document))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new JsonProblem("not UTF-8", 0);
        }
    }

    /**
     * Reads within this reader's own limit.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     */
    public Json parse(String document) {
        requireSize(document.length());
        int start = document.startsWith("\uFEFF") ? 1 : 0;
        char[] text = document.substring(start).toCharArray();
        try (JsonParser parser = factory.createParser(text)) {
            return whole(parser);
        } catch (IOException impossible) {
            throw new JsonProblem("unreadable", 0);
        }
    }

    private static Json whole(JsonParser parser) throws IOException {
        try {
            Json value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw problem("more than one value", parser);
            }
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw problem("too deep or too long", parser);
        } catch (JsonProcessingException broken) {
            throw problem("not JSON", parser);
        }
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(Surrogates.mend(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.Null.VALUE;
            case null -> throw problem("no value", parser);
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw problem("no value", parser);
        };
    }

    private static Json number(JsonParser parser) throws IOException {
        String literal = parser.getText();
        if (literal.length() > LONGEST_NUMBER) {
            throw problem("too deep or too long", parser);
        }
        return new Json.Num(literal);
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Surrogates.mend(parser.currentName());
            if (members.put(name, value(parser, parser.nextToken())) != null) {
                throw problem("a member twice", parser);
            }
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Arr(items);
    }

    private void requireSize(int size) {
        if (size > largest) {
            throw new JsonProblem("more than " + largest + " bytes", largest);
        }
    }

    private static JsonProblem problem(String reason, JsonParser parser) {
        return new JsonProblem(reason, parser.currentLocation().getCharOffset());
    }
}

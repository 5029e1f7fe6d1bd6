package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.shape.Members;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes what Lambda hands to a function into the types of aws-lambda-java-events, without
 * reflection.
 */
public final class Envelopes {
    /** More than Lambda passes to a function. */
    private static final JsonReader READER = JsonReader.ofAtMost(16 << 20);

    private Envelopes() {}

    /** Any event, such as one of a schedule. */
    public static Json read(InputStream in) throws IOException {
        return READER.parse(in.readAllBytes());
    }

    public static SQSEvent queue(InputStream in) throws IOException {
        return QueueEnvelope.read(Members.of(read(in), "event"));
    }

    /** A queue's event that has been read already; see {@link #isQueue}. */
    public static SQSEvent queue(Json event) {
        return QueueEnvelope.read(Members.of(event, "event"));
    }

    /** Whether an event comes from a queue, for functions that a schedule also calls. */
    public static boolean isQueue(Json event) {
        return comesFrom("aws:sqs", event);
    }

    /** Whether an event comes from a table's stream, for functions that a schedule also calls. */
    public static boolean isStream(Json event) {
        return comesFrom("aws:dynamodb", event);
    }

    private static boolean comesFrom(String source, Json event) {
        return event.arr("Records").stream()
                .anyMatch(record -> record.textOrEmpty("eventSource").equals(source));
    }

    public static DynamodbEvent stream(InputStream in) throws IOException {
        return stream(read(in));
    }

    /** A stream's event that has been read already; see {@link #isStream}. */
    public static DynamodbEvent stream(Json event) {
        return StreamEnvelope.read(Members.of(event, "event"));
    }

    public static APIGatewayV2HTTPEvent http(InputStream in) throws IOException {
        return HttpEnvelope.read(Members.of(read(in), "event"));
    }
}

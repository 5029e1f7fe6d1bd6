package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;

/** A record of a table's stream, in Lambda's own shape. */
record StreamRecord(JsonNode json) {
    String sequence() {
        return json.path("dynamodb").path("SequenceNumber").asText();
    }

    Instant written() {
        return Instant.ofEpochMilli(
                (long)
                        (json.path("dynamodb").path("ApproximateCreationDateTime").asDouble()
                                * 1000));
    }
}

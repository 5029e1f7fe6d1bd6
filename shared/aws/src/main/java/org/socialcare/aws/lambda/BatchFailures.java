package org.socialcare.aws.lambda;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes which items of a batch failed, in the one form that queues and streams share. */
final class BatchFailures {
    private BatchFailures() {}

    static void write(List<String> identifiers, OutputStream out) throws IOException {
        List<Json> failures = new ArrayList<>();
        for (String identifier : identifiers) {
            failures.add(Json.object().put("itemIdentifier", identifier).build());
        }
        out.write(JsonWriter.bytes(Json.object().put("batchItemFailures", failures).build()));
    }
}

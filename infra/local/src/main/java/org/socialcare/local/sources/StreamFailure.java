package org.socialcare.local.sources;

import org.socialcare.local.aws.Json;
import org.socialcare.local.template.Arns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What Lambda tells an on-failure queue: where in the stream the records are, not the records. */
final class StreamFailure {
    private StreamFailure() {}

    static String describe(
            String function,
            String stream,
            List<StreamRecord> records,
            String why,
            int attempts,
            Instant now) {
        var message = Json.object();
        message.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", Arns.function(function))
                .put("condition", why)
                .put("approximateInvokeCount", attempts);
        message.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        message.put("version", "1.0").put("timestamp", now.toString());
        message.putObject("DDBStreamBatchInfo")
                .put("startSequenceNumber", records.getFirst().sequence())
                .put("endSequenceNumber", records.getLast().sequence())
                .put("approximateArrivalOfFirstRecord", records.getFirst().written().toString())
                .put("approximateArrivalOfLastRecord", records.getLast().written().toString())
                .put("batchSize", records.size())
                .put("streamArn", stream);
        return message.toString();
    }
}

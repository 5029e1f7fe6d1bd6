package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;

import org.socialcare.aws.telling.Log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;

/**
 * The loop over a batch of a DynamoDB stream. The stream goes on from the first record that failed,
 * so that everything before it is behind us and nothing after it is lost.
 */
public final class StreamBatches {
    private final Log log;

    public StreamBatches(Log log) {
        this.log = log;
    }

    /** What a function does with a batch of records, in order. */
    @FunctionalInterface
    public interface AllRecords {
        /**
         * @return the place of the first record that failed; empty when none did. Throwing means
         *     that all are to be tried again
         */
        OptionalInt firstFailed(List<DynamodbStreamRecord> records, Log log) throws Exception;
    }

    /** Handles a batch and answers from where the stream must go on. */
    public void run(DynamodbEvent batch, OutputStream out, Context context, AllRecords all)
            throws IOException {
        List<DynamodbStreamRecord> records = batch.getRecords();
        OptionalInt failed = firstFailed(records, log.of(context.getAwsRequestId()), all);
        BatchFailures.write(
                failed.isPresent()
                        ? List.of(records.get(failed.getAsInt()).getDynamodb().getSequenceNumber())
                        : List.of(),
                out);
    }

    private static OptionalInt firstFailed(
            List<DynamodbStreamRecord> records, Log log, AllRecords all) {
        if (records.isEmpty()) return OptionalInt.empty();
        try {
            return all.firstFailed(records, log);
        } catch (Exception failure) {
            log.trouble("batch.failed", failure, fields -> fields.put("records", records.size()));
            return OptionalInt.of(0);
        }
    }
}

package org.socialcare.simulation.chaos;

import org.socialcare.simulation.gate.Call;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.util.Collections;

/** What the SDK throws once it has given up trying. */
final class Refusals {
    private Refusals() {}

    static RuntimeException lost() {
        return ApiCallAttemptTimeoutException.builder().message("no answer in time").build();
    }

    static RuntimeException throttled(Call call, Dice dice) {
        return switch (call.service()) {
            case "dynamodb" ->
                    call.request() instanceof TransactWriteItemsRequest request
                            ? canceled(request, dice)
                            : ProvisionedThroughputExceededException.builder()
                                    .statusCode(400)
                                    .awsErrorDetails(
                                            details("ProvisionedThroughputExceededException"))
                                    .message("too fast")
                                    .build();
            case "sqs" ->
                    SqsException.builder()
                            .statusCode(403)
                            .awsErrorDetails(details("RequestThrottled"))
                            .message("too fast")
                            .build();
            case "events" ->
                    EventBridgeException.builder()
                            .statusCode(400)
                            .awsErrorDetails(details("ThrottlingException"))
                            .message("too fast")
                            .build();
            default -> SdkClientException.create("no connection");
        };
    }

    /** A transaction may meet another one on the same item, or be throttled on one of its items. */
    private static RuntimeException canceled(TransactWriteItemsRequest request, Dice dice) {
        String code = dice.happens(500) ? "TransactionConflict" : "ThrottlingError";
        var reasons =
                Collections.nCopies(
                        request.transactItems().size(),
                        CancellationReason.builder().code(code).build());
        return TransactionCanceledException.builder()
                .statusCode(400)
                .awsErrorDetails(details("TransactionCanceledException"))
                .message("Transaction cancelled: " + code)
                .cancellationReasons(reasons)
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder()
                .serviceName("AWS")
                .errorCode(code)
                .errorMessage(code)
                .build();
    }
}

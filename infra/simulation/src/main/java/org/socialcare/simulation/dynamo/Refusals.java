package org.socialcare.simulation.dynamo;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;

/** How DynamoDB says that a condition did not hold. */
final class Refusals {
    private Refusals() {}

    static ConditionalCheckFailedException condition(Write write, Stored before) {
        var refusal =
                ConditionalCheckFailedException.builder()
                        .statusCode(400)
                        .awsErrorDetails(details("ConditionalCheckFailedException"))
                        .message("The conditional request failed");
        if (write.tellsOld() && before.exists()) refusal.item(before.item());
        return refusal.build();
    }

    static CancellationReason none() {
        return CancellationReason.builder().code("None").build();
    }

    static CancellationReason reason(Write write, Stored before) {
        var reason =
                CancellationReason.builder()
                        .code("ConditionalCheckFailed")
                        .message("The conditional request failed");
        if (write.tellsOld() && before.exists()) reason.item(before.item());
        return reason.build();
    }

    static TransactionCanceledException canceled(List<CancellationReason> reasons) {
        return TransactionCanceledException.builder()
                .statusCode(400)
                .awsErrorDetails(details("TransactionCanceledException"))
                .message("Transaction cancelled")
                .cancellationReasons(reasons)
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(Map.of("code", code).toString())
                .build();
    }
}

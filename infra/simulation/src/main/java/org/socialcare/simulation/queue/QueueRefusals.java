package org.socialcare.simulation.queue;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What SQS answers to a request that it cannot carry out. */
final class QueueRefusals {
    private QueueRefusals() {}

    static SqsException invalid(String why) {
        return (SqsException)
                SqsException.builder()
                        .message(why)
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .serviceName("Sqs")
                                        .errorCode("InvalidParameterValue")
                                        .errorMessage(why)
                                        .build())
                        .build();
    }
}

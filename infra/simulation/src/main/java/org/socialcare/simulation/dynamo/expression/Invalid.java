package org.socialcare.simulation.dynamo.expression;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB answers to a request that can never succeed. */
public final class Invalid {
    private Invalid() {}

    public static DynamoDbException request(String why) {
        return (DynamoDbException)
                DynamoDbException.builder()
                        .message(why)
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .serviceName("DynamoDb")
                                        .errorCode("ValidationException")
                                        .errorMessage(why)
                                        .build())
                        .build();
    }
}

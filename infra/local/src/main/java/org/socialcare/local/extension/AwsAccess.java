package org.socialcare.local.extension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;

/** The local AWS services, with every right, by the logical names of the template. */
public interface AwsAccess {
    /** The endpoint that plays every service. */
    URI endpoint();

    DynamoDbClient dynamo();

    SqsClient sqs();

    /** The table's name, by its logical id such as {@code SettingsTable}. */
    String table(String logicalId);

    /** The queue's address, by its logical id. */
    String queueUrl(String logicalId);
}

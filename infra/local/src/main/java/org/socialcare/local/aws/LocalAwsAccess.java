package org.socialcare.local.aws;

import org.socialcare.local.extension.AwsAccess;
import org.socialcare.local.template.Template;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;

/** The ordinary AWS clients, signing with the key that may do everything. */
public final class LocalAwsAccess implements AwsAccess, AutoCloseable {
    private final URI endpoint;
    private final Template template;
    private final QueueEngine queues;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;

    public LocalAwsAccess(URI endpoint, Template template, QueueEngine queues, AccessKey key) {
        this.endpoint = endpoint;
        this.template = template;
        this.queues = queues;
        var http = UrlConnectionHttpClient.builder();
        this.dynamo =
                configure(DynamoDbClient.builder(), endpoint, key).httpClientBuilder(http).build();
        this.sqs = configure(SqsClient.builder(), endpoint, key).httpClientBuilder(http).build();
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public DynamoDbClient dynamo() {
        return dynamo;
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }

    @Override
    public String table(String logicalId) {
        return template.table(logicalId).name();
    }

    @Override
    public String queueUrl(String logicalId) {
        return queues.url(template.queue(logicalId).name());
    }

    @Override
    public void close() {
        dynamo.close();
        sqs.close();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configure(
            B builder, URI endpoint, AccessKey key) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key.id(), key.secret())));
    }
}

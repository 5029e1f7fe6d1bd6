package org.socialcare.aws.start;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The AWS clients of one function, all over one HTTP client.
 *
 * <p>Nothing is searched for: no profile files, no instance metadata, no region look-up.
 * Credentials come from the environment variables of a plain function, or from the container end
 * point that Lambda gives to functions restored from a snapshot. Three attempts, backing off as the
 * SDK's standard strategy does and sharing its retry budget: whatever fails longer is better tried
 * again by the queue or the platform than inside a function that is paid by the millisecond. The
 * adaptive strategy is not used: it holds calls back by what one function instance has seen.
 */
public final class Clients {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;

    private final Region region;
    private final @Nullable URI endpoint;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final List<ExecutionInterceptor> interceptors;
    private final List<SdkClient> made;

    private Clients(
            Region region,
            @Nullable URI endpoint,
            AwsCredentialsProvider credentials,
            List<ExecutionInterceptor> interceptors,
            List<SdkClient> made) {
        this.region = region;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.interceptors = List.copyOf(interceptors);
        this.made = List.copyOf(made);
        this.http =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ)
                        .build();
    }

    /**
     * Clients as the environment says: {@code AWS_REGION}, and {@code AWS_ENDPOINT_URL} where it is
     * not AWS itself.
     */
    public static Clients from(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        String region = settings.text("AWS_REGION");
        settings.orFail();
        String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        return new Clients(
                Region.of(region),
                endpoint.isBlank() ? null : URI.create(endpoint),
                AwsCredentialsProviderChain.of(
                        EnvironmentVariableCredentialsProvider.create(),
                        ContainerCredentialsProvider.create()),
                List.of(),
                List.of());
    }

    /** Clients for a given place, watched by interceptors: for tests and the local runtime. */
    public static Clients at(
            URI endpoint,
            String region,
            AwsCredentialsProvider credentials,
            List<ExecutionInterceptor> interceptors) {
        return new Clients(Region.of(region), endpoint, credentials, interceptors, List.of());
    }

    /** Clients that somebody has made already; whoever else is asked for has no keys. */
    public static Clients made(List<SdkClient> made) {
        return new Clients(
                Region.US_EAST_1, null, AnonymousCredentialsProvider.create(), List.of(), made);
    }

    public DynamoDbClient dynamo() {
        return client(DynamoDbClient.class, () -> configure(DynamoDbClient.builder()).build());
    }

    public SqsClient sqs() {
        return client(SqsClient.class, () -> configure(SqsClient.builder()).build());
    }

    /** The client of that type that was made already, or else a new one. */
    public <C extends SdkClient> C client(Class<C> type, Supplier<C> otherwise) {
        for (SdkClient one : made) {
            if (type.isInstance(one)) return type.cast(one);
        }
        return otherwise.get();
    }

    /** Gives any client builder this function's region, credentials, time-outs and HTTP client. */
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B configure(
            B builder) {
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder()
                                .retryStrategy(
                                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                .maxAttempts(ATTEMPTS)
                                                .build())
                                .defaultProfileFile(ProfileFile.aggregator().build())
                                .executionInterceptors(interceptors)
                                .build());
    }
}

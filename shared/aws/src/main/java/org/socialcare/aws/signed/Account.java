package org.socialcare.aws.signed;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.start.Settings;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a function calls AWS and as whom: region, keys, and the address where it is not AWS itself
 * ({@code AWS_ENDPOINT_URL}, for buckets {@code AWS_ENDPOINT_URL_S3}). Nothing is searched for; all
 * of it stands in the environment.
 */
public final class Account {
    private static final URI NOWHERE = URI.create("https://bucket.invalid");

    private final Services services;
    private final Supplier<RestService> mail;
    private final Function<String, Bucket> buckets;

    private Account(
            Services services, Supplier<RestService> mail, Function<String, Bucket> buckets) {
        this.services = services;
        this.mail = mail;
        this.buckets = buckets;
    }

    /** Finds a service by its name and the version of AWS's JSON protocol that it speaks. */
    @FunctionalInterface
    public interface Services {
        AwsService named(String name, String protocol);
    }

    /**
     * An account whose services are somewhere else, such as in memory; it sends no mail, and its
     * buckets cannot be used.
     */
    public static Account of(Services services) {
        KeySource none =
                () -> {
                    throw new IOException("no bucket from here");
                };
        return new Account(
                services,
                () -> {
                    throw new UnsupportedOperationException("no mail from here");
                },
                name -> new Bucket(NOWHERE, name, "", none, Instant::now));
    }

    /**
     * The account of a running function: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL} where it is
     * not AWS itself, and keys either in variables or, after a snapshot, at an address.
     *
     * @throws IllegalStateException naming every variable that is missing
     */
    public static Account from(Map<String, String> environment, InstantSource clock) {
        Settings settings = new Settings(environment);
        String region = settings.text("AWS_REGION");
        String source = environment.getOrDefault("AWS_CONTAINER_CREDENTIALS_FULL_URI", "");
        KeySource keys;
        if (environment.getOrDefault("AWS_ACCESS_KEY_ID", "").isBlank() && !source.isBlank()) {
            String proof = environment.getOrDefault("AWS_CONTAINER_AUTHORIZATION_TOKEN", "");
            keys = new ContainerKeys(URI.create(source), proof, clock);
        } else {
            String id = settings.text("AWS_ACCESS_KEY_ID");
            String secret = settings.text("AWS_SECRET_ACCESS_KEY");
            String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
            settings.orFail();
            var lasting = new AccessKeys(id, secret, token);
            keys = () -> lasting;
        }
        settings.orFail();
        String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        String objects = environment.getOrDefault("AWS_ENDPOINT_URL_S3", endpoint);
        return signed(region, maybe(endpoint), maybe(objects), keys, clock);
    }

    /** An account at a given address: for tests and the local runtime. */
    public static Account at(URI endpoint, String region, AccessKeys keys, InstantSource clock) {
        return signed(region, endpoint, endpoint, () -> keys, clock);
    }

    public AwsService dynamo() {
        return services.named("dynamodb", "1.0");
    }

    public AwsService queues() {
        return services.named("sqs", "1.0");
    }

    public AwsService secrets() {
        return services.named("secretsmanager", "1.1");
    }

    /** Amazon SES, version 2. */
    public RestService mail() {
        return mail.get();
    }

    /** A bucket of Amazon S3, by its name. */
    public Bucket bucket(String name) {
        return buckets.apply(name);
    }

    private static @Nullable URI maybe(String address) {
        return address.isBlank() ? null : URI.create(address);
    }

    private static Account signed(
            String region,
            @Nullable URI endpoint,
            @Nullable URI objects,
            KeySource keys,
            InstantSource clock) {
        return new Account(
                (name, protocol) ->
                        new SignedService(
                                address(name, region, endpoint),
                                protocol,
                                new Signature(region, name),
                                keys,
                                clock,
                                Thread::sleep),
                () ->
                        new RestService(
                                address("email", region, endpoint),
                                new Signature(region, "ses"),
                                keys,
                                clock),
                name ->
                        new Bucket(
                                objects != null
                                        ? URI.create(objects + "/" + name)
                                        : address(name + ".s3", region, null),
                                name,
                                region,
                                keys,
                                clock));
    }

    private static URI address(String host, String region, @Nullable URI endpoint) {
        return endpoint != null
                ? endpoint
                : URI.create("https://" + host + "." + region + "." + suffix(region));
    }

    /** China and the European sovereign cloud have names of their own. */
    private static String suffix(String region) {
        if (region.startsWith("cn-")) return "amazonaws.com.cn";
        return region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
    }
}

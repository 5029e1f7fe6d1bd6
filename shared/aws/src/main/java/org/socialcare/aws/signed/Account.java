package org.socialcare.aws.signed;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.start.Settings;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where a function calls AWS and as whom: region, keys, and the address where it is not AWS itself.
 * Nothing is searched for; all of it stands in the environment.
 */
public final class Account {
    private final String region;
    private final @Nullable URI endpoint;
    private final KeySource keys;
    private final InstantSource clock;

    private Account(String region, @Nullable URI endpoint, KeySource keys, InstantSource clock) {
        this.region = region;
        this.endpoint = endpoint;
        this.keys = keys;
        this.clock = clock;
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
        return new Account(region, endpoint.isBlank() ? null : URI.create(endpoint), keys, clock);
    }

    /** An account at a given address: for tests and the local runtime. */
    public static Account at(URI endpoint, String region, AccessKeys keys, InstantSource clock) {
        return new Account(region, endpoint, () -> keys, clock);
    }

    public AwsService dynamo() {
        return service("dynamodb", "1.0");
    }

    public AwsService queues() {
        return service("sqs", "1.0");
    }

    public AwsService secrets() {
        return service("secretsmanager", "1.1");
    }

    /** Amazon SES, version 2. */
    public RestService mail() {
        return new RestService(address("email"), new Signature(region, "ses"), keys, clock);
    }

    private AwsService service(String name, String protocol) {
        return new SignedService(
                address(name), protocol, new Signature(region, name), keys, clock, Thread::sleep);
    }

    private URI address(String host) {
        return endpoint != null
                ? endpoint
                : URI.create("https://" + host + "." + region + "." + suffix());
    }

    /** China and the European sovereign cloud have names of their own. */
    private String suffix() {
        if (region.startsWith("cn-")) return "amazonaws.com.cn";
        return region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
    }
}

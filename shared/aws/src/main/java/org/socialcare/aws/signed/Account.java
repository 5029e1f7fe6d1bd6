package org.socialcare.aws.signed;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.start.Settings;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * The services a function calls without the SDK, as whom and where its environment says. Nothing is
 * searched for.
 */
public record Account(AwsService dynamo, AwsService queues, AwsService secrets) {
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
        return of(new Place(endpoint.isBlank() ? null : URI.create(endpoint), region), keys, clock);
    }

    /** An account at a given address: for tests and the local runtime. */
    public static Account at(URI endpoint, String region, AccessKeys keys, InstantSource clock) {
        return of(new Place(endpoint, region), () -> keys, clock);
    }

    private static Account of(Place place, KeySource keys, InstantSource clock) {
        return new Account(
                service("dynamodb", "1.0", place, keys, clock),
                service("sqs", "1.0", place, keys, clock),
                service("secretsmanager", "1.1", place, keys, clock));
    }

    private static AwsService service(
            String name, String protocol, Place place, KeySource keys, InstantSource clock) {
        return new SignedService(
                place.address(name),
                protocol,
                new Signature(place.region(), name),
                keys,
                clock,
                Thread::sleep);
    }

    /** Where services are: all at one address, or each at AWS's own. */
    private record Place(@Nullable URI endpoint, String region) {
        URI address(String service) {
            return endpoint != null
                    ? endpoint
                    : URI.create("https://" + service + "." + region + "." + suffix());
        }

        /** China and the European sovereign cloud have names of their own. */
        private String suffix() {
            if (region.startsWith("cn-")) return "amazonaws.com.cn";
            return region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
        }
    }
}

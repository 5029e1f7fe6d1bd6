package org.socialcare.system;

import org.junit.jupiter.api.Assumptions;
import org.socialcare.local.Settings;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import java.net.URI;
import java.util.Optional;

/**
 * Where the AWS services of the system tests are, if not embedded: at {@code -Daws.endpoint}, or in
 * LocalStack ({@code -Plocalstack}). Functions and tests stay the same.
 */
final class Elsewhere {
    private static boolean missed;

    private Elsewhere() {}

    /** Where Docker is missing the first test fails saying so, and the others need not. */
    static synchronized Optional<URI> services() {
        var image = System.getProperty("localstack.image", "");
        var given = Settings.awsEndpoint();
        if (given.isPresent() || image.isEmpty()) {
            return given;
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            Assumptions.assumeFalse(missed, "Docker is missing, as the first test says");
            missed = true;
            throw new IllegalStateException(
                    "-Plocalstack needs Docker, and none answers here; start Docker, or leave"
                            + " -Plocalstack out to use the embedded services");
        }
        return Optional.of(start(image));
    }

    /** It stops with this JVM. */
    private static URI start(String image) {
        var container =
                new LocalStackContainer(
                                DockerImageName.parse(image)
                                        .asCompatibleSubstituteFor("localstack/localstack"))
                        .withServices("dynamodb", "sqs", "events", "secretsmanager");
        var token = System.getenv("LOCALSTACK_AUTH_TOKEN");
        if (token != null) {
            container.withEnv("LOCALSTACK_AUTH_TOKEN", token);
        }
        container.start();
        return container.getEndpoint();
    }
}

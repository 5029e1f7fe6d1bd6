package org.socialcare.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.Clients;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Most functions are packed without the bus's client: only this package may mention it. */
class BusIsOptionalTest {
    private static final String CLIENT = "software/amazon/awssdk/services/eventbridge";

    @Test
    void only_the_bus_package_mentions_the_bus_client() throws Exception {
        assertThat(mentions()).isNotEmpty().allMatch(file -> file.contains("/bus/"));
    }

    private static List<String> mentions() throws IOException, URISyntaxException {
        Path classes =
                Path.of(Clients.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(BusIsOptionalTest::mentionsClient)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean mentionsClient(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(CLIENT);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

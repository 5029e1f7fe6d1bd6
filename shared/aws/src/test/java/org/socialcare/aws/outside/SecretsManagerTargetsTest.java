package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.testkit.TestClock;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

class SecretsManagerTargetsTest {
    @Test
    void a_target_has_the_address_of_its_own_brand_only() {
        try (var store = new StubServer()) {
            var url = Json.object().put("url", "https://hooks.slack.com/services/x").build();
            var secret = JsonWriter.write(Json.object().put("olive/ops", url).build());
            store.thenAnswer(
                    200, JsonWriter.write(Json.object().put("SecretString", secret).build()));
            var targets =
                    new SecretsManagerTargets(
                            store.account().secrets(), "arn:secret", new TestClock());

            assertThat(targets.secrets("olive", "ops").orElseThrow().get("url"))
                    .isEqualTo("https://hooks.slack.com/services/x");
            assertThat(targets.secrets("mosaic", "ops")).isEmpty();
        }
    }
}

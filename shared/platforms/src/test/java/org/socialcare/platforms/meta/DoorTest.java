package org.socialcare.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.FacebookSigner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class DoorTest {
    private static final Reading INSIDE = new Reading.Events(List.of(), List.of());

    @Test
    void while_a_secret_is_changed_either_opens_the_door_and_no_third() {
        Map<String, String> both = Map.of("app_secret", "new", "app_secret_previous", "old");

        assertThat(open("new", both)).isEqualTo(INSIDE);
        assertThat(open("old", both)).isEqualTo(INSIDE);
        assertThat(open("older", both)).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void the_secret_before_opens_nothing_once_it_is_taken_away() {
        assertThat(open("old", Map.of("app_secret", "new"))).isInstanceOf(Reading.Forged.class);
        assertThat(open("old", Map.of("app_secret", "new", "app_secret_previous", "")))
                .isInstanceOf(Reading.Forged.class);
    }

    private static Reading open(String secret, Map<String, String> credentials) {
        byte[] body = "{\"text\":\"\\u00e4 \\/ \"}".getBytes(StandardCharsets.UTF_8);
        return Door.open(
                new FacebookSigner(secret).delivery(body),
                new Credentials(credentials),
                _ -> INSIDE);
    }
}

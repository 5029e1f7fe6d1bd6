package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class InstagramPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("ig_id", "1784"));
    private static final Posting POSTING =
            new Posting("", "Open", "", List.of("https://shop.example/a.jpg"));
    private final Publishing publishing = new InstagramPublishing();

    @Test
    void the_day_s_posts_are_counted_first_and_used_up_they_are_waited_for() {
        Step first = publishing.first();

        assertThat(ask(first).address())
                .hasToString(
                        "https://graph.facebook.com/v24.0/1784/content_publishing_limit"
                                + "?fields=config%2Cquota_usage&access_token=t");
        assertThat(understand(first, limit(24))).isInstanceOf(PublishResult.Next.class);
        assertThat(understand(first, limit(25)))
                .isEqualTo(
                        new PublishResult.Retry(
                                "the posts of the day are used up", Duration.ofHours(1)));
        assertThat(understand(first, "{\"data\":[]}")).isInstanceOf(PublishResult.Next.class);
    }

    @Test
    void a_container_is_made_looked_at_until_it_is_ready_and_published_once() {
        Step container = next(understand(publishing.first(), limit(0)));
        assertThat(ask(container).body())
                .isEqualTo("{\"image_url\":\"https://shop.example/a.jpg\",\"caption\":\"Open\"}");
        assertThat(ask(container).address().getPath()).isEqualTo("/v24.0/1784/media");

        Step fetched = next(understand(container, "{\"id\":\"99\"}"));
        assertThat(ask(fetched).address())
                .hasToString(
                        "https://graph.facebook.com/v24.0/99?fields=status_code&access_token=t");
        assertThat(understand(fetched, "{\"status_code\":\"IN_PROGRESS\"}"))
                .isInstanceOf(PublishResult.Retry.class);
        assertThat(understand(fetched, "{\"status_code\":\"ERROR\"}"))
                .isInstanceOf(PublishResult.Refused.class);

        Step publish = next(understand(fetched, "{\"status_code\":\"FINISHED\"}"));
        assertThat(publish.effect()).isEqualTo(Step.Effect.PUBLISHES);
        assertThat(ask(publish).body()).isEqualTo("{\"creation_id\":\"99\"}");
        assertThat(understand(publish, "{\"id\":\"1790\"}"))
                .isEqualTo(new PublishResult.Published("1790", ""));
    }

    private static String limit(int used) {
        return "{\"data\":[{\"config\":{\"quota_total\":25,\"quota_duration\":86400},"
                + "\"quota_usage\":"
                + used
                + "}]}";
    }

    private static Step next(PublishResult result) {
        return ((PublishResult.Next) result).step();
    }

    private PlatformRequest ask(Step step) {
        return publishing.ask(step, "k", POSTING, CREDENTIALS, "t");
    }

    private PublishResult understand(Step step, String body) {
        return publishing.understand(step, new PlatformResponse(200, Map.of(), body));
    }
}

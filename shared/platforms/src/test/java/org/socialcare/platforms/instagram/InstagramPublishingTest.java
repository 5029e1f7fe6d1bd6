package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class InstagramPublishingTest {
    private static final Credentials CREDENTIALS = new Credentials(Map.of("ig_id", "1784"));
    private static final PostMedia LAMP =
            new PostMedia(Media.of("lamp", "lamp.jpg", MediaType.JPEG, 3), "A lamp");
    private static final PostMedia FILM =
            new PostMedia(Media.of("film", "film.mp4", MediaType.MP4, 9), "Not taken");
    private static final Posting POSTING = new Posting("", "Open", "", List.of(LAMP));
    private final Publishing publishing = new InstagramPublishing();

    @Test
    void the_day_s_posts_are_counted_first_and_used_up_they_are_waited_for() {
        Step first = publishing.first(POSTING);

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
        Step container = next(understand(publishing.first(POSTING), limit(0)));
        assertThat(ask(container).body())
                .isEqualTo(
                        "{\"image_url\":\"https://files.example/0\",\"alt_text\":\"A lamp\","
                                + "\"caption\":\"Open\"}");
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

    @Test
    void an_album_s_pictures_and_videos_are_fetched_before_it() {
        var album = new Posting("", "Open", "", List.of(LAMP, FILM));
        Step picture = next(understand(publishing.first(album), album, limit(0)));
        assertThat(ask(picture, album).body())
                .isEqualTo(
                        "{\"image_url\":\"https://files.example/0\",\"alt_text\":\"A lamp\","
                                + "\"is_carousel_item\":true}");
        Step waiting = next(understand(picture, album, "{\"id\":\"91\"}"));
        assertThat(ask(waiting, album).address().getPath()).isEqualTo("/v24.0/91");
        Step video = next(understand(waiting, album, "{\"status_code\":\"FINISHED\"}"));
        assertThat(ask(video, album).body())
                .isEqualTo(
                        "{\"video_url\":\"https://files.example/1\",\"media_type\":\"VIDEO\","
                                + "\"is_carousel_item\":true}");
        Step filming = next(understand(video, album, "{\"id\":\"92\"}"));
        assertThat(understand(filming, album, "{\"status_code\":\"IN_PROGRESS\"}"))
                .isEqualTo(new PublishResult.Retry("Instagram fetches it", Duration.ofSeconds(20)));
        Step whole = next(understand(filming, album, "{\"status_code\":\"FINISHED\"}"));
        assertThat(ask(whole, album).body())
                .isEqualTo(
                        "{\"media_type\":\"CAROUSEL\",\"children\":\"91,92\","
                                + "\"caption\":\"Open\"}");
        assertThat(whole.effect()).isEqualTo(Step.Effect.PREPARES);
        Step fetched = next(understand(whole, album, "{\"id\":\"99\"}"));
        Step publish = next(understand(fetched, album, "{\"status_code\":\"FINISHED\"}"));
        assertThat(ask(publish, album).body()).isEqualTo("{\"creation_id\":\"99\"}");
        assertThat(publish.effect()).isEqualTo(Step.Effect.PUBLISHES);
    }

    @Test
    void a_video_alone_is_a_reel() {
        var reel = new Posting("", "Open", "", List.of(FILM));
        Step container = next(understand(publishing.first(reel), reel, limit(0)));

        assertThat(ask(container, reel).body())
                .isEqualTo(
                        "{\"video_url\":\"https://files.example/0\",\"caption\":\"Open\","
                                + "\"media_type\":\"REELS\"}");
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
        return ask(step, POSTING);
    }

    private PlatformRequest ask(Step step, Posting posting) {
        var addresses = List.of("https://files.example/0", "https://files.example/1");
        return publishing.ask(
                step, new PublishCall("k", posting, addresses, Binary.NONE, CREDENTIALS, "t"));
    }

    private PublishResult understand(Step step, String body) {
        return understand(step, POSTING, body);
    }

    private PublishResult understand(Step step, Posting posting, String body) {
        return publishing.understand(step, posting, new PlatformResponse(200, Map.of(), body));
    }
}

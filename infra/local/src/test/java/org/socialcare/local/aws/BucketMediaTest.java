package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.outside.BucketMedia;
import org.socialcare.aws.signed.Account;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.WebServer;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What desk and replies do with a bucket, against what is played of S3. */
class BucketMediaTest {
    private static final ConversationId TALK = new ConversationId("facebook.shop.0a1b");
    private static final Media PICTURE = Media.of("id-1", "lamp 灯.png", MediaType.PNG, 4);
    private static final byte[] BYTES = {(byte) 0x89, 0, 10, (byte) 0xff};

    private final Clock clock = Clock.systemUTC();
    private final AccessKeys keys = new AccessKeys(Fixture.template().functions());
    private WebServer server;
    private BucketMedia media;

    @BeforeEach
    void open() {
        var policies = new Policies(Fixture.template().functions());
        var store = new ObjectStore(Optional.empty());
        server =
                WebServer.open(
                        0, 1_000, new Buckets(List.of("Files"), keys, policies, store, clock));
        media = as(keys.admin());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_a_browser_puts_is_kept_and_lent() throws IOException {
        assertThat(put(media.place(TALK, PICTURE), BYTES, "image/png")).isEqualTo(200);
        assertThat(media.bytes(TALK, PICTURE)).isEmpty();

        assertThat(media.keep(TALK, PICTURE)).isTrue();
        assertThat(media.keep(TALK, PICTURE)).as("again").isTrue();

        assertThat(media.bytes(TALK, PICTURE)).contains(Binary.of(BYTES));
        var shown = connect(media.address(TALK, PICTURE, Duration.ofMinutes(1)));
        assertThat(shown.getInputStream().readAllBytes()).isEqualTo(BYTES);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeaderField("content-disposition"))
                .isEqualTo("inline; filename*=UTF-8''lamp%20%E7%81%AF.png");
    }

    @Test
    void what_was_not_put_there_is_not_kept() {
        assertThat(media.keep(TALK, PICTURE)).isFalse();
        assertThat(media.bytes(TALK, PICTURE)).isEmpty();
    }

    @Test
    void a_place_is_for_one_size_and_one_type() throws IOException {
        assertThat(put(media.place(TALK, PICTURE), new byte[5], "image/png")).isEqualTo(403);
        assertThat(put(media.place(TALK, PICTURE), BYTES, "text/html")).isEqualTo(403);
        assertThat(media.keep(TALK, PICTURE)).isFalse();
    }

    private BucketMedia as(AccessKey key) {
        var account =
                Account.at(
                        URI.create("http://localhost:" + server.port() + "/local/s3"),
                        "us-east-1",
                        new org.socialcare.aws.signed.AccessKeys(
                                key.id(), key.secret(), "session/+="),
                        clock);
        return new BucketMedia(account.bucket("Files"));
    }

    private static int put(URI address, byte[] bytes, String type) throws IOException {
        var connection = connect(address);
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("content-type", type);
        connection.setFixedLengthStreamingMode(bytes.length);
        try (var out = connection.getOutputStream()) {
            out.write(bytes);
        }
        return connection.getResponseCode();
    }

    private static HttpURLConnection connect(URI address) throws IOException {
        return (HttpURLConnection) address.toURL().openConnection();
    }
}

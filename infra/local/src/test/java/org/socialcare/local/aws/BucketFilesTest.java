package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.outside.BucketFiles;
import org.socialcare.aws.signed.Account;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.FileState.Kept;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.WebServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What pulls and desk do with customers' files, against what is played of S3. */
class BucketFilesTest {
    private static final ConversationId TALK = new ConversationId("facebook.shop.0a1b");
    private static final Binary BYTES = Binary.of(new byte[] {(byte) 0x89, 0, 10, (byte) 0xff});
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Clock clock = Clock.systemUTC();
    private final AccessKeys keys = new AccessKeys(Fixture.template().functions());
    private WebServer server;
    private BucketFiles files;

    @BeforeEach
    void open() {
        var policies = new Policies(Fixture.template().functions());
        var store = new ObjectStore(Optional.empty());
        server =
                WebServer.open(
                        0, 1_000, new Buckets(List.of("Files"), keys, policies, store, clock));
        files = of("Files");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_picture_is_shown_and_any_other_file_saved_under_its_name() throws IOException {
        files.keep(TALK, "m/1", 0, "image/png", BYTES);
        files.keep(TALK, "m/1", 1, "application/octet-stream", BYTES);

        var picture = connect(0, new Kept("image/png", 4, ""));
        var page = connect(1, new Kept("application/octet-stream", 4, "a 灯.html"));

        assertThat(picture.getInputStream().readAllBytes()).isEqualTo(BYTES.bytes());
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeaderField("content-disposition")).isEqualTo("inline");
        assertThat(page.getContentType()).isEqualTo("application/octet-stream");
        assertThat(page.getHeaderField("content-disposition"))
                .isEqualTo("attachment; filename*=UTF-8''a%20%E7%81%AF.html");
    }

    @Test
    void what_is_erased_is_gone_and_may_be_erased_again() throws IOException {
        files.keep(TALK, "m/1", 0, "image/png", BYTES);

        files.erase(TALK, "m/1", 0);
        files.erase(TALK, "m/1", 0);

        assertThat(connect(0, new Kept("image/png", 4, "")).getResponseCode()).isEqualTo(404);
    }

    @Test
    void what_could_not_be_kept_or_erased_is_said() {
        var nowhere = of("Nothing");

        assertThatThrownBy(() -> nowhere.keep(TALK, "m/1", 0, "image/png", BYTES))
                .isInstanceOf(UncheckedIOException.class);
    }

    private HttpURLConnection connect(int place, Kept file) throws IOException {
        var address = files.address(TALK, "m/1", place, file, SOON);
        return (HttpURLConnection) address.toURL().openConnection();
    }

    private BucketFiles of(String bucket) {
        var key = keys.admin();
        var account =
                Account.at(
                        URI.create("http://localhost:" + server.port() + "/local/s3"),
                        "us-east-1",
                        new org.socialcare.aws.signed.AccessKeys(
                                key.id(), key.secret(), "session/+="),
                        clock);
        return new BucketFiles(account.bucket(bucket));
    }
}

package org.socialcare.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.domain.files.FileState.Reason;
import org.socialcare.domain.ports.FetchFile;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryFiles;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.ScriptedPlatform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers' files are kept once, whatever happens on the way, and erased with their message. */
class FilesTest {
    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001a\n...".getBytes(StandardCharsets.ISO_8859_1);
    private static final ChannelId FACEBOOK = new ChannelId("facebook", "olive");
    private static final ChannelId WECHAT = new ChannelId("wechat", "olive");
    private static final String LINK = "https://scontent.xx.fbcdn.net/v/1.png?oe=5";

    private final TestClock clock = new TestClock();
    private final InMemoryConversations timeline = new InMemoryConversations();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final ScriptedPlatform api = new ScriptedPlatform();
    private final ScriptedFiles http = new ScriptedFiles();
    private final InMemoryFiles kept = new InMemoryFiles();
    private final Files files =
            new Files(
                    Platforms::named,
                    timeline,
                    credentials,
                    new Tokens(api, new InMemoryGrants(), clock),
                    new Download(http),
                    kept,
                    kept,
                    clock);

    FilesTest() {
        credentials.with(FACEBOOK, new Credentials(Map.of("page_token", "p")));
        credentials.with(WECHAT, new Credentials(Map.of("app_id", "a", "app_secret", "s")));
    }

    @Test
    void a_picture_is_kept_once_however_often_it_is_ordered() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        http.answers(200, "image/jpeg", PICTURE);

        assertThat(carryOut(order)).isEqualTo(over());
        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(state(order, "m1", 0))
                .contains(new FileState.Kept("image/png", PICTURE.length, ""));
        assertThat(kept.bytes(order.conversation(), "m1", 0).orElseThrow().bytes())
                .isEqualTo(PICTURE);
        assertThat(http.asked()).containsExactly(LINK);
    }

    @Test
    void what_a_browser_would_run_is_kept_as_something_to_save() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, "a.svg"));
        http.answers(200, "image/svg+xml", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));

        carryOut(order);

        assertThat(state(order, "m1", 0))
                .contains(new FileState.Kept("application/octet-stream", 19, "a.svg"));
    }

    @Test
    void a_link_to_somebody_elses_host_is_never_called() {
        var order =
                hears(
                        FACEBOOK,
                        "m1",
                        new Attachment("image", "https://169.254.169.254/latest", ""),
                        new Attachment("image", "https://fbcdn.net.evil.example/1", ""));

        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(state(order, "m1", 0)).contains(new FileState.Missing(Reason.ELSEWHERE));
        assertThat(state(order, "m1", 1)).contains(new FileState.Missing(Reason.ELSEWHERE));
        assertThat(http.asked()).isEmpty();
    }

    @Test
    void a_host_that_leads_elsewhere_is_not_followed() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        http.ends(
                new FetchFile.Answer.Answered(
                        new FileResponse(
                                302, Map.of("location", "http://127.0.0.1/"), Binary.NONE)));

        carryOut(order);

        assertThat(state(order, "m1", 0)).contains(new FileState.Missing(Reason.GONE));
        assertThat(http.asked()).hasSize(1);
    }

    @Test
    void what_is_too_large_or_gone_is_said_and_not_asked_for_again() {
        var order =
                hears(
                        FACEBOOK,
                        "m1",
                        new Attachment("video", LINK, ""),
                        new Attachment("image", LINK + "2", ""));
        http.ends(new FetchFile.Answer.TooLarge()).answers(403, "text/plain", new byte[0]);

        carryOut(order);
        carryOut(order);

        assertThat(state(order, "m1", 0)).contains(new FileState.Missing(Reason.TOO_LARGE));
        assertThat(state(order, "m1", 1)).contains(new FileState.Missing(Reason.GONE));
        assertThat(http.asked()).hasSize(2);
    }

    @Test
    void a_weak_platform_is_asked_again_later_and_ever_more_seldom() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        http.ends(new FetchFile.Answer.Lost("timeout"))
                .answers(503, "text/plain", new byte[0])
                .answers(200, "image/png", PICTURE);

        assertThat(files.carryOut(order, 1, () -> true)).isEqualTo(later(Duration.ofSeconds(20)));
        assertThat(state(order, "m1", 0)).contains(new FileState.Waiting(Reason.TROUBLE));
        assertThat(files.carryOut(order, 3, () -> true)).isEqualTo(later(Duration.ofSeconds(90)));
        assertThat(carryOut(order)).isEqualTo(over());
        assertThat(kept.bytes(order.conversation(), "m1", 0)).isPresent();
    }

    @Test
    void after_three_days_nobody_waits_any_longer() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        clock.pass(Duration.ofDays(3).plusSeconds(1));
        http.ends(new FetchFile.Answer.Lost("timeout"));

        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(state(order, "m1", 0)).contains(new FileState.Missing(Reason.GONE));
    }

    @Test
    void a_token_that_ran_out_is_renewed_and_the_file_fetched_with_the_next() {
        var order = hears(WECHAT, "m1", new Attachment("voice", "M-1", ""));
        api.answers(200, "{\"access_token\":\"first\",\"expires_in\":7200}");
        api.answers(200, "{\"access_token\":\"second\",\"expires_in\":7200}");
        http.answers(200, "{\"errcode\":42001}").answers(200, "audio/amr", PICTURE);

        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(http.asked()).hasSize(2);
        assertThat(http.asked().getLast()).contains("access_token=second", "media_id=M-1");
        assertThat(kept.bytes(order.conversation(), "m1", 0)).isPresent();
    }

    @Test
    void without_access_it_waits_and_the_desk_can_say_so() {
        var nobody = new ChannelId("wechat", "nobody");
        var order = hears(nobody, "m1", new Attachment("voice", "M-1", ""));

        assertThat(carryOut(order)).isEqualTo(later(Duration.ofMinutes(15)));

        assertThat(state(order, "m1", 0)).contains(new FileState.Waiting(Reason.NO_ACCESS));
    }

    @Test
    void what_a_customer_takes_back_is_erased_and_never_fetched_again() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        http.answers(200, "image/png", PICTURE);
        carryOut(order);

        assertThat(carryOut(takesBack("m1"))).isEqualTo(over());
        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(kept.bytes(order.conversation(), "m1", 0)).isEmpty();
        assertThat(http.asked()).hasSize(1);
    }

    @Test
    void what_is_taken_back_while_it_is_fetched_is_not_kept() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));
        http.answers(200, "image/png", PICTURE);
        http.meanwhile(() -> carryOut(takesBack("m1")));

        assertThat(carryOut(order)).isEqualTo(over());

        assertThat(kept.bytes(order.conversation(), "m1", 0)).isEmpty();
    }

    @Test
    void what_there_is_no_time_for_comes_next() {
        var order = hears(FACEBOOK, "m1", new Attachment("image", LINK, ""));

        assertThat(files.carryOut(order, 1, () -> false)).isEqualTo(later(Duration.ofSeconds(1)));
        assertThat(http.asked()).isEmpty();
    }

    private Puller.Outcome carryOut(FilesOrder order) {
        return files.carryOut(order, 1, () -> true);
    }

    private Optional<FileState> state(FilesOrder order, String message, int place) {
        return kept.files(order.conversation(), message)
                .flatMap((CustomerFiles known) -> known.state(place));
    }

    private FilesOrder hears(ChannelId channel, String message, Attachment... attachments) {
        return stored(channel, message, new Content.Said("", List.of(attachments), "", ""));
    }

    private FilesOrder takesBack(String message) {
        return stored(FACEBOOK, "back-" + message, new Content.TakenBack(message));
    }

    private FilesOrder stored(ChannelId channel, String id, Content content) {
        var event =
                new Inbound(
                        ThreadKey.direct("p1"),
                        Direction.IN,
                        id,
                        "dm.image",
                        id,
                        "",
                        clock.instant(),
                        "",
                        channel.account(),
                        new Person("p1", "Ada"),
                        content);
        var received = new Received(channel, event, "receipt-" + id, clock.instant());
        timeline.save(
                Receiving.decide(
                        timeline.find(received.conversation()),
                        received,
                        Some.channel(channel.platform()),
                        Some.brand(),
                        Optional.of(Some.understanding()),
                        clock.instant()));
        return new FilesOrder(received.conversation(), received.entry());
    }

    private static Puller.Outcome over() {
        return new Puller.Outcome.Over();
    }

    private static Puller.Outcome later(Duration pause) {
        return new Puller.Outcome.Later(pause);
    }
}

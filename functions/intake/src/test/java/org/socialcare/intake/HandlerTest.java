package org.socialcare.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.conversation.Received;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryInbox;
import org.socialcare.testkit.memory.InMemoryPulls;
import org.socialcare.testkit.memory.InMemoryQuarantine;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

class HandlerTest {
    private static final String SECRET = "sample-secret";
    private static final String TOKEN = "sample-token";
    private static final String PATH = "/webhooks/facebook/olive";

    private final InMemoryInbox inbox = new InMemoryInbox();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemoryPulls pulls = new InMemoryPulls();
    private final Books books = new Books(printed.stream());
    private final Log log = new Log(printed.stream(), "");
    private final Handler handler =
            new Handler(
                    new Intake(
                            Platforms::named,
                            new InMemoryCredentials()
                                    .with(
                                            new ChannelId("facebook", "olive"),
                                            new Credentials(
                                                    Map.of(
                                                            "app_secret",
                                                            SECRET,
                                                            "verify_token",
                                                            TOKEN,
                                                            "page_id",
                                                            "500100"))),
                            new Arrivals(inbox, pulls, quarantine, books, log),
                            books,
                            log,
                            clock));

    @Test
    void the_sample_is_answered_once_its_message_is_in_the_inbox() {
        assertThat(status(Invocation.of(handler, Invocation.sample()))).isEqualTo(200);

        assertThat(inbox.received()).extracting(r -> r.event().id()).containsExactly("m_sample_1");
        assertThat(quarantine.kept()).isEmpty();
    }

    @Test
    void every_event_of_a_delivery_is_handed_over_in_order_under_a_receipt_of_its_own() {
        post(messages(said("m1", "one"), said("m2", "two"), said("m3", "three")));

        assertThat(inbox.received())
                .extracting(r -> r.event().id())
                .containsExactly("m1", "m2", "m3");
        assertThat(inbox.received()).extracting(Received::receipt).doesNotHaveDuplicates();
    }

    @Test
    void an_empty_body_answers_a_delivery() {
        var answer = JsonReader.read(post(messages(said("m1", "one"))));

        assertThat(answer.textOrEmpty("body")).isEmpty();
    }

    @Test
    void the_platforms_check_of_the_address_gets_its_challenge_back() {
        var answer =
                JsonReader.read(
                        greet("hub.mode=subscribe&hub.verify_token=" + TOKEN + "&hub.challenge=7"));

        assertThat(answer.number("statusCode")).hasValue(200);
        assertThat(answer.textOrEmpty("body")).isEqualTo("7");
    }

    @Test
    void a_check_with_another_token_is_refused() {
        var answer = greet("hub.mode=subscribe&hub.verify_token=guess&hub.challenge=7");

        assertThat(status(answer)).isEqualTo(403);
        assertThat(answer).doesNotContain("7\"");
    }

    @Test
    void of_a_forged_delivery_nothing_is_kept() {
        var forged = new FacebookSigner("guess");

        var answer = post(PATH, messages(said("m1", "one")), forged);

        assertThat(status(answer)).isEqualTo(403);
        assertThat(inbox.received()).isEmpty();
        assertThat(quarantine.kept()).isEmpty();
        assertThat(books("received")).isEqualTo(1);
        assertThat(books("refused")).isEqualTo(1);
    }

    @Test
    void nobody_is_told_why_a_delivery_was_refused() {
        var answer = post(PATH, messages(said("m1", "one")), new FacebookSigner("guess"));

        assertThat(JsonReader.read(answer).textOrEmpty("body")).isEmpty();
    }

    @Test
    void a_channel_nobody_has_connected_is_not_found() {
        var signer = new FacebookSigner(SECRET);

        assertThat(status(post("/webhooks/facebook/other", "{}", signer))).isEqualTo(404);
        assertThat(status(post("/webhooks/telegraph/olive", "{}", signer))).isEqualTo(404);
        assertThat(status(post("/webhooks/facebook/.%2E", "{}", signer))).isEqualTo(404);
        assertThat(printed.lines()).isEmpty();
    }

    @Test
    void while_the_inbox_takes_nothing_the_platform_is_not_told_otherwise() {
        inbox.breakDown();

        assertThatThrownBy(() -> post(messages(said("m1", "one"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(books("received")).isZero();
    }

    @Test
    void an_authentic_delivery_that_cannot_be_read_is_kept_to_its_last_byte() {
        String garbled = "{\"object\":\"page\",\"entry\":[";

        var answer = post(garbled);

        assertThat(status(answer)).isEqualTo(200);
        assertThat(inbox.received()).isEmpty();
        assertThat(quarantine.kept()).hasSize(1);
        assertThat(
                        new String(
                                quarantine.kept().getFirst().delivery().body(),
                                StandardCharsets.UTF_8))
                .isEqualTo(garbled);
        assertThat(books("received")).isEqualTo(1);
        assertThat(books("quarantined")).isEqualTo(1);
    }

    @Test
    void one_unknown_part_costs_none_of_the_others() {
        String unknown =
                "{\"sender\":{\"id\":\"770001\"},\"recipient\":{\"id\":\"500100\"},"
                        + "\"timestamp\":1763370000009,\"shiny_new_thing\":{}}";

        post(messages(said("m1", "one"), unknown, said("m2", "two")));

        assertThat(inbox.received()).extracting(r -> r.event().id()).containsExactly("m1", "m2");
        assertThat(quarantine.kept()).hasSize(1);
        assertThat(books("received")).isEqualTo(3);
        assertThat(books("quarantined")).isEqualTo(1);
    }

    @Test
    void nothing_printed_holds_words_names_or_secrets() {
        post(messages(said("m1", "my secret wish")));
        post("{\"object\":\"page\",\"entry\":[\"my secret wish");
        post(PATH, messages(said("m1", "my secret wish")), new FacebookSigner("guess"));

        assertThat(printed.lines()).isNotEmpty();
        assertThat(printed.text()).doesNotContain("wish", SECRET, TOKEN, "770001", "sha256=");
    }

    private String post(String body) {
        return post(PATH, body, new FacebookSigner(SECRET));
    }

    private String post(String path, String body, FacebookSigner signer) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Invocation.of(handler, http("POST", path, "", signer.headers(bytes), bytes));
    }

    private String greet(String query) {
        return Invocation.of(handler, http("GET", PATH, query, Map.of(), new byte[0]));
    }

    private static String http(
            String method, String path, String query, Map<String, String> headers, byte[] body) {
        var names = Json.object();
        headers.forEach(names::put);
        String[] segments = path.split("/", -1);
        return JsonWriter.write(
                Json.object()
                        .put("version", "2.0")
                        .put("rawPath", path)
                        .put("rawQueryString", query)
                        .put("headers", names.build())
                        .put(
                                "pathParameters",
                                Json.object()
                                        .put("platform", segments[2])
                                        .put("channel", segments[3])
                                        .build())
                        .put(
                                "requestContext",
                                Json.object()
                                        .put("requestId", "http-1")
                                        .put("http", Json.object().put("method", method).build())
                                        .build())
                        .put("body", Base64.getEncoder().encodeToString(body))
                        .put("isBase64Encoded", true)
                        .build());
    }

    private static String messages(String... items) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"500100\",\"time\":1763370000000,"
                + "\"messaging\":["
                + String.join(",", items)
                + "]}]}";
    }

    private static String said(String id, String text) {
        return "{\"sender\":{\"id\":\"770001\"},\"recipient\":{\"id\":\"500100\"},"
                + "\"timestamp\":1763370000001,\"message\":{\"mid\":\""
                + id
                + "\",\"text\":\""
                + text
                + "\"}}";
    }

    private static long status(String answer) {
        return JsonReader.read(answer).number("statusCode").orElseThrow();
    }

    private long books(String verdict) {
        return printed.linesWith("\"verdict\":\"" + verdict + "\"");
    }
}

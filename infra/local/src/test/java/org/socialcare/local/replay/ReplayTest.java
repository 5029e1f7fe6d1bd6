package org.socialcare.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.extension.Body;
import org.socialcare.local.simulators.Hashes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

class ReplayTest {
    private static final String FACEBOOK =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"messaging\":[]}]}";

    private record Received(String query, Map<String, List<String>> headers, Body body) {}

    @TempDir private Path folder;
    private final Map<String, Received> received = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void startSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    byte[] answer = answer(path).getBytes(StandardCharsets.UTF_8);
                    if (path.startsWith("/webhooks/")) {
                        received.put(
                                path,
                                new Received(
                                        String.valueOf(exchange.getRequestURI().getRawQuery()),
                                        exchange.getRequestHeaders(),
                                        Body.of(exchange.getRequestBody().readAllBytes())));
                    }
                    exchange.sendResponseHeaders(
                            path.startsWith("/webhooks/") ? status : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stopSuite() {
        server.stop(0);
    }

    @Test
    void raw_bytes_are_signed_and_sent_with_mark_and_line_ends() throws IOException {
        byte[] raw = ("\uFEFF" + FACEBOOK.replace(",", ",\r\n")).getBytes(StandardCharsets.UTF_8);
        write("facebook/message.json", raw);

        assertThat(replay()).isZero();

        Received delivery = received("facebook/olive");
        assertThat(delivery.body().bytes()).isEqualTo(raw);
        assertThat(delivery.headers().get("X-hub-signature-256"))
                .containsExactly("sha256=" + Hashes.hmacSha256("quiet", raw));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("facebook/message.json -> facebook/olive")
                .contains("sent 1, accepted 1, refused 0, skipped 0")
                .contains("books facebook/olive");
    }

    @Test
    void files_that_lie_flat_are_told_apart_by_what_they_look_like() throws IOException {
        write("a.json", FACEBOOK);
        write("b.json", "{\"event\":\"im_receive_msg\",\"client_key\":\"k\",\"content\":\"{}\"}");
        write("c.xml", "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName></xml>");
        write("d.json", "[1]");
        write("e.json", "{\"object\":\"instagram\"}");
        write("f.json", "broken");
        write("notes.txt", "not a payload");

        assertThat(replay()).isZero();

        assertThat(received.keySet())
                .containsExactlyInAnyOrder(
                        "/webhooks/facebook/olive",
                        "/webhooks/douyin/olive",
                        "/webhooks/wechat/olive");
        assertThat(received("wechat/olive").query()).contains("signature=");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("e.json: no channel for instagram")
                .contains("2 × not a delivery of a known platform");
    }

    @Test
    void the_index_tells_what_is_never_delivered_and_envelopes_stay_shut() throws IOException {
        write(
                "INDEX.tsv",
                "file\tkind\n"
                        + "wechat/call.json\tapi.request\n"
                        + "wechat/answer.xml\tpassive_reply.text\n");
        write("wechat/call.json", "{\"touser\":\"o\"}");
        write("wechat/answer.xml", "<xml><ToUserName>o</ToUserName></xml>");
        write("wechat/sealed.xml", "<xml><ToUserName>gh</ToUserName><Encrypt>AA==</Encrypt></xml>");

        assertThat(replay()).isZero();

        assertThat(received).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("api.request is not a delivery")
                .contains("passive_reply.text is not a delivery")
                .contains("encrypted for another account");
    }

    @Test
    void the_index_of_the_folder_above_counts_too() throws IOException {
        write(
                "INDEX.tsv",
                """
                file\tkind
                wechat/call.json\tapi.request
                """);
        write("wechat/call.json", "{\"touser\":\"o\"}");

        assertThat(replay(folder.resolve("wechat"))).isZero();

        assertThat(received).isEmpty();
    }

    @Test
    void a_refused_payload_makes_the_command_fail() throws IOException {
        write("facebook/message.json", FACEBOOK);
        status = 401;

        assertThat(replay()).isEqualTo(1);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("401").contains("refused 1");
    }

    @Test
    void another_channel_can_be_chosen_and_an_unknown_one_is_named() throws IOException {
        write("wechat/text.xml", "<xml><ToUserName>gh</ToUserName></xml>");
        Properties properties = properties(folder);

        properties.setProperty("channel.wechat", "olive-safe");
        assertThat(run(properties)).isZero();
        assertThat(received("wechat/olive-safe").query()).contains("encrypt_type=aes");

        properties.setProperty("channel.wechat", "nobody");
        assertThat(run(properties)).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("no channel wechat/nobody");
    }

    @Test
    void a_missing_or_empty_folder_and_a_suite_that_is_not_there_are_said_plainly()
            throws IOException {
        assertThat(replay(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(replay(folder)).isEqualTo(2);
        assertThat(run(new Properties())).isEqualTo(2);
        write("facebook/message.json", FACEBOOK);
        server.stop(0);
        assertThat(replay()).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("there is no folder")
                .contains("holds no file")
                .contains("-Ddata=FOLDER")
                .contains("mvn -Prun");
    }

    private static String answer(String path) {
        return switch (path) {
            case "/local/channels" ->
                    """
                    [{"platform":"facebook","id":"olive","name":"O","team":"t",
                      "secrets":{"app_secret":"quiet"}},
                     {"platform":"wechat","id":"olive","secrets":{"token":"t"}},
                     {"platform":"wechat","id":"olive-safe","secrets":{"token":"t",
                      "app_id":"wx1","account_id":"gh",
                      "encoding_aes_key":"abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"}},
                     {"platform":"douyin","id":"olive","secrets":{"client_secret":"s"}}]
                    """;
            case "/local/books" -> "{\"facebook/olive\":{\"2026-03-02\":{\"received\":1}}}";
            default -> "";
        };
    }

    private Received received(String channel) {
        Received delivery = received.get("/webhooks/" + channel);
        if (delivery == null) {
            throw new AssertionError(channel + " was sent nothing; " + printed);
        }
        return delivery;
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private int replay() {
        return replay(folder);
    }

    private int replay(Path data) {
        return run(properties(data));
    }

    private Properties properties(Path data) {
        Properties properties = new Properties();
        properties.setProperty("data", data.toString());
        properties.setProperty("port", Integer.toString(server.getAddress().getPort()));
        return properties;
    }

    private int run(Properties properties) {
        try {
            return Replay.run(properties, new PrintStream(printed, true, StandardCharsets.UTF_8));
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }
}

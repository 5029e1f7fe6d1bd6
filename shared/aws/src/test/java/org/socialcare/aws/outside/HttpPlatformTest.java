package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.ports.CallPlatform.Call;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class HttpPlatformTest {
    private final StubServer platform = new StubServer();
    private final HttpPlatform http =
            new HttpPlatform(Duration.ofSeconds(1), Duration.ofMillis(300));

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void words_arrive_as_they_were_sent_and_the_answer_comes_back() {
        platform.thenAnswer(200, "{\"id\":\"订单\"}");

        Call call = http.call(post(platform.address(), "{\"text\":\"😀 订单\"}"));

        assertThat(call)
                .isInstanceOfSatisfying(
                        Call.Answered.class,
                        answered -> {
                            assertThat(answered.response().status()).isEqualTo(200);
                            assertThat(answered.response().body()).isEqualTo("{\"id\":\"订单\"}");
                        });
        var asked = platform.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo("{\"text\":\"😀 订单\"}");
        assertThat(asked.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("connection", "close");
    }

    @Test
    void a_refusal_is_an_answer_with_its_body_and_headers() {
        platform.thenAnswer(429, Map.of("Retry-After", "30"), "{\"e\":4}");

        Call call = http.call(post(platform.address(), "{}"));

        PlatformResponse response = ((Call.Answered) call).response();
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.body()).isEqualTo("{\"e\":4}");
        assertThat(response.headers()).containsEntry("retry-after", "30");
    }

    @Test
    void a_refusal_without_a_body_is_an_answer_too() {
        platform.thenAnswer(503, "");

        assertThat(http.call(get(platform.address())))
                .isInstanceOfSatisfying(
                        Call.Answered.class,
                        answered -> assertThat(answered.response().body()).isEmpty());
    }

    @Test
    void a_redirect_is_not_followed() {
        platform.thenAnswer(302, Map.of("Location", platform.address() + "/else"), "");

        assertThat(http.call(get(platform.address())))
                .isInstanceOfSatisfying(
                        Call.Answered.class,
                        answered -> assertThat(answered.response().status()).isEqualTo(302));
        assertThat(platform.asked()).hasSize(1);
    }

    @Test
    void where_nobody_listens_nothing_was_sent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(http.call(post(URI.create("http://localhost:" + port), "{}")))
                .isEqualTo(new Call.NeverSent("ConnectException"));
    }

    @Test
    void an_address_that_is_none_was_never_called() {
        assertThat(http.call(post(URI.create("mailto:somebody"), "{}")))
                .isInstanceOf(Call.NeverSent.class);
        assertThat(http.call(post(URI.create("http://no-such-host.invalid/"), "{}")))
                .isEqualTo(new Call.NeverSent("UnknownHostException"));
    }

    @Test
    void an_answer_that_does_not_come_leaves_it_open_and_nothing_is_sent_twice() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket silent = server(connections, false)) {
            Call call = http.call(post(address(silent), "{\"text\":\"hello\"}"));

            assertThat(call).isEqualTo(new Call.Lost("SocketTimeoutException"));
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void a_connection_cut_after_sending_leaves_it_open_and_nothing_is_sent_twice()
            throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket rude = server(connections, true)) {
            assertThat(http.call(post(address(rude), "{}"))).isInstanceOf(Call.Lost.class);
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void an_order_without_a_body_is_not_sent_twice_either() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket rude = server(connections, true)) {
            assertThat(http.call(post(address(rude), ""))).isInstanceOf(Call.Lost.class);
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void a_connection_that_was_left_open_is_not_used_again() throws IOException {
        platform.thenAnswer(200, "{}");
        platform.thenAnswer(200, "{}");
        platform.thenAnswer(500, "{}");
        try (InputStream others = platform.address().toURL().openStream()) {
            others.readAllBytes();
        }

        http.call(post(platform.address(), "{}"));
        http.call(get(platform.address()));

        assertThat(platform.asked().stream().map(StubServer.Asked::port).distinct()).hasSize(3);
    }

    @Test
    void an_answer_without_end_is_not_taken_in() {
        platform.thenAnswer(200, "x".repeat((1 << 20) + 1));

        assertThat(http.call(get(platform.address())))
                .isEqualTo(new Call.Lost("an answer of more than 1 MiB"));
    }

    /** Takes what is sent and answers nothing: hangs up after the first byte, or never. */
    private static ServerSocket server(AtomicInteger connections, boolean cut) throws IOException {
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (accepted(socket, connections, cut)) Thread.onSpinWait();
                        });
        return socket;
    }

    private static boolean accepted(ServerSocket server, AtomicInteger connections, boolean cut) {
        try {
            Socket socket = server.accept();
            connections.incrementAndGet();
            if (cut) {
                socket.getInputStream().read();
                socket.close();
            }
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://localhost:" + socket.getLocalPort() + "/send");
    }

    private static PlatformRequest post(URI address, String body) {
        return new PlatformRequest(
                "POST", address, Map.of("content-type", "application/json"), body);
    }

    private static PlatformRequest get(URI address) {
        return new PlatformRequest("GET", address, Map.of(), "");
    }
}

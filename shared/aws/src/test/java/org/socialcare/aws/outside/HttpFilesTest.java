package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.ports.FetchFile.Answer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;

class HttpFilesTest {
    private final StubServer host = new StubServer();
    private final HttpFiles http = new HttpFiles(Instant::now);

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_file_comes_with_its_bytes_and_headers() {
        host.thenAnswer(200, Map.of("Content-Type", "Image/PNG; x=1"), "bytes");

        var response = ((Answer.Answered) fetch(5)).response();

        assertThat(new String(response.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("bytes");
        assertThat(response.type()).isEqualTo("image/png");
        assertThat(host.asked().getFirst().headers())
                .containsEntry("authorization", "Bearer t")
                .containsEntry("connection", "close");
    }

    @Test
    void what_is_larger_than_asked_for_is_not_held() {
        host.thenAnswer(200, "bytes!");

        assertThat(fetch(5)).isEqualTo(new Answer.TooLarge());
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        host.thenAnswer(302, Map.of("Location", host.address() + "/else"), "");

        var response = ((Answer.Answered) fetch(5)).response();

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers()).containsKey("location");
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void a_long_refusal_is_cut_short_and_still_an_answer() {
        host.thenAnswer(404, "x".repeat(200_000));

        assertThat(((Answer.Answered) fetch(5)).response().status()).isEqualTo(404);
    }

    @Test
    void what_does_not_come_in_time_is_lost() {
        host.thenAnswer(200, "bytes");
        var instants = new ArrayDeque<Instant>();
        instants.add(Instant.EPOCH);
        instants.add(Instant.EPOCH.plusSeconds(46));

        assertThat(new HttpFiles(instants::remove).fetch(request(host.address()), 5))
                .isInstanceOf(Answer.Lost.class);
    }

    @Test
    void what_is_no_web_address_or_does_not_answer_is_lost() {
        URI gone = host.address();
        host.close();

        assertThat(http.fetch(request(gone), 5)).isInstanceOf(Answer.Lost.class);
        assertThat(http.fetch(request(URI.create("file:///etc/passwd")), 5))
                .isInstanceOf(Answer.Lost.class);
    }

    private Answer fetch(int most) {
        return http.fetch(request(host.address()), most);
    }

    private static PlatformRequest request(URI address) {
        return new PlatformRequest("GET", address, Map.of("authorization", "Bearer t"), "");
    }
}

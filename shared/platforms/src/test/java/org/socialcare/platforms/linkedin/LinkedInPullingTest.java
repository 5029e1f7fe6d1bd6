package org.socialcare.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.LinkedInSigner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class LinkedInPullingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(
                    Map.of("organization", "urn:li:organization:1", "client_secret", "secret"));
    private static final Hint COMMENT =
            new Hint("comment.add", "urn:li:comment:(urn:li:activity:7,8)", "", NOW);
    private static final String NOTIFICATION =
            "{\"notificationId\":1,\"organizationalEntity\":\"urn:li:organization:1\",\"action\":"
                    + "\"COMMENT\",\"sourcePost\":\"urn:li:activity:7\",\"lastModifiedAt\":"
                    + NOW.toEpochMilli()
                    + ",\"generatedActivity\":\"urn:li:comment:(activity:7,8)\"%s}";
    private static final String DECORATION =
            ",\"decoratedGeneratedActivity\":{\"comment\":{\"owner\":\"urn:li:person:a\","
                    + "\"text\":\"Hello\"}}";
    private final Pulling pulling = new LinkedInPulling();

    @Test
    void a_comment_is_looked_up_by_its_post_and_number() {
        PlatformRequest request = pulling.ask(COMMENT, "", CREDENTIALS, "t");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.address())
                .hasToString(
                        "https://api.linkedin.com/rest/socialActions/"
                                + "urn%3Ali%3Aactivity%3A7/comments/8");
        assertThat(request.headers()).containsEntry("authorization", "Bearer t");
    }

    @Test
    void what_is_looked_up_is_the_event_its_notification_would_have_been() {
        String bare = "{\"notifications\":[" + NOTIFICATION.replace("%s", "") + "]}";
        String whole = "{\"notifications\":[" + NOTIFICATION.replace("%s", DECORATION) + "]}";
        Hint hint = deliver(bare).hints().getFirst();
        Pulled pulled =
                understand(
                        hint,
                        200,
                        "{\"actor\":\"urn:li:person:a\",\"id\":\"8\",\"object\":"
                                + "\"urn:li:activity:7\",\"message\":{\"text\":\"Hello\"}}");

        assertThat(hint).isEqualTo(COMMENT);
        assertThat(((Pulled.Page) pulled).reading()).isEqualTo(deliver(whole));
        assertThat(((Pulled.Page) pulled).more()).isFalse();
    }

    @Test
    void a_comment_that_says_nothing_even_then_is_set_aside() {
        Pulled pulled = understand(COMMENT, 200, "{\"id\":\"8\"}");

        assertThat(((Pulled.Page) pulled).reading().unread()).hasSize(1);
    }

    @Test
    void the_history_reaches_back_sixty_days_and_no_further() {
        Hint hint = pulling.history(CREDENTIALS, Instant.EPOCH, NOW).getFirst();
        Instant oldest = NOW.minus(Duration.ofDays(60));

        assertThat(hint.at()).isEqualTo(oldest);
        assertThat(pulling.history(CREDENTIALS, NOW.minusSeconds(9), NOW).getFirst().at())
                .isEqualTo(NOW.minusSeconds(9));
        assertThat(pulling.history(CREDENTIALS, NOW, NOW)).isEmpty();
        assertThat(pulling.history(new Credentials(Map.of()), Instant.EPOCH, NOW)).isEmpty();
    }

    @Test
    void a_page_of_the_history_is_asked_for_by_time_and_place() {
        Hint hint = pulling.history(CREDENTIALS, NOW.minusSeconds(1), NOW).getFirst();

        assertThat(pulling.ask(hint, "50", CREDENTIALS, "t").address().toString())
                .startsWith(
                        "https://api.linkedin.com/rest/organizationalEntityNotifications"
                                + "?q=criteria&organizationalEntity=urn%3Ali%3Aorganization%3A1&")
                .contains("&actions=List(COMMENT,")
                .endsWith(
                        "&timeRange=(start:" + (NOW.toEpochMilli() - 1000) + ")&count=50&start=50");
        assertThat(pulling.ask(hint, "not a number", CREDENTIALS, "t").address().toString())
                .endsWith("&start=0");
    }

    @Test
    void pages_follow_one_another_until_the_links_or_the_elements_end() {
        String one = NOTIFICATION.replace("%s", DECORATION);
        String next = "\"links\":[{\"rel\":\"prev\"},{\"rel\":\"next\"}]";

        Pulled.Page linked = page("[" + one + "]", "{\"start\":50,\"count\":50," + next + "}");
        Pulled.Page empty = page("[]", "{\"start\":100,\"count\":50," + next + "}");
        Pulled.Page full = page("[" + one + "]", "{\"start\":0,\"count\":1}");
        Pulled.Page last = page("[]", "{\"start\":150,\"count\":50,\"links\":[]}");

        assertThat(linked.more()).isTrue();
        assertThat(linked.cursor()).isEqualTo("100");
        assertThat(linked.reading().events())
                .extracting(Inbound::kind)
                .containsExactly("comment.add");
        assertThat(empty.more()).isTrue();
        assertThat(empty.cursor()).isEqualTo("150");
        assertThat(full.more()).isTrue();
        assertThat(full.cursor()).isEqualTo("1");
        assertThat(last.more()).isFalse();
        assertThat(last.cursor()).isEmpty();
    }

    @Test
    void one_bad_element_of_a_page_costs_only_itself() {
        Pulled.Page page = page("[7," + NOTIFICATION.replace("%s", DECORATION) + "]", "{}");

        assertThat(page.reading().events()).hasSize(1);
        assertThat(page.reading().unread()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,TokenTrouble",
        "403,Refused",
        "404,Refused",
        "429,Retry",
        "500,Retry",
        "502,Retry",
        "503,Retry"
    })
    void a_status_tells_what_to_do(int status, String expected) {
        assertThat(understand(COMMENT, status, "").getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "7"})
    void a_broken_answer_is_asked_for_again(String body) {
        Hint history = pulling.history(CREDENTIALS, Instant.EPOCH, NOW).getFirst();

        assertThat(understand(COMMENT, 200, body)).isInstanceOf(Pulled.Retry.class);
        assertThat(understand(history, 200, body)).isInstanceOf(Pulled.Retry.class);
        assertThat(understand(history, 200, "{}")).isInstanceOf(Pulled.Retry.class);
    }

    private Pulled.Page page(String elements, String paging) {
        Hint history = pulling.history(CREDENTIALS, Instant.EPOCH, NOW).getFirst();
        String body = "{\"elements\":" + elements + ",\"paging\":" + paging + "}";
        return (Pulled.Page) understand(history, 200, body);
    }

    private Pulled understand(Hint hint, int status, String body) {
        return pulling.understand(
                new PlatformResponse(status, Map.of(), body), hint, "", CREDENTIALS, NOW);
    }

    private static Reading.Events deliver(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (Reading.Events)
                new LinkedIn().read(new LinkedInSigner("secret").delivery(bytes), CREDENTIALS, NOW);
    }
}

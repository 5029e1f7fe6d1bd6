package org.socialcare.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.Speech.AccessToken;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class InstagramSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("ig_id", "500", "access_token", "IG&x"));
    private static final Credentials OWN_LOGIN = CREDENTIALS.with("login", "instagram");
    private final Speech speech = new InstagramSpeech();

    @Test
    void a_message_goes_out_in_the_name_of_whoever_the_token_is_for() {
        PlatformRequest request =
                speech.say(words(ThreadKey.Kind.DIRECT, "", "", false), CREDENTIALS, "IG&x");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/me/messages?access_token=IG%26x");
        assertThat(request.body())
                .isEqualTo("{\"recipient\":{\"id\":\"88\"},\"message\":{\"text\":\"Hi\"}}");
        assertThat(request.toString()).doesNotContain("IG&x").doesNotContain("IG%26x");
    }

    @Test
    void a_token_of_instagram_s_own_login_is_used_at_instagram_s_own_host() {
        PlatformRequest request =
                speech.say(words(ThreadKey.Kind.DIRECT, "", "", false), OWN_LOGIN, "t");

        assertThat(request.address())
                .hasToString("https://graph.instagram.com/v24.0/me/messages?access_token=t");
    }

    @Test
    void a_late_answer_says_that_a_person_gives_it() {
        assertThat(speech.say(words(ThreadKey.Kind.DIRECT, "", "", true), CREDENTIALS, "t").body())
                .contains("\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"HUMAN_AGENT\"");
    }

    @Test
    void a_comment_is_answered_below_it_and_a_post_below_the_post() {
        assertSaid("18", "17", "18/replies", "{\"message\":\"Hi\"}");
        assertSaid("", "17", "17/comments", "{\"message\":\"Hi\"}");
    }

    @Test
    void a_mention_is_answered_through_the_account_where_it_happened() {
        assertSaid(
                "18",
                "mention|17",
                "500/mentions",
                "{\"media_id\":\"17\",\"comment_id\":\"18\",\"message\":\"Hi\"}");
        assertSaid("17", "mention|17", "500/mentions", "{\"media_id\":\"17\",\"message\":\"Hi\"}");
    }

    @Test
    void every_act_is_a_request() {
        assertAct(
                new Act.AnswerPrivately("18", "Hello", "r-1"),
                "me/messages",
                "{\"recipient\":{\"comment_id\":\"18\"},\"message\":{\"text\":\"Hello\"}}");
        assertAct(new Act.Hide("18"), "18", "{\"hide\":true}");
        assertAct(new Act.Show("18"), "18", "{\"hide\":false}");
        assertAct(
                new Act.MarkSeen("88", "m"),
                "me/messages",
                "{\"recipient\":{\"id\":\"88\"},\"sender_action\":\"mark_seen\"}");
        assertAct(
                new Act.Typing("88", "m"),
                "me/messages",
                "{\"recipient\":{\"id\":\"88\"},\"sender_action\":\"typing_on\"}");
    }

    @Test
    void an_error_is_understood_by_its_code() {
        assertThat(understand("{\"error\":{\"code\":10,\"error_subcode\":2534022}}"))
                .isInstanceOf(SendResult.Closed.class);
        assertThat(understand("{\"error\":{\"code\":190}}"))
                .isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(understand("{\"error\":{\"code\":100,\"error_subcode\":2018109}}"))
                .isEqualTo(new SendResult.Refused("error 100/2018109: the message is too long"));
    }

    @Test
    void a_page_s_token_has_no_successor_and_one_of_instagram_s_login_is_exchanged() {
        assertThat(speech.standingToken(CREDENTIALS)).contains("IG&x");
        assertThat(speech.standingToken(new Credentials(Map.of()))).isEmpty();
        assertThat(speech.renewal(CREDENTIALS)).isEmpty();
        assertThat(speech.renewal(new Credentials(Map.of("login", "instagram")))).isEmpty();
        assertThat(speech.renewal(OWN_LOGIN)).map(PlatformRequest::address).isPresent();
        assertThat(speech.renewal(OWN_LOGIN.with("refresh_token", "newer")).orElseThrow().address())
                .hasToString(
                        "https://graph.instagram.com/refresh_access_token"
                                + "?grant_type=ig_refresh_token&access_token=newer");
    }

    @Test
    void the_next_token_renews_itself_and_says_until_when() {
        Instant end = NOW.plusSeconds(5_184_000);

        assertThat(renewed(200, "{\"access_token\":\"n\",\"expires_in\":5184000}"))
                .contains(new AccessToken("n", end, "n", Optional.of(end)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"access_token\":\"n\"}",
                "{\"expires_in\":5184000}",
                "{\"access_token\":\"n\",\"expires_in\":0}",
                "{\"access_token\":\"n\",\"expires_in\":9223372036854775807}",
                "{\"error\":{\"code\":190}}"
            })
    void what_holds_no_token_renews_nothing(String body) {
        assertThat(renewed(200, body)).isEmpty();
    }

    private Optional<AccessToken> renewed(int status, String body) {
        return speech.renewed(new PlatformResponse(status, Map.of(), body), NOW);
    }

    private SendResult understand(String body) {
        return speech.understand(new PlatformResponse(400, Map.of(), body));
    }

    private void assertSaid(String answers, String thread, String path, String body) {
        assertRequest(
                speech.say(words(ThreadKey.Kind.POST, answers, thread, false), CREDENTIALS, "t"),
                path,
                body);
    }

    private void assertAct(Act act, String path, String body) {
        assertRequest(speech.act(act, CREDENTIALS, "t").orElseThrow(), path, body);
    }

    private static void assertRequest(PlatformRequest request, String path, String body) {
        assertThat(request.address())
                .hasToString("https://graph.facebook.com/v24.0/" + path + "?access_token=t");
        assertThat(request.body()).isEqualTo(body);
    }

    private static Outgoing words(
            ThreadKey.Kind kind, String answers, String platformThread, boolean late) {
        return new Outgoing("r-1", kind, "88", "Hi", answers, platformThread, true, late);
    }
}

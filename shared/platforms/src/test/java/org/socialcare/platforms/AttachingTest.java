package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How each platform words a picture or file, by the protocol pages. */
class AttachingTest {
    private static final String LINK = "https://files.example/p?X-Amz-Signature=1&x=2";
    private static final Media PICTURE = Media.of("id1", "灯.png", MediaType.PNG, 3);
    private static final Media VOICE = Media.of("id2", "hello.mp3", MediaType.MP3, 3);
    private static final Media PAPER = Media.of("id3", "rechnung.pdf", MediaType.PDF, 3);
    private static final Binary BYTES = Binary.of(new byte[] {(byte) 0x89, 0, (byte) 0xff});
    private static final Map<String, String> VALUES =
            Map.of("page_id", "500100", "phone_number_id", "600100", "kf_accounts", "wk1");

    @Test
    void facebook_and_instagram_fetch_it_by_type() {
        assertThat(sent("facebook", PICTURE, LINK).body())
                .contains(
                        "\"messaging_type\":\"RESPONSE\"",
                        "{\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\""
                                + LINK
                                + "\"}}",
                        "\"metadata\":\"r1\"");
        assertThat(sent("facebook", VOICE, LINK).body()).contains("\"type\":\"audio\"");
        assertThat(sent("facebook", PAPER, LINK).body()).contains("\"type\":\"file\"");
        assertThat(sent("instagram", PICTURE, LINK).body())
                .contains("\"payload\":{\"url\":\"" + LINK)
                .doesNotContain("metadata");
    }

    @Test
    void whatsapp_names_a_document_and_no_picture() {
        assertThat(sent("whatsapp", PICTURE, LINK).body())
                .contains("\"type\":\"image\",\"image\":{\"link\":\"" + LINK + "\"}");
        assertThat(sent("whatsapp", PAPER, LINK).body())
                .contains("\"type\":\"document\"", "\"filename\":\"rechnung.pdf\"");
    }

    @Test
    void wechat_and_wecom_take_the_bytes_in_a_form_and_then_the_media_id() {
        for (String platform : List.of("wechat", "wecom")) {
            PlatformRequest request = over(platform).request(PICTURE, BYTES, secrets(), "t/1");
            String type = request.headers().getOrDefault("content-type", "");
            String boundary = type.substring(type.indexOf('=') + 1);
            String body = new String(request.bytes(), StandardCharsets.ISO_8859_1);

            assertThat(request.address().toString())
                    .contains("/cgi-bin/media/upload?", "type=image", "access_token=t%2F1");
            assertThat(type).startsWith("multipart/form-data; boundary=");
            assertThat(body)
                    .startsWith(
                            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"")
                    .contains("Content-Type: image/png\r\n\r\n\u0089\0\u00ff\r\n--")
                    .endsWith("--" + boundary + "--\r\n");
            assertThat(new String(request.bytes(), StandardCharsets.UTF_8))
                    .contains("filename=\"灯.png\"; filelength=3");
            assertThat(sent(platform, PICTURE, "M-1").body())
                    .contains("\"msgtype\":\"image\",\"image\":{\"media_id\":\"M-1\"}");
        }
    }

    @Test
    void x_takes_the_bytes_for_a_direct_message_and_then_one_id() {
        assertThat(over("x").request(PICTURE, BYTES, secrets(), "t").body())
                .contains("\"media\":\"iQD/\"", "\"media_category\":\"dm_image\"", "image/png");
        assertThat(sent("x", PICTURE, "1880").body())
                .isEqualTo("{\"attachments\":[{\"media_id\":\"1880\"}]}");
    }

    @Test
    void a_partner_gets_what_it_needs_to_fetch_and_check_it() {
        assertThat(sent("signed", PAPER, LINK).body())
                .contains(
                        "\"attachment\":{\"kind\":\"file\",\"url\":\"" + LINK,
                        "\"name\":\"rechnung.pdf\",\"type\":\"application/pdf\",\"bytes\":3")
                .doesNotContain("\"text\"");
    }

    @Test
    void the_id_of_what_was_handed_over_is_found() {
        assertThat(given("wechat", 200, "{\"type\":\"image\",\"media_id\":\"M-1\"}"))
                .isEqualTo(new Attaching.Given.Taken("M-1"));
        assertThat(given("wecom", 200, "{\"errcode\":0,\"media_id\":\"M-2\"}"))
                .isEqualTo(new Attaching.Given.Taken("M-2"));
        assertThat(given("x", 200, "{\"data\":{\"id\":\"1880\"}}"))
                .isEqualTo(new Attaching.Given.Taken("1880"));
    }

    @Test
    void a_token_that_ran_out_is_known_by_its_code_and_a_bad_file_is_refused() {
        assertThat(why("wechat", 200, "{\"errcode\":42001}"))
                .isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(why("wecom", 200, "{\"errcode\":40014}"))
                .isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(why("x", 401, "{\"title\":\"Unauthorized\"}"))
                .isInstanceOf(SendResult.TokenTrouble.class);
        assertThat(why("wechat", 200, "{\"errcode\":40004}"))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(why("x", 502, "<html>")).isInstanceOf(SendResult.Retry.class);
    }

    private static PlatformRequest sent(String platform, Media media, String source) {
        Outgoing to =
                new Outgoing("r1", ThreadKey.Kind.DIRECT, "4915", "", "m1", "wk1", true, false);
        return Platforms.named(platform)
                .flatMap(found -> found.speech().attaching())
                .orElseThrow()
                .send(to, media, source, secrets(), "t/1");
    }

    private static Attaching.HandingOver over(String platform) {
        return Platforms.named(platform)
                .flatMap(found -> found.speech().attaching())
                .flatMap(Attaching::handingOver)
                .orElseThrow();
    }

    private static Attaching.Given given(String platform, int status, String body) {
        return over(platform).understand(new PlatformResponse(status, Map.of(), body));
    }

    private static SendResult why(String platform, int status, String body) {
        return ((Attaching.Given.Failed) given(platform, status, body)).why();
    }

    private static Credentials secrets() {
        return new Credentials(VALUES);
    }
}

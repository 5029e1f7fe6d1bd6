package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Response;
import org.socialcare.local.server.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** How each platform that is played takes a picture, and what it does not take. */
class MediaApiTest {
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n...");
    private static final byte[] MP3 = bytes("ID3....");
    private static final String MULTIPART = "multipart/form-data; boundary=xyz";

    private final TestStage stage = new TestStage();
    private byte[] lying = PNG;
    private WebServer server;

    @BeforeEach
    void open() {
        server = WebServer.open(0, 1_000, _ -> new Response(200, Map.of(), Body.of(lying)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void facebook_fetches_a_picture_and_refuses_what_is_none() {
        stage.writes("facebook", "42", "m1");

        assertThat(facebook("image").status()).isEqualTo(200);
        assertThat(sent("facebook")).isEqualTo(Shown.of("png", PNG));
        assertThat(facebook("video").status()).isEqualTo(400);
        lying = bytes("<html>");
        assertThat(facebook("image").status()).isEqualTo(400);
    }

    @Test
    void instagram_takes_no_sound() {
        stage.writes("instagram", "42", "m1");

        assertThat(instagram("image").status()).isEqualTo(200);
        lying = MP3;
        assertThat(instagram("audio").status()).isEqualTo(400);
    }

    @Test
    void whatsapp_wants_a_document_to_have_a_name() {
        stage.writes("whatsapp", "4915", "wamid.1");

        assertThat(whatsapp("image", "").status()).isEqualTo(200);
        lying = bytes("%PDF-1.7");
        assertThat(whatsapp("document", "").status()).isEqualTo(400);
        assertThat(whatsapp("document", ",\"filename\":\"a.pdf\"").status()).isEqualTo(200);
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        assertThat(Shown.at("https://example.com/a.png", Set.of("png"), 100)).isEmpty();
        assertThat(Shown.at("file:///etc/passwd", Set.of("other"), 100_000)).isEmpty();
        assertThat(Shown.at(link(), Set.of("png"), 3)).isEmpty();
        assertThat(Shown.at(link(), Set.of("png"), 100)).contains(Shown.of("png", PNG));
    }

    @Test
    void wechat_keeps_a_picture_for_the_account_and_sends_it_by_id() {
        stage.writes("wechat", "o1", "1");
        String token =
                token(
                        "wechat",
                        "/cgi-bin/token",
                        "grant_type=client_credential&appid=wx1&secret=hush");

        String id = material("wechat", token, "image", PNG);
        assertThat(wechat(token, "image", id)).contains("\"errcode\":0");
        assertThat(sent("wechat")).isEqualTo(Shown.of("png", PNG));
        assertThat(wechat(token, "image", "other")).contains("47001");
        assertThat(wechat(token, "voice", id)).contains("47001");
        assertThat(upload("wechat", token, "image", MP3)).contains("40004");
        assertThat(upload("wechat", "wrong", "image", PNG)).contains("40001");
    }

    @Test
    void wecom_keeps_files_and_knows_their_types_and_sizes() {
        stage.writes("wecom", "wm1", "1");
        String token = token("wecom", "/cgi-bin/gettoken", "corpid=ww1&corpsecret=shh");

        String id = material("wecom", token, "image", PNG);
        String body =
                "{\"touser\":\"wm1\",\"open_kfid\":\"wk1\",\"msgtype\":\"image\",\"image\":{\"media_id\":\""
                        + id
                        + "\"}}";
        assertThat(text(stage.post("wecom", "/cgi-bin/kf/send_msg", "access_token=" + token, body)))
                .contains("\"errcode\":0");
        assertThat(sent("wecom")).isEqualTo(Shown.of("png", PNG));
        assertThat(upload("wecom", token, "voice", MP3)).contains("40004");
        assertThat(upload("wecom", token, "file", new byte[3])).contains("40006");
    }

    @Test
    void x_takes_a_picture_in_base64_for_a_use_it_knows() {
        stage.writes("x", "77", "900");
        String token = xToken();

        String data = Base64.getEncoder().encodeToString(PNG);
        assertThat(
                        x(
                                        token,
                                        "{\"media\":\""
                                                + data
                                                + "\",\"media_category\":\"tweet_video\",\"media_type\":\"image/png\"}")
                                .status())
                .isEqualTo(400);
        ApiAnswer kept =
                x(
                        token,
                        "{\"media\":\""
                                + data
                                + "\",\"media_category\":\"dm_image\",\"media_type\":\"image/png\"}");
        String id = TestStage.json(kept).obj("data").textOrEmpty("id");
        ApiAnswer sent =
                stage.post(
                        "x",
                        "/2/dm_conversations/with/77/messages",
                        "",
                        Map.of("authorization", "Bearer " + token),
                        "{\"attachments\":[{\"media_id\":\"" + id + "\"}]}");
        assertThat(sent.status()).as(text(sent)).isEqualTo(201);
        assertThat(sent("x")).isEqualTo(Shown.of("png", PNG));
    }

    @Test
    void a_broken_form_holds_no_file() {
        byte[] form = form(PNG);
        assertThat(FileForm.file(MULTIPART, form, "media")).hasValue(PNG);
        assertThat(FileForm.file(MULTIPART, form, "other")).isEmpty();
        assertThat(FileForm.file("text/plain", form, "media")).isEmpty();
        assertThat(FileForm.file("multipart/form-data", form, "media")).isEmpty();
        for (int length = 0; length < form.length - 4; length++) {
            assertThat(FileForm.file(MULTIPART, Arrays.copyOf(form, length), "media")).isEmpty();
        }
    }

    private ApiAnswer facebook(String type) {
        return stage.post(
                "facebook",
                "/v24.0/111/messages",
                "access_token=EAAtest",
                "{\"recipient\":{\"id\":\"42\"},\"messaging_type\":\"RESPONSE\",\"message\":"
                        + attachment(type)
                        + "}");
    }

    private ApiAnswer instagram(String type) {
        return stage.post(
                "instagram",
                "/v24.0/me/messages",
                "access_token=IGtest",
                "{\"recipient\":{\"id\":\"42\"},\"message\":" + attachment(type) + "}");
    }

    private String attachment(String type) {
        return "{\"attachment\":{\"type\":\""
                + type
                + "\",\"payload\":{\"url\":\""
                + link()
                + "\"}}}";
    }

    private ApiAnswer whatsapp(String type, String more) {
        return stage.post(
                "whatsapp",
                "/v24.0/301/messages",
                "",
                Map.of("authorization", "Bearer WAtest"),
                "{\"messaging_product\":\"whatsapp\",\"to\":\"4915\",\"type\":\""
                        + type
                        + "\",\""
                        + type
                        + "\":{\"link\":\""
                        + link()
                        + "\""
                        + more
                        + "}}");
    }

    private String wechat(String token, String type, String id) {
        String body =
                "{\"touser\":\"o1\",\"msgtype\":\""
                        + type
                        + "\",\""
                        + type
                        + "\":{\"media_id\":\""
                        + id
                        + "\"}}";
        return text(
                stage.post(
                        "wechat", "/cgi-bin/message/custom/send", "access_token=" + token, body));
    }

    private ApiAnswer x(String token, String body) {
        return stage.post(
                "x",
                "/2/media/upload",
                "",
                Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
                body);
    }

    private String xToken() {
        String client = Base64.getEncoder().encodeToString(bytes("id:cs"));
        ApiAnswer answer =
                stage.post(
                        "x",
                        "/2/oauth2/token",
                        "",
                        Map.of("authorization", "Basic " + client),
                        "grant_type=refresh_token&refresh_token=r1&client_id=id");
        return TestStage.json(answer).textOrEmpty("access_token");
    }

    private String token(String platform, String path, String query) {
        return TestStage.json(stage.get(platform, path, query)).textOrEmpty("access_token");
    }

    private String material(String platform, String token, String type, byte[] file) {
        String answer = upload(platform, token, type, file);
        int id = answer.indexOf("\"media_id\":\"") + "\"media_id\":\"".length();
        return answer.substring(id, answer.indexOf('"', id));
    }

    private String upload(String platform, String token, String type, byte[] file) {
        return text(
                stage.platform(platform)
                        .answer(
                                new ApiCall(
                                        "POST",
                                        "/cgi-bin/media/upload",
                                        "access_token=" + token + "&type=" + type,
                                        Map.of("content-type", MULTIPART),
                                        Body.of(form(file)))));
    }

    private static byte[] form(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return bytes(
                "--xyz\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a\"\r\n\r\n"
                        + text
                        + "\r\n--xyz--\r\n");
    }

    private String link() {
        return "http://localhost:" + server.port() + "/p";
    }

    private String sent(String platform) {
        return stage.platform(platform).sent("shop").stream()
                .filter(it -> it.accepted())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String text(ApiAnswer answer) {
        return answer.body().text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.ApiCall;
import org.socialcare.local.extension.Body;
import org.socialcare.wire.json.Json;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** How each platform that is played gives out what customers sent. */
class ReceivedFilesTest {
    private static final Map<String, String> BEARER = Map.of("authorization", "Bearer WAtest");

    private final TestStage stage = new TestStage();

    @Test
    void whatsapp_says_where_a_picture_lies_and_gives_it_for_five_minutes() {
        String id = told("whatsapp").obj("image").textOrEmpty("id");

        Json where = TestStage.json(get("whatsapp", "/v24.0/" + id, "", BEARER));
        URI place = URI.create(where.textOrEmpty("url"));
        String path = place.getPath().substring("/local/platforms/whatsapp".length());

        assertThat(get("whatsapp", path, place.getQuery(), Map.of()).status()).isEqualTo(400);
        ApiAnswer given = get("whatsapp", path, place.getQuery(), BEARER);
        assertThat(Shown.kind(given.body().bytes())).isEqualTo("png");
        assertThat(where.number("file_size")).hasValue(given.body().length());
        stage.pass(Duration.ofMinutes(6));
        assertThat(get("whatsapp", path, place.getQuery(), BEARER).status()).isEqualTo(404);
    }

    @Test
    void whatsapp_gives_nothing_without_a_token_or_for_an_id_it_never_told() {
        String id = told("whatsapp").obj("image").textOrEmpty("id");

        assertThat(get("whatsapp", "/v24.0/" + id, "", Map.of()).status()).isEqualTo(400);
        assertThat(get("whatsapp", "/v24.0/1", "", BEARER).status()).isEqualTo(400);
    }

    @Test
    void wecom_and_wechat_give_material_to_a_good_token_and_else_a_code() {
        shows("wechat");
        shows("wecom");
        String wechat =
                token(
                        "wechat",
                        "/cgi-bin/token",
                        "grant_type=client_credential&appid=wx1&secret=hush");
        String wecom = token("wecom", "/cgi-bin/gettoken", "corpid=ww1&corpsecret=shh");

        assertThat(material("wechat", wechat, "media-m1").headers())
                .containsKey("content-disposition");
        assertThat(material("wecom", wecom, "media-m1").headers())
                .containsKey("content-disposition");
        assertThat(material("wechat", wechat, "other").body().text()).contains("40007");
        assertThat(material("wecom", "wrong", "media-m1").body().text()).contains("40014");
        assertThat(material("wechat", "wrong", "media-m1").body().text()).contains("40001");
    }

    @Test
    void a_picture_can_be_shown_and_taken_back_by_hand() {
        ApiAnswer shown =
                stage.post(
                        "instagram",
                        "/acts",
                        "",
                        "{\"account\":\"shop\",\"kind\":\"image\",\"text\":\"open-lid\"}");
        String message = TestStage.json(shown).textOrEmpty("message");
        ApiAnswer back =
                stage.post(
                        "instagram",
                        "/acts",
                        "",
                        "{\"account\":\"shop\",\"kind\":\"taken-back\",\"message\":\""
                                + message
                                + "\"}");

        assertThat(back.status()).isEqualTo(200);
        assertThat(stage.sendings.getFirst().delivery().body().text())
                .contains("open-lid.png", message);
        assertThat(stage.sendings.getLast().delivery().body().text())
                .contains("is_deleted", message);
        assertThat(get("instagram", "/pictures/open-lid.png", "", Map.of()).status())
                .isEqualTo(200);
        assertThat(get("instagram", "/pictures/nothing.png", "", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_picture_that_is_not_there_is_refused_with_the_names_of_those_that_are() {
        ApiAnswer refused =
                stage.post(
                        "instagram",
                        "/acts",
                        "",
                        "{\"account\":\"shop\",\"kind\":\"image\",\"text\":\"a broken lamp\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().text()).contains("cracked-bowl, open-lid");
        assertThat(stage.sendings).isEmpty();
        for (String name : Pictures.NAMES) {
            assertThat(get("instagram", "/pictures/" + name + ".png", "", Map.of()).status())
                    .isEqualTo(200);
        }
    }

    private Json told(String platform) {
        shows(platform);
        return stage.sendings
                .getFirst()
                .json()
                .arr("entry")
                .getFirst()
                .arr("changes")
                .getFirst()
                .obj("value")
                .arr("messages")
                .getFirst();
    }

    private void shows(String platform) {
        ApiAnswer shown =
                stage.post(
                        platform,
                        "/acts",
                        "",
                        "{\"account\":\"shop\",\"kind\":\"image\",\"text\":\"open-lid\",\"customer\":\"4915\",\"message\":\"m1\"}");
        assertThat(shown.status()).as(shown.body().text()).isEqualTo(200);
    }

    private ApiAnswer material(String platform, String token, String id) {
        return get(
                platform,
                "/cgi-bin/media/get",
                "access_token=" + token + "&media_id=" + id,
                Map.of());
    }

    private String token(String platform, String path, String query) {
        return TestStage.json(stage.get(platform, path, query)).textOrEmpty("access_token");
    }

    private ApiAnswer get(String platform, String path, String query, Map<String, String> headers) {
        return stage.platform(platform)
                .answer(new ApiCall("GET", path, query, headers, Body.EMPTY));
    }
}

package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Notice.Part;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ChatsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123Z");
    private static final URI WEBHOOK = URI.create("https://service.example/hook?key=k-1");

    @Test
    void wecom_reads_a_coloured_title_lines_a_quote_and_one_link() {
        assertThat(body(Kind.WECOM, SomeNotice.plain()))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**<font"
                                + " color=\\\"warning\\\">Warning · Negative messages</font>**\\n"
                                + "Measured: 42%\\n"
                                + "Have a look\\n"
                                + "> The lid is broken\\n"
                                + "[Open the alert](https://desk.example/#/alerts/YS0x)\"}}");
    }

    @Test
    void dingtalk_reads_a_title_paragraphs_and_calls_nobody() {
        assertThat(body(Kind.DINGTALK, SomeNotice.plain()))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"Warning · Negative"
                                + " messages\",\"text\":\"### Warning · Negative messages\\n\\n"
                                + "Measured: 42%\\n\\n"
                                + "Have a look\\n\\n"
                                + "> The lid is broken\\n\\n"
                                + "[Open the alert](https://desk.example/#/alerts/YS0x)\"},"
                                + "\"at\":{\"isAtAll\":false}}");
    }

    @Test
    void feishu_reads_a_card_of_plain_text_with_a_button() {
        assertThat(body(Kind.FEISHU, SomeNotice.plain()))
                .isEqualTo(
                        "{\"msg_type\":\"interactive\",\"card\":{\"config\":{\"wide_screen_mode\":true},\"header\":{\"title\":{\"tag\":\"plain_text\",\"content\":\"Warning"
                            + " · Negative messages\"},\"template\":\"orange\"},"
                            + "\"elements\":[{\"tag\":\"div\",\"text\":{\"tag\":\"plain_text\",\"content\":\"Measured:"
                            + " 42%\\n"
                            + "Have a look\\n"
                            + "“The lid is"
                            + " broken\"}},{\"tag\":\"action\",\"actions\":[{\"tag\":\"button\",\"text\":{\"tag\":\"plain_text\",\"content\":\"Open"
                            + " the alert\"},\"type\":\"default\",\"url\":\"https://desk.example/#/alerts/YS0x\"}]}]}}");
    }

    @Test
    void slack_reads_plain_blocks_one_link_and_a_text_for_notifications() {
        assertThat(body(Kind.SLACK, SomeNotice.plain()))
                .isEqualTo(
                        "{\"text\":\"Warning · Negative messages\",\"blocks\":["
                            + "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"Warning"
                            + " · Negative messages\"}},"
                            + "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"Measured:"
                            + " 42%\\n"
                            + "Have a look\\n"
                            + "“The lid is broken\"}},"
                            + "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<https://desk.example/#/alerts/YS0x|Open"
                            + " the alert>\"}}]}");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void words_of_a_customer_neither_call_nor_link_nor_format(Kind kind) {
        String attack =
                "@all <!channel> <@U1> <at id=all></at> [win](http://evil.example) **bold** `x` "
                        + "![p](http://evil.example/p.png) evil.example\n# head\r\n> quote ~s~ _i_";
        String body = body(kind, SomeNotice.saying(attack));

        assertThat(texts(body))
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain(
                                                "@",
                                                "<!",
                                                "<at",
                                                "http://",
                                                "evil.example",
                                                "\n# head"));
        assertThat(markup(kind, body)).doesNotContain("**bold**", "](http:", "`x`", "![p]");
    }

    /** Of the texts in which markup counts, for kinds that send any. */
    private static List<String> markup(Kind kind, String body) {
        Json json = JsonReader.read(body);
        return switch (kind) {
            case WECOM -> List.of(json.obj("markdown").textOrEmpty("content"));
            case DINGTALK -> List.of(json.obj("markdown").textOrEmpty("text"));
            case FEISHU, EMAIL -> List.of();
            case SLACK ->
                    json.arr("blocks").stream()
                            .map(block -> block.obj("text"))
                            .filter(text -> text.textOrEmpty("type").equals("mrkdwn"))
                            .map(text -> text.textOrEmpty("text"))
                            .toList();
        };
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void however_much_there_is_to_say_the_service_takes_it_and_the_link_stays(Kind kind) {
        String family = "👩‍👩‍👧‍👦";
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            parts.add(new Part.Quote((family + "橄榄\"").repeat(90)));
        }
        Notice notice = SomeNotice.of(family.repeat(300), parts.toArray(Part[]::new));

        String body = body(kind, notice);

        Json json = JsonReader.read(body);
        assertThat(body).contains("https://desk.example/#/alerts/YS0x").contains("…");
        assertThat(texts(body))
                .allSatisfy(
                        text ->
                                assertThat(text.replace(family, ""))
                                        .doesNotContain("\u200D", "👩", "👧", "�", "\uD83D"));
        switch (kind) {
            case WECOM ->
                    assertThat(bytes(json.obj("markdown").textOrEmpty("content")))
                            .isBetween(3000, 4096);
            case DINGTALK ->
                    assertThat(bytes(json.obj("markdown").textOrEmpty("text")))
                            .isBetween(18_000, 20_000);
            case FEISHU -> assertThat(bytes(body)).isBetween(13_000, 20 * 1000);
            case SLACK -> {
                assertThat(slack(json, 0).length()).isLessThanOrEqualTo(150);
                assertThat(slack(json, 1).length()).isBetween(2_700, 3000);
            }
            case EMAIL -> throw new AssertionError();
        }
    }

    private static String slack(Json json, int block) {
        return json.arr("blocks").get(block).obj("text").textOrEmpty("text");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void what_cannot_be_seen_is_left_out(Kind kind) {
        String body = body(kind, SomeNotice.saying("a\u202Eb\u0000c\u2028d\u200Be\uFEFF\uDC00f"));

        assertThat(texts(body)).allMatch(text -> !text.contains("\u202E"));
        assertThat(body).contains("abc def").doesNotContain("\\u");
    }

    private static String body(Kind kind, Notice notice) {
        return request(kind, notice).body();
    }

    private static PlatformRequest request(Kind kind, Notice notice) {
        PlatformRequest request = Chat.of(kind).request(notice, WEBHOOK, "", NOW);
        assertThat(request.address()).isEqualTo(WEBHOOK);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers().get("content-type")).startsWith("application/json");
        return request;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Every text of a document. */
    private static List<String> texts(String body) {
        List<String> found = new ArrayList<>();
        collect(JsonReader.read(body), found);
        return found;
    }

    private static void collect(Json json, List<String> found) {
        switch (json) {
            case Json.Obj(var members) -> members.values().forEach(each -> collect(each, found));
            case Json.Arr(var items) -> items.forEach(each -> collect(each, found));
            case Json.Text(var text) -> found.add(text);
            case Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }
}

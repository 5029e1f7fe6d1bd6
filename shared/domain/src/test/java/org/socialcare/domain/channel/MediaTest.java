package org.socialcare.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class MediaTest {
    @Test
    void a_reference_says_what_is_kept_under_it() {
        var media = Media.of("6f1c-a_b", "lamp 灯.png", MediaType.PNG, 1234);

        assertThat(media.reference()).isEqualTo("6f1c-a_b-1234.png");
        assertThat(Media.named(media.reference(), media.name())).contains(media);
        assertThat(media.kind()).isEqualTo("image");
    }

    @Test
    void what_was_never_given_out_is_no_reference() {
        for (String reference :
                List.of(
                        "",
                        "a",
                        "a.png",
                        "-3.png",
                        "a-.png",
                        "a-0.png",
                        "a--3.png/",
                        "a-03.png",
                        "a-3.svg",
                        "a-3.PNG",
                        "../b-3.png",
                        "a b-3.png",
                        "a-9999999999999.png",
                        "a-3.png.png",
                        "x".repeat(65) + "-3.png")) {
            assertThat(Media.named(reference, "a.png")).as(reference).isEmpty();
        }
        assertThat(Media.named("a-3.png", "a\"b.png")).isEmpty();
    }

    @Test
    void a_name_can_leave_neither_a_header_nor_a_folder() {
        for (String name : List.of("", " ", "a\nb", "a\rb", "a\"b", "a/b", "a\\b", "a\u0000")) {
            assertThat(Media.isName(name)).as(name).isFalse();
        }
        assertThat(Media.isName("x".repeat(121))).isFalse();
        assertThat(Media.isName("Rechnung № 7 – 灯 😀.pdf")).isTrue();
    }

    @Test
    void a_reference_cannot_contradict_its_media() {
        assertThatThrownBy(() -> new Media("a-3.png", "a.png", MediaType.PNG, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Media("a-3.png", "a.png", MediaType.JPEG, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_file_is_taken_and_one_byte_more_is_not() {
        var rules = MediaRules.of("whatsapp");

        assertThat(rules.refusal(MediaType.PNG, 5_000_000)).isEmpty();
        assertThat(rules.refusal(MediaType.PNG, 5_000_001)).contains("too-large");
        assertThat(rules.refusal(MediaType.GIF, 1)).contains("type-not-taken");
        assertThat(MediaRules.of("weibo").refusal(MediaType.PNG, 1)).contains("type-not-taken");
    }

    @Test
    void a_request_has_one_body() {
        var address = URI.create("https://api.example/");
        var bytes = Binary.of(new byte[] {0, (byte) 0xff});

        assertThat(new PlatformRequest("POST", address, Map.of(), "", bytes).bytes())
                .isEqualTo(new byte[] {0, (byte) 0xff});
        assertThat(new PlatformRequest("POST", address, Map.of(), "灯").bytes())
                .isEqualTo("灯".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new PlatformRequest("POST", address, Map.of(), "a", bytes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bytes).isEqualTo(Binary.of(new byte[] {0, (byte) 0xff})).hasToString("2 bytes");
    }
}

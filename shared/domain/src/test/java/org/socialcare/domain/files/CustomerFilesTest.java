package org.socialcare.domain.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class CustomerFilesTest {
    private static final Attachment PICTURE = new Attachment("image", "77", "");

    @Test
    void only_files_of_customers_are_fetched_and_keep_their_places() {
        var place = new Attachment("location", "1,2", "");
        var nothing = new Attachment("image", "", "");
        var voice = new Attachment("voice", "78", "");

        assertThat(CustomerFiles.of(said(Direction.IN, place, PICTURE, nothing, voice), "whatsapp"))
                .containsOnlyKeys(1, 3);
        assertThat(CustomerFiles.of(said(Direction.OWN, PICTURE), "whatsapp")).isEmpty();
        assertThat(CustomerFiles.of(said(Direction.IN, PICTURE), "linkedin")).isEmpty();
    }

    @Test
    void words_and_receipts_concern_nobody_and_taking_back_does() {
        assertThat(CustomerFiles.concern(said(Direction.IN), "whatsapp")).isFalse();
        assertThat(CustomerFiles.concern(said(Direction.IN, PICTURE), "whatsapp")).isTrue();
        assertThat(CustomerFiles.concern(event(new Content.TakenBack("m1")), "instagram")).isTrue();
        assertThat(CustomerFiles.concern(event(new Content.TakenBack("m1")), "linkedin")).isFalse();
        assertThat(CustomerFiles.concern(event(new Content.Edited("m1", "x")), "whatsapp"))
                .isFalse();
    }

    @Test
    void a_file_is_known_by_what_takes_its_message_back() {
        assertThat(CustomerFiles.message(event(Content.Said.text("hi")))).isEqualTo("message-1");
    }

    @Test
    void only_the_bytes_say_that_something_is_a_picture() {
        assertThat(Pictures.type("text/html", bytes("\u0089PNG\r\n\u001a\n.")))
                .isEqualTo("image/png");
        assertThat(Pictures.type("", bytes("\u00ff\u00d8\u00ff."))).isEqualTo("image/jpeg");
        assertThat(Pictures.type("", bytes("GIF89a."))).isEqualTo("image/gif");
        assertThat(Pictures.type("", bytes("RIFF....WEBPVP8 "))).isEqualTo("image/webp");
        assertThat(Pictures.type("image/png", bytes("<svg onload='x()'/>")))
                .isEqualTo("application/octet-stream");
        assertThat(Pictures.type("image/svg+xml", bytes("<svg/>")))
                .isEqualTo("application/octet-stream");
        assertThat(Pictures.type("text/html", bytes("<html>")))
                .isEqualTo("application/octet-stream");
        assertThat(Pictures.type("audio/ogg", bytes("OggS"))).isEqualTo("audio/ogg");
        assertThat(Pictures.type("", bytes(""))).isEqualTo("application/octet-stream");
    }

    @Test
    void a_browser_shows_pictures_and_nothing_else() {
        assertThat(Pictures.isShown("image/webp")).isTrue();
        for (String type : List.of("image/svg+xml", "text/html", "application/pdf", "video/mp4")) {
            assertThat(Pictures.isShown(type)).as(type).isFalse();
        }
    }

    private static Binary bytes(String text) {
        return Binary.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Inbound said(Direction direction, Attachment... attachments) {
        return event(direction, new Content.Said("", List.of(attachments), "", ""));
    }

    private static Inbound event(Content content) {
        return event(Direction.IN, content);
    }

    private static Inbound event(Direction direction, Content content) {
        return new Inbound(
                ThreadKey.direct("p1"),
                direction,
                "event-1",
                "dm.image",
                "message-1",
                "",
                Instant.EPOCH,
                "",
                "shop",
                new Person("p1", "Ada"),
                content);
    }
}

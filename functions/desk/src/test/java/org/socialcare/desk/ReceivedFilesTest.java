package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/** Looking at what a customer sent, and being told why it cannot be seen. */
class ReceivedFilesTest {
    private static final String MESSAGE = "mid-picture";

    private final DeskRoom room = new DeskRoom();
    private final Conversation conversation = showsTwo();
    private final String path = "/api/conversations/" + conversation.id();

    @Test
    void a_timeline_says_which_files_can_be_asked_for() {
        var attachments = entry().arr("attachments");

        assertThat(attachments).extracting(each -> each.flag("fetched")).contains(true, false);
        assertThat(attachments.getLast().textOrEmpty("kind")).isEqualTo("location");
        assertThat(room.get(there("2")).byEleni().status()).isEqualTo(404);
    }

    @Test
    void a_picture_that_is_kept_is_shown_and_any_other_file_is_saved() {
        becomes(0, new FileState.Kept("image/png", 9, ""));
        becomes(1, new FileState.Kept("application/octet-stream", 7, "a.html"));

        var picture = room.get(there("0")).byEleni().body();
        var file = room.get(there("1")).byEleni().body();

        assertThat(picture.textOrEmpty("state")).isEqualTo("kept");
        assertThat(picture.flag("shown")).isTrue();
        assertThat(picture.number("bytes")).hasValue(9);
        assertThat(picture.textOrEmpty("address")).startsWith("https://files.example/received/");
        assertThat(file.flag("shown")).isFalse();
        assertThat(file.textOrEmpty("name")).isEqualTo("a.html");
    }

    @Test
    void what_is_not_there_says_why() {
        assertThat(reason("0")).isEqualTo("waiting not_yet");
        becomes(0, new FileState.Waiting(FileState.Reason.NO_ACCESS));
        assertThat(reason("0")).isEqualTo("waiting no_access");
        becomes(1, new FileState.Missing(FileState.Reason.TOO_LARGE));
        assertThat(reason("1")).isEqualTo("missing too_large");
        room.files.takeBack(conversation.id(), MESSAGE);
        assertThat(reason("0")).isEqualTo("missing taken_back");
    }

    @Test
    void nobody_else_and_no_other_place_is_answered() {
        becomes(0, new FileState.Kept("image/png", 9, ""));

        assertThat(room.get(there("0")).bySam().status()).isEqualTo(404);
        assertThat(room.get(there("9")).byEleni().status()).isEqualTo(404);
        assertThat(room.get(there("-1")).byEleni().pointers()).contains("/place");
        assertThat(room.get(there("x")).byEleni().pointers()).contains("/place");
    }

    private String reason(String place) {
        var answer = room.get(there(place)).byEleni().body();
        return answer.textOrEmpty("state") + " " + answer.textOrEmpty("reason");
    }

    private void becomes(int place, FileState state) {
        var known =
                room.files
                        .files(conversation.id(), MESSAGE)
                        .orElseGet(() -> CustomerFiles.untried(MESSAGE));
        room.files.save(conversation.id(), known.with(place, state));
    }

    private String there(String place) {
        return path + "/attachments/" + entry().textOrEmpty("id") + "?place=" + place;
    }

    private Json entry() {
        return room.get(path).byEleni().body().arr("entries").getFirst();
    }

    private Conversation showsTwo() {
        var message = Some.message("").withId(MESSAGE);
        var event = message.event();
        var said =
                new Content.Said(
                        "",
                        List.of(
                                new Attachment("image", "https://cdn.example/1", ""),
                                new Attachment("file", "https://cdn.example/2", "a.html"),
                                new Attachment("location", "1,2", "")),
                        "",
                        "");
        var changed =
                new Inbound(
                        event.thread(),
                        event.direction(),
                        event.id(),
                        "dm.image",
                        event.messageId(),
                        "",
                        event.at(),
                        "",
                        event.account(),
                        event.customer(),
                        said);
        var change =
                Receiving.decide(
                        Optional.empty(),
                        new Received(message.channel(), changed, "receipt", event.at()),
                        Some.channel(message.channel().platform()),
                        Some.brand(),
                        Optional.of(Some.understanding()),
                        event.at());
        room.conversations.save(change);
        return change.after();
    }
}

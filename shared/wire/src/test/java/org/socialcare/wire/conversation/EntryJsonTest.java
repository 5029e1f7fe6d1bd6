package org.socialcare.wire.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.List;
import java.util.Optional;

class EntryJsonTest {
    static List<Entry> everyKind() {
        return Entries.ofEveryKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void what_is_written_is_read_back(Entry entry) {
        assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void equal_entries_are_equal_documents(Entry entry) {
        String document = EntryJson.write(entry);

        assertThat(EntryJson.write(EntryJson.read(document))).isEqualTo(document);
    }

    @Test
    void a_document_of_a_later_version_is_refused() {
        String document = note().replace("{\"v\":1,", "{\"v\":2,");

        assertThatThrownBy(() -> EntryJson.read(document))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("entry has version 2; known are 1 to 1");
    }

    @Test
    void what_is_missing_is_named_and_nothing_of_the_content_is() {
        String document = note().replace("\"agent\":\"lin\",", "");

        assertThatThrownBy(() -> EntryJson.read(document))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("entry.body.agent is not a text");
    }

    @Test
    void a_reply_stored_before_there_were_private_answers_is_none() {
        var reply = new EntryBody.Reply("lin", "words", "m1", false, false);
        String document = EntryJson.write(Entries.entry(1, reply, Optional.empty()));

        assertThat(document).doesNotContain("privately");
        assertThat(EntryJson.read(document).body()).isEqualTo(reply);
    }

    @Test
    void a_reply_of_free_words_names_no_template() {
        var reply = new EntryBody.Reply("lin", "words", "m1", false, false);

        assertThat(EntryJson.write(Entries.entry(1, reply, Optional.empty())))
                .doesNotContain("template");
    }

    @Test
    void a_template_without_its_values_is_refused_and_the_place_named() {
        var used = new UsedTemplate("delivery", "el", List.of("A-7"));
        var reply =
                new EntryBody.Reply(
                        "lin", "words", "", false, false, Optional.empty(), Optional.of(used));
        String document = EntryJson.write(Entries.entry(1, reply, Optional.empty()));
        String broken = document.replace("[\"A-7\"]", "[7]");
        assertThat(broken).isNotEqualTo(document);

        assertThatThrownBy(() -> EntryJson.read(broken))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("entry.body.template.values is not an array of texts");
    }

    @Test
    void an_unknown_kind_of_body_is_refused() {
        String document = note().replace("\"is\":\"note\"", "\"is\":\"joke\"");

        assertThatThrownBy(() -> EntryJson.read(document)).isInstanceOf(ShapeProblem.class);
    }

    @Test
    void a_number_where_a_text_must_be_is_refused() {
        String document = note().replace("\"agent\":\"lin\"", "\"agent\":7");

        assertThatThrownBy(() -> EntryJson.read(document))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage("entry.body.agent is not a text");
    }

    @Test
    void half_a_surrogate_pair_is_read_as_a_replacement_character() {
        Entry entry = Entries.entry(1, new EntryBody.Note("lin", "cut \uD83D"), Optional.empty());

        assertThat(EntryJson.read(EntryJson.write(entry)).body())
                .isEqualTo(new EntryBody.Note("lin", "cut \uFFFD"));
    }

    private static String note() {
        return EntryJson.write(
                Entries.entry(1, new EntryBody.Note("lin", "words"), Optional.empty()));
    }
}

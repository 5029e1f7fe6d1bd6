package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.testkit.Some;
import org.socialcare.wire.conversation.ConversationJson;
import org.socialcare.wire.conversation.EntryJson;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

class PackedTest {
    private static final Change CHANGE =
            Some.change(Optional.empty(), Some.message("订单 😀 where is it?"));

    @Test
    void what_is_packed_is_unpacked_to_the_last_character() {
        for (String text :
                new String[] {
                    "", "{}", "订单 😀 \u0001", EntryJson.write(CHANGE.entry()), noise(300_000)
                }) {
            assertThat(Packed.text(Packed.document(text))).isEqualTo(text);
        }
    }

    @Test
    void an_entry_and_a_state_take_half_of_their_text_at_most() {
        assertThat(packed(EntryJson.write(CHANGE.entry()))).isLessThan(0.5);
        assertThat(packed(ConversationJson.write(CHANGE.after()))).isLessThan(0.5);
    }

    @Test
    void what_was_stored_as_text_is_still_read() {
        assertThat(Packed.text(AttributeValue.fromS("{\"v\":1}"))).isEqualTo("{\"v\":1}");
    }

    @Test
    void what_was_packed_with_the_first_dictionary_is_read_for_ever() {
        var kept = HexFormat.of().parseHex("0143c9b589d8734a3ea81206ba0700");

        assertThat(Packed.text(AttributeValue.fromB(SdkBytes.fromByteArray(kept))))
                .isEqualTo("{\"v\":1,\"id\":\"a\",\"context\":{\"brand\":\"olive\"}}");
    }

    @Test
    void a_stream_tells_the_same() {
        var told =
                new com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue();
        told.setB(ByteBuffer.wrap(Packed.document("{\"v\":1}").b().asByteArray()));

        assertThat(Packed.text(told)).isEqualTo("{\"v\":1}");
        assertThat(Packed.text(told)).isEqualTo("{\"v\":1}");
    }

    @Test
    void a_document_that_is_cut_or_not_ours_is_told() {
        byte[] good = Packed.document(EntryJson.write(CHANGE.entry())).b().asByteArray();

        assertUnreadable(new byte[0]);
        assertUnreadable(new byte[] {9, 1, 2});
        assertUnreadable(Arrays.copyOf(good, good.length / 2));
    }

    private static void assertUnreadable(byte[] bytes) {
        var value = AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
        assertThatThrownBy(() -> Packed.text(value)).isInstanceOf(IllegalStateException.class);
    }

    private static double packed(String text) {
        return (double) Packed.document(text).b().asByteArray().length / text.length();
    }

    private static String noise(int length) {
        var random = new Random(5);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }
}

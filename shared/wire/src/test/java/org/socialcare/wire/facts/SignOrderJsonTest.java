package org.socialcare.wire.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.shape.ShapeProblem;

class SignOrderJsonTest {
    private static final ChannelId CHANNEL = new ChannelId("whatsapp", "mosaic");

    @Test
    void an_order_is_read_as_it_was_written() {
        for (var sign : Sign.values()) {
            var order = new SignOrder(CHANNEL, sign, "3069\u0000", "wamid.1", Some.NOW);

            assertThat(SignOrderJson.read(JsonReader.read(SignOrderJson.write(order))))
                    .isEqualTo(order);
        }
    }

    @Test
    void another_document_is_no_order() {
        var order = SignOrderJson.write(new SignOrder(CHANNEL, Sign.SEEN, "1", "2", Some.NOW));

        for (var other :
                new String[] {
                    "{}", "[]", order.replace("SEEN", "HEARD"), order.replace("\"v\":1", "\"v\":9")
                }) {
            assertThatThrownBy(() -> SignOrderJson.read(JsonReader.read(other)))
                    .isInstanceOf(ShapeProblem.class);
        }
    }
}

package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;

import java.util.List;

/** A customer who writes where to send it: masked for everybody, shown to whoever asks. */
final class PersonalDataTest {
    private static final String PHONE = "13812345678";
    private static final String DOOR = "文三路478号";

    private final Suite suite = Suite.running();
    private final Agent agent = new Agent(suite, "sofia");
    private final String number = Made.id("no");
    private final String words = number + "，电话" + PHONE + "，寄到杭州市西湖区" + DOOR;
    private final String masked = number + "，电话•••5678，寄到杭州市•••";

    @Test
    void what_a_customer_gives_away_is_masked_until_somebody_is_written_down_as_looking() {
        var told = new Senders(suite).facebook(Made.digits(), Made.id("m_mid"), words);
        assertThat(told.status()).isEqualTo(200);

        var id = agent.rowSaying(masked).textOrEmpty("conversation");
        assertThat(agent.messages(id)).containsExactly(masked);

        var body = Json.object().put("entry", entry(id, "message").textOrEmpty("id")).build();
        var key = Made.id("one-key-of-a-reveal");
        var shown = suite.post("sofia", "/conversations/" + id + "/reveals", body, key);
        var again = suite.post("sofia", "/conversations/" + id + "/reveals", body, key);

        assertThat(shown.status()).as("%s", shown.body()).isEqualTo(201);
        assertThat(shown.body().textOrEmpty("text")).isEqualTo(words);
        assertThat(again.body()).isEqualTo(shown.body());
        assertThat(agent.messages(id)).as("masked for whoever comes next").containsExactly(masked);
        var looked = entry(id, "reveal");
        assertThat(looked.obj("author").textOrEmpty("id")).isEqualTo("sofia");
        assertThat(looked.obj("revealed").arr("kinds"))
                .isEqualTo(List.of(Json.of("phone"), Json.of("address")));
        assertThat(types(id)).containsOnlyOnce("reveal");
    }

    private List<String> types(String id) {
        return agent.conversation(id).arr("entries").stream()
                .map(entry -> entry.textOrEmpty("type"))
                .toList();
    }

    private Json entry(String id, String type) {
        return agent.conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}

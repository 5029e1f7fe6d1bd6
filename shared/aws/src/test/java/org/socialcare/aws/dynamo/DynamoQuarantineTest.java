package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.ports.Quarantine.Quarantined;
import org.socialcare.testkit.Some;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;

class DynamoQuarantineTest {
    private final DynamoQuarantine quarantine =
            new DynamoQuarantine(LocalDynamo.account().dynamo(), LocalDynamo.QUARANTINE);
    private final ChannelId channel = new ChannelId("wechat", Some.unique("account"));

    @Test
    void the_raw_bytes_are_kept_to_the_last_one() {
        byte[] body = new byte[4_200_001];
        new Random(7).nextBytes(body);

        quarantine.keep(quarantined(body));

        assertThat(keptBody()).isEqualTo(body);
    }

    @Test
    void the_same_arrival_is_listed_once() {
        quarantine.keep(quarantined(new byte[] {1, 2}));
        quarantine.keep(quarantined(new byte[] {1, 2}));

        assertThat(listed()).hasSize(1);
    }

    @Test
    void parts_of_one_delivery_are_kept_side_by_side() {
        quarantine.keep(quarantined(new byte[] {1}, "entry[0]"));
        quarantine.keep(quarantined(new byte[] {1}, "entry[1]"));

        assertThat(listed()).hasSize(2);
    }

    @Test
    void cookies_and_authorization_are_not_kept() {
        quarantine.keep(quarantined(new byte[0]));

        String document = Item.text(head(), Item.DOCUMENT);
        assertThat(document).contains("x-signature").doesNotContain("cookie", "authorization");
    }

    @Test
    void what_the_table_does_not_take_is_not_passed_over() {
        var nowhere = new DynamoQuarantine(LocalDynamo.account().dynamo(), "NoSuchTable");

        assertThatThrownBy(() -> nowhere.keep(quarantined(new byte[] {1})))
                .hasMessageContaining("dynamodb answered 400");
    }

    @Test
    void what_is_kept_goes_away_after_ninety_days() {
        quarantine.keep(quarantined(new byte[] {1}));

        assertThat(Item.number(head(), Item.EXPIRES))
                .isEqualTo(Some.NOW.plusSeconds(90L * 24 * 3600).getEpochSecond());
    }

    private Quarantined quarantined(byte[] body) {
        return quarantined(body, "");
    }

    private Quarantined quarantined(byte[] body, String where) {
        return new Quarantined(
                channel,
                "receipt-1",
                Some.NOW,
                where,
                "unknown kind",
                new Delivery(
                        "POST",
                        Map.of("signature", "s"),
                        Map.of("x-signature", "s", "cookie", "c", "authorization", "a"),
                        body));
    }

    private List<Map<String, AttributeValue>> listed() {
        return Queries.all(
                LocalDynamo.client(),
                QueryRequest.builder()
                        .tableName(LocalDynamo.QUARANTINE)
                        .indexName("byChannel")
                        .keyConditionExpression("channel = :channel")
                        .expressionAttributeValues(
                                Map.of(":channel", Item.text(channel.toString())))
                        .build());
    }

    private List<Map<String, AttributeValue>> items() {
        String pk = Item.text(listed().getFirst(), Item.PK);
        return Queries.all(
                LocalDynamo.client(),
                QueryRequest.builder()
                        .tableName(LocalDynamo.QUARANTINE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", Item.text(pk)))
                        .build());
    }

    private Map<String, AttributeValue> head() {
        return items().stream()
                .filter(item -> item.containsKey(Item.DOCUMENT))
                .findFirst()
                .orElseThrow();
    }

    private byte[] keptBody() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (var item : items()) {
            AttributeValue part = item.get("bytes");
            if (part != null) body.writeBytes(part.b().asByteArray());
        }
        return body.toByteArray();
    }
}

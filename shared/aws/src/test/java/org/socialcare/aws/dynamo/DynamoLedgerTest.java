package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.routing.Ledger;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.contract.LedgerContract;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class DynamoLedgerTest extends LedgerContract {
    private final DynamoLedger ledgers =
            new DynamoLedger(LocalDynamo.client(), LocalDynamo.SETTINGS);

    @Override
    protected KeepLedger ledgers() {
        return ledgers;
    }

    @Test
    void an_item_that_holds_nothing_but_the_share_of_questions_is_read_and_followed() {
        String brand = Some.unique("brand");
        Map<String, AttributeValue> item =
                new HashMap<>(Item.key(SettingItems.partition(brand), "TURNS"));
        item.put("turns", AttributeValue.fromM(Map.of("eleni", AttributeValue.fromN("2"))));
        LocalDynamo.client()
                .putItem(
                        PutItemRequest.builder()
                                .tableName(LocalDynamo.SETTINGS)
                                .item(item)
                                .build());

        assertThat(ledgers.ledger(brand)).isEqualTo(new Ledger(Map.of("eleni", 2), List.of(), 0));
        assertThat(ledgers.keep(brand, ledgers.ledger(brand))).isTrue();
    }
}

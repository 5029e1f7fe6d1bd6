package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepAlert.KeptAlert;
import org.socialcare.wire.alerts.AlertJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Alerts in their table: found by id, and listed by brand and instant through the index. */
final class AlertItems {
    static final String BY_BRAND = "byBrand";
    static final String PREFIX = "ALERT#";
    static final String ACKNOWLEDGED_BY = "ackBy";
    static final String ACKNOWLEDGED_AT = "ackAt";
    static final String OVER_AT = "overAt";

    private AlertItems() {}

    static String partition(String id) {
        return Keys.fitting(PREFIX + id);
    }

    static Map<String, AttributeValue> item(KeptAlert alert) {
        Item item =
                Item.of(partition(alert.id()), sortKey(alert))
                        .with("brand", alert.brand())
                        .with(Item.DOCUMENT, AlertJson.write(alert));
        alert.acknowledged()
                .ifPresent(
                        done ->
                                item.with(ACKNOWLEDGED_BY, done.by())
                                        .with(ACKNOWLEDGED_AT, done.at().toString()));
        alert.overAt().ifPresent(at -> item.with(OVER_AT, at.toString()));
        return item.build();
    }

    static Map<String, AttributeValue> key(KeptAlert alert) {
        return Item.key(partition(alert.id()), sortKey(alert));
    }

    static KeptAlert read(Map<String, AttributeValue> item) {
        Optional<String> by = Item.maybeText(item, ACKNOWLEDGED_BY);
        return AlertJson.read(
                Item.text(item, Item.DOCUMENT),
                by.map(who -> new KeptAlert.Acknowledged(who, at(item))),
                Item.maybeText(item, OVER_AT).map(Instant::parse));
    }

    private static Instant at(Map<String, AttributeValue> item) {
        return Instant.parse(Item.text(item, ACKNOWLEDGED_AT));
    }

    private static String sortKey(KeptAlert alert) {
        return PREFIX + Keys.instant(alert.at()) + "#" + Keys.shard(alert.id(), 1_000_000);
    }
}

package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.AlertTask;
import org.socialcare.domain.alerts.KeptAlert;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is to be done about a brand's alerts, in the order in which it falls due. */
final class AlertTaskItems {
    private static final String ALERT = "alert";
    private static final String KIND = "kind";
    private static final String DUE = "due";
    private static final String OWNER = "owner";

    private AlertTaskItems() {}

    /** The look at the alert's next step; none where the ladder ends. */
    static Optional<AlertTask> next(KeptAlert kept) {
        return kept.next()
                .map(
                        rung ->
                                new AlertTask(
                                        kept.alert().brand(),
                                        AlertTask.Kind.ESCALATE,
                                        kept.id(),
                                        rung.at()));
    }

    static Map<String, AttributeValue> item(AlertTask task) {
        return Item.of(partition(task.brand()), sortKey(task))
                .with(OWNER, task.brand())
                .with(ALERT, task.alert())
                .with(KIND, task.kind().name())
                .with(DUE, task.due().toString())
                .build();
    }

    static Map<String, AttributeValue> key(AlertTask task) {
        return Item.key(partition(task.brand()), sortKey(task));
    }

    static AlertTask read(Map<String, AttributeValue> item) {
        return new AlertTask(
                Item.text(item, OWNER),
                AlertTask.Kind.valueOf(Item.text(item, KIND)),
                Item.text(item, ALERT),
                Instant.parse(Item.text(item, DUE)));
    }

    static String partition(String brand) {
        return "TASKS#" + brand;
    }

    /** After every task that is due until then. */
    static String until(Instant now) {
        return Keys.instant(now) + "#\uFFFF";
    }

    private static String sortKey(AlertTask task) {
        return Keys.fitting(Keys.instant(task.due()) + "#" + task.kind() + "#" + task.alert());
    }
}

package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The one write that counts some facts of an item: members are added to sets, and a few samples are
 * put where none is yet. Writing it again changes nothing.
 */
final class SignalUpdate {
    static final String MEMBERS = "m";
    static final String SUBJECT = "w-";
    static final String SAMPLE = "s";

    /** Places for what was not ordinary; place 0 is for what was. */
    private static final int TELLING_PLACES = 4;

    /** Places for answers that did not get through, so that a crisis does not hide them. */
    private static final int UNSENT_PLACES = 4;

    static final int PLACES = 1 + TELLING_PLACES + UNSENT_PLACES;

    private final Map<String, Set<SdkBytes>> members = new LinkedHashMap<>();
    private final Map<String, String> samples = new LinkedHashMap<>();

    void add(Signal signal) {
        SdkBytes member = SignalMembers.member(signal);
        add(MEMBERS, member);
        signal.subjects().forEach(subject -> add(SUBJECT + subject, member));
        if (signal.isOnlySent()) return;
        String sample = SignalMembers.sample(signal);
        if (!sample.isEmpty()) samples.putIfAbsent(SAMPLE + place(signal, member), sample);
    }

    private static int place(Signal signal, SdkBytes member) {
        if (signal.marks().contains(Mark.UNSENT)) {
            return 1 + TELLING_PLACES + SignalMembers.slot(member, UNSENT_PLACES);
        }
        return signal.isTelling() ? 1 + SignalMembers.slot(member, TELLING_PLACES) : 0;
    }

    UpdateItemRequest request(String table, Map<String, AttributeValue> key, Instant expires) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        StringBuilder set = new StringBuilder("SET #expires = :expires");
        StringBuilder add = new StringBuilder();
        names.put("#expires", Item.EXPIRES);
        values.put(":expires", Item.number(expires.getEpochSecond()));
        samples.forEach(
                (place, sample) -> {
                    names.put("#" + place, place);
                    values.put(":" + place, Item.text(sample));
                    set.append(", #").append(place).append(" = if_not_exists(#").append(place);
                    set.append(", :").append(place).append(')');
                });
        members.forEach(
                (attribute, added) -> {
                    String name = "a" + values.size();
                    names.put("#" + name, attribute);
                    values.put(":" + name, AttributeValue.fromBs(added.stream().toList()));
                    add.append(add.isEmpty() ? " ADD #" : ", #").append(name);
                    add.append(" :").append(name);
                });
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(set.append(add).toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private void add(String attribute, SdkBytes member) {
        members.computeIfAbsent(attribute, _ -> new LinkedHashSet<>()).add(member);
    }
}

package org.socialcare.aws.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event of a DynamoDB stream. */
final class StreamEnvelope {
    private StreamEnvelope() {}

    static DynamodbEvent read(Members event) {
        List<DynamodbEvent.DynamodbStreamRecord> records = new ArrayList<>();
        for (Members record : event.objects("Records")) {
            records.add(record(record));
        }
        DynamodbEvent stream = new DynamodbEvent();
        stream.setRecords(records);
        return stream;
    }

    private static DynamodbEvent.DynamodbStreamRecord record(Members json) {
        DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
        record.setEventID(json.textOrEmpty("eventID"));
        record.setEventName(json.text("eventName"));
        record.setEventSourceARN(json.textOrEmpty("eventSourceARN"));
        Members changed = json.object("dynamodb");
        StreamRecord detail = new StreamRecord();
        detail.setSequenceNumber(changed.text("SequenceNumber"));
        detail.setKeys(attributes(changed.object("Keys")));
        changed.maybeObject("NewImage").ifPresent(image -> detail.setNewImage(attributes(image)));
        changed.maybeObject("OldImage").ifPresent(image -> detail.setOldImage(attributes(image)));
        record.setDynamodb(detail);
        return record;
    }

    private static Map<String, AttributeValue> attributes(Members image) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (String name : image.json().members().keySet()) {
            attributes.put(name, attribute(image.object(name)));
        }
        return attributes;
    }

    private static AttributeValue attribute(Members typed) {
        String type = typed.json().members().keySet().stream().findFirst().orElse("none");
        AttributeValue value = new AttributeValue();
        switch (type) {
            case "S" -> value.setS(typed.text("S"));
            case "N" -> value.setN(typed.text("N"));
            case "B" -> value.setB(typed.parsed("B", "base64", StreamEnvelope::bytes));
            case "BOOL" -> value.setBOOL(typed.flag("BOOL"));
            case "NULL" -> value.setNULL(true);
            case "SS" -> value.setSS(typed.texts("SS"));
            case "NS" -> value.setNS(typed.texts("NS"));
            case "BS" ->
                    value.setBS(typed.texts("BS").stream().map(StreamEnvelope::bytes).toList());
            case "M" -> value.setM(attributes(typed.object("M")));
            case "L" ->
                    value.setL(typed.objects("L").stream().map(StreamEnvelope::attribute).toList());
            default -> throw new ShapeProblem("an attribute of an unknown type");
        }
        return value;
    }

    private static ByteBuffer bytes(String base64) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    }
}

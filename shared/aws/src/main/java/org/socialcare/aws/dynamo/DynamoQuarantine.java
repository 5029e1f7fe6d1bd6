package org.socialcare.aws.dynamo;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.ports.Quarantine;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Deliveries that could not be read, with their raw bytes, for 90 days. A body that is larger than
 * an item is kept in several; the item that the index lists is written last, so what is listed is
 * whole. Keeping the same arrival twice keeps it once. Speaks to DynamoDB without its client, which
 * is three megabytes that the function at the door has no other use for.
 */
public final class DynamoQuarantine implements Quarantine {
    private static final String DOCUMENT = "d";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LARGEST_PART = 350_000;

    /** So that all numbers have as many digits and parts sort as text. */
    private static final int FIRST_PART = 1_000;

    /** What proves identity elsewhere is not needed for a replay and must not lie about. */
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "cookie", "proxy-authorization", "x-api-key");

    private final AwsService dynamo;
    private final String table;

    public DynamoQuarantine(AwsService dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(Quarantined delivery) {
        String pk = partition(delivery);
        Instant expires = delivery.at().plus(KEPT);
        byte[] body = delivery.delivery().body();
        int parts = 0;
        for (int from = 0; from < body.length; from += LARGEST_PART) {
            byte[] part =
                    Arrays.copyOfRange(body, from, Math.min(body.length, from + LARGEST_PART));
            put(item(pk, "PART#" + (FIRST_PART + parts), expires).put("bytes", binary(part)));
            parts++;
        }
        String sk = Keys.instant(delivery.at()) + "#" + Keys.fitting(delivery.receipt());
        put(
                item(pk, sk, expires)
                        .put("channel", text(delivery.channel().toString()))
                        .put("parts", number(parts))
                        .put(DOCUMENT, text(JsonWriter.write(document(delivery)))));
    }

    private static String partition(Quarantined delivery) {
        return Keys.fitting(
                "QUARANTINE#"
                        + delivery.channel()
                        + "#"
                        + delivery.receipt()
                        + "#"
                        + delivery.where());
    }

    private void put(JsonObject item) {
        Json.Obj question = Json.object().put("TableName", table).put("Item", item.build()).build();
        try {
            dynamo.call("DynamoDB_20120810.PutItem", question);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }

    private static JsonObject item(String pk, String sk, Instant expires) {
        return Json.object()
                .put("pk", text(pk))
                .put("sk", text(sk))
                .put("expires", number(expires.getEpochSecond()));
    }

    private static Json text(String value) {
        return Json.object().put("S", value).build();
    }

    private static Json number(long value) {
        return Json.object().put("N", Long.toString(value)).build();
    }

    private static Json binary(byte[] value) {
        return Json.object().put("B", Base64.getEncoder().encodeToString(value)).build();
    }

    private static Json.Obj document(Quarantined kept) {
        Delivery delivery = kept.delivery();
        return Json.object()
                .put("v", 1)
                .put("channel", kept.channel().toString())
                .put("receipt", kept.receipt())
                .put("at", kept.at().toString())
                .put("where", kept.where())
                .put("why", kept.why())
                .put("method", delivery.method())
                .put("query", texts(delivery.query()))
                .put("headers", texts(withoutSecrets(delivery.headers())))
                .build();
    }

    private static Map<String, String> withoutSecrets(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>(headers);
        kept.keySet().removeAll(SECRET_HEADERS);
        return kept;
    }

    private static Json.Obj texts(Map<String, String> values) {
        JsonObject json = Json.object();
        new TreeMap<>(values).forEach(json::put);
        return json.build();
    }
}

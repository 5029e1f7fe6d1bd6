package org.socialcare.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.dynamo.StreamItems;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

class StreamBatchesTest {
    private final Entry entry = Some.change(Optional.empty(), Some.message("Hello 😀")).entry();

    @Test
    void the_stream_goes_on_when_nothing_failed() throws IOException {
        assertThat(run((_, _) -> OptionalInt.empty())).isEmpty();
    }

    @Test
    void the_stream_comes_back_to_the_first_that_failed() throws IOException {
        assertThat(run((_, _) -> OptionalInt.of(2))).containsExactly("seq-2");
    }

    @Test
    void a_batch_that_broke_comes_back_as_a_whole() throws IOException {
        assertThat(
                        run(
                                (_, _) -> {
                                    throw new IOException("bus unreachable");
                                }))
                .containsExactly("seq-0");
    }

    @Test
    void entries_are_read_and_everything_else_is_left_alone() throws IOException {
        DynamodbEvent event = Envelopes.stream(new ByteArrayInputStream(event()));

        var read = event.getRecords().stream().map(StreamItems::written).toList();

        assertThat(read).containsExactly(Optional.of(entry), Optional.empty(), Optional.empty());
    }

    @Test
    void every_type_of_attribute_is_understood() throws IOException {
        byte[] event =
                ("{\"Records\":[{\"eventName\":\"MODIFY\",\"dynamodb\":{\"SequenceNumber\":\"1\","
                     + "\"Keys\":{\"pk\":{\"S\":\"a\"}},\"NewImage\":{\"n\":{\"N\":\"1.5\"},"
                     + "\"b\":{\"B\":\"AQI=\"},\"t\":{\"BOOL\":true},\"z\":{\"NULL\":true},"
                     + "\"ss\":{\"SS\":[\"x\"]},\"ns\":{\"NS\":[\"1\"]},\"bs\":{\"BS\":[\"AQ==\"]},"
                     + "\"m\":{\"M\":{\"i\":{\"S\":\"in\"}}},\"l\":{\"L\":[{\"N\":\"7\"}]}}}}]}")
                        .getBytes(StandardCharsets.UTF_8);

        var image =
                Envelopes.stream(new ByteArrayInputStream(event))
                        .getRecords()
                        .getFirst()
                        .getDynamodb()
                        .getNewImage();

        assertThat(attribute(image, "n").getN()).isEqualTo("1.5");
        assertThat(attribute(image, "b").getB().array()).containsExactly(1, 2);
        assertThat(attribute(image, "t").getBOOL()).isTrue();
        assertThat(attribute(image, "z").getNULL()).isTrue();
        assertThat(attribute(image, "ss").getSS()).containsExactly("x");
        assertThat(attribute(image, "ns").getNS()).containsExactly("1");
        assertThat(attribute(image, "bs").getBS()).hasSize(1);
        assertThat(attribute(attribute(image, "m").getM(), "i").getS()).isEqualTo("in");
        assertThat(attribute(image, "l").getL().getFirst().getN()).isEqualTo("7");
    }

    private static AttributeValue attribute(Map<String, AttributeValue> image, String name) {
        return Objects.requireNonNull(image.get(name));
    }

    private List<String> run(StreamBatches.AllRecords all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        new StreamBatches(new Log(nowhere, ""))
                .run(
                        Envelopes.stream(new ByteArrayInputStream(event())),
                        out,
                        TestContext.unhurried(),
                        all);
        return JsonReader.read(out.toByteArray()).arr("batchItemFailures").stream()
                .map(failure -> failure.textOrEmpty("itemIdentifier"))
                .toList();
    }

    /** An entry written, the state changed, an entry expired. */
    private byte[] event() {
        List<Json> records = new ArrayList<>();
        String sortKey = "E#" + entry.id();
        records.add(record(0, "INSERT", image(sortKey, EntryJson.write(entry))));
        records.add(record(1, "INSERT", image("STATE", "{}")));
        records.add(record(2, "REMOVE", Optional.empty()));
        return JsonWriter.bytes(Json.object().put("Records", records).build());
    }

    private static Optional<Json> image(String sortKey, String document) {
        return Optional.of(
                Json.object()
                        .put("pk", text("conversation"))
                        .put("sk", text(sortKey))
                        .put("d", text(document))
                        .build());
    }

    private static Json record(int number, String name, Optional<Json> image) {
        var changed =
                Json.object()
                        .put("SequenceNumber", "seq-" + number)
                        .put("Keys", Json.object().put("pk", text("conversation")).build());
        image.ifPresent(it -> changed.put("NewImage", it));
        return Json.object().put("eventName", name).put("dynamodb", changed.build()).build();
    }

    private static Json text(String value) {
        return Json.object().put("S", value).build();
    }
}

package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Optional;

/** The reasons for which DynamoDB cancels a transaction, some of which no local table shows. */
class ConversationCancellationsTest {
    private static final String TYPE =
            "com.amazonaws.dynamodb.v20120810#TransactionCanceledException";

    private final StubServer server = new StubServer();
    private final DynamoConversations conversations =
            new DynamoConversations(server.clients().dynamo(), "table");
    private final Change change = Some.change(Optional.empty(), Some.message("Hello?"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_transaction_in_conflict_has_been_overtaken() {
        canceled(reason("TransactionConflict"), reason("None"));

        assertThat(conversations.save(change)).isEqualTo(new Saved.Overtaken());
    }

    @Test
    void a_state_that_moved_on_has_been_overtaken() {
        canceled(reason("None"), reason("ConditionalCheckFailed"));

        assertThat(conversations.save(change)).isEqualTo(new Saved.Overtaken());
    }

    @Test
    void an_entry_that_exists_says_more_than_a_state_that_moved_on() {
        Json document = Json.object().put("S", EntryJson.write(change.entry())).build();
        Json.Obj there =
                Json.object()
                        .put("Code", "ConditionalCheckFailed")
                        .put("Item", Json.object().put("d", document).build())
                        .build();
        canceled(there, reason("ConditionalCheckFailed"));

        assertThat(conversations.save(change)).isEqualTo(new Saved.AlreadyThere(change.entry()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThrottlingError",
                "ProvisionedThroughputExceeded",
                "ItemCollectionSizeLimitExceeded",
                "ValidationError"
            })
    void what_is_nobodys_decision_is_an_error_to_try_again(String code) {
        for (int attempt = 0; attempt < 3; attempt++) canceled(reason("None"), reason(code));

        assertThatThrownBy(() -> conversations.save(change))
                .isInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void a_repetition_by_the_client_is_the_same_request_and_another_save_is_not() {
        server.thenAnswer(500, "{}");

        assertThat(conversations.save(change)).isEqualTo(new Saved.Done());
        assertThat(conversations.save(change)).isEqualTo(new Saved.Done());

        List<String> tokens =
                server.asked().stream()
                        .map(asked -> asked.json().textOrEmpty("ClientRequestToken"))
                        .toList();
        assertThat(tokens).hasSize(3).doesNotContain("");
        assertThat(tokens.get(0)).isEqualTo(tokens.get(1)).isNotEqualTo(tokens.get(2));
    }

    private void canceled(Json... reasons) {
        server.thenAnswer(
                400,
                JsonWriter.write(
                        Json.object()
                                .put("__type", TYPE)
                                .put("CancellationReasons", List.of(reasons))
                                .build()));
    }

    private static Json.Obj reason(String code) {
        return Json.object().put("Code", code).build();
    }
}

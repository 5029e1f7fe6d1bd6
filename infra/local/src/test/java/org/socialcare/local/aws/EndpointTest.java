package org.socialcare.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialcare.local.chats.Targets;
import org.socialcare.local.fixture.Fixture;
import org.socialcare.local.server.WebServer;
import org.socialcare.local.template.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The real clients of AWS against the endpoint: what the template allows, and nothing else. */
class EndpointTest {
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("one"));
    private static final String WORK = Fixture.ENDPOINT + "/000000000000/social-care-work.fifo";

    private static final Parts PARTS = new Parts();
    private static final Template TEMPLATE = Fixture.template();
    private static final AccessKeys KEYS = new AccessKeys(TEMPLATE.functions());

    private static URI address = URI.create(Fixture.ENDPOINT);
    private static QueueEngine queues;
    private static DynamoDbClient dynamo;
    private static SqsClient sqs;
    private static LocalAwsAccess admin;

    @BeforeAll
    static void start() {
        var engine = PARTS.add(DynamoEngine.start(Optional.empty()));
        TEMPLATE.tables().forEach(engine::create);
        queues = PARTS.add(QueueEngine.start(Fixture.ENDPOINT, Optional.empty()));
        queues.create(TEMPLATE.queues());
        var bus = new EventBus(TEMPLATE.buses(), TEMPLATE.rules(), queues, Clock.systemUTC());
        var endpoint =
                new Endpoint(
                        KEYS,
                        TEMPLATE.functions(),
                        new Policies(TEMPLATE.functions()),
                        new Faults(_ -> {}),
                        engine,
                        queues,
                        bus,
                        new SecretStore(TEMPLATE.secrets(), "{}"),
                        new Targets(Map.of(), Clock.systemUTC(), _ -> {}),
                        Clock.systemUTC());
        address =
                URI.create(
                        "http://localhost:"
                                + PARTS.add(WebServer.open(0, 1_000_000, endpoint)).port());
        admin = access(KEYS.admin());
        var echo = access(KEYS.of("EchoFunction"));
        dynamo = echo.dynamo();
        sqs = echo.sqs();
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void what_the_template_allows_is_done() {
        dynamo.putItem(put -> put.tableName("Things").item(KEY));
        assertThat(dynamo.getItem(get -> get.tableName("Things").key(KEY)).item()).isEqualTo(KEY);
        sqs.sendMessage(send -> send.queueUrl(WORK).messageBody("hello").messageGroupId("a"));
    }

    @Test
    void an_action_the_template_does_not_allow_is_refused_in_the_services_own_words() {
        assertThatThrownBy(() -> dynamo.deleteItem(delete -> delete.tableName("Things").key(KEY)))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("AccessDeniedException"))
                .hasMessageContaining("dynamodb:DeleteItem")
                .hasMessageContaining("table/Things");
        assertThatThrownBy(() -> sqs.receiveMessage(receive -> receive.queueUrl(WORK)))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("sqs:ReceiveMessage");
    }

    @Test
    void a_query_needs_the_right_on_the_index_it_names() {
        assertThatCode(() -> query("byOwner")).doesNotThrowAnyException();
        assertThatThrownBy(() -> query(null)).hasMessageContaining("dynamodb:Query");
    }

    @Test
    void a_transaction_needs_the_right_of_each_of_its_items() {
        assertThatCode(() -> transact(item -> item.put(put -> put.tableName("Things").item(KEY))))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                transact(
                                        item ->
                                                item.delete(
                                                        delete ->
                                                                delete.tableName("Things")
                                                                        .key(KEY))))
                .hasMessageContaining("dynamodb:DeleteItem");
    }

    private static void transact(Consumer<TransactWriteItem.Builder> item) {
        TransactWriteItem.Builder only = TransactWriteItem.builder();
        item.accept(only);
        dynamo.transactWriteItems(write -> write.transactItems(only.build()));
    }

    @Test
    void whoever_does_not_know_the_secret_key_is_nobody() {
        AccessKey real = KEYS.admin();
        var thief = new AccessKey(real.id(), "guessed", AccessKey.ADMIN);
        assertThatThrownBy(() -> access(thief).dynamo().listTables())
                .hasMessageContaining("signature");
        var stranger = new AccessKey("NOBODY", "guessed", AccessKey.ADMIN);
        assertThatThrownBy(() -> access(stranger).dynamo().listTables())
                .hasMessageContaining("no such access key");
    }

    @Test
    void the_key_for_people_may_do_everything() {
        assertThat(admin.dynamo().listTables().tableNames()).contains("Things", "Others");
        admin.dynamo().deleteItem(delete -> delete.tableName("Things").key(KEY));
    }

    private static void query(@Nullable String index) {
        dynamo.query(
                query ->
                        query.tableName("Things")
                                .indexName(index)
                                .keyConditionExpression(
                                        index == null ? "pk = :value" : "own = :value")
                                .expressionAttributeValues(
                                        Map.of(":value", AttributeValue.fromS("one"))));
    }

    private static LocalAwsAccess access(AccessKey key) {
        return PARTS.add(new LocalAwsAccess(address, TEMPLATE, queues, key));
    }
}

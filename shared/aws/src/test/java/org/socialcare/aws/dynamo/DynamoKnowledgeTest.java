package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.answers.LiveKnowledge;
import org.socialcare.domain.answers.LiveKnowledge.Cause;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeAlert;
import org.socialcare.testkit.TestClock;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoKnowledgeTest {
    private static final Normaliser PLAIN =
            new Normaliser(Fold.read("none", new StringReader("SPACE\t-\n")));

    private final TestClock clock = new TestClock();
    private final DynamoAlerts alerts = new DynamoAlerts(LocalDynamo.client(), LocalDynamo.SIGNALS);
    private final String brand = Some.unique("brand");
    private final DynamoKnowledge knowledge =
            new DynamoKnowledge(
                    LocalDynamo.client(),
                    LocalDynamo.SETTINGS,
                    LocalDynamo.SIGNALS,
                    Duration.ofSeconds(10),
                    clock,
                    () -> PLAIN);

    @Test
    void a_crisis_is_heard_of_with_the_next_reading_and_ends_when_it_is_over() {
        assertThat(now().crisis()).isFalse();

        var alert = raised(Level.CRISIS);
        assertThat(now().crisis()).as("still fresh").isFalse();
        clock.pass(Duration.ofSeconds(11));
        assertThat(now().crisis()).isTrue();

        alerts.over(alert.id(), clock.instant());
        clock.pass(Duration.ofSeconds(11));
        assertThat(now().crisis()).isFalse();
    }

    @Test
    void lesser_alerts_and_forgotten_ones_silence_nobody() {
        raised(Level.WARNING);
        assertThat(now().crisis()).isFalse();

        raised(Level.CRISIS);
        clock.pass(Duration.ofDays(2).plusSeconds(1));
        assertThat(now().crisis()).isFalse();
    }

    @Test
    void an_article_that_cannot_be_read_is_named_and_the_others_hold() {
        var answers = new DynamoAnswers(LocalDynamo.client(), LocalDynamo.SETTINGS);
        answers.save(brand, article("fine"), 0);
        store("ARTICLE#broken", "{\"v\":99}");
        store("ARTICLE#torn", "{\"v\":1,\"id\":");

        var known = (LiveKnowledge.Known) knowledge.knowledge(brand);

        assertThat(known.unreadable()).containsExactly("broken", "torn");
        assertThat(known.knowledge().base().find("open", "en", clock.instant())).hasSize(1);
    }

    @Test
    void rules_that_cannot_be_read_leave_nothing_to_say() {
        store("RULES", "{\"v\":1,\"gatePercent\":\"sixty\"}");

        assertThat(knowledge.knowledge(brand)).isEqualTo(new LiveKnowledge.Unreadable(Cause.FORM));
    }

    @Test
    void a_store_in_trouble_is_an_outcome_and_is_not_asked_again_at_once() {
        var asked = new AtomicInteger();
        var trouble =
                new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                            Context.BeforeExecution context, ExecutionAttributes attributes) {
                        asked.incrementAndGet();
                        throw SdkClientException.create("no route");
                    }
                };
        var troubled =
                new DynamoKnowledge(
                        LocalDynamo.watchedBy(trouble),
                        LocalDynamo.SETTINGS,
                        LocalDynamo.SIGNALS,
                        Duration.ofSeconds(10),
                        clock,
                        () -> PLAIN);

        assertThat(troubled.knowledge(brand)).isEqualTo(new LiveKnowledge.Unreadable(Cause.STORE));
        troubled.knowledge(brand);
        assertThat(asked).hasValue(1);
        clock.pass(Duration.ofSeconds(11));
        troubled.knowledge(brand);
        assertThat(asked).hasValue(2);
    }

    private void store(String name, String document) {
        LocalDynamo.client()
                .putItem(
                        PutItemRequest.builder()
                                .tableName(LocalDynamo.SETTINGS)
                                .item(
                                        Item.of("ANSWERS#" + brand, name)
                                                .with(Item.VERSION, 1)
                                                .with(Item.DOCUMENT, Packed.document(document))
                                                .build())
                                .build());
    }

    private static Article article(String id) {
        var words = new ArticleWords("Open", List.of("Open?"), "Yes.", Map.of());
        return new Article(
                id,
                0,
                Article.State.APPROVED,
                "lin",
                Optional.of("sofia"),
                Map.of("en", words),
                Optional.empty(),
                Optional.empty());
    }

    private Knowledge now() {
        return ((LiveKnowledge.Known) knowledge.knowledge(brand)).knowledge();
    }

    private Alert raised(Level level) {
        var alert = SomeAlert.of(brand, level, clock.instant());
        alerts.raise(KeptAlert.raised(alert, List.of()));
        return alert;
    }
}

package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.answers.LiveKnowledge;
import org.socialcare.domain.answers.LiveKnowledge.Cause;
import org.socialcare.domain.ports.FindKnowledge;
import org.socialcare.domain.triage.text.Normaliser;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.shape.ShapeProblem;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A brand's knowledge base, indexed, kept in a warm function for a few seconds. It is read with the
 * alerts of the brand, so that a crisis silences it as soon as the next reading. A reading that
 * fails is kept as long, so that a store in trouble is not asked for every message.
 */
public final class DynamoKnowledge implements FindKnowledge {
    /** An alert that nobody has ended by then has been forgotten, and is no crisis any more. */
    private static final Duration LONGEST_CRISIS = Duration.ofDays(2);

    private final DynamoDbClient dynamo;
    private final DynamoAnswers answers;
    private final String signals;
    private final InstantSource clock;
    private final Supplier<Normaliser> normaliser;
    private final Memory<String, LiveKnowledge> known;

    /**
     * @param fresh how long what was read may be used again
     * @param normaliser asked for once something is read
     */
    public DynamoKnowledge(
            DynamoDbClient dynamo,
            String settings,
            String signals,
            Duration fresh,
            InstantSource clock,
            Supplier<Normaliser> normaliser) {
        this.dynamo = dynamo;
        this.answers = new DynamoAnswers(dynamo, settings);
        this.signals = signals;
        this.clock = clock;
        this.normaliser = normaliser;
        this.known = new Memory<>(fresh, clock);
    }

    @Override
    public LiveKnowledge knowledge(String brand) {
        return known.get(brand, this::read);
    }

    private LiveKnowledge read(String brand) {
        Normaliser form = normaliser.get();
        try {
            DynamoAnswers.Read read = answers.readable(brand);
            return new LiveKnowledge.Known(
                    new Knowledge(read.rules(), read.articles(), isCrisis(brand), form),
                    read.unreadable());
        } catch (SdkException troubled) {
            return new LiveKnowledge.Unreadable(Cause.STORE);
        } catch (ShapeProblem | JsonProblem | IllegalStateException | IllegalArgumentException e) {
            return new LiveKnowledge.Unreadable(Cause.FORM);
        }
    }

    private boolean isCrisis(String brand) {
        Instant now = clock.instant();
        QueryRequest running =
                QueryRequest.builder()
                        .tableName(signals)
                        .indexName(AlertItems.BY_BRAND)
                        .keyConditionExpression("brand = :brand AND sk BETWEEN :first AND :last")
                        .filterExpression("attribute_not_exists(overAt)")
                        .expressionAttributeValues(
                                Map.of(
                                        ":brand",
                                        Item.text(brand),
                                        ":first",
                                        Item.text(
                                                AlertItems.PREFIX
                                                        + Keys.instant(now.minus(LONGEST_CRISIS))),
                                        ":last",
                                        Item.text(AlertItems.PREFIX + "\uFFFF")))
                        .build();
        return Queries.all(dynamo, running).stream()
                .map(AlertItems::read)
                .anyMatch(kept -> kept.alert().level() == Level.CRISIS);
    }
}

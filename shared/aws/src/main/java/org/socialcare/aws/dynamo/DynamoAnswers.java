package org.socialcare.aws.dynamo;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.wire.answers.AnswerRulesJson;
import org.socialcare.wire.answers.ArticleJson;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The knowledge base, in a partition of the settings' table that no index gathers: whoever reads a
 * brand's settings does not read its articles with them.
 */
public final class DynamoAnswers implements KeepAnswers {
    private static final String ARTICLE = "ARTICLE#";
    private static final String RULES = "RULES";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAnswers(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * All as of one reading.
     *
     * @param unreadable ids of articles that are not among the others
     */
    record Read(AnswerRules rules, List<Article> articles, List<String> unreadable) {}

    /** One broken article does not silence the others; rules that are broken throw. */
    Read readable(String brand) {
        List<Article> articles = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        AnswerRules rules = AnswerRules.USUAL;
        for (var item : items(brand)) {
            if (!isArticle(item)) {
                rules = AnswerRulesJson.read(document(item));
                continue;
            }
            maybeArticle(item)
                    .ifPresentOrElse(
                            articles::add,
                            () ->
                                    unreadable.add(
                                            Item.text(item, Item.SK).substring(ARTICLE.length())));
        }
        return new Read(rules, articles, unreadable);
    }

    private static boolean isArticle(Map<String, AttributeValue> item) {
        return Item.text(item, Item.SK).startsWith(ARTICLE);
    }

    private static Optional<Article> maybeArticle(Map<String, AttributeValue> item) {
        try {
            return Optional.of(ArticleJson.read(document(item)));
        } catch (ShapeProblem | JsonProblem | IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whoever works on articles must know of every one, so one that is broken throws here. */
    @Override
    public List<Article> articles(String brand) {
        return items(brand).stream()
                .filter(DynamoAnswers::isArticle)
                .map(item -> ArticleJson.read(document(item)))
                .toList();
    }

    @Override
    public Optional<Article> article(String brand, String id) {
        return item(brand, ARTICLE + id).map(DynamoAnswers::document).map(ArticleJson::read);
    }

    @Override
    public AnswerRules rules(String brand) {
        return item(brand, RULES)
                .map(DynamoAnswers::document)
                .map(AnswerRulesJson::read)
                .orElse(AnswerRules.USUAL);
    }

    @Override
    public Saved save(String brand, Article article, long expected) {
        return save(
                brand,
                ARTICLE + article.id(),
                ArticleJson.write(article.at(expected + 1)),
                expected);
    }

    @Override
    public Saved save(String brand, AnswerRules rules, long expected) {
        return save(brand, RULES, AnswerRulesJson.write(rules.at(expected + 1)), expected);
    }

    private Saved save(String brand, String name, Json document, long expected) {
        var item =
                Item.of(partition(brand), name)
                        .with(Item.VERSION, expected + 1)
                        .with(Item.DOCUMENT, Packed.document(JsonWriter.write(document)))
                        .build();
        try {
            dynamo.putItem(
                    Puts.conditional(table, item, expected)
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
            return new Saved.Done(expected + 1);
        } catch (ConditionalCheckFailedException changedMeanwhile) {
            Map<String, AttributeValue> stored = changedMeanwhile.item();
            return new Saved.Overtaken(stored == null ? 0 : Item.number(stored, Item.VERSION));
        }
    }

    private Optional<Map<String, AttributeValue>> item(String brand, String name) {
        return Gets.latest(dynamo, table, Item.key(partition(brand), name));
    }

    private List<Map<String, AttributeValue>> items(String brand) {
        return Queries.latest(dynamo, table, partition(brand));
    }

    private static Json document(Map<String, AttributeValue> item) {
        return JsonReader.read(Item.document(item, Item.DOCUMENT));
    }

    private static String partition(String brand) {
        return "ANSWERS#" + brand;
    }
}

package org.socialcare.simulation.dynamo;

import org.jspecify.annotations.Nullable;
import org.socialcare.simulation.dynamo.expression.Condition;
import org.socialcare.simulation.dynamo.expression.Invalid;
import org.socialcare.simulation.dynamo.expression.Scope;
import org.socialcare.simulation.dynamo.expression.Update;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One write, alone or in a transaction.
 *
 * @param key of the item, or the whole item of a put
 * @param update absent for a put, a deletion and a check
 */
record Write(
        Kind kind,
        String table,
        Map<String, AttributeValue> key,
        Optional<Condition> condition,
        Optional<Update> update,
        Scope scope,
        boolean tellsOld) {
    /** What becomes of the item. */
    enum Kind {
        PUT,
        UPDATE,
        DELETE,
        CHECK
    }

    Write {
        List<Scope.Mentions> expressions = new ArrayList<>();
        condition.ifPresent(expressions::add);
        update.ifPresent(expressions::add);
        scope.allUsed(expressions);
    }

    static Write of(PutItemRequest put) {
        return new Write(
                Kind.PUT,
                put.tableName(),
                put.item(),
                condition(put.conditionExpression()),
                Optional.empty(),
                new Scope(put.expressionAttributeNames(), put.expressionAttributeValues()),
                tellsOld(put.returnValuesOnConditionCheckFailure()));
    }

    static Write of(UpdateItemRequest update) {
        return new Write(
                Kind.UPDATE,
                update.tableName(),
                update.key(),
                condition(update.conditionExpression()),
                Optional.ofNullable(update.updateExpression()).map(Update::read),
                new Scope(update.expressionAttributeNames(), update.expressionAttributeValues()),
                tellsOld(update.returnValuesOnConditionCheckFailure()));
    }

    static Write of(DeleteItemRequest delete) {
        return new Write(
                Kind.DELETE,
                delete.tableName(),
                delete.key(),
                condition(delete.conditionExpression()),
                Optional.empty(),
                new Scope(delete.expressionAttributeNames(), delete.expressionAttributeValues()),
                tellsOld(delete.returnValuesOnConditionCheckFailure()));
    }

    static Write of(TransactWriteItem item) {
        if (item.put() != null) return of(item.put());
        if (item.update() != null) return of(item.update());
        if (item.delete() != null) return of(item.delete());
        if (item.conditionCheck() != null) return of(item.conditionCheck());
        throw Invalid.request("a transaction with an empty item");
    }

    private static Write of(Put put) {
        return new Write(
                Kind.PUT,
                put.tableName(),
                put.item(),
                condition(put.conditionExpression()),
                Optional.empty(),
                new Scope(put.expressionAttributeNames(), put.expressionAttributeValues()),
                tellsOld(put.returnValuesOnConditionCheckFailure()));
    }

    private static Write of(software.amazon.awssdk.services.dynamodb.model.Update update) {
        return new Write(
                Kind.UPDATE,
                update.tableName(),
                update.key(),
                condition(update.conditionExpression()),
                Optional.of(Update.read(update.updateExpression())),
                new Scope(update.expressionAttributeNames(), update.expressionAttributeValues()),
                tellsOld(update.returnValuesOnConditionCheckFailure()));
    }

    private static Write of(Delete delete) {
        return new Write(
                Kind.DELETE,
                delete.tableName(),
                delete.key(),
                condition(delete.conditionExpression()),
                Optional.empty(),
                new Scope(delete.expressionAttributeNames(), delete.expressionAttributeValues()),
                tellsOld(delete.returnValuesOnConditionCheckFailure()));
    }

    private static Write of(ConditionCheck check) {
        return new Write(
                Kind.CHECK,
                check.tableName(),
                check.key(),
                condition(check.conditionExpression()),
                Optional.empty(),
                new Scope(check.expressionAttributeNames(), check.expressionAttributeValues()),
                tellsOld(check.returnValuesOnConditionCheckFailure()));
    }

    private static Optional<Condition> condition(@Nullable String expression) {
        return Optional.ofNullable(expression).map(Condition::read);
    }

    private static boolean tellsOld(@Nullable ReturnValuesOnConditionCheckFailure what) {
        return what == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }

    /** The key alone. */
    Map<String, AttributeValue> key(Table of) {
        of.key().check(key);
        return of.key().keysOf(key, of.key());
    }

    boolean allowedOn(Stored before) {
        return condition.isEmpty() || condition.get().holds(before.item(), scope);
    }

    /** What the item becomes. */
    Stored after(Stored before, Table of) {
        return switch (kind) {
            case PUT -> of.checked(key);
            case DELETE -> Stored.NOTHING;
            case CHECK -> before;
            case UPDATE -> {
                Map<String, AttributeValue> item = new HashMap<>(before.item());
                item.putAll(key);
                yield of.checked(update.map(u -> u.apply(item, scope)).orElse(item));
            }
        };
    }
}

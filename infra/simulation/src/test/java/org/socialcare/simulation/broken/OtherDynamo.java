package org.socialcare.simulation.broken;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.function.UnaryOperator;

/** The tables, with writes that are not what the product asked for. */
record OtherDynamo(
        DynamoDbClient dynamo,
        UnaryOperator<TransactWriteItemsRequest> transaction,
        UnaryOperator<UpdateItemRequest> update)
        implements DynamoDbClient {

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return dynamo.transactWriteItems(transaction.apply(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return dynamo.updateItem(update.apply(request));
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return dynamo.getItem(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return dynamo.batchGetItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return dynamo.query(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return dynamo.putItem(request);
    }

    @Override
    public String serviceName() {
        return dynamo.serviceName();
    }

    @Override
    public void close() {
        dynamo.close();
    }
}

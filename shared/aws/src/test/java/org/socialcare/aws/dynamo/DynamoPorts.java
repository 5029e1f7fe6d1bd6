package org.socialcare.aws.dynamo;

import org.socialcare.testkit.contract.ConversationPorts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The adapters of conversations, all over one table. */
final class DynamoPorts {
    private DynamoPorts() {}

    static ConversationPorts local() {
        return over(LocalDynamo.client());
    }

    static ConversationPorts over(DynamoDbClient dynamo) {
        DynamoConversations conversations =
                new DynamoConversations(dynamo, LocalDynamo.CONVERSATIONS);
        var tickets = new DynamoTickets(dynamo, LocalDynamo.CONVERSATIONS);
        return new ConversationPorts(
                conversations,
                conversations,
                conversations,
                new DynamoTimeline(dynamo, LocalDynamo.CONVERSATIONS),
                tickets,
                tickets,
                tickets,
                tickets,
                new DynamoDue(dynamo, LocalDynamo.CONVERSATIONS));
    }
}

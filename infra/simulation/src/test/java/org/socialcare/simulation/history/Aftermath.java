package org.socialcare.simulation.history;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoSignals;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.simulation.MemoryAws;
import org.socialcare.simulation.world.PlatformApi.Taken;
import org.socialcare.simulation.world.Posting;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.facts.FactsTogether;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is left when everything has come to rest: what really happened in the world, and what the
 * suite has made of it.
 *
 * @param rested whether it came to rest at all
 * @param now when that was
 * @param promised texts of the replies the desk said it had taken
 * @param taken what customers have been told
 * @param lines everything that functions printed
 */
public record Aftermath(
        boolean rested,
        Instant now,
        List<Posting> postings,
        List<String> promised,
        List<Taken> taken,
        List<String> lines,
        List<Kept> entries,
        List<Conversation> states,
        List<Fact> facts,
        MemoryAws aws) {

    /** An entry where it is kept: in the timeline's order and under its key. */
    public record Kept(String key, String order, Entry entry) {}

    static Aftermath of(
            boolean rested,
            Instant now,
            List<Posting> postings,
            List<String> promised,
            List<Taken> taken,
            List<String> lines,
            MemoryAws aws) {
        List<Kept> entries = new ArrayList<>();
        List<Conversation> states = new ArrayList<>();
        var timelines = new DynamoTimeline(aws.dynamo(), "ConversationsTable");
        var conversations = new DynamoConversations(aws.dynamo(), "ConversationsTable");
        for (Map<String, AttributeValue> item : aws.dynamo().all("ConversationsTable")) {
            String key = text(item, "sk");
            var conversation = new ConversationId(text(item, "pk"));
            if (key.startsWith("E#")) {
                entries.add(
                        new Kept(
                                key,
                                text(item, "ord"),
                                timelines.entry(conversation, key.substring(2)).orElseThrow()));
            } else {
                states.add(conversations.find(conversation).orElseThrow());
            }
        }
        entries.sort(Comparator.comparing(Kept::order));
        List<Fact> facts = new ArrayList<>();
        aws.bus().published().forEach(event -> facts.addAll(FactsTogether.inEvent(event)));
        return new Aftermath(
                rested, now, postings, promised, taken, lines, entries, states, facts, aws);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    public List<Map<String, AttributeValue>> items(String table) {
        return aws.dynamo().all(table);
    }

    public ReadSignals signals() {
        return new DynamoSignals(aws.dynamo(), "SignalsTable");
    }
}

package org.socialcare.aws.dynamo;

import static org.socialcare.aws.dynamo.Item.DOCUMENT;
import static org.socialcare.aws.dynamo.Item.VERSION;

import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.routing.Job;
import org.socialcare.wire.conversation.ConversationJson;
import org.socialcare.wire.conversation.EntryJson;
import org.socialcare.wire.conversation.JobJson;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation in its table: one item per entry, which the stream turns into facts, and one for
 * the state, which alone carries what lists and clocks are found by.
 */
final class ConversationItems {
    static final String BY_ORDER = "byOrder";
    static final String BY_OWNER = "byOwner";
    static final String BY_TEAM = "byTeam";
    static final String BY_CLOCK = "byClock";

    static final String ORDER = "ord";
    static final String OWNER = "own";
    static final String TEAM = "team";
    static final String PLACE = "place";
    static final String DUE = "due";
    static final String FIT = "fit";
    static final String MINUTE = "min";
    static final String AT = "at";

    /** Partitions a minute is spread over. */
    static final int SHARDS = 8;

    private static final String STATE = "STATE";
    private static final String PROPOSAL = "PROPOSAL";
    private static final String ESCALATION = "ESCALATION";
    private static final String ENTRY_PREFIX = "E#";

    private ConversationItems() {}

    static Map<String, AttributeValue> stateKey(ConversationId id) {
        return Item.key(id.text(), STATE);
    }

    static Map<String, AttributeValue> entryKey(ConversationId id, String entry) {
        return Item.key(id.text(), entrySortKey(entry));
    }

    static boolean isEntry(String sortKey) {
        return sortKey.startsWith(ENTRY_PREFIX);
    }

    static String order(String order) {
        return Keys.fitting(order);
    }

    static String assignedTo(String agent) {
        return "AGENT#" + agent;
    }

    static String unassigned(String team) {
        return "OPEN#" + team;
    }

    static String proposed(String brand) {
        return "PROPOSED#" + brand;
    }

    static String escalated(String brand) {
        return "ESCALATED#" + brand;
    }

    static String setAside(String team) {
        return "SPAM#" + team;
    }

    static String minute(Instant at, int shard) {
        return Keys.minute(at) + "#0" + shard;
    }

    static Map<String, AttributeValue> entry(Entry entry) {
        return Item.of(entry.conversation().text(), entrySortKey(entry.id()))
                .with(ORDER, order(entry.order()))
                .with(DOCUMENT, Packed.document(EntryJson.write(entry)))
                .build();
    }

    static Entry readEntry(Map<String, AttributeValue> item) {
        return EntryJson.read(Item.document(item, DOCUMENT));
    }

    static Map<String, AttributeValue> state(Conversation after) {
        Item item =
                Item.of(after.id().text(), STATE)
                        .with(VERSION, after.version())
                        .with(DOCUMENT, Packed.document(ConversationJson.write(after)));
        Timing.nextDue(after).ifPresent(due -> putClock(item, after.id(), due));
        TicketCard.of(after).ifPresent(card -> putTicket(item, card));
        after.aside().ifPresent(ticket -> putAside(item, after.id(), ticket));
        return item.build();
    }

    /**
     * What says that a reply waits for a second person, or waits no longer; absent where the change
     * is not about that. It is an item of its own because the ticket stays in its own lists.
     */
    static Optional<Map<String, AttributeValue>> proposal(Change change) {
        Item item = Item.of(change.after().id().text(), PROPOSAL);
        return switch (change.entry().body()) {
            case EntryBody.Handled.Proposed _ ->
                    Optional.of(
                            item.with(OWNER, proposed(change.after().brand()))
                                    .with(PLACE, change.entry().at() + "#" + change.after().id())
                                    .build());
            case EntryBody.Handled.Declined _ -> Optional.of(item.build());
            case EntryBody.Reply reply when !reply.approver().isEmpty() ->
                    Optional.of(item.build());
            case EntryBody.Handled _,
                    EntryBody.Corrected _,
                    EntryBody.Revealed _,
                    EntryBody.Reply _,
                    EntryBody.Heard _,
                    EntryBody.Sent _,
                    EntryBody.Visibility _,
                    EntryBody.VisibilitySent _,
                    EntryBody.Note _,
                    EntryBody.Assigned _,
                    EntryBody.Resolved _,
                    EntryBody.ClockVerdict _ ->
                    Optional.empty();
        };
    }

    /**
     * What says that a ticket was passed on, or is not any more; absent where the change is not
     * about that. A reply that fails may open a ticket again.
     */
    static Optional<Map<String, AttributeValue>> escalation(Change change) {
        Optional<Ticket> ticket = change.after().ticket();
        boolean standing = ticket.filter(it -> !it.care().stepsUp().isEmpty()).isPresent();
        boolean concerned =
                switch (change.entry().body()) {
                    case EntryBody.Handled.Escalated _, EntryBody.Handled.HandedBack _ -> true;
                    case EntryBody.Resolved _ -> standing;
                    case EntryBody.Sent sent ->
                            standing && sent.state() == EntryBody.SendState.FAILED;
                    case EntryBody.Handled _,
                            EntryBody.Corrected _,
                            EntryBody.Revealed _,
                            EntryBody.Reply _,
                            EntryBody.Heard _,
                            EntryBody.Visibility _,
                            EntryBody.VisibilitySent _,
                            EntryBody.Note _,
                            EntryBody.Assigned _,
                            EntryBody.ClockVerdict _ ->
                            false;
                };
        if (!concerned) return Optional.empty();
        Item item = Item.of(change.after().id().text(), ESCALATION);
        boolean listed = standing && change.after().running().isPresent();
        if (listed) {
            Instant since = ticket.orElseThrow().care().stepsUp().getFirst().at();
            item.with(OWNER, escalated(change.after().brand()))
                    .with(PLACE, since + "#" + change.after().id());
        }
        return Optional.of(item.build());
    }

    /** No other list has it, so that nobody comes across it who does not look for it. */
    private static void putAside(Item item, ConversationId id, Ticket ticket) {
        item.with(OWNER, setAside(ticket.team())).with(PLACE, ticket.openedAt() + "#" + id);
    }

    static Conversation readState(Map<String, AttributeValue> item) {
        return ConversationJson.read(Item.document(item, DOCUMENT));
    }

    private static void putClock(Item item, ConversationId id, Instant due) {
        item.with(MINUTE, minute(due, Keys.shard(id.text(), SHARDS))).with(AT, Keys.instant(due));
    }

    /** A ticket as the index by owner holds it. */
    static Job readJob(Map<String, AttributeValue> item) {
        return JobJson.read(Item.document(item, FIT), new ConversationId(Item.text(item, Item.PK)));
    }

    /**
     * What waits is listed by what is due. What an agent has is not: it changes each time somebody
     * waits or is answered, moving an entry of an index is paid twice, and an agent's few are
     * sorted when they are read.
     */
    private static void putTicket(Item item, TicketCard card) {
        boolean waits = card.assignee().isEmpty();
        item.with(
                        OWNER,
                        card.assignee()
                                .map(ConversationItems::assignedTo)
                                .orElse(unassigned(card.team())))
                .with(PLACE, waits ? card.sortKey() : card.openedAt() + "#" + card.conversation())
                .with(TEAM, card.team())
                .with(DUE, card.sortKey())
                .with(FIT, Packed.document(JobJson.write(Job.of(card))));
    }

    private static String entrySortKey(String entry) {
        return ENTRY_PREFIX + Keys.fitting(entry);
    }
}

package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.contract.ConversationPorts;

import java.util.List;
import java.util.Optional;

/** What a message costs: these calls are the promise of decision note and price. */
class ConversationCallsTest {
    private final CountingCalls calls = new CountingCalls();
    private final ConversationPorts ports = DynamoPorts.over(LocalDynamo.watchedBy(calls));

    @Test
    void finding_a_conversation_is_one_read_whether_it_exists_or_not() {
        ports.find().find(Some.conversation().id());

        assertThat(calls.made()).containsExactly("GetItem");
    }

    @Test
    void saving_a_change_is_one_transaction() {
        ports.save().save(Some.change(Optional.empty(), Some.message("Hello?")));

        assertThat(calls.made()).containsExactly("TransactWriteItems");
    }

    @Test
    void a_duplicate_costs_one_transaction_and_no_read() {
        SomeMessage message = Some.message("Hello?");
        Change change = Some.change(Optional.empty(), message);
        ports.save().save(change);

        assertThat(ports.save().save(change)).isEqualTo(new Saved.AlreadyThere(change.entry()));
        assertThat(calls.made()).containsExactly("TransactWriteItems", "TransactWriteItems");
    }

    @Test
    void a_page_of_the_timeline_is_one_query() {
        Change change = Some.change(Optional.empty(), Some.message("Hello?"));
        ports.save().save(change);

        ports.timeline().latest(change.after().id(), Optional.empty(), 50);

        assertThat(calls.made()).containsExactly("TransactWriteItems", "Query");
    }

    @Test
    void a_page_of_a_list_is_one_query_and_one_read_of_its_rows() {
        Change change = Some.change(Optional.empty(), Some.message("Hello?"));
        ports.save().save(change);
        String team = change.after().running().orElseThrow().team();

        ports.lists().ofTeams(List.of(Some.unique("team")), Optional.empty(), 50);
        ports.lists().ofTeams(List.of(team), Optional.empty(), 50);

        assertThat(calls.made())
                .containsExactly("TransactWriteItems", "Query", "Query", "BatchGetItem");
    }

    @Test
    void what_routing_asks_is_one_query() {
        ports.jobs().held(Some.unique("agent"), 50);

        assertThat(calls.made()).containsExactly("Query");
    }
}

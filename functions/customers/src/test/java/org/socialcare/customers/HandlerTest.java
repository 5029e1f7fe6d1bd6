package org.socialcare.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryCustomers;
import org.socialcare.wire.facts.FactJson;

import java.util.List;
import java.util.Optional;

class HandlerTest {
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final Printed printed = new Printed();
    private final Handler handler = handler(customers);

    @Test
    void the_sample_makes_a_card_with_its_first_ticket() {
        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(cards()).hasSize(1);
        assertThat(cards().getFirst().tickets()).hasSize(1);
        assertThat(cards().getFirst().fields().name()).isEqualTo("Customer 770001");
    }

    @Test
    void a_ticket_that_is_told_again_stands_on_the_card_once() {
        Invocation.of(handler, Invocation.sample());
        Invocation.of(handler, Invocation.sample());

        assertThat(cards()).hasSize(1);
        assertThat(cards().getFirst().tickets()).hasSize(1);
        assertThat(cards().getFirst().version()).isEqualTo(1);
    }

    @Test
    void the_same_person_again_gets_no_second_card() {
        var first = opened("770001");
        var resolved = Some.done(Working.resolve(first.after(), "x", "lin", "done", Some.NOW));
        var later =
                Some.message("One more question").from("770001").at(Some.NOW.plusSeconds(600_000));
        var second = Some.change(Optional.of(resolved.after()), later);

        run(first.entry(), second.entry());

        assertThat(cards()).hasSize(1);
        assertThat(cards().getFirst().tickets())
                .extracting(CustomerTicket::ticket)
                .containsExactly(2, 1);
    }

    @Test
    void tickets_told_in_the_wrong_order_end_on_the_same_card() {
        var first = opened("770001");
        var resolved = Some.done(Working.resolve(first.after(), "x", "lin", "done", Some.NOW));
        var later = Some.message("More").from("770001").at(Some.NOW.plusSeconds(600_000));
        var second = Some.change(Optional.of(resolved.after()), later);

        run(second.entry(), first.entry());

        assertThat(cards().getFirst().tickets())
                .extracting(CustomerTicket::ticket)
                .containsExactly(2, 1);
        assertThat(cards().getFirst().firstSeen()).isEqualTo(Some.NOW);
    }

    @Test
    void two_people_have_two_cards() {
        run(opened("770001").entry(), opened("770002").entry());

        assertThat(cards()).hasSize(2);
    }

    @Test
    void somebody_whom_the_platform_does_not_name_has_no_card() {
        assertThat(run(opened("").entry())).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(cards()).isEmpty();
    }

    @Test
    void whoever_was_overtaken_adds_to_what_the_other_left() {
        var first = opened("770001");
        var resolved = Some.done(Working.resolve(first.after(), "x", "lin", "done", Some.NOW));
        var later = Some.message("More").from("770001").at(Some.NOW.plusSeconds(600_000));
        var second = Some.change(Optional.of(resolved.after()), later);
        var overtaken = handler(new MetInBetween(first));

        var answer = Invocation.of(overtaken, event(second.entry()));

        assertThat(answer).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(cards()).hasSize(1);
        assertThat(cards().getFirst().tickets()).hasSize(2);
    }

    @Test
    void what_cannot_be_read_goes_back_alone() {
        var event =
                QueueEvent.of("customers")
                        .with("", "not json")
                        .with("", fact(opened("770001").entry()))
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0"));
        assertThat(cards()).hasSize(1);
        assertThat(printed.text()).doesNotContain("770001");
    }

    private Handler handler(SaveCustomer changes) {
        return new Handler(new Cards(customers, changes), new Log(printed.stream(), ""));
    }

    private List<Customer> cards() {
        return customers.ofBrand("mosaic", Optional.empty(), 10).customers();
    }

    private static Change opened(String person) {
        return Some.change(Optional.empty(), Some.message("Is it in stock?").from(person));
    }

    private String run(Entry... entries) {
        return Invocation.of(handler, event(entries));
    }

    private static String event(Entry... entries) {
        var event = QueueEvent.of("customers");
        for (var entry : entries) {
            event.with("", fact(entry));
        }
        return event.json();
    }

    /** As the rule of the bus puts it into the queue. */
    private static String fact(Entry entry) {
        var fact = FactJson.of(entry);
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    /** Another worker makes the person's card just before this one does. */
    private final class MetInBetween implements SaveCustomer {
        private final Change earlier;

        MetInBetween(Change earlier) {
            this.earlier = earlier;
        }

        @Override
        public Saved save(Customer after) {
            if (cards().isEmpty()) {
                run(earlier.entry());
            }
            return customers.save(after);
        }
    }
}

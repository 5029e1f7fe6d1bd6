package org.socialcare.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.triage.Category;

import java.time.Instant;
import java.util.Optional;

class MeetingTest {
    private static final ChannelId PAGE = new ChannelId("facebook", "demo");
    private static final ChannelId ACCOUNT = new ChannelId("wechat", "demo");
    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void a_customer_is_first_met_under_the_identity_that_wrote() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));

        assertThat(met.id()).isEqualTo(Meeting.idOf(PAGE, "u1"));
        assertThat(met.fields().name()).isEqualTo("Maria");
        assertThat(met.identities()).containsExactly(new Identity(PAGE, "u1", "Maria", AT));
        assertThat(met.firstSeen()).isEqualTo(AT);
        assertThat(met.version()).isEqualTo(1);
    }

    @Test
    void the_same_person_elsewhere_is_another_identity() {
        assertThat(Meeting.idOf(PAGE, "u1")).isNotEqualTo(Meeting.idOf(ACCOUNT, "u1"));
    }

    @Test
    void a_ticket_told_twice_changes_nothing() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));

        assertThat(Meeting.opened(Optional.of(met), "brand", "u1", "Maria", ticket(PAGE, 1, AT)))
                .isEmpty();
    }

    @Test
    void a_further_ticket_comes_first_and_moves_when_the_customer_was_last_seen() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));

        Customer again =
                opened(Optional.of(met), "u1", "Maria K.", ticket(PAGE, 2, AT.plusSeconds(60)));

        assertThat(again.tickets()).extracting(CustomerTicket::ticket).containsExactly(2, 1);
        assertThat(again.lastSeen()).isEqualTo(AT.plusSeconds(60));
        assertThat(again.firstSeen()).isEqualTo(AT);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void a_ticket_told_late_moves_only_when_the_customer_was_first_seen() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 2, AT));

        Customer again =
                opened(Optional.of(met), "u1", "Maria", ticket(PAGE, 1, AT.minusSeconds(60)));

        assertThat(again.tickets()).extracting(CustomerTicket::ticket).containsExactly(2, 1);
        assertThat(again.firstSeen()).isEqualTo(AT.minusSeconds(60));
        assertThat(again.lastSeen()).isEqualTo(AT);
    }

    @Test
    void what_the_desk_knows_is_not_overwritten_by_a_platform() {
        Customer met = opened(Optional.empty(), "u1", "maria_77", ticket(PAGE, 1, AT));
        Customer known =
                new CustomerChange(
                                Optional.of("Maria Kalogeropoulou"),
                                Optional.empty(),
                                Optional.of("Mosaic"),
                                Optional.empty(),
                                Optional.of("prefers Greek"),
                                Optional.of("gold"))
                        .of(met);

        Customer again = opened(Optional.of(known), "u1", "maria_88", ticket(PAGE, 2, AT));

        assertThat(again.fields()).isEqualTo(known.fields());
        assertThat(again.fields().company()).isEqualTo("Mosaic");
        assertThat(again.identities()).extracting(Identity::name).containsExactly("maria_88");
    }

    @Test
    void a_name_told_later_fills_the_empty_one() {
        Customer met = opened(Optional.empty(), "u1", "", ticket(PAGE, 1, AT));

        Customer again = opened(Optional.of(met), "u1", "Maria", ticket(PAGE, 2, AT));

        assertThat(again.fields().name()).isEqualTo("Maria");
    }

    @Test
    void a_platform_that_withholds_the_name_takes_none_away() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));

        Customer again = opened(Optional.of(met), "u1", "", ticket(PAGE, 2, AT));

        assertThat(again.identities()).extracting(Identity::name).containsExactly("Maria");
    }

    @Test
    void a_customer_who_writes_elsewhere_gains_an_identity() {
        Customer met = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));

        Customer again = opened(Optional.of(met), "o1", "玛丽亚", ticket(ACCOUNT, 1, AT));

        assertThat(again.identities()).extracting(Identity::channel).containsExactly(PAGE, ACCOUNT);
        assertThat(again.id()).isEqualTo(met.id());
    }

    @Test
    void of_very_many_tickets_the_newest_are_kept() {
        Customer customer = opened(Optional.empty(), "u1", "Maria", ticket(PAGE, 1, AT));
        for (int number = 2; number <= 60; number++) {
            customer =
                    opened(
                            Optional.of(customer),
                            "u1",
                            "Maria",
                            ticket(PAGE, number, AT.plusSeconds(number)));
        }

        assertThat(customer.tickets()).hasSize(Customer.MOST_TICKETS);
        assertThat(customer.tickets().getFirst().ticket()).isEqualTo(60);
        assertThat(customer.tickets().getLast().ticket()).isEqualTo(11);
    }

    private static Customer opened(
            Optional<Customer> before, String person, String name, CustomerTicket ticket) {
        return Meeting.opened(before, "brand", person, name, ticket).orElseThrow();
    }

    private static CustomerTicket ticket(ChannelId channel, int number, Instant at) {
        return new CustomerTicket(
                new ConversationId(channel.platform() + ".demo.1"),
                channel,
                number,
                Category.COMPLAINT,
                at);
    }
}

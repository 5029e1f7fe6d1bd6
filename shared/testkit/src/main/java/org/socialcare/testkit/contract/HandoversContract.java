package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.HandoverItem.State;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.ports.KeepHandovers.Saved;
import org.socialcare.testkit.Some;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every store of handovers promises. */
public abstract class HandoversContract {
    private final String brand = Some.unique("brand");

    protected abstract KeepHandovers handovers();

    @Test
    protected void a_handover_is_found_as_it_was_stored_with_all_its_states() {
        var stored = done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")));

        assertThat(stored).isEqualTo(handover(1, Handover.Status.RUNNING));
        assertThat(handovers().find(brand, "lin")).contains(stored);
        assertThat(handovers().ofBrand(brand)).containsExactly(stored);
        assertThat(handovers().find(brand, "sam")).isEmpty();
        assertThat(handovers().ofBrand(brand + "x")).isEmpty();
    }

    @Test
    protected void of_a_leaver_only_one_runs() {
        done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")));

        assertThat(handovers().save(handover(0, Handover.Status.RUNNING), deed("d2")))
                .isEqualTo(new Saved.Overtaken());
        assertThat(handovers().deed(brand, "lin", "d2")).isEmpty();
    }

    @Test
    protected void a_deed_happens_once_and_is_told_again() {
        done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")));
        done(handovers().save(handover(1, Handover.Status.RUNNING), deed("d2")));

        assertThat(handovers().save(handover(2, Handover.Status.CANCELLED), deed("d2")))
                .isEqualTo(new Saved.AlreadyThere(deed("d2", 2)));
        assertThat(handovers().find(brand, "lin").orElseThrow().isRunning()).isTrue();
        assertThat(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")))
                .isEqualTo(new Saved.AlreadyThere(deed("d1", 1)));
    }

    @Test
    protected void of_two_changes_of_the_same_version_only_the_first_is_kept() {
        done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")));
        done(handovers().save(handover(1, Handover.Status.RUNNING), deed("d2")));

        assertThat(handovers().save(handover(1, Handover.Status.CLOSED), deed("d3")))
                .isEqualTo(new Saved.Overtaken());
        assertThat(handovers().deeds(brand, "lin")).containsExactly(deed("d1", 1), deed("d2", 2));
    }

    @Test
    protected void what_has_ended_is_kept_when_the_next_one_begins() {
        done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d1")));
        var ended = done(handovers().save(handover(1, Handover.Status.CLOSED), deed("d2")));

        var next = done(handovers().save(handover(0, Handover.Status.RUNNING), deed("d3")));

        assertThat(next.version()).as("deeds go on counting").isEqualTo(3);
        assertThat(handovers().former(brand, "lin")).containsExactly(ended);
        assertThat(handovers().find(brand, "lin")).contains(next);
        assertThat(handovers().deeds(brand, "lin")).hasSize(3);
    }

    private static Handover done(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return ((Saved.Done) saved).stored();
    }

    private Handover handover(long version, Handover.Status status) {
        return new Handover(
                brand,
                "lin",
                LocalDate.of(2026, 3, 31),
                "maria",
                Some.NOW,
                status,
                Optional.of(LocalDate.of(2026, 3, 1)),
                20,
                Some.NOW.minusSeconds(60),
                List.of(
                        item(ItemKind.TICKET, State.NAMED, "sam", Introduction.NONE),
                        item(
                                ItemKind.CUSTOMER,
                                State.ACCEPTED,
                                "sam",
                                new Introduction(Introduction.State.SENT, Optional.of(Some.NOW))),
                        item(new ItemKind("of_tomorrow"), State.OPEN, "", Introduction.NONE)),
                status == Handover.Status.RUNNING
                        ? Optional.empty()
                        : Optional.of(new Handover.End("maria", Some.NOW, "离职")),
                version);
    }

    private static HandoverItem item(
            ItemKind kind, State state, String successor, Introduction introduction) {
        return new HandoverItem(
                kind,
                "a#1",
                "about",
                Optional.of(successor).filter(name -> !name.isEmpty()),
                state,
                "记得回电",
                introduction,
                state == State.NAMED ? 2 : 0);
    }

    private static Deed deed(String id) {
        return deed(id, 0);
    }

    private static Deed deed(String id, long version) {
        return new Deed(
                id,
                "mark",
                version,
                Some.NOW,
                "maria",
                Deed.What.NAMED,
                "ticket",
                List.of("a#1"),
                "sam");
    }
}

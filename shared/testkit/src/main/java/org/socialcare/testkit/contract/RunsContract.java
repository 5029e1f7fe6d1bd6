package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadRuns.Filter;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.reports.RunState.Done;
import org.socialcare.domain.reports.RunState.Failed;
import org.socialcare.domain.reports.SelfCheck.Verdict;
import org.socialcare.testkit.Some;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What {@link KeepRun} and {@link ReadRuns} promise together. */
public abstract class RunsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Done DONE = new Done(Some.NOW, true, 1, Verdict.EQUAL);
    private static final Failed FAILED = new Failed(Some.NOW, "internal");

    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other tests' reports. */
    protected abstract KeepRun keep();

    protected abstract ReadRuns read();

    @Test
    void a_report_is_ordered_once() {
        var order = order(Packs.OPERATIONS, Rhythm.DAILY, DAY);

        assertThat(keep().begin(order)).isTrue();
        assertThat(keep().begin(order)).isFalse();
        assertThat(read().run(brand, order.id())).contains(new Run(order, new RunState.Running()));
        assertThat(read().document(brand, order.id())).isEmpty();
    }

    @Test
    void a_result_is_read_back_whatever_its_size() {
        var order = order(Packs.OPERATIONS, Rhythm.DAILY, DAY);
        var document = incompressible(3_000_000);
        keep().begin(order);

        keep().done(order, DONE, document);

        assertThat(read().run(brand, order.id())).contains(new Run(order, DONE));
        assertThat(read().document(brand, order.id())).contains(document);
    }

    @Test
    void a_report_that_is_done_stays_as_it_is() {
        var order = order(Packs.OPERATIONS, Rhythm.DAILY, DAY);
        keep().done(order, DONE, "{\"first\":true}");

        keep().done(order, new Done(Some.NOW.plusSeconds(9), true, 2, Verdict.NONE), "{}");
        keep().failed(order, FAILED);

        assertThat(keep().begin(order)).isFalse();
        assertThat(read().run(brand, order.id())).contains(new Run(order, DONE));
        assertThat(read().document(brand, order.id())).contains("{\"first\":true}");
    }

    @Test
    void a_report_that_failed_may_still_be_done() {
        var order = order(Packs.OPERATIONS, Rhythm.DAILY, DAY);
        keep().begin(order);
        keep().failed(order, FAILED);
        assertThat(read().run(brand, order.id())).contains(new Run(order, FAILED));

        keep().done(order, DONE, "{}");

        assertThat(read().run(brand, order.id())).contains(new Run(order, DONE));
    }

    @Test
    void reports_are_listed_latest_first_page_by_page_and_brand_by_brand() {
        var orders = new ArrayList<ReportOrder>();
        for (int day = 0; day < 5; day++) {
            orders.add(order(Packs.OPERATIONS, Rhythm.DAILY, DAY.plusDays(day)));
        }
        orders.forEach(keep()::begin);

        var seen = new ArrayList<ReportOrder>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = read().ofBrand(brand, Filter.ANY, cursor, 2);
            page.runs().forEach(run -> seen.add(run.order()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).isEqualTo(orders.reversed());
        assertThat(read().ofBrand(brand + "x", Filter.ANY, Optional.empty(), 2).runs()).isEmpty();
    }

    @Test
    void a_list_can_be_of_one_pack_or_one_rhythm() {
        var daily = order(Packs.OPERATIONS, Rhythm.DAILY, DAY);
        var weekly = order(Packs.COMMUNITY, Rhythm.WEEKLY, DAY);
        keep().begin(daily);
        keep().begin(weekly);

        assertThat(orders(new Filter(Optional.of("community"), Optional.empty())))
                .containsExactly(weekly);
        assertThat(orders(new Filter(Optional.empty(), Optional.of(Rhythm.DAILY))))
                .containsExactly(daily);
        assertThat(orders(new Filter(Optional.of("community"), Optional.of(Rhythm.DAILY))))
                .isEmpty();
    }

    @Test
    void a_page_ends_where_the_list_does() {
        keep().begin(order(Packs.OPERATIONS, Rhythm.DAILY, DAY));
        keep().begin(order(Packs.COMMUNITY, Rhythm.WEEKLY, DAY));

        var filter = new Filter(Optional.of("operations"), Optional.empty());
        assertThat(read().ofBrand(brand, filter, Optional.empty(), 1).next()).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> read().ofBrand(brand, Filter.ANY, Optional.of("#\u00e9"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<ReportOrder> orders(Filter filter) {
        return read().ofBrand(brand, filter, Optional.empty(), 10).runs().stream()
                .map(Run::order)
                .toList();
    }

    private ReportOrder order(Pack pack, Rhythm rhythm, LocalDate day) {
        return ReportOrder.scheduled(brand, pack, rhythm, Period.day(day), Some.NOW);
    }

    private static String incompressible(int length) {
        var random = new Random(7);
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) (0x20 + random.nextInt(0x2000)));
        }
        return text.toString();
    }
}

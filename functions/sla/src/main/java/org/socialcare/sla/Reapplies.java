package org.socialcare.sla;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.domain.ports.ListOpen;
import org.socialcare.domain.ports.OrderReapply;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Carries runs that apply changed policies on, one page at a time. */
final class Reapplies {
    /** Tickets of a page: a second or two, of a function that clocks wait for as well. */
    static final int PAGE = 50;

    /**
     * A page that nobody has got on with for so long is lost: one that failed has come back before,
     * because the queue shows it again after five minutes.
     */
    static final Duration LOST = Duration.ofMinutes(6);

    private static final int TRIES = 5;

    private final KeepReapplies runs;
    private final OrderReapply orders;
    private final ListOpen tickets;
    private final FindBrand brands;
    private final ReapplyPage pages;
    private final InstantSource clock;

    /**
     * @param brands as they are now: a run is ordered right after a policy has changed
     */
    Reapplies(
            KeepReapplies runs,
            OrderReapply orders,
            ListOpen tickets,
            FindBrand brands,
            ReapplyPage pages,
            InstantSource clock) {
        this.runs = runs;
        this.orders = orders;
        this.tickets = tickets;
        this.brands = brands;
        this.pages = pages;
        this.clock = clock;
    }

    /** Works on that page, unless that has been done or the run has ended. */
    void work(Page page) {
        Optional<ReapplyRun> found =
                runs.find(page.brand(), page.run()).filter(run -> isDue(run, page));
        if (found.isEmpty()) return;
        ReapplyRun run = found.get();
        Optional<Brand> brand = brands.brand(page.brand());
        if (brand.isEmpty() || !PolicySet.of(brand.get()).equals(run.policies())) {
            keep(page, now -> now.ended(ReapplyRun.Status.OVERTAKEN, "", clock.instant()));
        } else if (page.page() == 0) {
            list(page, brand.get());
        } else {
            Progress done =
                    pages.work(
                            runs.page(run.brand(), run.id(), page.page()), brand.get(), run.wish());
            keep(page, now -> now.worked(done, clock.instant()));
        }
    }

    /** Sends runs on their way again whose page was lost. */
    void sweep() {
        for (ReapplyRun run : runs.running()) {
            if (!run.isRunning()) {
                runs.settle(run.brand(), run.id());
            } else if (!clock.instant().isBefore(run.movedAt().plus(LOST))) {
                orders.order(new Page(run.brand(), run.id(), run.next()));
                // If somebody else has got on meanwhile, the page is known to be done.
                runs.save(run.touched(clock.instant()));
            }
        }
    }

    /**
     * An index may leave out a ticket that moves while it is read, so it is read twice: who is in
     * neither has moved twice in that time.
     */
    private void list(Page page, Brand brand) {
        List<String> teams = brand.teams().stream().map(Team::id).toList();
        Set<ConversationId> open = new LinkedHashSet<>(tickets.ids(teams));
        open.addAll(tickets.ids(teams));
        List<ConversationId> all = new ArrayList<>(open);
        int count = (all.size() + PAGE - 1) / PAGE;
        for (int number = 1; number <= count; number++) {
            int from = (number - 1) * PAGE;
            runs.keepPage(
                    page.brand(),
                    page.run(),
                    number,
                    all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        keep(page, now -> now.listed(all.size(), count, clock.instant()));
    }

    /** What was done is counted also where somebody has cancelled the run meanwhile. */
    private void keep(Page page, UnaryOperator<ReapplyRun> step) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<ReapplyRun> now =
                    runs.find(page.brand(), page.run()).filter(run -> run.next() == page.page());
            if (now.isEmpty()) return;
            ReapplyRun after = step.apply(now.get());
            if (!runs.save(after)) continue;
            if (after.isRunning()) {
                orders.order(new Page(after.brand(), after.id(), after.next()));
            } else {
                runs.settle(after.brand(), after.id());
            }
            return;
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    private static boolean isDue(ReapplyRun run, Page page) {
        return run.isRunning() && run.next() == page.page();
    }
}

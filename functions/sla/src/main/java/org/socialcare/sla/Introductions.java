package org.socialcare.sla;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.handover.Claiming;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.domain.ports.OrderIntroductions;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.settings.Brand;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries introductions on that somebody has started, a stretch at a time: claims on the list, says
 * and notes. A stretch that breaks off anywhere is made good by the next, and nothing is said
 * twice.
 */
final class Introductions {
    private final KeepIntroductions runs;
    private final OrderIntroductions orders;
    private final IntroductionList list;
    private final Introducer introducer;
    private final FindBrand brands;
    private final InstantSource clock;
    private final Log log;

    /**
     * @param brands as they are now: nobody is introduced who has left
     */
    Introductions(
            KeepIntroductions runs,
            OrderIntroductions orders,
            IntroductionList list,
            Introducer introducer,
            FindBrand brands,
            InstantSource clock,
            Log log) {
        this.runs = runs;
        this.orders = orders;
        this.list = list;
        this.introducer = introducer;
        this.brands = brands;
        this.clock = clock;
        this.log = log;
    }

    /** Says what that stretch has, unless it is done or all of it is over. */
    void work(Stretch stretch) {
        runs.find(stretch.brand(), stretch.leaver())
                .filter(run -> run.stretch() == stretch.number())
                .ifPresent(run -> brands.brand(run.brand()).ifPresent(brand -> work(run, brand)));
    }

    /** Sends those on their way that have rested, or whose stretch was lost. */
    void sweep() {
        for (var run : runs.running()) {
            if (!clock.instant().isBefore(run.due())) {
                orders.order(stretch(run));
                // If somebody else has got on meanwhile, the stretch is known to be done.
                runs.save(run.sent(clock.instant()));
            }
        }
    }

    private void work(IntroductionRun run, Brand brand) {
        var claim = list.claim(run, now -> claim(run, now, brand));
        say(run, brand);
        var after = list.now(run).filter(now -> run.goesOn(now, brand));
        if (claim.isEmpty() || after.isEmpty()) {
            runs.end(run);
            return;
        }
        var next = run.after(claim.get(), after.get(), clock.instant(), brand.zone());
        if (runs.save(next) && !next.rests()) orders.order(stretch(next));
    }

    private Optional<Claiming> claim(IntroductionRun run, Handover now, Brand brand) {
        if (!run.goesOn(now, brand)) return Optional.empty();
        var today = LocalDate.ofInstant(clock.instant(), brand.zone());
        int left = now.introductionsLeft(today, brand.zone());
        return Optional.of(
                Claiming.of(now, run.from(), left, item -> isPossible(now, item, brand)));
    }

    /** A conversation that cannot be read keeps no other waiting. */
    private boolean isPossible(Handover now, HandoverItem item, Brand brand) {
        try {
            return introducer.isPossible(now, item, brand);
        } catch (RuntimeException bad) {
            failed(item, bad);
            return false;
        }
    }

    /**
     * All that is claimed, also by a stretch that broke off. What fails stays claimed, for it may
     * have been said.
     */
    private void say(IntroductionRun run, Brand brand) {
        Map<Introduction.State, List<String>> said = new EnumMap<>(Introduction.State.class);
        for (var item : claimed(run)) {
            try {
                say(run, item.ref(), brand)
                        .ifPresent(
                                how ->
                                        said.computeIfAbsent(how, _ -> new ArrayList<>())
                                                .add(item.ref()));
            } catch (RuntimeException bad) {
                failed(item, bad);
            }
        }
        said.forEach((how, refs) -> list.note(run, refs, how));
    }

    private List<HandoverItem> claimed(IntroductionRun run) {
        return list.now(run).stream()
                .flatMap(now -> now.items().stream())
                .filter(Introductions::isClaimed)
                .toList();
    }

    /** The list is read again before each: somebody may have ended it or left this one out. */
    private Optional<Introduction.State> say(IntroductionRun run, String ref, Brand brand) {
        var now = list.now(run);
        return now.flatMap(it -> it.item(ItemKind.CUSTOMER, ref))
                .filter(Introductions::isClaimed)
                .map(
                        item ->
                                run.goesOn(now.orElseThrow(), brand)
                                        ? introducer.introduce(now.orElseThrow(), item, brand)
                                        : introducer.look(now.orElseThrow(), item));
    }

    private static boolean isClaimed(HandoverItem item) {
        return item.introduction().state() == Introduction.State.CLAIMED;
    }

    private void failed(HandoverItem item, RuntimeException bad) {
        log.trouble("introduction.failed", bad, fields -> fields.put("conversation", item.ref()));
    }

    private static Stretch stretch(IntroductionRun run) {
        return new Stretch(run.brand(), run.leaver(), run.stretch());
    }
}

package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Looked;
import org.socialcare.domain.handover.Deed;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A handover as leads see it: what there is, whose it becomes, what lacks, who did what. */
final class HandoverView {
    /** Of more items it is not looked up; they come up as others are settled. */
    private static final int MOST_OBSTACLES = 100;

    private static final Set<Introduction.State> SAID =
            Set.of(Introduction.State.SENT, Introduction.State.PROPOSED);

    private final Brand brand;
    private final ItemNames names;
    private final Introductions introductions;
    private final InstantSource clock;
    private int looked;

    HandoverView(Brand brand, ItemNames names, Introductions introductions, InstantSource clock) {
        this.brand = brand;
        this.names = names;
        this.introductions = introductions;
        this.clock = clock;
    }

    static JsonObject summary(Handover handover, Brand brand) {
        return Json.object()
                .put("leaver", Shapes.agent(brand, Optional.of(handover.leaver())))
                .put("lastDay", handover.lastDay().toString())
                .put("orderedBy", Shapes.agent(brand, Optional.of(handover.orderedBy())))
                .put("orderedAt", handover.orderedAt().toString())
                .put("status", Shapes.word(handover.status()))
                .put("version", handover.version());
    }

    static JsonObject progress(Looked looked, Brand brand) {
        var now = looked.completeness();
        var lacks = new ArrayList<Json>();
        for (var lack : now.lacks()) {
            lacks.add(
                    Json.object()
                            .put("kind", lack.kind().word())
                            .put("why", Shapes.word(lack.why()))
                            .put("count", lack.count())
                            .build());
        }
        return summary(looked.handover(), brand)
                .put("percent", now.percent())
                .put("settled", now.settled())
                .put("all", now.all())
                .put("lacks", lacks);
    }

    Json whole(Looked looked, List<Deed> deeds) {
        var handover = looked.handover();
        var today = LocalDate.ofInstant(clock.instant(), brand.zone());
        var items = new ArrayList<Json>();
        for (var item : handover.items()) {
            items.add(item(looked, item));
        }
        var done = new ArrayList<Json>();
        for (var deed : deeds.reversed()) {
            done.add(deed(deed));
        }
        var json =
                progress(looked, brand)
                        .put("introductions", introductions(handover))
                        .put("introductionsPerDay", handover.perDay())
                        .put("introductionsLeft", handover.introductionsLeft(today, brand.zone()))
                        .put(
                                "searchedTo",
                                Shapes.text(handover.searched().map(day -> day.toString())))
                        .put("items", items)
                        .put("deeds", done)
                        .put(
                                "accountClosed",
                                brand.agent(handover.leaver())
                                        .filter(agent -> agent.closed())
                                        .isPresent());
        handover.end()
                .ifPresent(
                        end ->
                                json.put(
                                        "end",
                                        Json.object()
                                                .put("by", Shapes.agentName(brand, end.by()))
                                                .put("at", end.at().toString())
                                                .put("reason", end.reason())
                                                .build()));
        return json.build();
    }

    /** How far they are as a whole, and whether they go on by themselves. */
    private Json introductions(Handover handover) {
        var run = introductions.going(handover);
        return Json.object()
                .put("state", run.map(it -> it.rests() ? "resting" : "going").orElse("none"))
                .put("by", Shapes.agent(brand, run.map(IntroductionRun::by)))
                .put("since", Shapes.instant(run.map(IntroductionRun::startedAt)))
                .put(
                        "nextAt",
                        Shapes.instant(
                                run.filter(IntroductionRun::rests).map(IntroductionRun::due)))
                .put("said", count(handover, HandoverView::isSaid))
                .put("waiting", count(handover, HandoverItem::waitsForIntroduction))
                .build();
    }

    private static boolean isSaid(HandoverItem item) {
        return SAID.contains(item.introduction().state());
    }

    private static long count(Handover handover, Predicate<HandoverItem> which) {
        return handover.items().stream().filter(which).count();
    }

    private Json item(Looked looked, HandoverItem item) {
        var json = members(item, brand);
        names.of(item, looked.held().cards()).ifPresent(name -> json.put("name", name));
        ItemNames.conversation(item).ifPresent(id -> json.put("conversation", id.text()));
        if (item.kind().equals(ItemKind.CUSTOMER)) {
            json.put("introduction", introduction(looked.handover(), item));
        }
        return json.build();
    }

    /** What successors see too. */
    static JsonObject members(HandoverItem item, Brand brand) {
        return Json.object()
                .put("kind", item.kind().word())
                .put("ref", item.ref())
                .put("state", Shapes.word(item.state()))
                .put("settled", item.isSettled())
                .put("acceptable", item.kind().isAccepted())
                .put("successor", Shapes.agent(brand, item.successor()))
                .put("note", item.note());
    }

    /** Where it stands, and what is in the way while it is still wanted. */
    Json introduction(Handover handover, HandoverItem item) {
        var said = item.introduction();
        boolean wanted =
                handover.isRunning()
                        && item.isTaken()
                        && said.state() == Introduction.State.WANTED
                        && ++looked <= MOST_OBSTACLES;
        var obstacle =
                wanted
                        ? introductions.obstacle(handover, item, brand).map(it -> it.code())
                        : Optional.<String>empty();
        return Json.object()
                .put("state", Shapes.word(said.state()))
                .put("at", Shapes.instant(said.at()))
                .put("obstacle", Shapes.text(obstacle.map(code -> code.replace('-', '_'))))
                .build();
    }

    private Json deed(Deed deed) {
        boolean successor = deed.what() == Deed.What.NAMED;
        return Json.object()
                .put("at", deed.at().toString())
                .put("by", Shapes.agentName(brand, deed.by()))
                .put("what", Shapes.word(deed.what()))
                .put("kind", deed.kind())
                .put("count", deed.refs().size())
                .put("words", successor ? Shapes.agentName(brand, deed.words()) : deed.words())
                .build();
    }
}

package org.socialcare.desk;

import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.OrderReport;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadRuns.Filter;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.ReportJson;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** The reports of the brand: which there are, what one says, and having one computed. */
final class ReportApi {
    private static final int PAGE = 50;

    private final ReadRuns runs;
    private final KeepRun keep;
    private final OrderReport queue;
    private final ReadSettings settings;
    private final InstantSource clock;

    ReportApi(
            ReadRuns runs,
            KeepRun keep,
            OrderReport queue,
            ReadSettings settings,
            InstantSource clock) {
        this.runs = runs;
        this.keep = keep;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    Answer definitions(Caller caller) {
        caller.mustSeeBrand();
        return Answer.ok(RegistryView.json());
    }

    Answer list(Request request, Caller caller) {
        caller.mustSeeBrand();
        var filter = new Filter(pack(request), rhythm(request));
        var brand = caller.brand().id();
        var page = Paging.page(request, cursor -> runs.ofBrand(brand, filter, cursor, PAGE));
        var items = new ArrayList<Json>();
        page.runs().forEach(run -> items.add(RunView.line(run, clock.instant())));
        return Answer.ok(
                Json.object().put("items", items).put("cursor", Shapes.text(page.next())).build());
    }

    Answer read(Caller caller, String id) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        var run = run(runs, caller, id);
        if (!(run.state() instanceof RunState.Done)) {
            return polled(RunView.unfinished(run, brand, clock.instant()));
        }
        return runs.document(brand.id(), id)
                .map(document -> ReportJson.read(JsonReader.read(document)))
                .map(report -> polled(new ReportView(report, brand).json()))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** The same key orders the same report, which is computed once. */
    Answer order(Request request, Caller caller) {
        var key = request.idempotencyKey();
        caller.mustSeeBrand();
        var now = clock.instant();
        var body = request.json();
        var form = new ReportForm(body, caller, settings, now);
        var hash = Digest.of(caller.brand().id() + "\n" + caller.agent().id() + "\n" + key);
        var order = known(caller, form.order(id(form.today(), hash)), hash, form.today());
        if (keep.begin(order) || !isDone(order)) {
            queue.order(order);
        }
        return Answer.with(
                202, Json.object().put("id", order.id()).put("state", "running").build());
    }

    /** An order of this key that is known already, be it of yesterday; else the new one. */
    private ReportOrder known(Caller caller, ReportOrder order, String hash, LocalDate today) {
        var brand = caller.brand().id();
        var earlier =
                runs.run(brand, order.id())
                        .or(() -> runs.run(brand, id(today.minusDays(1), hash)))
                        .map(Run::order);
        if (earlier.isEmpty()) {
            return order;
        }
        if (!isSame(earlier.get(), order)) {
            throw new Refusal(
                    Problem.of(
                            422, "idempotency_key_reused", "this key was used for another report"));
        }
        return earlier.get();
    }

    private boolean isDone(ReportOrder order) {
        return runs.run(order.brand(), order.id())
                .map(Run::state)
                .filter(RunState.Done.class::isInstance)
                .isPresent();
    }

    private static boolean isSame(ReportOrder one, ReportOrder other) {
        return one.pack().equals(other.pack())
                && one.campaign().equals(other.campaign())
                && one.period().equals(other.period())
                && one.metrics().equals(other.metrics())
                && one.groupings().equals(other.groupings());
    }

    private static Answer polled(Json body) {
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private static String id(LocalDate day, String hash) {
        return day + ".asked." + hash;
    }

    /** What somebody may see, or nothing. */
    static Run run(ReadRuns runs, Caller caller, String id) {
        return Optional.of(id)
                .filter(ReportOrder::isId)
                .flatMap(known -> runs.run(caller.brand().id(), known))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static Optional<String> pack(Request request) {
        var pack = request.query("pack");
        if (pack.filter(id -> Packs.find(id).isEmpty()).isPresent()) {
            throw new Refusal(Problem.invalid("/pack", "is not known"));
        }
        return pack;
    }

    private static Optional<Rhythm> rhythm(Request request) {
        return request.query("rhythm")
                .map(
                        word ->
                                Rhythm.of(word)
                                        .orElseThrow(
                                                () ->
                                                        new Refusal(
                                                                Problem.invalid(
                                                                        "/rhythm",
                                                                        "is not known"))));
    }
}

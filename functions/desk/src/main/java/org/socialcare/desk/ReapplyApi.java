package org.socialcare.desk;

import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepReapplies;
import org.socialcare.domain.ports.ListOpen;
import org.socialcare.domain.ports.OrderReapply;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.domain.reapply.ReapplyRun.Status;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.List;

/**
 * Changed policies for tickets that are open: what they would do, and the runs that apply them. For
 * supervisors and admins; the runs keep who wanted them and why.
 */
final class ReapplyApi {
    /** So many open tickets are looked at before a run. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int MOST_POLICIES = 1_000;
    private static final int LONGEST_REASON = 300;
    private static final int TRIES = 5;

    private final KeepReapplies runs;
    private final OrderReapply orders;
    private final ListOpen tickets;
    private final FindBrand brands;
    private final InstantSource clock;

    /**
     * @param brands as they are now: whoever asks has just changed a policy
     */
    ReapplyApi(
            KeepReapplies runs,
            OrderReapply orders,
            ListOpen tickets,
            FindBrand brands,
            InstantSource clock) {
        this.runs = runs;
        this.orders = orders;
        this.tickets = tickets;
        this.brands = brands;
        this.clock = clock;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        caller.mustSupervise();
        if (path.isEmpty() && request.method().equals("POST")) {
            return begin(request, caller);
        }
        if (path.isEmpty()) {
            Desk.only(request, "GET", true);
            return list(caller);
        }
        if (path.equals(List.of("preview"))) {
            Desk.only(request, "POST", true);
            return preview(caller);
        }
        Desk.only(request, "POST", path.size() == 2 && path.get(1).equals("cancellation"));
        return cancel(caller, path.getFirst());
    }

    /** What the policies of now would do to the tickets that are open; changes nothing. */
    private Answer preview(Caller caller) {
        var brand = brand(caller);
        var teams = brand.teams().stream().map(Team::id).toList();
        var open = tickets.open(teams, MOST_LOOKED_AT + 1);
        var looked = open.subList(0, Math.min(open.size(), MOST_LOOKED_AT));
        return Answer.ok(
                ReapplyView.preview(
                        PolicySet.of(brand),
                        looked,
                        brand,
                        clock.instant(),
                        open.size() > looked.size()));
    }

    private Answer begin(Request request, Caller caller) {
        var key = request.idempotencyKey();
        var body = request.json();
        var reason = body.textOrEmpty("reason").strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new Refusal(
                    Problem.invalid("/reason", "must have 1 to " + LONGEST_REASON + " characters"));
        }
        var wanted = policies(body);
        var id = Digest.of(caller.agent().id() + "#" + key);
        var wish = new Reapplying.Wish(id, caller.agent().id(), reason);
        var again = runs.find(caller.brand().id(), id);
        if (again.isPresent()) {
            return Answer.with(201, view(caller, same(again.get(), wish, wanted)));
        }
        if (!PolicySet.of(brand(caller)).equals(wanted)) {
            throw new Refusal(
                    Problem.of(
                            409,
                            "policies_changed",
                            "the policies are not those that were looked at: look again"));
        }
        if (runs.ofBrand(caller.brand().id()).stream().anyMatch(ReapplyRun::isRunning)) {
            throw new Refusal(
                    Problem.of(409, "reapply_runs", "policies are being applied already"));
        }
        var run = ReapplyRun.ordered(caller.brand().id(), wish, wanted, clock.instant());
        if (!runs.begin(run)) {
            throw new Refusal(
                    Problem.of(409, "reapply_runs", "the same call is being answered already"));
        }
        orders.order(new Page(run.brand(), run.id(), run.next()));
        return Answer.with(201, view(caller, run));
    }

    private static ReapplyRun same(ReapplyRun first, Reapplying.Wish wish, PolicySet policies) {
        if (!first.wish().equals(wish) || !first.policies().equals(policies)) {
            throw new Refusal(
                    Problem.of(422, "idempotency_key_reused", "this key was used for another run"));
        }
        return first;
    }

    private static PolicySet policies(Json.Obj body) {
        var texts = body.arr("policies");
        boolean readable =
                texts.size() <= MOST_POLICIES
                        && texts.stream().allMatch(Json.Text.class::isInstance);
        if (!readable) {
            throw new Refusal(
                    Problem.invalid("/policies", "must be the policies that the preview named"));
        }
        return new PolicySet(texts.stream().map(text -> ((Json.Text) text).value()).toList());
    }

    private Answer list(Caller caller) {
        var items =
                runs.ofBrand(caller.brand().id()).stream().map(run -> view(caller, run)).toList();
        return Answer.ok(Json.object().put("items", items).build());
    }

    private Answer cancel(Caller caller, String id) {
        for (int tries = 0; tries < TRIES; tries++) {
            var run =
                    runs.find(caller.brand().id(), id)
                            .orElseThrow(() -> new Refusal(Problem.notFound()));
            if (run.status() == Status.CANCELLED) {
                return Answer.ok(view(caller, run));
            }
            if (!run.isRunning()) {
                throw new Refusal(Problem.of(409, "reapply_over", "it is over already"));
            }
            var after = run.ended(Status.CANCELLED, caller.agent().id(), clock.instant());
            if (runs.save(after)) {
                return Answer.ok(view(caller, after));
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    private Brand brand(Caller caller) {
        return brands.brand(caller.brand().id()).orElse(caller.brand());
    }

    private static Json view(Caller caller, ReapplyRun run) {
        return ReapplyView.of(run, caller.brand());
    }
}

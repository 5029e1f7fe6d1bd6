package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes orders to misbehave. {@code {"account", "next": [kinds]}} brings one after the other, a
 * fault with each of the next answers and a hitch with each of the next deliveries; {@code
 * {"account", "kind", "count"}} brings one so often; {@code {"account", "kind", "share", "seed"}}
 * brings it with that part of everything that follows; the kind {@code none} ends it all.
 */
final class Orders {
    private static final int MOST = 10_000;

    private Orders() {}

    static ApiAnswer take(PlayedAccount account, Json order) {
        String kind = order.textOrEmpty("kind");
        if (kind.equals("none")) {
            account.behave();
            return queued(0);
        }
        boolean byChance = !kind.isEmpty() && order.get("share").isPresent();
        return byChance ? byChance(account, kind, order) : inTurn(account, kinds(kind, order));
    }

    private static List<String> kinds(String kind, Json order) {
        if (kind.isEmpty()) {
            return order.arr("next").stream().flatMap(word -> word.asText().stream()).toList();
        }
        long count = order.number("count").orElse(1);
        return Collections.nCopies(Math.clamp(count, 0, MOST), kind);
    }

    private static ApiAnswer inTurn(PlayedAccount account, List<String> words) {
        List<Fault> faults = new ArrayList<>();
        List<Hitch> hitches = new ArrayList<>();
        for (String word : words) {
            Fault.of(word).ifPresent(faults::add);
            Hitch.of(word).ifPresent(hitches::add);
        }
        int understood = faults.size() + hitches.size();
        if (understood == 0 || understood < words.size()) {
            return unknown("next must list, or kind must be, some of ");
        }
        account.faults().next(faults);
        account.hitches().next(hitches);
        return queued(understood);
    }

    private static ApiAnswer byChance(PlayedAccount account, String kind, Json order) {
        double share = order.decimal("share").orElse(-1);
        long seed = order.number("seed").orElse(1);
        if (share < 0 || share > 1) {
            return problem("share must be from 0 to 1");
        }
        Fault.of(kind).ifPresent(fault -> account.faults().share(fault, share, seed));
        Hitch.of(kind).ifPresent(hitch -> account.hitches().share(hitch, share, seed));
        return Fault.of(kind).isEmpty() && Hitch.of(kind).isEmpty()
                ? unknown("kind must be one of ")
                : queued(0);
    }

    private static ApiAnswer queued(int number) {
        return ApiAnswer.json(200, "{\"queued\":" + number + "}");
    }

    private static ApiAnswer unknown(String beginning) {
        return problem(
                beginning
                        + Stream.concat(
                                        Arrays.stream(Fault.values()).map(Fault::word),
                                        Arrays.stream(Hitch.values()).map(Hitch::word))
                                .collect(Collectors.joining(", ")));
    }

    private static ApiAnswer problem(String words) {
        return ApiAnswer.json(400, JsonWriter.write(Json.object().put("error", words).build()));
    }
}

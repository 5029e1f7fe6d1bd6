package org.socialcare.fuzz;

import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.Fixture;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Any request at all, by somebody who has overheard genuine ones but knows no secret: what is taken
 * is what was overheard, as far as a signature covers it.
 */
final class ForgedCheck implements Check {
    private final Mode mode;
    private final boolean inHeaders;
    private final Map<Map<String, String>, List<Delivery>> overheard = new HashMap<>();

    ForgedCheck(Mode mode) {
        this.mode = mode;
        this.inHeaders =
                mode.signer()
                        .sign(new byte[0], Mode.RECEIVED)
                        .headers()
                        .keySet()
                        .containsAll(mode.proofs());
        for (Fixture fixture : mode.contents()) {
            Delivery genuine = mode.signer().sign(fixture.body(), Mode.RECEIVED);
            overheard.computeIfAbsent(proofs(genuine), _ -> new ArrayList<>()).add(genuine);
        }
    }

    @Override
    public void check(byte[] input) {
        Delivery delivery = Letter.read(input).delivery();
        Cost.bound(input.length, () -> reads(delivery));
    }

    private void reads(Delivery delivery) {
        Reading reading = mode.read(delivery);
        Sound.check(reading, mode.platform().name());
        switch (reading) {
            case Reading.Forged _ -> {}
            case Reading.Greeting(var _, var answer) -> greeted(delivery, answer);
            case Reading.Events _, Reading.Garbled _ ->
                    Broken.unless(
                            wasOverheard(delivery, reading),
                            () -> "an accepted forgery: " + reading);
        }
    }

    private boolean wasOverheard(Delivery delivery, Reading reading) {
        return switch (mode.cover()) {
            case NOTHING -> !genuine(delivery).isEmpty();
            case BODY ->
                    genuine(delivery).stream()
                            .anyMatch(one -> Arrays.equals(one.body(), delivery.body()));
            case SEALED_PART ->
                    genuine(delivery).stream().anyMatch(one -> mode.read(one).equals(reading));
        };
    }

    private List<Delivery> genuine(Delivery delivery) {
        return overheard.getOrDefault(proofs(delivery), List.of());
    }

    private Map<String, String> proofs(Delivery delivery) {
        Map<String, String> proofs = new TreeMap<>();
        for (String name : mode.proofs()) {
            var value = inHeaders ? delivery.header(name) : delivery.query(name);
            value.ifPresent(present -> proofs.put(name, bare(present)));
        }
        return proofs;
    }

    /** LinkedIn's documentation leaves open whether its prefix stands in the header too. */
    private static String bare(String proof) {
        String prefix = "hmacsha256=";
        return proof.startsWith(prefix) ? proof.substring(prefix.length()) : proof;
    }

    /**
     * Whoever is greeted has overheard something, or greets a platform that answers everybody; then
     * what it answers is nothing to sign a delivery with.
     */
    private void greeted(Delivery delivery, String answer) {
        if (!genuine(delivery).isEmpty() || signsInClear(delivery)) return;
        List<String> signatures = texts(answer);
        Broken.unless(!signatures.isEmpty(), () -> "a stranger is greeted with " + answer);
        for (String asked : delivery.query().values()) {
            for (String signature : signatures) {
                Map<String, String> headers = new HashMap<>();
                mode.proofs().forEach(name -> headers.put(name, signature));
                Delivery forged = new Delivery("POST", Map.of(), headers, Letter.bytes(asked));
                Broken.unless(
                        Sound.identities(mode.read(forged)).isEmpty(),
                        () -> "a greeting signs a delivery: " + asked);
            }
        }
    }

    /** A sealed delivery bears the signature of the clear mode as well, and greetings only that. */
    private boolean signsInClear(Delivery delivery) {
        return delivery.query("signature").isPresent()
                && overheard.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                one ->
                                        Stream.of("signature", "timestamp", "nonce")
                                                .allMatch(
                                                        name ->
                                                                one.query(name)
                                                                        .equals(
                                                                                delivery.query(
                                                                                        name))));
    }

    private static List<String> texts(String answer) {
        try {
            return JsonReader.read(answer) instanceof Json.Obj(var members)
                    ? members.values().stream().flatMap(one -> one.asText().stream()).toList()
                    : List.of();
        } catch (JsonProblem noJson) {
            return List.of();
        }
    }
}

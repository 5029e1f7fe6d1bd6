package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.meta.Webhooks;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Webhooks of one number: every act is a change of its own, all of them in one delivery. */
public final class WhatsAppDialect implements Dialect {
    private static final int ONE_IN = 8;

    @Override
    public String platform() {
        return "whatsapp";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        WhatsAppEvents events = new WhatsAppEvents(channel);
        List<Json> changes = acts.stream().flatMap(act -> events.change(act).stream()).toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        Json entry =
                Json.object()
                        .put("id", channel.credential("waba_id"))
                        .put("changes", changes)
                        .build();
        return Webhooks.of(channel, "whatsapp_business_account", List.of(entry));
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        return Webhooks.sign(channel, body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "wamid." + Drawn.word(random, 48) + "==";
    }

    /** Some customers hide their number behind an id made for the business. */
    @Override
    public String customerId(RandomGenerator random) {
        return random.nextInt(ONE_IN) == 0
                ? "GR." + Drawn.digits(random, 20)
                : "3069" + Drawn.digits(random, 8);
    }

    /** Nothing is public here; the shapes are those of nothing anybody will see. */
    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return Drawn.digits(random, 10);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return post + "_" + Drawn.digits(random, 8);
    }

    @Override
    public boolean tellsComments() {
        return false;
    }

    @Override
    public RetryPlan retries() {
        return Webhooks.RETRIES;
    }
}

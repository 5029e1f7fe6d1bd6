package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Drawn;
import org.socialcare.local.simulators.RetryPlan;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.meta.Entries;
import org.socialcare.local.simulators.meta.Webhooks;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Webhooks of an Instagram account, batched as those of a Page. */
public final class InstagramDialect implements Dialect {
    @Override
    public String platform() {
        return "instagram";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        String account = channel.credential("ig_id");
        InstagramEvents events = new InstagramEvents(account);
        Entries entries = new Entries(account, now, events::messaging, events::change);
        return Webhooks.of(channel, "instagram", entries.of(acts));
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        return Webhooks.sign(channel, body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "aWdf" + Drawn.word(random, 80);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return "179" + Drawn.digits(random, 14);
    }

    @Override
    public String commentId(String post, RandomGenerator random) {
        return "180" + Drawn.digits(random, 14);
    }

    @Override
    public RetryPlan retries() {
        return Webhooks.RETRIES;
    }
}

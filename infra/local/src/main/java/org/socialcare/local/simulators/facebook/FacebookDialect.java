package org.socialcare.local.simulators.facebook;

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

/** Webhooks of a Facebook Page: all acts of one call go into one batched delivery. */
public final class FacebookDialect implements Dialect {
    @Override
    public String platform() {
        return "facebook";
    }

    @Override
    public List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        String page = channel.credential("page_id");
        FacebookEvents events = new FacebookEvents(page);
        Entries entries = new Entries(page, now, events::messaging, events::change);
        return Webhooks.of(channel, "page", entries.of(acts));
    }

    @Override
    public Signed sign(DemoChannel channel, Body body, Instant now) {
        return Webhooks.sign(channel, body);
    }

    @Override
    public String messageId(RandomGenerator random) {
        return "m_" + Drawn.word(random, 64);
    }

    @Override
    public String customerId(RandomGenerator random) {
        return Drawn.digits(random, 16);
    }

    @Override
    public String postId(DemoChannel channel, RandomGenerator random) {
        return channel.credential("page_id") + "_" + Drawn.digits(random, 15);
    }

    /** A comment is named by its post's own number and one of its own. */
    @Override
    public String commentId(String post, RandomGenerator random) {
        return post.substring(post.indexOf('_') + 1) + "_" + Drawn.digits(random, 15);
    }

    @Override
    public RetryPlan retries() {
        return Webhooks.RETRIES;
    }
}

package org.socialcare.bench.memory;

import org.socialcare.domain.channel.Delivery;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.Simulators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Deliveries as a platform's code gets them, without a gateway in between. */
public final class Deliveries {
    private static final String WORDS = "你好，请问这款杯子还有蓝色的吗？ Is it in stock?";

    private Deliveries() {}

    /** One message of a customer, signed now. */
    public static Delivery one(DemoChannel channel, Instant now) {
        var dialect = Simulators.dialect(channel.platform()).orElseThrow();
        var ids = new SplittableRandom(3);
        var customer = new Customer(dialect.customerId(ids), "Customer");
        var wrote = new Act.Wrote(customer, dialect.messageId(ids), now, WORDS);
        var post = dialect.postId(channel, ids);
        var commented =
                new Act.Commented(customer, dialect.commentId(post, ids), now, post, "", WORDS);
        // Where nobody can write in private, people comment.
        Signed signed =
                dialect.tell(channel, List.of(wrote), now).stream()
                        .findFirst()
                        .orElseGet(() -> dialect.tell(channel, List.of(commented), now).getFirst());
        Map<String, String> headers = new HashMap<>();
        signed.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Delivery("POST", query(signed.query()), headers, signed.body().bytes());
    }

    private static Map<String, String> query(String encoded) {
        Map<String, String> query = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}

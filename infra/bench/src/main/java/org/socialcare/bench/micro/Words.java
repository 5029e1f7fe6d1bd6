package org.socialcare.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.socialcare.bench.Texts;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Understanding;

/** What triage makes of a message's words. */
@State(Scope.Benchmark)
public class Words {
    private static final String SHORT = "Hello, is the walnut board back in stock yet?";
    private static final String CHINESE = "我的快递三天没动了，能帮我查一下吗？";
    private static final String LONG =
            "My parcel says delivered, but nobody rang and nothing was at the door. ".repeat(14);

    private final ReadWords words = org.socialcare.triage.Handler.words();
    private int next;

    @Benchmark
    public Understanding english() {
        return words.read(SHORT);
    }

    @Benchmark
    public Understanding chinese() {
        return words.read(CHINESE);
    }

    @Benchmark
    public Understanding thousandCharacters() {
        return words.read(LONG);
    }

    /** One after the other, as customers write them. */
    @Benchmark
    public Understanding everyText() {
        next = (next + 1) % Texts.CUSTOMERS.size();
        return words.read(Texts.CUSTOMERS.get(next));
    }
}

package org.socialcare.bench.cost;

import org.socialcare.bench.Texts;
import org.socialcare.bench.cost.Story.Beat;
import org.socialcare.bench.cost.Story.Brand;
import org.socialcare.bench.cost.Story.Kind;
import org.socialcare.bench.cost.Story.Says;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Simulators;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the same mixed traffic every time: of a hundred messages about six are pictures and six
 * comments, three come twice and three an hour late; of a hundred answers four are given elsewhere.
 */
final class Stories {
    private final SplittableRandom random;
    private final SplittableRandom ids;
    private final List<DemoChannel> channels;

    /**
     * @param ids makes people and messages unlike those of other runs
     */
    Stories(long seed, long ids, List<DemoChannel> channels) {
        this.random = new SplittableRandom(seed);
        this.ids = new SplittableRandom(ids);
        this.channels = List.copyOf(channels);
    }

    /** Stories with exactly that many messages of customers. */
    List<Story> drawn(int messages) {
        List<Story> stories = new ArrayList<>();
        int left = messages;
        while (left > 0) {
            Story story = story(left);
            stories.add(story);
            left -= story.beats().stream().mapToInt(beat -> beat.says().size()).sum();
        }
        return stories;
    }

    private Story story(int most) {
        DemoChannel channel = channels.get(random.nextInt(channels.size()));
        boolean comments = !channel.platform().equals("wechat") && percent(12);
        boolean late = percent(3);
        var customer =
                new Customer(
                        Simulators.dialect(channel.platform()).orElseThrow().customerId(ids),
                        "Customer " + random.nextInt(10_000));
        List<Beat> beats = new ArrayList<>();
        int left = most;
        int length = comments ? 1 : random.nextInt(1, 5);
        for (int i = 0; i < length && left > 0; i++) {
            List<Says> says = new ArrayList<>();
            for (int n = Math.min(left, random.nextInt(1, 4)); n > 0; n--) {
                says.add(says(comments));
            }
            left -= says.size();
            beats.add(new Beat(says, comments ? Brand.NOTHING : brand(i == length - 1)));
        }
        return new Story(channel, customer, late, beats);
    }

    private Says says(boolean comment) {
        Kind kind = comment ? Kind.COMMENT : percent(6) ? Kind.PICTURE : Kind.TEXT;
        String text = Texts.CUSTOMERS.get(random.nextInt(Texts.CUSTOMERS.size()));
        return new Says(kind, text, percent(3));
    }

    private Brand brand(boolean last) {
        if (percent(4)) return Brand.ANSWERS_ELSEWHERE;
        return last && !percent(10) ? Brand.RESOLVES : Brand.REPLIES;
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}

package org.socialcare.bench.cost;

import org.socialcare.bench.Texts;
import org.socialcare.bench.cost.Story.Beat;
import org.socialcare.bench.cost.Story.Brand;
import org.socialcare.bench.cost.Story.Says;
import org.socialcare.local.replay.RunningSuite;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Signed;
import org.socialcare.local.simulators.Simulators;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Plays stories to a running suite, at a pace, round by round, and waits after each. */
final class Stage {
    private static final Duration LATE = Duration.ofHours(1);

    private final RunningSuite suite;
    private final Desk desk;
    private final Calm calm;
    private final Duration pace;
    private final SplittableRandom ids;
    private int refused;

    Stage(RunningSuite suite, Desk desk, Calm calm, Duration pace, long ids) {
        this.suite = suite;
        this.desk = desk;
        this.calm = calm;
        this.pace = pace;
        this.ids = new SplittableRandom(ids);
    }

    /** The longest story's number of rounds. */
    static int rounds(List<Story> stories) {
        return stories.stream().mapToInt(story -> story.beats().size()).max().orElse(0);
    }

    /** Customers say what they say in that round; returns when everything has settled. */
    void customers(List<Story> stories, int round) throws InterruptedException {
        for (Story story : going(stories, round)) {
            say(story, story.beats().get(round));
        }
        calm.await();
    }

    /** The brand does what it does then; returns when everything has settled. */
    void brand(List<Story> stories, int round) throws InterruptedException {
        for (Story story : going(stories, round)) {
            answer(story, story.beats().get(round).brand());
        }
        calm.await();
    }

    private static List<Story> going(List<Story> stories, int round) {
        return stories.stream().filter(story -> story.beats().size() > round).toList();
    }

    /** Webhooks and calls of the desk that were not taken. */
    int refused() {
        return refused;
    }

    private void say(Story story, Beat beat) throws InterruptedException {
        Instant at = Instant.now().minus(story.late() ? LATE : Duration.ZERO);
        for (Says says : beat.says()) {
            List<Signed> deliveries = tell(story, act(story, says, at));
            for (int time = says.twice() ? 2 : 1; time > 0; time--) {
                deliver(story, deliveries);
            }
            at = at.plusSeconds(1);
        }
    }

    private Act act(Story story, Says says, Instant at) {
        Dialect dialect = dialect(story);
        return switch (says.kind()) {
            case TEXT -> new Act.Wrote(story.customer(), dialect.messageId(ids), at, says.text());
            case PICTURE ->
                    new Act.Showed(
                            story.customer(),
                            dialect.messageId(ids),
                            at,
                            "http://localhost/picture.jpg");
            case COMMENT -> {
                String post = dialect.postId(story.channel(), ids);
                yield new Act.Commented(
                        story.customer(), dialect.commentId(post, ids), at, post, "", says.text());
            }
        };
    }

    private void answer(Story story, Brand brand) throws InterruptedException {
        String text = Texts.AGENTS.get(Math.floorMod(story.hashCode(), Texts.AGENTS.size()));
        switch (brand) {
            case NOTHING -> {}
            case REPLIES -> count(desk.reply(story.conversation(), text, false));
            case RESOLVES -> count(desk.reply(story.conversation(), text, true));
            case ANSWERS_ELSEWHERE ->
                    deliver(
                            story,
                            tell(
                                    story,
                                    new Act.Echoed(
                                            story.customer(),
                                            dialect(story).messageId(ids),
                                            Instant.now(),
                                            text,
                                            "")));
        }
        Thread.sleep(pace);
    }

    private void deliver(Story story, List<Signed> deliveries) throws InterruptedException {
        for (Signed delivery : deliveries) {
            int status = suite.deliver(story.channel(), delivery);
            count(status >= 200 && status < 300);
            Thread.sleep(pace);
        }
    }

    private void count(boolean taken) {
        refused += taken ? 0 : 1;
    }

    private static List<Signed> tell(Story story, Act act) {
        return dialect(story).tell(story.channel(), List.of(act), Instant.now());
    }

    private static Dialect dialect(Story story) {
        return Simulators.dialect(story.channel().platform()).orElseThrow();
    }
}

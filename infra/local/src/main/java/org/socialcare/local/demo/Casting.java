package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Simulators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Draws visits. Visit number {@code n} of a seed is always the same. */
final class Casting {
    private static final int POSTS = 4;

    private final long seed;
    private final List<DemoChannel> channels;
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    Casting(long seed, List<DemoChannel> channels) {
        this.seed = seed;
        this.channels = List.copyOf(channels);
        for (String language : List.of("zh", "en", "el")) {
            scripts.put(language, Script.of(language));
            names.put(language, new ArrayList<>());
        }
        for (String line : Script.lines("names.txt")) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                Objects.requireNonNull(names.get(line.substring(0, tab)), line)
                        .add(line.substring(tab + 1));
            }
        }
    }

    Visit visit(int number) {
        SplittableRandom random = new SplittableRandom(mix(seed, number));
        DemoChannel channel = channels.get(random.nextInt(channels.size()));
        Dialect dialect = Simulators.dialect(channel.platform()).orElseThrow();
        String language = language(channel.platform(), random.nextInt(100));
        Script script = Objects.requireNonNull(scripts.get(language));
        boolean inPublic = dialect.tellsComments() && random.nextInt(100) < 25;
        List<Scene> scenes = script.scenes(inPublic);
        Scene scene = scenes.get(random.nextInt(scenes.size()));
        List<String> people = Objects.requireNonNull(names.get(language));
        String name = people.get(random.nextInt(people.size()));
        SplittableRandom person = new SplittableRandom(mix(seed, Objects.hash(channel.id(), name)));
        SplittableRandom post =
                new SplittableRandom(mix(seed, Objects.hash(channel.id(), random.nextInt(POSTS))));
        return new Visit(
                channel.platform(),
                channel.account(),
                new Customer(dialect.customerId(person), name),
                scene,
                inPublic ? dialect.postId(channel, post) : "",
                Duration.ofMillis(random.nextInt(3_000, 9_000)),
                mishap(random.nextInt(100)),
                script.nudges());
    }

    /** How long after visit {@code number - 1} this one begins: one every 5 to 20 seconds. */
    Duration gap(int number) {
        return Duration.ofMillis(new SplittableRandom(mix(~seed, number)).nextInt(5_000, 20_000));
    }

    private static String language(String platform, int percent) {
        return switch (platform) {
            case "facebook", "instagram", "whatsapp" -> percent < 55 ? "en" : "el";
            case "wechat", "wecom" -> percent < 88 ? "zh" : "en";
            default -> "zh";
        };
    }

    private static Visit.Mishap mishap(int percent) {
        if (percent < 5) return Visit.Mishap.DUPLICATE;
        return percent < 9 ? Visit.Mishap.DISORDER : Visit.Mishap.NONE;
    }

    private static long mix(long seed, long number) {
        return seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
    }
}

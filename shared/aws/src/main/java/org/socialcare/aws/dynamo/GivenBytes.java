package org.socialcare.aws.dynamo;

import org.socialcare.domain.routing.Gift;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What agents were given, by team and agent: seconds in order, each as the distance from the one
 * before in groups of seven bits, the lowest first, of which all but the last have their eighth bit
 * set. Two hundred of a day take about 400 bytes.
 */
final class GivenBytes {
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private GivenBytes() {}

    static AttributeValue write(List<Gift> gifts) {
        Map<String, Map<String, List<Long>>> teams = new TreeMap<>();
        for (Gift gift : gifts) {
            teams.computeIfAbsent(gift.team(), _ -> new TreeMap<>())
                    .computeIfAbsent(gift.agent(), _ -> new ArrayList<>())
                    .add(gift.at().getEpochSecond());
        }
        Map<String, AttributeValue> item = new HashMap<>();
        teams.forEach((team, agents) -> item.put(team, agents(agents)));
        return AttributeValue.fromM(item);
    }

    private static AttributeValue agents(Map<String, List<Long>> agents) {
        Map<String, AttributeValue> item = new HashMap<>();
        agents.forEach((agent, seconds) -> item.put(agent, bytes(seconds)));
        return AttributeValue.fromM(item);
    }

    private static AttributeValue bytes(List<Long> seconds) {
        var bytes = new ByteArrayOutputStream();
        long before = 0;
        for (long second : seconds.stream().sorted().toList()) {
            long distance = second - before;
            while (distance >= MORE) {
                bytes.write((int) (distance % MORE) | MORE);
                distance >>>= GROUP;
            }
            bytes.write((int) distance);
            before = second;
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray()));
    }

    static List<Gift> read(AttributeValue item) {
        List<Gift> gifts = new ArrayList<>();
        item.m()
                .forEach(
                        (team, agents) ->
                                agents.m()
                                        .forEach(
                                                (agent, bytes) ->
                                                        read(team, agent, bytes.b(), gifts)));
        return gifts;
    }

    private static void read(String team, String agent, SdkBytes bytes, List<Gift> gifts) {
        ByteBuffer left = bytes.asByteBuffer();
        long second = 0;
        while (left.hasRemaining()) {
            second += distance(left);
            gifts.add(new Gift(team, agent, Instant.ofEpochSecond(second)));
        }
    }

    private static long distance(ByteBuffer left) {
        long distance = 0;
        for (int shift = 0; left.hasRemaining(); shift += GROUP) {
            int part = left.get() & 0xff;
            distance |= (long) (part % MORE) << shift;
            if (part < MORE) return distance;
        }
        throw new IllegalStateException("given tickets that end within a number");
    }
}

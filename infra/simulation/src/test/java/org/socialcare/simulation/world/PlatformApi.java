package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.chaos.Dice;
import org.socialcare.simulation.chaos.Trace;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platforms' send APIs: take words, or do not, and answer, or do not. */
public final class PlatformApi implements CallPlatform {
    private final Chaos chaos;
    private final Dice dice;
    private final Trace trace;
    private final Heard heard;
    private final Runnable renew;
    private final List<Taken> taken = new ArrayList<>();

    /** Is told of words that a customer now has. */
    @FunctionalInterface
    interface Heard {
        void said(ChannelId channel, String customer, String id, String text, String metadata);
    }

    /** Words that a customer has. */
    public record Taken(ChannelId channel, String customer, String text) {}

    /**
     * @param renew what happens when a token is refused that only a person can renew
     */
    PlatformApi(Chaos chaos, Dice dice, Trace trace, Heard heard, Runnable renew) {
        this.chaos = chaos;
        this.dice = dice;
        this.trace = trace;
        this.heard = heard;
        this.renew = renew;
    }

    /** Everything that customers have been told, in order. */
    public List<Taken> taken() {
        return taken;
    }

    @Override
    public Call call(PlatformRequest request) {
        return chaos.outside(request.address().getPath(), () -> answer(request));
    }

    private Call answer(PlatformRequest request) {
        String path = request.address().getPath();
        if (path.equals("/cgi-bin/stable_token")) {
            return answered(
                    200,
                    Json.object()
                            .put("access_token", Shop.SECRET + "-stable" + dice.below(1000))
                            .put("expires_in", 7200)
                            .build());
        }
        if (path.equals("/oauth/refresh_token/")) {
            var data =
                    Json.object()
                            .put("access_token", Shop.SECRET + "-fresh" + dice.below(1000))
                            .put("expires_in", 7200)
                            .put("error_code", 0)
                            .build();
            return answered(200, Json.object().put("data", data).build());
        }
        return chaos.isOver() || !dice.happens(Math.max(100, chaos.weather().platform()))
                ? take(request)
                : trouble(request);
    }

    private Call trouble(PlatformRequest request) {
        int kind = dice.below(8);
        trace.say(() -> "the platform makes trouble of kind " + kind);
        return switch (kind) {
            case 0, 1 -> {
                take(request);
                yield new Call.Lost("SocketTimeoutException");
            }
            case 2 -> new Call.Lost("SocketTimeoutException");
            case 3 -> new Call.NeverSent("ConnectException");
            case 4 -> {
                take(request);
                yield new Call.Answered(new PlatformResponse(502, Map.of(), "bad gateway"));
            }
            case 5 -> new Call.Answered(new PlatformResponse(503, Map.of(), ""));
            case 6 -> refusal(request, 613, 45011, 28003018);
            default -> {
                renew.run();
                yield refusal(request, 190, 40001, 28001003);
            }
        };
    }

    private static Call refusal(PlatformRequest request, int facebook, int wechat, int douyin) {
        String host = request.address().getHost();
        if (host.contains("facebook")) {
            var error = Json.object().put("code", facebook).build();
            return answered(400, Json.object().put("error", error).build());
        }
        if (host.contains("weixin")) {
            return answered(200, Json.object().put("errcode", wechat).build());
        }
        var data = Json.object().put("error_code", douyin).build();
        return answered(200, Json.object().put("data", data).build());
    }

    private Call take(PlatformRequest request) {
        Json body = JsonReader.read(request.body());
        String host = request.address().getHost();
        if (host.contains("facebook")) {
            Json message = body.obj("message");
            String id =
                    keep(
                            0,
                            body.obj("recipient").textOrEmpty("id"),
                            message.textOrEmpty("text"),
                            message.textOrEmpty("metadata"));
            return answered(200, Json.object().put("message_id", id).build());
        }
        if (host.contains("weixin")) {
            keep(1, body.textOrEmpty("touser"), body.obj("text").textOrEmpty("content"), "");
            return answered(200, Json.object().put("errcode", 0).build());
        }
        String text = body.obj("content").obj("text").textOrEmpty("text");
        String id = keep(2, body.textOrEmpty("to_user_id"), text, "");
        var data = Json.object().put("error_code", 0).put("msg_id", id).build();
        return answered(200, Json.object().put("data", data).build());
    }

    private String keep(int channel, String customer, String text, String metadata) {
        ChannelId on = Shop.CHANNELS.get(channel);
        taken.add(new Taken(on, customer, text));
        String id = "own" + taken.size();
        trace.say(() -> on + " takes for " + customer + ": " + text);
        heard.said(on, customer, id, text, metadata);
        return id;
    }

    private static Call answered(int status, Json body) {
        return new Call.Answered(new PlatformResponse(status, Map.of(), JsonWriter.write(body)));
    }
}

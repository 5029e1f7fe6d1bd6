package org.socialcare.wire.notices;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.settings.NoticeTarget.Kind;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The robot of one service's group chats: what it is sent, and what its answers mean. */
public sealed interface Chat permits WeCom, DingTalk, Feishu, Slack {
    /**
     * The chat of that kind.
     *
     * @throws IllegalArgumentException for mail, which is no chat
     */
    static Chat of(Kind kind) {
        return switch (kind) {
            case WECOM -> new WeCom();
            case DINGTALK -> new DingTalk();
            case FEISHU -> new Feishu();
            case SLACK -> new Slack();
            case EMAIL -> throw new IllegalArgumentException("mail is no chat");
        };
    }

    /**
     * @param webhook the robot's address; see {@link Webhook}
     * @param secret to sign with; empty where the robot asks for none
     */
    PlatformRequest request(Notice notice, URI webhook, String secret, Instant now);

    /** What an answer means that came with HTTP status 200: most services put failures there. */
    Outcome understand(PlatformResponse response);

    /** What became of a call. */
    default Outcome understand(Call call) {
        return switch (call) {
            case Call.Answered(var response) -> Answers.understand(response, this);
            case Call.NeverSent(var reason) -> new Outcome.Later("not-reached:" + reason);
            case Call.Lost(var reason) -> new Outcome.Later("no-answer:" + reason);
        };
    }

    /** A request as all of these services want it. */
    static PlatformRequest post(URI address, String json) {
        return new PlatformRequest(
                "POST", address, Map.of("content-type", "application/json; charset=utf-8"), json);
    }
}

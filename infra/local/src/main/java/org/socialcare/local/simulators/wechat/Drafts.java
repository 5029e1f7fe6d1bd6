package org.socialcare.local.simulators.wechat;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Tokens;
import org.socialcare.local.simulators.Wording;
import org.socialcare.wire.json.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Articles: drafts with a cover the account has, their publication, and what became of it, which is
 * under review when it is asked for the first time.
 */
final class Drafts {
    private static final int LONGEST = 20_000;
    private static final int BAD_MEDIA = 40007;

    private final Map<String, String> drafts = new HashMap<>();
    private final Map<String, Boolean> jobs = new HashMap<>();

    synchronized ApiAnswer answer(Call call, Tokens tokens, Counter counter) {
        String token = call.query().textOrEmpty("access_token");
        Optional<PlayedAccount> account = tokens.owner(token);
        if (account.isEmpty()) {
            return refused(Refusal.UNKNOWN_TOKEN);
        }
        if (!tokens.isGood(token)) {
            return refused(Refusal.EXPIRED_TOKEN);
        }
        return switch (call.step(2)) {
            case "add" -> add(call, account.get());
            case "submit" -> submit(call, account.get(), counter);
            default -> outcome(call);
        };
    }

    private static ApiAnswer refused(Refusal refusal) {
        return WechatApi.SendWording.INSTANCE.refused(refusal);
    }

    private ApiAnswer add(Call call, PlayedAccount account) {
        List<Json> articles = call.body().arr("articles");
        Json article = articles.isEmpty() ? Json.object().build() : articles.getFirst();
        String cover = account.credential("cover_media_id");
        if (cover.isEmpty() || !article.textOrEmpty("thumb_media_id").equals(cover)) {
            return WechatApi.error(BAD_MEDIA, "invalid media_id");
        }
        if (article.textOrEmpty("title").isEmpty() || article.textOrEmpty("content").isEmpty()) {
            return refused(Refusal.BAD_REQUEST);
        }
        String id = "draft-" + (drafts.size() + 1);
        drafts.put(id, article.textOrEmpty("content"));
        return WechatApi.json(Json.object().put("media_id", id).build());
    }

    private ApiAnswer submit(Call call, PlayedAccount account, Counter counter) {
        String content = drafts.getOrDefault(call.body().textOrEmpty("media_id"), "");
        String text = content.replace("</p><p>", "\n").replace("<p>", "").replace("</p>", "");
        String job = "2247" + (jobs.size() + 100);
        Posting posting = Posting.ownPost(account, text, call.raw());
        return counter.publish(posting, new JobWording(job), LONGEST);
    }

    private ApiAnswer outcome(Call call) {
        String job = call.body().textOrEmpty("publish_id");
        Boolean reviewed = jobs.get(job);
        if (reviewed == null) {
            return WechatApi.error(53504, "publish_id not found");
        }
        jobs.put(job, true);
        var answer = Json.object().put("publish_id", job).put("publish_status", reviewed ? 0 : 1);
        if (reviewed) {
            Json item = Json.object().put("article_url", "https://mp.example/s/" + job).build();
            answer.put("article_id", "article-" + job)
                    .put("article_detail", Json.object().put("item", List.of(item)).build());
        }
        return WechatApi.json(answer.build());
    }

    private final class JobWording implements Wording {
        private final String job;

        JobWording(String job) {
            this.job = job;
        }

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            jobs.put(job, false);
            return WechatApi.json(
                    Json.object()
                            .put("errcode", 0)
                            .put("errmsg", "ok")
                            .put("publish_id", job)
                            .build());
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return Drafts.refused(refusal);
        }
    }
}

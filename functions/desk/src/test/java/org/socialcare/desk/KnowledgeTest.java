package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

class KnowledgeTest {
    private static final String RETURNS =
            """
            {"words": {"en": {"title": "Returns", "questions": ["How do I return an item?"],
             "answer": "Print the label.", "variants": {"whatsapp": "Label, please."}}}}
            """;

    private final DeskRoom room = new DeskRoom();

    @Test
    void what_a_lead_writes_is_a_draft_until_a_second_one_approves_it() {
        var written = create().byLead();
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.body().textOrEmpty("state")).isEqualTo("draft");
        assertThat(written.body().flag("canApprove")).isFalse();
        assertThat(said()).isFalse();

        assertThat(put("returns/approval", "{}", 1).byLead().code()).isEqualTo("own_article");
        var approved = put("returns/approval", "{}", 1).by("sam", "[supervisor]");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().textOrEmpty("state")).isEqualTo("approved");
        assertThat(said()).isTrue();

        assertThat(put("returns/approval", "{}", 2).by("sam", "[lead]").code())
                .isEqualTo("not_a_draft");
        assertThat(put("returns", RETURNS, 2).byLead().body().textOrEmpty("state"))
                .as("nobody has approved the new words")
                .isEqualTo("draft");
        assertThat(said()).isFalse();
    }

    @Test
    void a_retired_article_is_said_no_more_and_can_be_written_again() {
        approved();

        assertThat(put("returns/retirement", "{}", 2).byLead().body().textOrEmpty("state"))
                .isEqualTo("retired");
        assertThat(said()).isFalse();
        assertThat(put("returns", RETURNS, 3).byLead().status()).isEqualTo(200);
    }

    @Test
    void words_that_changed_since_they_were_read_are_not_approved() {
        create().byLead();
        put("returns", RETURNS, 1).byLead();

        var late = put("returns/approval", "{}", 1).by("sam", "[lead]");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("version_conflict");
    }

    @Test
    void every_place_that_is_wrong_is_told_at_once() {
        var body =
                """
                {"words": {"en": {"title": "", "questions": [], "answer": "By {when}",
                 "variants": {"icq": "x"}}, "xx": {}}, "from": "tomorrow"}
                """;

        assertThat(
                        room.put("/api/knowledge/articles/bad", body)
                                .with("If-None-Match", "*")
                                .byLead())
                .satisfies(
                        refused ->
                                assertThat(refused.pointers())
                                        .containsExactlyInAnyOrder(
                                                "/words/en/title",
                                                "/words/en/questions",
                                                "/words/en/answer",
                                                "/words/en/variants/icq",
                                                "/words/xx",
                                                "/from"));
    }

    @Test
    void previews_show_what_each_channel_would_read() {
        create().byLead();

        var previews = room.get("/api/knowledge/articles/returns").byLead().body().arr("previews");

        assertThat(previews)
                .filteredOn(it -> it.obj("channel").textOrEmpty("platform").equals("whatsapp"))
                .extracting(it -> it.textOrEmpty("text"))
                .containsExactly("Label, please.");
        assertThat(previews)
                .filteredOn(it -> it.obj("channel").textOrEmpty("platform").equals("facebook"))
                .extracting(it -> it.textOrEmpty("text"))
                .containsExactly("Print the label.");
    }

    @Test
    void a_trial_says_what_would_be_answered_and_why() {
        approved();

        var tried = trial("how can i return items");
        var best = tried.arr("items").getFirst();

        assertThat(tried.flag("said")).isTrue();
        assertThat(best.textOrEmpty("article")).isEqualTo("returns");
        assertThat(best.number("percent").orElseThrow()).isEqualTo(100);
        assertThat(best.textOrEmpty("phrasing")).isEqualTo("How do I return an item?");
        assertThat(best.arr("shared")).hasSize(2);
        assertThat(trial("Do you sell volcanoes?").flag("said")).isFalse();
        assertThat(
                        room.post("/api/knowledge/trial", "{\"text\":\"x\",\"language\":\"fr\"}")
                                .byLead()
                                .pointers())
                .containsExactly("/language");
    }

    @Test
    void only_admins_decide_how_it_is_used_and_no_blank_is_left_open() {
        var rules =
                """
                {"greeting": {"en": "We answer {expected}.", "zh": ""}, "outOfHours": {},
                 "handOver": {}, "handOffWords": ["agent"], "gatePercent": 70}
                """;
        assertThat(put("../rules", rules, 0).byLead().status()).isEqualTo(403);
        assertThat(put("../rules", rules, 0).byAdmin().status()).isEqualTo(200);

        var kept = room.get("/api/knowledge").byLead().body().obj("rules");
        assertThat(kept.number("gatePercent").orElseThrow()).isEqualTo(70);
        assertThat(kept.obj("greeting").members()).containsOnlyKeys("en");

        var open = rules.replace("{expected}", "{name}").replace("70", "0");
        assertThat(put("../rules", open, 1).byAdmin().pointers())
                .containsExactlyInAnyOrder("/greeting/en", "/gatePercent");
    }

    @Test
    void agents_have_no_business_here() {
        assertThat(room.get("/api/knowledge").byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/knowledge/figures").byEleni().status()).isEqualTo(403);
        assertThat(create().byEleni().status()).isEqualTo(403);
        assertThat(room.get("/api/knowledge/articles/none").byLead().status()).isEqualTo(404);
    }

    private void approved() {
        create().byLead();
        put("returns/approval", "{}", 1).by("sam", "[lead]");
    }

    private boolean said() {
        return trial("How do I return an item?").flag("said");
    }

    private Json trial(String text) {
        var body = Json.object().put("text", text).put("language", "en").build();
        return room.post("/api/knowledge/trial", JsonWriter.write(body)).byLead().body();
    }

    private DeskRoom.Call create() {
        return room.put("/api/knowledge/articles/returns", RETURNS).with("If-None-Match", "*");
    }

    private DeskRoom.Call put(String path, String body, int version) {
        String place =
                path.equals("../rules")
                        ? "/api/knowledge/rules"
                        : "/api/knowledge/articles/" + path;
        return room.put(place, body).with("If-Match", "\"" + version + "\"");
    }
}

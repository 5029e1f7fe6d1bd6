package org.socialcare.wire.conversation;

import org.socialcare.domain.acting.Aside;
import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Content.Receipt.Progress;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Moved;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Reckoning;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Care;
import org.socialcare.domain.conversation.ClockShift;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.conversation.EntryContext;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.Hands;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.domain.conversation.Pause;
import org.socialcare.domain.conversation.Promise;
import org.socialcare.domain.conversation.StepUp;
import org.socialcare.domain.conversation.ThirdPartyWait;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.learning.LabelPart;
import org.socialcare.domain.privacy.PersonalKind;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.triage.Feedback;
import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.Reason.Part;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries of every kind, with words that are easily lost on the way. */
public final class Entries {
    /** Quotes, escapes, controls, separators, right-to-left, combined and astral characters. */
    public static final String ODD =
            "\"\\/\b\f\n\r\t\u0000\u001F\u007F\u0085\u00A0\u2028\u2029\uFEFF\uFFFD\uFFFE\uFFFF"
                    + " שלום Ελλάδα 订单 e\u0301 👩‍👩‍👧 \uD83D\uDE00</script>";

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.123456789Z");
    private static final ChannelId CHANNEL = new ChannelId("facebook", "demo");
    private static final ThreadKey THREAD = ThreadKey.post("post-1", "person|1");

    private Entries() {}

    /** One entry for each kind of body, and for each variant a fact's name depends on. */
    public static List<Entry> ofEveryKind() {
        List<Entry> entries = new ArrayList<>();
        for (EntryBody body : bodies()) {
            entries.add(entry(entries.size() + 1, body, Optional.of(ticket())));
        }
        return entries;
    }

    public static Entry entry(long version, EntryBody body, Optional<Ticket> ticket) {
        return new Entry(
                "m#" + ODD,
                ConversationId.of(CHANNEL, THREAD),
                AT,
                "0001#" + ODD,
                new EntryContext(
                        "brand",
                        CHANNEL,
                        version,
                        ticket,
                        ticket.map(_ -> measured()),
                        Optional.of(AT.plusSeconds(9)),
                        true),
                body);
    }

    public static Entry heard(Direction direction, Content content, TicketEffect effect) {
        boolean read = direction == Direction.IN && content instanceof Content.Said;
        return entry(
                1,
                new EntryBody.Heard(
                        event(direction, content),
                        "receipt",
                        effect,
                        read ? Optional.of(understanding()) : Optional.empty()),
                Optional.empty());
    }

    public static Content.Said said() {
        return new Content.Said(
                ODD, List.of(new Attachment("image", "https://x.example/1", ODD)), "m1", ODD);
    }

    public static Inbound event(Direction direction, Content content) {
        return new Inbound(
                THREAD,
                direction,
                "event " + ODD,
                "dm.text",
                "message",
                "thread",
                AT,
                "007",
                "page",
                new Person("person", ODD),
                content);
    }

    static List<Content> contents() {
        return List.of(
                said(),
                Content.Said.text(""),
                new Content.Edited("m1", ODD),
                new Content.TakenBack("m1"),
                new Content.Receipt(Progress.READ, List.of(), Optional.of(AT), ""),
                new Content.Receipt(Progress.FAILED, List.of("m1", ODD), Optional.empty(), ODD),
                new Content.Reacted("m1", "❤", true),
                new Content.Reacted("m1", "❤", false),
                new Content.Happened(Map.of("a", ODD, ODD, "b")));
    }

    private static List<EntryBody> bodies() {
        List<EntryBody> bodies = new ArrayList<>();
        for (Content content : contents()) {
            bodies.add(
                    new EntryBody.Heard(
                            event(Direction.SYSTEM, content),
                            "receipt",
                            TicketEffect.NONE,
                            Optional.empty()));
        }
        for (TicketEffect effect : TicketEffect.values()) {
            bodies.add(
                    new EntryBody.Heard(
                            event(Direction.IN, said()),
                            "receipt",
                            effect,
                            Optional.of(understanding())));
            bodies.add(
                    new EntryBody.Heard(
                            event(Direction.OWN, said()), "receipt", effect, Optional.empty()));
        }
        bodies.add(new EntryBody.Reply("lin", ODD, "m1", true, false));
        bodies.add(new EntryBody.Reply("lin", ODD, "comment1", false, true));
        bodies.add(
                new EntryBody.Reply(
                        "lin",
                        "",
                        "m1",
                        false,
                        false,
                        Optional.of(Media.of("f-1", "灯 lamp.png", MediaType.PNG, 3)),
                        Optional.empty()));
        for (var why :
                List.of(
                        Automatic.of(Automatic.Kind.OUT_OF_HOURS),
                        new Automatic(Automatic.Kind.ARTICLE, "returns", 7, 0.87))) {
            bodies.add(
                    new EntryBody.Reply(
                            "",
                            ODD,
                            "m1",
                            false,
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(why),
                            ""));
        }
        for (var values : List.of(List.<String>of(), List.of("A-7", ODD))) {
            bodies.add(
                    new EntryBody.Reply(
                            "lin",
                            ODD,
                            "",
                            false,
                            false,
                            Optional.empty(),
                            Optional.of(new UsedTemplate("delivery", "zh_CN", values))));
        }
        bodies.add(new EntryBody.Visibility("lin", "comment1", true, ODD));
        bodies.add(new EntryBody.Visibility("lin", "comment1", false, ""));
        for (SendState state : SendState.values()) {
            bodies.add(new EntryBody.Sent("reply#1", state, 2, "rate-limited", ""));
            if (state == SendState.DELIVERED || state == SendState.READ) continue;
            bodies.add(new EntryBody.VisibilitySent("visibility#1", state, 2, "rate-limited"));
        }
        bodies.add(new EntryBody.Note("lin", ODD));
        bodies.add(new EntryBody.Revealed("lin", "m#1", Set.of(PersonalKind.PHONE)));
        bodies.add(new EntryBody.Revealed("lin", ODD, Set.of(PersonalKind.values())));
        bodies.add(new EntryBody.Revealed("lin", EntryBody.Revealed.WHOLE, Set.of()));
        bodies.addAll(handled());
        bodies.add(corrected(LabelPart.TOPIC, "OTHER", "REFUND"));
        bodies.add(corrected(LabelPart.SENTIMENT, "NEUTRAL", "NEGATIVE"));
        bodies.add(corrected(LabelPart.LANGUAGE, "und", "zh-TW"));
        bodies.add(corrected(LabelPart.FLAG, "", "EMERGENCY"));
        bodies.add(corrected(LabelPart.FLAG, "ABUSE", ""));
        bodies.add(new EntryBody.Assigned(Optional.of("lin"), "presales", "routing", "least"));
        bodies.add(new EntryBody.Assigned(Optional.empty(), "presales", "lead", "by-hand"));
        bodies.add(new EntryBody.Resolved("lin", "solved"));
        for (Verdict verdict : Verdict.values()) {
            bodies.add(
                    new EntryBody.ClockVerdict(
                            ClockKind.NEXT_RESPONSE, 1, 2, verdict, AT, "standard@1"));
            bodies.add(
                    new EntryBody.ClockVerdict(
                            ClockKind.RESOLUTION,
                            1,
                            0,
                            verdict,
                            AT,
                            "standard@1",
                            Optional.of(late()),
                            List.of(
                                    new Pause(Pause.Reason.CUSTOMER, AT, AT.plusSeconds(3)),
                                    new Pause(Pause.Reason.THIRD_PARTY, AT, AT.plusSeconds(9))),
                            Optional.of(reckoning(verdict == Verdict.BREACHED))));
        }
        return bodies;
    }

    private static Reckoning reckoning(boolean proven) {
        return new Reckoning(
                AT,
                Duration.ofHours(3),
                "office",
                ZoneId.of("Europe/Athens"),
                List.of(
                        new Reckoning.Gap(AT, AT.plusSeconds(7), ""),
                        new Reckoning.Gap(AT.plusSeconds(8), AT.plusSeconds(9), ODD)),
                proven,
                proven ? Optional.of(new Moved("run1", AT, Optional.of(AT))) : Optional.empty());
    }

    /** What an entry remembers where a rule has moved a late ticket. */
    private static Fired late() {
        var before = new Seen.Holder("elsewhere", false);
        return new Fired(
                7,
                List.of("late"),
                new Seen(Priority.P2, Set.of("office"), before),
                List.of(new Fired.Tell("late", "Late", "ops")));
    }

    private static List<EntryBody> handled() {
        EntryBody.Reply reply =
                new EntryBody.Reply(
                        "lin",
                        ODD,
                        "comment1",
                        false,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "mei");
        return List.of(
                reply,
                new EntryBody.Handled.Proposed(reply),
                new EntryBody.Handled.Declined("proposed#1", "mei", ODD),
                new EntryBody.Handled.ApprovalMarked("mei", true, ODD),
                new EntryBody.Handled.StepTicked("mei", "call", ODD, true),
                new EntryBody.Handled.SetAside("mei", true, false, ODD),
                new EntryBody.Handled.SetAside("mei", false, true, ""),
                new EntryBody.Handled.Waited("mei", true, ODD),
                new EntryBody.Handled.Waited("mei", false, ""),
                new EntryBody.Handled.Promised("mei", 1, AT, Optional.empty(), ""),
                new EntryBody.Handled.Promised("mei", 2, AT, Optional.of(AT.plusSeconds(9)), ODD),
                new EntryBody.Handled.PromiseEnded("mei", 2, true, ODD),
                new EntryBody.Handled.PromiseEnded("mei", 2, false, ODD),
                new EntryBody.Handled.Escalated("lin", escalation(true)),
                new EntryBody.Handled.Escalated("lin", escalation(false)),
                new EntryBody.Handled.HandedBack("mei", ODD, Optional.of("lin"), "presales", 0),
                new EntryBody.Handled.HandedBack("mei", ODD, Optional.empty(), "presales", 1),
                stepped(new PolicyStep(50, Act.NUDGE, Set.of())),
                stepped(new PolicyStep(150, Act.TELL_LEAD, Set.of("duty", "ops"))),
                new EntryBody.Handled.Reapplied("mei", "run1", ODD, shifts()));
    }

    private static List<ClockShift> shifts() {
        var was = new ClockShift.Promised("standard@1", Optional.of(AT));
        var now = new ClockShift.Promised("standard@2", Optional.of(AT.plusSeconds(9)));
        var rests = new ClockShift.Promised("standard@2", Optional.empty());
        return List.of(
                shift(ClockKind.NEXT_RESPONSE, 2, Optional.of(was), Optional.of(now)),
                shift(ClockKind.FIRST_RESPONSE, 0, Optional.of(was), Optional.empty()),
                shift(ClockKind.UPDATE, 0, Optional.empty(), Optional.of(rests)));
    }

    private static ClockShift shift(
            ClockKind clock,
            int round,
            Optional<ClockShift.Promised> was,
            Optional<ClockShift.Promised> now) {
        return new ClockShift(clock, round, AT, was, now);
    }

    private static EntryBody stepped(PolicyStep step) {
        return new EntryBody.Handled.Stepped(
                ClockKind.FIRST_RESPONSE, 1, 0, step, AT, "standard@1");
    }

    private static EntryBody corrected(LabelPart part, String from, String to) {
        return new EntryBody.Corrected("lin", ODD, new LabelChange(part, from, to));
    }

    public static Ticket ticket() {
        return new Ticket(
                3,
                Ticket.Status.OPEN,
                AT,
                understanding(),
                Priority.P1,
                "presales",
                Optional.of("lin"),
                Optional.of(AT),
                Optional.empty(),
                Optional.empty(),
                4,
                2,
                Set.of("lamp", ODD),
                new Care(
                        Optional.of(true),
                        Optional.of(new Care.Proposal("proposed#1", "lin", AT)),
                        Aside.BROUGHT_BACK,
                        Optional.of(new Care.Burst(AT, 21)),
                        Set.of(Emergency.FRAUD),
                        Set.of("call", ODD),
                        new Hands(Optional.of(AT), Optional.of("eva"), Set.of("sam", "lin")),
                        "gold",
                        List.of(
                                new ThirdPartyWait(ODD, AT, Optional.of(AT.plusSeconds(5))),
                                new ThirdPartyWait("SF", AT, Optional.empty())),
                        List.of(
                                new Promise(
                                        1,
                                        "lin",
                                        AT,
                                        AT.plusSeconds(9),
                                        List.of(AT.plusSeconds(3), AT.plusSeconds(4)),
                                        Optional.of(AT.plusSeconds(8))),
                                new Promise(
                                        2,
                                        "mei",
                                        AT,
                                        AT.plusSeconds(9),
                                        List.of(),
                                        Optional.empty())),
                        List.of(
                                new StepUp(
                                        "escalation#1",
                                        "lin",
                                        AT,
                                        Escalation.Reason.WANTS_SUPERIOR,
                                        Optional.of("eva"),
                                        "presales",
                                        StepUp.Telling.DUE,
                                        true),
                                new StepUp(
                                        "escalation#2",
                                        "mei",
                                        AT,
                                        Escalation.Reason.SAFETY,
                                        Optional.empty(),
                                        ODD,
                                        StepUp.Telling.HINDERED,
                                        false))));
    }

    private static Escalation escalation(boolean up) {
        return new Escalation(
                Escalation.Reason.NEEDS_AUTHORITY,
                ODD,
                up ? ODD : "",
                Optional.of("lin").filter(_ -> up),
                "presales",
                Optional.of("mei").filter(_ -> up),
                up ? "presales" : "aftersales",
                1,
                Priority.P1,
                Optional.of(
                        new Escalation.Word(
                                ODD,
                                AT.plusSeconds(60),
                                Optional.of(AT).filter(_ -> up),
                                up ? "" : "window-closed")),
                up ? Set.of("ops") : Set.of());
    }

    private static Measured measured() {
        return new Measured(
                List.of(
                        new Stretch(AT, Optional.of(AT.plusSeconds(3)), Optional.empty()),
                        new Stretch(
                                AT.plusSeconds(4),
                                Optional.empty(),
                                Optional.of(AT.plusSeconds(60)))),
                Optional.of(AT.plusSeconds(600)));
    }

    public static Understanding understanding() {
        return new Understanding(
                "zh",
                Topic.COMPLAINT_LOGISTICS,
                Sentiment.NEGATIVE,
                Optional.of(Feedback.LOGISTICS),
                Set.of(RiskFlag.WAITING, RiskFlag.SENSITIVE),
                Set.of(Ground.MEDIA),
                false,
                new Sureness(0.3, 0.625, 0.9, 1),
                List.of(new Reason(Part.CATEGORY, "SHIP", 3, 7)));
    }
}

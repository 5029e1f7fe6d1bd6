package org.socialcare.desk;

import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Puts successors in a leaver's place among the leads of teams; repeating it changes nothing. */
final class TeamLeads {
    private static final int TRIES = 5;

    private final ReadSettings settings;
    private final SaveSetting changes;

    TeamLeads(ReadSettings settings, SaveSetting changes) {
        this.settings = settings;
        this.changes = changes;
    }

    /** Of the teams whose lead somebody has taken on. */
    void handOver(Handover handover) {
        for (var item : handover.items()) {
            if (item.kind().equals(ItemKind.LEAD)
                    && item.isTaken()
                    && item.state() != HandoverItem.State.GONE) {
                handOver(handover, item, item.successor().orElseThrow());
            }
        }
    }

    /** As settings are read: whoever changes the team in the meantime is not overwritten. */
    private void handOver(Handover handover, HandoverItem item, String successor) {
        for (int i = 0; i < TRIES; i++) {
            var now = settings.settings(handover.brand());
            var team = ledBy(now, item.ref(), handover.leaver());
            if (team.isEmpty()) return;
            mustBeThere(now, successor);
            var wanted = replaced(team.get().team(), handover.leaver(), successor);
            if (changes.save(handover.brand(), new Setting.OfTeam(wanted), team.get().version())
                    instanceof Saved.Done) {
                return;
            }
        }
        throw new Refusal(Problem.of(503, "busy", "others change the team at this moment"));
    }

    /** A team with the version to name when changing it. */
    private record Led(Team team, long version) {}

    private static Optional<Led> ledBy(List<Versioned> all, String id, String leaver) {
        for (var versioned : all) {
            if (versioned.setting() instanceof Setting.OfTeam(var team)
                    && team.id().equals(id)
                    && team.leads().contains(leaver)) {
                return Optional.of(new Led(team, versioned.version()));
            }
        }
        return Optional.empty();
    }

    private static Team replaced(Team team, String leaver, String successor) {
        var leads = new TreeSet<>(team.leads());
        leads.remove(leaver);
        leads.add(successor);
        return team.ledBy(leads, team.above());
    }

    private static void mustBeThere(List<Versioned> all, String successor) {
        boolean there =
                all.stream()
                        .anyMatch(
                                it ->
                                        it.setting() instanceof Setting.OfAgent(var agent)
                                                && agent.id().equals(successor)
                                                && !agent.closed());
        if (!there) {
            throw new Refusal(
                    Problem.of(409, "no_successor", "the successor has no account any more"));
        }
    }
}

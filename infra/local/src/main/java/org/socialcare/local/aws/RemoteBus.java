package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.template.Arns;
import org.socialcare.local.template.RuleSpec;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Event buses that another implementation of EventBridge keeps, with the template's rules. */
public final class RemoteBus implements Bus {
    private static final String API = "AWSEvents.";

    private final ServiceClient client;
    private final QueueEngine queues;

    /**
     * Creates what is missing there.
     *
     * @param queues with the rules' targets, which exist
     */
    public RemoteBus(URI address, List<String> buses, List<RuleSpec> rules, QueueEngine queues) {
        this.client = new ServiceClient(address);
        this.queues = queues;
        buses.forEach(this::create);
        rules.forEach(this::create);
    }

    @Override
    public Optional<JsonNode> put(JsonNode input) {
        ObjectNode named = ((ObjectNode) input).deepCopy();
        for (JsonNode entry : named.path("Entries")) {
            ((ObjectNode) entry).put("EventBusName", EventBus.name(entry));
        }
        return Optional.of(client.call(API + "PutEvents", named));
    }

    private void create(String bus) {
        try {
            client.call(API + "CreateEventBus", Json.object().put("Name", bus));
        } catch (ServiceException refused) {
            if (!refused.code().equals("ResourceAlreadyExistsException")) {
                throw refused;
            }
        }
    }

    private void create(RuleSpec rule) {
        client.call(
                API + "PutRule",
                Json.object()
                        .put("Name", rule.id())
                        .put("EventBusName", rule.bus())
                        .put("EventPattern", rule.pattern())
                        .put("State", "ENABLED"));
        var request = Json.object().put("Rule", rule.id()).put("EventBusName", rule.bus());
        var targets = request.putArray("Targets");
        for (RuleSpec.Target target : rule.targets()) {
            var one = targets.addObject().put("Id", target.queue().replace('.', '-'));
            one.put("Arn", queues.arn(target.queue()));
            target.group()
                    .ifPresent(
                            group -> one.putObject("SqsParameters").put("MessageGroupId", group));
            target.deadLetters()
                    .ifPresent(
                            queue ->
                                    one.putObject("DeadLetterConfig")
                                            .put("Arn", queues.arn(Arns.nameOf(queue))));
        }
        JsonNode made = client.call(API + "PutTargets", request);
        if (made.path("FailedEntryCount").asInt() > 0) {
            throw new ServiceException(API + "PutTargets", made);
        }
    }
}

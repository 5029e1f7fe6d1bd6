package org.socialcare.local.sources;

import org.socialcare.local.template.Arns;
import org.socialcare.local.template.FunctionSpec;
import org.socialcare.local.template.Source;
import org.socialcare.local.template.TemplateException;

import java.util.List;
import java.util.Map;

/**
 * Lambda reads a queue or a stream with the function's own role, and so refuses an event source
 * whose function could not read it itself. So does this.
 */
final class SourceRights {
    private static final List<String> QUEUE =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final List<String> STREAM =
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");

    private SourceRights() {}

    static void require(FunctionSpec function, Source source) {
        switch (source) {
            case Source.Queue queue -> require(function, QUEUE, Arns.queue(queue.queue()));
            case Source.Stream stream -> {
                require(function, STREAM, Arns.stream(stream.table()));
                stream.onFailure()
                        .ifPresent(arn -> require(function, List.of("sqs:SendMessage"), arn));
            }
            case Source.Schedule _ -> {
                // The scheduler calls with a role of its own.
            }
        }
    }

    private static void require(FunctionSpec function, List<String> actions, String resource) {
        for (String action : actions) {
            if (!function.policy().allows(action, resource, Map.of())) {
                throw new TemplateException(
                        function.id(), "its role must allow " + action + " on " + resource);
            }
        }
    }
}

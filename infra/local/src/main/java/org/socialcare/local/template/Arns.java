package org.socialcare.local.template;

/** Amazon resource names of the local account. */
public final class Arns {
    public static final String ACCOUNT = "000000000000";
    public static final String REGION = "us-east-1";

    private Arns() {}

    public static String table(String name) {
        return of("dynamodb", "table/" + name);
    }

    /** The name the template sees; the real one has a label that exists only once it runs. */
    public static String stream(String table) {
        return table(table) + "/stream/local";
    }

    public static String queue(String name) {
        return of("sqs", name);
    }

    public static String bus(String name) {
        return of("events", "event-bus/" + name);
    }

    public static String rule(String bus, String name) {
        return of("events", "rule/" + bus + "/" + name);
    }

    public static String function(String name) {
        return of("lambda", "function:" + name);
    }

    public static String secret(String name) {
        return of("secretsmanager", "secret:" + name);
    }

    public static String bucket(String name) {
        return "arn:aws:s3:::" + name;
    }

    public static String object(String bucket, String key) {
        return bucket(bucket) + "/" + key;
    }

    /** Whoever mail may come from. */
    public static String identity(String address) {
        return of("ses", "identity/" + address);
    }

    /** The last part of a table's, index's or stream's name: the table. */
    public static String tableOf(String arn) {
        String rest = arn.substring(arn.indexOf(":table/") + ":table/".length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** The name of the queue, function or secret an ARN ends with. */
    public static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String of(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }
}

package org.socialcare.simulation.conformance;

import org.junit.jupiter.api.Nested;
import org.socialcare.aws.dynamo.DynamoAlerts;
import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoCursor;
import org.socialcare.aws.dynamo.DynamoCustomers;
import org.socialcare.aws.dynamo.DynamoDayCounts;
import org.socialcare.aws.dynamo.DynamoDue;
import org.socialcare.aws.dynamo.DynamoLedger;
import org.socialcare.aws.dynamo.DynamoPresence;
import org.socialcare.aws.dynamo.DynamoRounds;
import org.socialcare.aws.dynamo.DynamoRuns;
import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoSignals;
import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.aws.dynamo.DynamoTickets;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.domain.ports.AlertTasks;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.KeepAlert;
import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.KeepTicketFact;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.ReadAlerts;
import org.socialcare.domain.ports.ReadPresence;
import org.socialcare.domain.ports.ReadRounds;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Brand;
import org.socialcare.simulation.world.StoredShop;
import org.socialcare.testkit.contract.AlertsContract;
import org.socialcare.testkit.contract.ConversationPorts;
import org.socialcare.testkit.contract.ConversationsContract;
import org.socialcare.testkit.contract.CursorContract;
import org.socialcare.testkit.contract.CustomersContract;
import org.socialcare.testkit.contract.DueContract;
import org.socialcare.testkit.contract.LedgerContract;
import org.socialcare.testkit.contract.PresenceContract;
import org.socialcare.testkit.contract.RoundsContract;
import org.socialcare.testkit.contract.RunsContract;
import org.socialcare.testkit.contract.SettingsContract;
import org.socialcare.testkit.contract.SignalsContract;
import org.socialcare.testkit.contract.TicketFactsContract;
import org.socialcare.testkit.contract.TicketListsContract;
import org.socialcare.testkit.contract.TimelineContract;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;

/** The contracts that DynamoDB Local fulfils, on the tables in memory. */
class ContractsTest {
    private static ConversationPorts ports() {
        DynamoDbClient dynamo = new Memory().aws.dynamo();
        var conversations = new DynamoConversations(dynamo, Memory.CONVERSATIONS);
        var tickets = new DynamoTickets(dynamo, Memory.CONVERSATIONS);
        return new ConversationPorts(
                conversations,
                conversations,
                conversations,
                new DynamoTimeline(dynamo, Memory.CONVERSATIONS),
                tickets,
                tickets,
                tickets,
                tickets,
                new DynamoDue(dynamo, Memory.CONVERSATIONS));
    }

    @Nested
    class Conversations extends ConversationsContract {
        private final ConversationPorts ports = ContractsTest.ports();

        @Override
        protected ConversationPorts ports() {
            return ports;
        }
    }

    @Nested
    class Timelines extends TimelineContract {
        private final ConversationPorts ports = ContractsTest.ports();

        @Override
        protected ConversationPorts ports() {
            return ports;
        }
    }

    @Nested
    class TicketLists extends TicketListsContract {
        private final ConversationPorts ports = ContractsTest.ports();

        @Override
        protected ConversationPorts ports() {
            return ports;
        }
    }

    @Nested
    class Dues extends DueContract {
        private final ConversationPorts ports = ContractsTest.ports();

        @Override
        protected ConversationPorts ports() {
            return ports;
        }
    }

    @Nested
    class Cursors extends CursorContract {
        private final DynamoCursor cursor =
                new DynamoCursor(new Memory().aws.dynamo(), Memory.FACTS);

        @Override
        protected KeepCursor cursor() {
            return cursor;
        }
    }

    @Nested
    class Presences extends PresenceContract {
        private final DynamoPresence presence =
                new DynamoPresence(new Memory().aws.dynamo(), Memory.SETTINGS);

        @Override
        protected WatchPresence adapter() {
            return presence;
        }

        @Override
        protected ReadPresence history() {
            return presence;
        }
    }

    @Nested
    class Settings extends SettingsContract {
        private final Memory memory = new Memory();

        @Override
        protected FindBrand having(Brand brand) {
            DynamoDbClient dynamo = memory.aws.dynamo();
            StoredShop.store(brand, new DynamoSaveSetting(dynamo, Memory.SETTINGS));
            return new DynamoSettings(dynamo, Memory.SETTINGS, Duration.ZERO, memory.clock);
        }
    }

    @Nested
    class Customers extends CustomersContract {
        private final DynamoCustomers customers =
                new DynamoCustomers(new Memory().aws.dynamo(), Memory.CUSTOMERS);

        @Override
        protected FindCustomer find() {
            return customers;
        }

        @Override
        protected SaveCustomer save() {
            return customers;
        }

        @Override
        protected ListCustomers list() {
            return customers;
        }
    }

    @Nested
    class Signals extends SignalsContract {
        private final DynamoSignals signals =
                new DynamoSignals(new Memory().aws.dynamo(), Memory.SIGNALS);

        @Override
        protected CountSignals counter() {
            return signals;
        }

        @Override
        protected ReadSignals read() {
            return signals;
        }
    }

    @Nested
    class Alerts extends AlertsContract {
        private final DynamoAlerts alerts =
                new DynamoAlerts(new Memory().aws.dynamo(), Memory.SIGNALS);

        @Override
        protected KeepAlert keep() {
            return alerts;
        }

        @Override
        protected ReadAlerts read() {
            return alerts;
        }

        @Override
        protected AlertTasks tasks() {
            return alerts;
        }
    }

    @Nested
    class TicketFacts extends TicketFactsContract {
        private final DynamoTicketFacts facts =
                new DynamoTicketFacts(new Memory().aws.dynamo(), Memory.FACTS);

        @Override
        protected KeepTicketFact keep() {
            return facts;
        }

        @Override
        protected ReadTicketFacts read() {
            return facts;
        }
    }

    @Nested
    class Rounds extends RoundsContract {
        private final Memory memory = new Memory();
        private final DynamoRounds rounds = new DynamoRounds(memory.aws.dynamo(), Memory.FACTS);

        @Override
        protected KeepRounds keep() {
            return rounds;
        }

        @Override
        protected ReadRounds read() {
            return rounds;
        }

        @Override
        protected KeepDayCounts counts() {
            return new DynamoDayCounts(memory.aws.dynamo(), Memory.FACTS);
        }
    }

    @Nested
    class Runs extends RunsContract {
        private final DynamoRuns runs = new DynamoRuns(new Memory().aws.dynamo(), Memory.FACTS);

        @Override
        protected KeepRun keep() {
            return runs;
        }

        @Override
        protected ReadRuns read() {
            return runs;
        }
    }

    @Nested
    class Ledgers extends LedgerContract {
        private final DynamoLedger ledgers =
                new DynamoLedger(new Memory().aws.dynamo(), Memory.SETTINGS);

        @Override
        protected KeepLedger ledgers() {
            return ledgers;
        }
    }
}

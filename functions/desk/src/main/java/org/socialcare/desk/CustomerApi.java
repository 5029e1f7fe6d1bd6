package org.socialcare.desk;

import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerChange;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.ListCustomers;
import org.socialcare.domain.ports.SaveCustomer;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brand's customers and what is known about them. */
final class CustomerApi {
    private static final int PAGE = 50;

    /** A card shows how its latest tickets stand, each of which is one more read. */
    private static final int TICKETS = 10;

    private static final Map<String, Integer> LONGEST = longest();

    private final FindCustomer customers;
    private final ListCustomers lists;
    private final SaveCustomer changes;
    private final FindConversation conversations;

    CustomerApi(
            FindCustomer customers,
            ListCustomers lists,
            SaveCustomer changes,
            FindConversation conversations) {
        this.customers = customers;
        this.lists = lists;
        this.changes = changes;
        this.conversations = conversations;
    }

    Answer list(Request request, Caller caller) {
        var page = Paging.page(request, cursor -> lists.ofBrand(caller.brand().id(), cursor, PAGE));
        var items = new ArrayList<Json>();
        for (var customer : page.customers()) {
            items.add(CustomerView.line(customer, caller.brand()));
        }
        return Answer.ok(
                Json.object().put("items", items).put("cursor", Shapes.text(page.next())).build());
    }

    Answer read(Caller caller, String id) {
        var customer = open(caller, id);
        return Answer.polled(view(customer, caller), customer.id() + "." + customer.version());
    }

    Answer edit(Request request, Caller caller, String id) {
        var seen = request.requiredVersion();
        var body = request.json();
        var change = change(body);
        var before = open(caller, id);
        if (before.version() != seen) {
            throw new Refusal(Problem.conflict(seen, before.version()));
        }
        var after = change.of(before);
        return switch (changes.save(after)) {
            case DONE -> Answer.ok(view(after, caller));
            case OVERTAKEN -> throw new Refusal(Problem.conflict(seen, open(caller, id).version()));
        };
    }

    private Customer open(Caller caller, String id) {
        return customers
                .customer(id)
                .filter(customer -> customer.brand().equals(caller.brand().id()))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Json view(Customer customer, Caller caller) {
        var tickets = new ArrayList<Json>();
        for (var ticket : customer.tickets()) {
            if (tickets.size() < TICKETS) {
                tickets.add(
                        CustomerView.ticket(
                                ticket, conversations.find(ticket.conversation()), caller.brand()));
            }
        }
        return CustomerView.whole(customer, caller.brand(), tickets);
    }

    private static CustomerChange change(Json.Obj body) {
        var problems = new ArrayList<Problem.Fault>();
        for (var name : body.members().keySet()) {
            var longest = LONGEST.get(name);
            if (longest == null) {
                problems.add(new Problem.Fault("/" + name, "is not known"));
            } else if (!(body.members().get(name) instanceof Json.Text(var value))) {
                problems.add(new Problem.Fault("/" + name, "must be a text"));
            } else if (value.length() > longest) {
                problems.add(
                        new Problem.Fault(
                                "/" + name, "must have at most " + longest + " characters"));
            }
        }
        if (body.members().isEmpty()) {
            problems.add(new Problem.Fault("", "names nothing to change"));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.invalid(List.copyOf(problems)));
        }
        return new CustomerChange(
                field(body, "name"),
                field(body, "contact"),
                field(body, "company"),
                field(body, "industry"),
                field(body, "note"),
                field(body, "tier"));
    }

    private static Optional<String> field(Json.Obj body, String name) {
        return body.text(name);
    }

    private static Map<String, Integer> longest() {
        var longest = new LinkedHashMap<String, Integer>();
        longest.put("name", 200);
        longest.put("contact", 500);
        longest.put("company", 200);
        longest.put("industry", 200);
        longest.put("note", 4000);
        longest.put("tier", 60);
        return longest;
    }
}

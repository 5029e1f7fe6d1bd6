package org.socialcare.desk;

import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.domain.ports.OrderIntroductions;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.ports.SaveChange;

import java.time.InstantSource;

/** What handovers read and write. */
record HandoverPorts(
        KeepHandovers handovers,
        Holdings holdings,
        FindConversation conversations,
        SaveChange changes,
        FindCustomer customers,
        ReadTicketFacts facts,
        KeepIntroductions introductions,
        OrderIntroductions orders,
        Account account,
        TeamLeads leads,
        InstantSource clock) {}

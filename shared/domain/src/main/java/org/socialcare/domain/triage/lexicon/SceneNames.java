package org.socialcare.domain.triage.lexicon;

import java.util.List;

/**
 * What may go on in a message, beside what it is about: who is there, what happens to them, with
 * what, when, and what they mean to do. None is a danger by itself; pairs of them are, and mean the
 * same in every language.
 */
public final class SceneNames {
    /** All of them, in the order models know them by. */
    public static final List<String> ALL =
            List.of(
                    """
                    ASKSAFE BATTERY BLOCKIT BLOGGER BODY BRANDRIGHT BURN CARD CHEMICAL CHOKE \
                    CODE CONSENT CONTAMINATED CONTRACT COSMETIC COURTING CURSE DAMAGES DEADLINE \
                    DEBT DIE ELDER ERASE EVIDENCE EXPLODE EXPOSE FAINT FAKE FALL FAREWELL FINE \
                    FIRE FOOD GAME GAS HARMLESS HEIGHT HELP HOSPITAL HOT IDIOT IF INTRUDER KID \
                    LATE LAUGH LAW LEAK LINK LOGIN MEDICINE MYDATA NOPOINT NOTME NOW OFFICE PAIN \
                    PAST PERSON PET POISON POLICE POSTIT PRESS RASH REACH RECALL REPORT RIGHTS \
                    SCAM SHARP SHOCK SMALLPART SMOKE SPAMCALL SPARK SPYING STRANGER SWALLOW \
                    TAKEN TAX TRANSFER TRAPPED UNANSWERED VEHICLE WEAPON WOUND\
                    """
                            .split(" "));

    private SceneNames() {}
}

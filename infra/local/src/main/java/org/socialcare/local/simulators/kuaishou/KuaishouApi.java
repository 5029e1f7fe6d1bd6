package org.socialcare.local.simulators.kuaishou;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Accepted;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.Limits;
import org.socialcare.local.simulators.PlatformApi;
import org.socialcare.local.simulators.PlayedAccount;

import java.util.List;

/** Kuaishou documents no call that answers anybody, so there is none here. */
public final class KuaishouApi implements PlatformApi {
    @Override
    public Limits limits() {
        return new Limits(0, 0);
    }

    @Override
    public ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter) {
        return ApiAnswer.json(404, "{\"result\":100200102,\"error\":\"no such interface\"}");
    }

    @Override
    public void expireTokens(PlayedAccount account) {
        // No call here shows one.
    }

    @Override
    public String grant(PlayedAccount account) {
        return "access_token";
    }

    @Override
    public List<Later> aftermath(Accepted accepted) {
        return List.of();
    }
}

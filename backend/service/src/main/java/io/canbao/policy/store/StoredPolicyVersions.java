package io.canbao.policy.store;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.UnreadablePack;
import io.canbao.policypack.effective.EffectivePolicy;
import jakarta.inject.Singleton;
import java.util.List;

/** The versions in the table {@code policy_version}. */
@Singleton
final class StoredPolicyVersions implements PolicyVersions {
    private final PolicyVersionHeads heads;
    private final PolicyVersionRows rows;

    StoredPolicyVersions(PolicyVersionHeads heads, PolicyVersionRows rows) {
        this.heads = heads;
        this.rows = rows;
    }

    @Override
    public long count() {
        return heads.count();
    }

    @Override
    public List<PolicyVersion> list() {
        return heads.findAll().stream().map(PolicyVersionHead::version).toList();
    }

    @Override
    public List<PolicyVersion> list(String region, int year) {
        return heads.findByKeyRegionCodeAndKeyInsuranceYearOrderByKeyVersion(region, year).stream()
                .map(PolicyVersionHead::version)
                .toList();
    }

    @Override
    public EffectivePolicy getPack(PolicyVersion version) {
        PolicyVersionRow row =
                rows.findByKey(PolicyVersionKey.of(version)).orElseThrow(() -> new UnreadablePack(version, null));
        EffectivePolicy policy = read(version, row.pack());
        if (!policy.digest().equals(version.digest())) {
            throw new UnreadablePack(version, null);
        }
        return policy;
    }

    @Override
    public void append(PolicyVersion version, EffectivePolicy pack) {
        rows.save(PolicyVersionRow.of(version, pack.json()));
    }

    private static EffectivePolicy read(PolicyVersion version, String pack) {
        try {
            return EffectivePolicy.ofJson(pack);
        } catch (RuntimeException unreadable) {
            throw new UnreadablePack(version, unreadable);
        }
    }
}

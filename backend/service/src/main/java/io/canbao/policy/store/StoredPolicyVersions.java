package io.canbao.policy.store;

import io.canbao.policy.GivenPack;
import io.canbao.policy.Hands;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.UnreadablePack;
import io.canbao.policypack.effective.EffectivePolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The versions in the table {@code policy_version}. */
@Singleton
final class StoredPolicyVersions implements PolicyVersions {
    private final PolicyVersionHeads heads;
    private final PolicyVersionTextRows texts;
    private final PolicyVersionRows rows;

    StoredPolicyVersions(PolicyVersionHeads heads, PolicyVersionTextRows texts, PolicyVersionRows rows) {
        this.heads = heads;
        this.texts = texts;
        this.rows = rows;
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
    public List<PolicyVersion> list(String region) {
        return heads.findByKeyRegionCode(region).stream()
                .map(PolicyVersionHead::version)
                .toList();
    }

    @Override
    public Optional<PolicyVersion> find(String region, int year, int version) {
        return heads.findByKey(new PolicyVersionKey(region, year, version)).map(PolicyVersionHead::version);
    }

    @Override
    public EffectivePolicy getPack(PolicyVersion version) {
        if (version.damaged()) {
            throw new UnreadablePack(version, null);
        }
        String pack =
                rows.findPackByKey(PolicyVersionKey.of(version)).orElseThrow(() -> new UnreadablePack(version, null));
        EffectivePolicy policy = read(version, pack);
        if (!policy.digest().equals(version.digest()) || policy.county() != version.county()) {
            throw new UnreadablePack(version, null);
        }
        return policy;
    }

    @Override
    public Provenance getProvenance(PolicyVersion version) {
        PolicyVersionTexts made = texts.findByKey(PolicyVersionKey.of(version)).orElseThrow();
        try {
            return made.provenance();
        } catch (RuntimeException damaged) {
            throw new UnreadablePack(version, damaged);
        }
    }

    @Override
    public List<PolicyVersion> publishedWith(PolicyVersion layer) {
        return texts.findByPublishedWithOrderByKeyRegionCode(layer.region()).stream()
                .flatMap(text -> heads.findByKey(text.key()).stream())
                .map(PolicyVersionHead::version)
                .filter(version -> findProvenance(version)
                        .filter(made -> made.layers().stream()
                                .anyMatch(known -> known.region().equals(layer.region())
                                        && known.year() == layer.year()
                                        && known.version().equals(Optional.of(layer.version()))))
                        .isPresent())
                .toList();
    }

    @Override
    public void append(PolicyVersion version, GivenPack pack, List<LayerVersion> layers, Hands hands) {
        rows.save(PolicyVersionRow.of(version, pack, layers, hands));
    }

    private static EffectivePolicy read(PolicyVersion version, String pack) {
        try {
            return EffectivePolicy.ofJson(pack);
        } catch (RuntimeException unreadable) {
            throw new UnreadablePack(version, unreadable);
        }
    }
}

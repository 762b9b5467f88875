// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/TargetSecrets.h"

#include "checks/base/Placeholders.h"

#include <utility>

namespace watchkeeper {

void TargetSecrets::setKeychain(const Secrets &keychain)
{
    for (auto it = m_keychain.cbegin(); it != m_keychain.cend(); ++it) {
        if (keychain.value(it.key()) != it.value())
            m_formerKeychain.insert(it.key(), it.value());
    }
    for (auto it = keychain.cbegin(); it != keychain.cend(); ++it) {
        if (!m_formerKeychain.contains(it.key()))
            m_formerKeychain.insert(it.key(), it.value());
    }
    m_keychain = keychain;
    ++m_changes;
}

void TargetSecrets::setNetworkSettings(const NetworkSettings &settings)
{
    m_settings = settings;
    ++m_changes;
}

void TargetSecrets::recordEdit(const Target &former)
{
    if (!m_find)
        return;
    MaskEntry &entry = m_masks[former.id];
    entry.former = std::make_shared<const Target>(former);
    entry.revision = 0;
}

//! A number that changes whenever secrets may have changed in the keychain, the settings or files. Secrets written directly in
//! fields don't affect it.
quint64 TargetSecrets::revision() const
{
    return m_changes + placeholderFileRevision();
}

QStringList TargetSecrets::secretsOf(const Target &target) const
{
    QStringList secrets = m_find(target, m_keychain);
    if (m_formerKeychain != m_keychain)
        secrets += m_find(target, m_formerKeychain);
    return secrets;
}

QStringList TargetSecrets::sharedSecrets() const
{
    return m_findShared ? m_findShared(m_settings, m_keychain) : QStringList();
}

const SecretMask &TargetSecrets::maskFor(const Target &target)
{
    static const SecretMask none;
    if (!m_find)
        return none;
    MaskEntry &entry = m_masks[target.id];
    const quint64 now = revision();
    const bool maySettingsMatter = m_findShared && m_settings.proxy != NetworkSettings::Proxy::None;
    const bool isOther = entry.revision != now && (target.fields.needsExpansion() || maySettingsMatter);
    if (entry.revision != 0 && !isOther)
        return entry.mask;
    QStringList secrets = secretsOf(target) + sharedSecrets();
    if (entry.former)
        secrets += secretsOf(*entry.former);
    entry.mask = SecretMask(std::move(secrets));
    entry.revision = now; // read before the computation, so that a later change to a file is noticed
    return entry.mask;
}

void TargetSecrets::mask(const Target &target, Result *result)
{
    maskFor(target).maskIn(result);
    if (const QStringList obtained = std::exchange(result->observation.secrets, {}); !obtained.isEmpty())
        SecretMask(obtained).maskIn(result);
}

} // namespace watchkeeper

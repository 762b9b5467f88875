// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The secrets of targets, each worked out once and again only when it may be another one. One thread at a time; reads no file.

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/SecretMask.h"
#include "model/Target.h"

#include <QHash>

#include <memory>

namespace watchkeeper {

//! \brief Former ones count as well, for an answer may be from then: those of before the last edit of a target, and what a key of the keychain
//! stood for before it was changed.
class TargetSecrets
{
public:
    //! The secrets of a target as they may stand in an answer. \param keychain  what `${keychain:KEY}` stands for
    using Find = QStringList (*)(const Target &target, const Secrets &keychain);
    //! Those that every check may send: of the proxy in the settings.
    using FindShared = QStringList (*)(const NetworkSettings &settings, const Secrets &keychain);

    //! \param find  may be null: then nothing is secret
    //! \param findShared  may be null: then the settings have no secrets
    explicit TargetSecrets(Find find, FindShared findShared = nullptr)
        : m_find(find)
        , m_findShared(findShared)
    {
    }

    void setKeychain(const Secrets &keychain);
    void setNetworkSettings(const NetworkSettings &settings);
    //! It has another kind or other fields from now on.
    void redefine(const Target &former);
    void remove(const TargetId &target) { m_known.remove(target); }
    //! To be asked for once the target was looked at: by then it is known what files hold. Valid until the next call of anything here.
    const SecretMask &maskOf(const Target &target);

private:
    //! Small: most targets have no secrets, and there may be ten thousand.
    struct Known
    {
        SecretMask mask;
        quint64 number = 0;                   //!< of number() then; 0: not worked out yet
        std::shared_ptr<const Target> former; //!< as it was before the last edit; null where there was none
    };

    quint64 number() const;
    QStringList secretsOf(const Target &target) const;
    QStringList sharedSecrets() const;

    Find m_find;
    FindShared m_findShared;
    NetworkSettings m_settings;
    Secrets m_keychain;
    Secrets m_formerKeychain; //!< of each key what it stood for before; where it never changed, the same
    quint64 m_changes = 1;    //!< of the keychain and the settings
    QHash<TargetId, Known> m_known;
};

} // namespace watchkeeper
